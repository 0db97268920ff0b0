"""样张: every paper in every layout, looked at by a person and measured by machine."""
