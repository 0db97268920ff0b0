"""The sections of the booth inspection before the closing, in the order of the screen.

Their sentences are a clerk's: what was seen, where, what was shown. Nothing is judged; what may be a
violation is "suspected" (涉嫌) until somebody decides.
"""

from booth_party import opening, subject
from booth_rights import patents, trademarks
from booth_signs import advertising, indications, others

SECTIONS = [opening(), subject(), patents(), trademarks(), indications(), advertising(), others()]
