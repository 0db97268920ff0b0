"""Runs a checklist: XLSForm in, answers, relevance and violations out. No window and no database in here."""

from inspector.xlsform.bundle import packed, unpacked
from inspector.xlsform.external import Beside
from inspector.xlsform.heading import Heading, heading
from inspector.xlsform.load import load
from inspector.xlsform.model import NAMESPACE, Choice, Form, Group, Node, Question, Repeat, Violation
from inspector.xlsform.session import Session
from inspector.xlsform.workbook import compile_markdown, compile_workbook
from inspector.xlsform.xpath import BrokenExpression, evaluate

__all__ = [
    "NAMESPACE",
    "Beside",
    "BrokenExpression",
    "Choice",
    "Form",
    "Group",
    "Heading",
    "Node",
    "Question",
    "Repeat",
    "Session",
    "Violation",
    "compile_markdown",
    "compile_workbook",
    "evaluate",
    "heading",
    "load",
    "packed",
    "unpacked",
]
