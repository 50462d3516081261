"""Which environment variables Encore reads, found in the code that reads them."""

import re
from pathlib import Path

CONFIG = Path(__file__).resolve().parent.parent
READ = re.compile(
    r"\b(?:text|words|flag|folder|whole_number|time_zone|origin|url_setting|cache|choice|database|mail|options|base_address|queue)\(\s*\"([A-Z_]+)\""
)


def read_by_encore():
    """The names of all variables that settings, server and readers ask for."""
    files = ("settings.py", "environment.py", "gunicorn.py")
    return {name for file in files for name in READ.findall((CONFIG / file).read_text())}
