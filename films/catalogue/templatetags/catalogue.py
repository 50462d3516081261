"""Say the catalogue's facts in words: `{% load catalogue %}`."""

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from config.lib.art.moved import Stop, draw_moved

from .. import release_history, sentences, territories, wording

register = template.Library()

register.filter("in_words", wording.date_in_words)
register.filter("runtime", wording.runtime_in_words)
register.filter("first_sentence", sentences.first_sentence)
register.filter("territory", territories.territory_name)


@register.filter
def distance(days):
    """ "52 weeks", "10 days"; whichever way."""
    return wording.days_in_words(abs(days))


@register.simple_tag
def when(date):
    """A partial date as <time>, or as plain words where HTML knows no such date."""
    words = wording.date_in_words(date)
    if not date or not date.iso:
        return words
    return format_html('<time datetime="{}">{}</time>', date.iso, words)


@register.filter
def language(code):
    """ "German" for "de"; the code itself where the language is not known here."""
    try:
        return get_language_info(code)["name_translated"]
    except KeyError:
        return code


@register.filter
def listed(items):
    """ "Wood, Steel and Glass"; what is safe HTML stays so."""
    *most, last = [conditional_escape(item) for item in items] or [""]
    if not most:
        return last
    commas = format_html_join(", ", "{}", ((item,) for item in most))
    return format_html(_("{commas} and {last}"), commas=commas, last=last)


@register.filter
def cited(titles):
    """Film titles in running text, listed."""
    return listed(format_html("<cite>{}</cite>", title) for title in titles)


@register.filter
def veil(thing, gate):
    """What hangs before a thing that gives something away: {% with veil=credit|veil:gate %}."""
    return gate.veil(thing)


# What a veil says: where the films that are given away may be named, and where not.
GIVES_AWAY = {
    "role": (_lazy("Role gives away {films}"), _lazy("Role gives away another film")),
    "place": (
        _lazy("Where the story falls gives away {films}"),
        _lazy("Where the story falls gives away another film"),
    ),
    "picture": (
        _lazy("This picture gives away {films}"),
        _lazy("This picture gives away another film"),
    ),
    "trailer": (
        _lazy("This trailer gives away {films}"),
        _lazy("This trailer gives away another film"),
    ),
}


@register.filter
def gives_away(veil, what):
    """What hangs in place of a role, a place in the story, a picture or a trailer, in words."""
    named, unnamed = GIVES_AWAY[what]
    return format_html(str(named), films=cited(veil.titles)) if veil.titles else unnamed


@register.filter
def fragment(row):
    """The id under which a row stands on a page: "credit-12"."""
    return f"{row._meta.model_name}-{row.pk}"


@register.filter
def names(credits_):
    """Whoever has these credits, each leading to their page."""
    return listed(_linked(credit.person, credit.name) for credit in credits_)


@register.filter
def parts(credit):
    """The parts of an acting credit, the main one first: "Caine / The Tracker"."""
    played = ((_linked(part.character, part.role),) for part in credit.portrayals.all())
    return format_html_join(" / ", "{}", played)


def _linked(entry, words):
    if not (entry and entry.is_published):
        return format_html("<bdi>{}</bdi>", words)
    return format_html('<a href="{}"><bdi>{}</bdi></a>', entry.get_absolute_url(), words)


@register.inclusion_tag("ui/_picture.html")
def picture(image, sizes, alt=None, hero=False):
    """An uploaded image at the width that the screen needs; alt="" where words stand beside it."""
    return {
        "picture": image.shown,
        "alt": image.alt if alt is None else alt,
        "sizes": sizes,
        "hero": hero,
    }


@register.simple_tag
def moves_drawn(moves):
    """The dates that a release has had, drawn; `moves` are its ReleaseDate rows that moved it."""
    dates = [moves[0].supersedes.date, *(row.date for row in moves)]
    first, last = wording.date_in_words(dates[0]), wording.date_in_words(dates[-1])
    days = release_history.moved_by(dates[0], dates[-1])
    note = distance(days) if days else ""
    if note and len(moves) > 1:
        note = _("%(distance)s in all") % {"distance": note}
    words = _("Moved from %(first)s to %(last)s") % {"first": first, "last": last}
    return draw_moved([_stop(date) for date in dates], note, f"{words}, {note}" if note else words)


def _stop(date):
    exact = date.precision == "day" and not date.circa
    return Stop(wording.date_in_words(date), date.end.toordinal() if exact else None)
