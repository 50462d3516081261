"""Small starter folders to break."""

from textwrap import dedent

from films.catalogue.starter.drafts import Starter
from films.catalogue.starter.loader import load

SMALL = {
    "reference/sources.yaml": "notes: {title: Notes, kind: own}\n",
    "harbour/universe.yaml": "name: Harbour\n",
    "harbour/people.yaml": "ada-cole: {name: Ada Cole}\n",
    "harbour/characters.yaml": "pilot: {name: The Pilot, universe: harbour}\n",
    "harbour/films/low-tide.yaml": """\
        title: Low Tide
        universes:
          harbour: {relation: main}
        releases:
          - territory: US
            kind: theatrical
            dates:
              - {date: 7 June 2024, source: notes}
              - {date: 6 June 2025, announced_on: February 2024, source: notes}
        cast:
          - {person: ada-cole, plays: pilot}
        """,
}


def write(folder, **changed):
    """A folder "starter" in `folder` with the files of SMALL and `changed` over them."""
    root = folder / "films" / "starter"
    for name, text in {**SMALL, **changed}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return root


def load_from(root):
    """Load the folder and say how many entries of each kind were new."""
    return load(Starter(root))
