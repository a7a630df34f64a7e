"""Thanrak: page settings and navigation. Start it with `streamlit run app.py`."""

from dashboard.widgets import frame

frame.main()
