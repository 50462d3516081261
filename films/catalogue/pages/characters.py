"""Everything that the page of one character shows."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q
from django.utils.translation import gettext as _

from ..models import Character, CharacterLink, Person, Portrayal, Source
from ..orders import release_key
from ..sentences import summary
from ..views.gates import gate_for
from .secrets import parted


class CharacterPage:
    """All that the page of a character shows to whoever sends `request`.

    Four queries beside the character's own; one more where something gives a film away.
    """

    def __init__(self, character, request):
        portrayals = portrayals_of(character)
        statements = list(character.statements.select_related("true_from", "source__quotes"))
        links = links_of(character)
        images = character.images.all()
        self.character = character
        self.gate = gate_for(request, [character], portrayals, statements, links, images)
        self.veil = self.gate.veil(character)
        self.parts, self.secret_parts = parted(self.gate, portrayals)
        self.statements, self.secrets = parted(self.gate, statements)
        self.links = [link for link in links if self.gate.opens(link)]

    @property
    def description(self):
        """For search engines; a summary gives nothing away."""
        line = _("%(name)s: who plays the part, in which films, and what is known.")
        return summary(self.character.summary) or line % {"name": self.character.name}

    @property
    def asked(self):
        """The titles of the films that the reader asked to have given away."""
        return [self.gate.films[pk].title for pk in self.gate.asked]

    @property
    def appearances(self):
        """Pairs of a film that the character is in and the parts there, as far as one may know."""
        by_film = groupby(self.parts, key=lambda part: part.credit.film)
        return [(film, list(parts)) for film, parts in by_film]

    @property
    def players(self):
        """Whoever plays the character, each once, in the order of their first film."""
        credits_ = [part.credit for part in self.parts if part.credit.person_id]
        films = Counter(person for person, _ in {(c.person, c.film_id): c for c in credits_})
        return [Player(person, n) for person, n in films.items() if person.is_published]

    @property
    def pictures(self):
        """All images but the portrait that the page opens with."""
        images = self.character.images.all()
        return [image for image in images if image != self.character.portrait]

    @property
    def sources(self):
        """Each source that the page names, once."""
        told = [statement.source for statement in self.statements]
        named = [*told, *(link.source for link in self.links)]
        return list({source.pk: source for source in named if source}.values())


def portrayals_of(character):
    """The character's parts in public films, in the order in which those came out."""
    portrayals = (
        Portrayal.objects.filter(character=character, credit__film__state="published")
        .select_related("credit__film", "credit__person", "character")
        .prefetch_related("credit__person__images")
        .order_by("credit__billing_order", "pk")
    )
    return sorted(portrayals, key=lambda part: (release_key(part.credit.film), part.credit.film_id))


@dataclass(frozen=True)
class Player:
    """Somebody who plays the character, and in how many films."""

    person: Person
    films: int


@dataclass(frozen=True)
class Link:
    """A character that this one may be, and what is said of the two."""

    other: Character
    kind: str
    note: str
    source: Source | None
    spoiler_scope: frozenset[int]


def links_of(character):
    """The links to other public characters, whichever of the two was entered first."""
    links = CharacterLink.objects.filter(Q(one=character) | Q(other=character))
    shown = links.filter(one__state="published", other__state="published")
    told = shown.select_related("one", "other", "source__quotes").order_by("pk")
    return [_link(link, link.other if link.one_id == character.pk else link.one) for link in told]


def _link(link, other):
    scope = frozenset(link.spoiler_scope | other.spoiler_scope)
    return Link(other, link.kind, link.note, link.source, scope)
