"""Whether something came out within somebody's lifetime."""

from .partial_dates import PartialDate


def came_out_after(death: PartialDate | None, release: PartialDate | None) -> bool:
    """True where no reading of the two dates allows otherwise; approximate ones allow it."""
    if death is None or release is None or release.is_tba or death.circa or release.circa:
        return False
    return death.certainly_before(release.start)
