"""Photos over the whole window: looked at, turned, compared, drawn on."""
