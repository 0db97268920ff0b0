"""The print office: notices for tomorrow, blank forms for the morning, the hall check."""
