"""Runs a checklist: XLSForm in, answers, relevance and violations out. No window and no database in here."""

from inspector.xlsform.xpath import evaluate

__all__ = ["evaluate"]
