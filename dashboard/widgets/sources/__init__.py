"""Sections of the page of sources and quality."""
