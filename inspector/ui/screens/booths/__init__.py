"""The booth list: every booth of the hall in walking order, and where each stands."""
