"""Import exhibitors: what is taken, what is not with its row, before anything is written."""
