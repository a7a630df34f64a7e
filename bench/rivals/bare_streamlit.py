"""The least that Streamlit can do: a choice and one Plotly chart, with the collector of memory frozen as in ours."""

import gc

import streamlit as st

from bench.rivals.rows import YEARS, values


@st.cache_resource
def freeze() -> None:
    """What is imported is never garbage; without this each run walks over all of it."""
    gc.collect()
    gc.freeze()


freeze()
st.set_page_config(layout="wide")
year = st.segmented_control("year", YEARS, default=YEARS[0], required=True)
names, heights = values(str(year))
st.plotly_chart({"data": [{"type": "bar", "x": names, "y": heights}], "layout": {"title": {"text": str(year)}}})
