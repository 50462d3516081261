"""Say the catalogue's facts in words: `{% load catalogue %}`."""

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from .. import wording

register = template.Library()

register.filter("in_words", wording.date_in_words)
register.filter("runtime", wording.runtime_in_words)
register.filter("distance", wording.days_in_words)


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
