"""A day's papers on a real queue of CUPS, and what of them lies where afterwards."""
