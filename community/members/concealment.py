"""Profiles that are not shown for now: rooms above say which, the profile pages obey.

Members stand below moderation and cannot ask it; so moderation lays its rule down here.
"""

_rules = []


def conceal_by(rule):
    """Hide from others the members that `rule(Member)` names, a queryset of ids."""
    if rule not in _rules:
        _rules.append(rule)


def concealed(model):
    """The querysets of ids of all concealed members."""
    return [rule(model) for rule in _rules]
