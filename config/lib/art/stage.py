"""The lit stage: the curtain drawn up and aside, for whatever a page sets on it."""

from functools import cache

from .cloth import folds
from .svg import Svg

WIDTH, HEIGHT = 640, 520
HEM, FLOOR, LEG = 64, 446, 70  # lower edge of the curtain, edge of the stage, cloth at each side


@cache
def draw_stage() -> Svg:
    """An empty stage of 640 by 520 units, seen from the stalls; its middle is left free."""
    light = (
        '<linearGradient id="stage-glow" x1="0" y1="0" x2="0" y2="1">'
        '<stop class="g2"/><stop class="g1" offset=".8"/><stop class="g2" offset="1"/>'
        f'</linearGradient><path fill="url(#stage-glow)" d="M0 0h{WIDTH}v{FLOOR}H0z"/>'
    )
    floor = (
        f'<path class="boards" d="M0 {FLOOR}h{WIDTH}v{HEIGHT - FLOOR}H0z"/>'
        f'<ellipse class="pool" cx="{WIDTH / 2:g}" cy="{FLOOR + 30}" rx="200" ry="22"/>'
        f'<path class="edge" d="M0 {FLOOR}H{WIDTH}"/>'
    )
    cloth = (
        _cloth(0, LEG, FLOOR) + _cloth(WIDTH - LEG, LEG, FLOOR) + _cloth(0, WIDTH, HEM)
    ) + f'<path class="hem" d="M0 {HEM}H{WIDTH}"/>'
    return Svg(
        f'<svg class="stagescene" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">'
        f"{light}{floor}{cloth}</svg>"
    )


def _cloth(left: int, width: int, height: int) -> str:
    return (
        f'<path class="cloth" d="M{left} 0h{width}v{height}h-{width}z"/>'
        f'<svg x="{left}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width * 1000 // WIDTH} 1000" preserveAspectRatio="none">{folds()}</svg>'
    )
