"""What the editors' screens say of their own history."""

from django import template

from config.lib import back_stage

register = template.Library()


@register.filter
def steps(entry):
    """What an editor did in one go: {% for step in entry|steps %}."""
    return back_stage.steps(entry)
