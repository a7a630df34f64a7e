"""Thanrak: page settings and navigation. Start it with `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from dashboard.addresses import SinglePart

app = st.App(__file__, middleware=[Middleware(SinglePart, base=st.get_option("server.baseUrlPath").strip("/"))])

# the server imports this file for the app above, and runs it for every visitor
if __name__ == "__main__":
    from dashboard.widgets.shell import frame

    frame.main()
