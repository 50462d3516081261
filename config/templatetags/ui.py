"""Tags that every template may use without loading them. They take plain values."""

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import format_html
from django.utils.translation import gettext as _

from config.lib.art.cloth import draw_house, draw_mini
from config.lib.art.icons import draw_icon
from config.lib.art.lettering import length_of
from config.lib.art.moved import draw_moved
from config.lib.art.palettes import side_by_side
from config.lib.art.plates import Plate, draw_plate, draw_scene
from config.lib.art.plates import palette_of as palette_of_title
from config.lib.art.portraits import Portrait, draw_portrait
from config.lib.art.portraits import palette_of as palette_of_name
from config.lib.art.slope import Slope, draw_slope
from config.lib.art.stage import draw_stage

register = template.Library()

register.simple_tag(draw_icon, name="icon")
register.simple_tag(draw_mini, name="mini")
register.simple_tag(draw_house, name="house")
register.filter("title_length", length_of)
register.simple_tag(draw_stage, name="stage")


@register.simple_tag
def plate(title, year="", credit="", **options):
    """A film's plate: {% plate title year credit palette=… motif=… raised=… label=… %}."""
    return draw_plate(_plate(title, year=str(year or ""), credit=str(credit or ""), **options))


@register.simple_tag
def scene(title, **options):
    """The plate's motif behind the head of a film's page: {% scene title palette=… motif=… %}."""
    return draw_scene(_plate(title, **options))


def _plate(title, **options):
    return Plate(str(title or "").strip() or _("Untitled"), **options)


@register.simple_tag(takes_context=True)
def portrait(context, name, **options):
    """A person's portrait: {% portrait name palette=… ghost=… small=… label=… %}."""
    return draw_portrait(Portrait(str(name), **options), ident=f"spot-{_next_number(context)}")


def _next_number(context):
    """A number that no other drawing on this page has; the request counts them."""
    page = getattr(context, "request", None) or context.render_context
    page.drawings = getattr(page, "drawings", 0) + 1
    return page.drawings


@register.filter
def plate_palettes(items, path=""):
    """Pairs for plates in a row: {% for film, palette in films|plate_palettes %}.

    path leads from an item to what has label and palette: credits|plate_palettes:"film".
    """
    return _paired(items, path, palette_of_title)


@register.filter
def portrait_palettes(items, path=""):
    """Pairs for portraits in a row: {% for role, palette in cast|portrait_palettes:"person" %}"""
    return _paired(items, path, palette_of_name)


def _paired(items, path, own):
    items = list(items)
    entry = template.Variable(f"item.{path}" if path else "item")
    entries = [entry.resolve({"item": item}) for item in items]
    wishes = [(entry.palette or own(entry.label), bool(entry.palette)) for entry in entries]
    return list(zip(items, side_by_side(wishes), strict=True))


@register.simple_tag(takes_context=True)
def current(context, path):
    """The attribute that marks a link to path on that very page, and on those below it."""
    here = context.request.path
    if not here.startswith(path):
        return ""
    return format_html(' aria-current="{}"', "page" if here == path else "true")


@register.simple_tag(takes_context=True)
def again(context, name):
    """The words of a block once more: the title of a page for those it is shared with."""
    return context.render_context[BLOCK_CONTEXT_KEY].get_block(name).render(context)


@register.simple_tag
def slope(rows, title, description):
    """Release order beside story order; rows are config.lib.art.slope.TimelineRow."""
    heads = Slope(title, description, left=_("Released"), right=_("In the story"))
    return draw_slope(list(rows), heads)


@register.simple_tag
def moved(stops, note, description):
    """A date that moved; stops are config.lib.art.moved.Stop, the one that holds now last."""
    return draw_moved(list(stops), note, description)
