"""Thanrak: page settings and navigation. Start it with `streamlit run app.py`."""

from dashboard.widgets.shell import frame

frame.main()
