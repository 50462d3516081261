"""When many reports conceal something by themselves. A pure module.

Three reports are nothing in a big house and everything in a small one, so the
threshold grows with the number of members who were active this week.
"""


def conceals(reporters: int, active: int, least: int, share: int) -> bool:
    """Whether `reporters` distinct members with standing are enough to conceal.

    At least `least` of them, and at least `share` per cent of the `active` members.
    All are 0 or more.
    """
    return reporters >= least and 100 * reporters >= share * active
