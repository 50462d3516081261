"""When many reports conceal something by themselves. A pure module.

Three reports are nothing in a big house and everything in a small one, so the
threshold grows with the number of members who were active this week
(community research: at least three distinct members, and at least 2 per cent).
"""

LEAST_REPORTERS = 3
SHARE_OF_ACTIVE = 0.02


def conceals(reporters: int, active_this_week: int) -> bool:
    """Whether `reporters` distinct members with standing are enough to conceal.

    Both counts are 0 or more.
    """
    return reporters >= LEAST_REPORTERS and reporters >= SHARE_OF_ACTIVE * active_this_week
