"""Reports, cases, decisions, sanctions: about any kind of content."""

from .appeal import Appeal
from .case import Case, Report
from .control import Control
from .decision import Decision
from .note import Note
from .policy import Policy
from .sanction import Sanction
from .watchword import Watchword

__all__ = [
    "Appeal",
    "Case",
    "Control",
    "Decision",
    "Note",
    "Policy",
    "Report",
    "Sanction",
    "Watchword",
]
