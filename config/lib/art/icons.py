"""Small signs, 16 or 24 units square, drawn in the colour of the words beside them."""

from .svg import Svg

_THIN = 'fill="none" stroke="currentColor" stroke-width="1.8"'
_LINE = 'fill="none" stroke="currentColor" stroke-width="1.6"'
_LAMP = "M12 1v4M5 15a7 7 0 0 1 14 0zM3.5 15h17"
_RAYS = "M7 18.5L5.5 22M12 18.5V23M17 18.5l1.5 3.5"
_RING = f'<circle cx="8" cy="8" r="6" {_THIN}/>'

# name: (units square, shapes). The four marks of a statement differ by shape, not by colour.
_ICONS = {
    "search": (
        24,
        f'<path d="M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21" {_LINE}/>',
    ),
    "bell": (24, f'<path d="M4 18h16M6 18v-7a6 6 0 0 1 12 0v7M10 21h4" {_LINE}/>'),
    "lights-up": (24, f'<path d="{_LAMP}" {_LINE}/>'),
    "lights-down": (24, f'<path d="{_LAMP}{_RAYS}" {_LINE}/>'),
    "tick": (16, f'<path d="M2 8.5l4 4 8-9" {_LINE}/>'),
    "error": (
        16,
        f'<path d="M8 1l7.5 14H.5z" {_THIN}/>'
        '<path d="M7.1 6h1.8v4.4H7.1zM7.1 11.6h1.8v1.8H7.1z" fill="currentColor"/>',
    ),
    "up": (10, '<path d="M5 1l4.5 8h-9z" fill="currentColor"/>'),
    "down": (10, '<path d="M5 9L.5 1h9z" fill="currentColor"/>'),
    "rumoured": (16, _RING.replace("/>", ' stroke-dasharray="2.2 2.5"/>')),
    "reported": (16, f'{_RING}<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>'),
    "confirmed": (16, '<circle cx="8" cy="8" r="6.9" fill="currentColor"/>'),
    "superseded": (16, f'{_RING}<path d="M1 8h14" {_THIN}/>'),
}
ICONS = tuple(_ICONS)


def draw_icon(name: str) -> Svg:
    """The icon of that name; it is decoration, so words must stand beside it or name its control.

    Raises KeyError for a name that is not in ICONS.
    """
    units, shapes = _ICONS[name]
    return Svg(f'<svg class="icon" viewBox="0 0 {units} {units}" aria-hidden="true">{shapes}</svg>')
