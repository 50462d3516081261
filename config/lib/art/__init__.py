"""The house's drawings: plates, portraits and charts, as inline SVG.

Every module here is pure: plain values in, an Svg out, no Django, no clock, no chance
that the same words do not repeat. Colours are classes that static/css/art resolves from
data-palette; there is no style attribute.
"""
