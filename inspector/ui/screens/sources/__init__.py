"""Where photos come from by themselves: cards, cables, a watched folder, a scanner folder, this camera."""
