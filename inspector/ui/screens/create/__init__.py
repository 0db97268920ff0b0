"""Making a workspace alone on this computer: the agency, its officers, the recovery sheet."""
