"""bin/bootstrap on machines that lack something: one sentence, no traceback."""

import os
import shutil
import subprocess

import pytest

from config.tests.ladder import ROOT

NEEDED = ("sh", "dirname", "cat", "cksum", "readlink", "mkdir", "cp", "chmod", "env")
# A Python that is new enough, has venv, and whose pip does what PIP says.
GOOD = """#!/bin/sh
case "$*" in
*"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
*"-m pip"*) exit ${PIP_FAILS:-0} ;;
esac
"""


@pytest.fixture
def machine(tmp_path):
    """A clone on a bare machine; returns run(python="#!/bin/sh …", **variables)."""
    clone, programs = tmp_path / "my clone", tmp_path / "bin"
    programs.mkdir()
    for name in NEEDED:
        (programs / name).symlink_to(shutil.which(name))
    shutil.copytree(ROOT / "bin", clone / "bin")
    for name in ("requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, clone)

    def run(python=None, wanted="requirements.txt", **variables):
        if python:
            (programs / "python3").write_text(python)
            (programs / "python3").chmod(0o755)
        return subprocess.run(
            ["/bin/sh", "bin/bootstrap", wanted],
            cwd=clone,
            env={"PATH": str(programs)} | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    run.clone = clone
    return run


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        (None, "Encore needs Python 3.11 or newer: sudo apt-get install python3 python3-venv"),
        (
            "#!/bin/sh\nexit 1",
            "Encore needs Python 3.11 or newer: sudo apt-get install python3 python3-venv",
        ),
        (
            '#!/bin/sh\ncase "$*" in *ensurepip*) echo Traceback >&2; exit 1 ;; esac',
            "Encore needs Python's venv module: sudo apt-get install python3-venv",
        ),
    ],
)
def test_a_missing_python_or_venv_is_one_sentence(machine, python, sentence):
    run = machine(python)
    assert (run.returncode, run.stdout, run.stderr) == (1, "", sentence + "\n")


def test_no_network_is_one_sentence(machine):
    run = machine(GOOD, PIP_FAILS="1")
    assert run.returncode == 1
    assert run.stderr == (
        "The requirements could not be installed: is the network reachable?"
        " pip's words are in .venv/install.log.\n"
    )


def test_a_failed_installation_is_tried_again(machine):
    machine(GOOD, PIP_FAILS="1")
    assert machine(GOOD).returncode == 0


def test_what_is_installed_is_not_installed_again(machine):
    assert "Installing what requirements.txt asks for" in machine(GOOD).stdout
    again = machine(GOOD, PIP_FAILS="1")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_changed_requirements_are_installed_again(machine):
    machine(GOOD)
    with (machine.clone / "requirements.txt").open("a") as file:
        file.write("one-more\n")
    assert "Installing" in machine(GOOD).stdout


def test_the_tests_requirements_are_remembered_on_their_own(machine):
    machine(GOOD)
    assert "requirements-dev.txt" in machine(GOOD, wanted="requirements-dev.txt").stdout
    assert machine(GOOD, wanted="requirements-dev.txt").stdout == ""
    assert machine(GOOD).stdout == ""


def test_an_environment_whose_python_is_gone_is_made_anew(machine):
    machine(GOOD)
    (machine.clone / ".venv/bin/python").unlink()
    run = machine(GOOD)
    assert "Making a Python environment" in run.stdout
    assert os.access(machine.clone / ".venv/bin/python", os.X_OK)
