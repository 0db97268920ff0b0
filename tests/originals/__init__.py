"""Every real photograph through every operation: upright, GPS and times right, its bytes as they came."""
