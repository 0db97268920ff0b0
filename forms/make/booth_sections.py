"""The sections of the booth inspection before the closing, in the order of the screen.

Their sentences are a clerk's: what was seen, where, what was shown. Nothing is judged; what may be a
violation is "suspected" (涉嫌) until somebody decides.
"""

from booth_party import subject
from booth_rights import patents, trademarks
from booth_signs import advertising, indications, others
from opening import opening

# The first answers that certificates have to come before.
FIRST = ("registered", "patent_marking", "marks", "gi_use", "wording", "copyright_use", "online")
SECTIONS = [opening(FIRST), subject(), patents(), trademarks(), indications(), advertising(), others()]
