"""Campaigns: an exhibition, its halls, the list of exhibitors, and where a tour begins."""
