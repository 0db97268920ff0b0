"""The checklists of a workspace: published versions, trying, publishing, differences, withdrawing."""
