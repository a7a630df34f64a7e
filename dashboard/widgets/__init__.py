"""The only shared code that calls Streamlit: what all pages use, and a folder for each page."""
