"""What members are told: in the site's inbox, and by e-mail that waits its turn here."""

from .letter import Letter
from .notice import ALWAYS_MAILED, Kind, Notice, Preference

__all__ = ["ALWAYS_MAILED", "Kind", "Letter", "Notice", "Preference"]
