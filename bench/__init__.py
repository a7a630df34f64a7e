"""Speeds as ratios within one run; each module is a program of its own."""
