"""Ask the Nu HTML checker, the one the W3C runs, about many documents at once.

    assert html_errors({"/films/": response.content.decode(), "/": home}) == []

Each call starts Java, which takes about two seconds: collect pages and ask once.
`bin/checker` installs the checker into .venv at the version in checker/package.json.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

JAR = Path(sys.prefix, "checker/node_modules/vnu-jar/build/dist/vnu.jar")


def html_errors(documents):
    """The checker's errors in `documents`, a dict of names and HTML texts, one sentence each."""
    if shutil.which("java") is None:
        missing("a Java runtime: sudo apt-get install default-jre-headless")
    if not JAR.exists():
        missing("vnu.jar: sh bin/checker")
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (name, text) in enumerate(documents.items()):
            path = Path(folder, f"{number}.html")
            path.write_text(text)
            names[path.as_uri().replace("file:///", "file:/")] = name
        command = ["java", "-jar", JAR, "--errors-only", "--format", "json", "--stdout"]
        answer = subprocess.run(
            [*command, "--exit-zero-always", folder], capture_output=True, text=True, check=True
        )
    return [
        f"{names.get(message.get('url'), message.get('url'))}, line {message.get('lastLine')}: "
        f"{message['message']} {message.get('extract', '')!r}"
        for message in json.loads(answer.stdout)["messages"]
    ]


def missing(what):
    pytest.fail(f"The HTML checker needs {what}", pytrace=False)
