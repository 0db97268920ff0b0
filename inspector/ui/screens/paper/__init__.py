"""The paper editor: one for every kind, drawn from the fields of its template."""
