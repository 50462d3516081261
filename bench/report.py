"""The table that is printed and the file that is kept."""

import json
from dataclasses import asdict

from django.conf import settings

from bench import figures

LATEST = settings.BASE_DIR / "var" / "bench" / "latest.json"
COLUMNS = "{:<16} {:>9} {:>10} {:>12} {:>8} {:>6} {:>11}"


def tell(line):
    print(line, flush=True)


def publish(course):
    """Print the course and keep it as JSON; 1 if a floor was missed, else 0."""
    for part in course.parts:
        _tell_part(part)
    tell("\nThe first visit, pictures apart (at most 60 KB in 6 requests)")
    for name, visit in course.visits.items():
        tell(
            f"  {name:<10} {visit.bytes / 1024:5.1f} KB in {visit.requests} requests,"
            f" and {visit.pictures} pictures"
        )
    tell(f"\nAn edit shows everywhere after {course.seconds_out_of_date:.2f} s (at most 1 s)")
    missed = course.missed()
    tell("\nEvery floor is held." if not missed else "\nMissed:\n  " + "\n  ".join(missed))
    LATEST.parent.mkdir(parents=True, exist_ok=True)
    LATEST.write_text(json.dumps(asdict(course) | {"missed": missed}, indent=1) + "\n")
    tell(f"The figures are kept in {LATEST.relative_to(settings.BASE_DIR)}.")
    return 1 if missed else 0


def _tell_part(part):
    tell(f"\nWith {part.films} films; ratios are a baseline's cost over the page's: more is better")
    tell(COLUMNS.format("", "CPU ms", "bare/page", "by rate", "50/page", "floor", "(aim)"))
    for line in part.lines:
        floor, aim = line.floor or ("", "")
        tell(
            COLUMNS.format(
                line.name,
                f"{line.cpu:.2f}",
                f"{line.of_bare:.3f}",
                f"{line.of_bare_by_rate:.3f}",
                f"{line.of_fifty:.2f}",
                floor,
                f"({aim})" if aim else "",
            )
        )
    counted = ", ".join(f"{name} {queries}" for name, queries in part.queries.items())
    tell(f"Queries when cold: {counted} (at most {figures.QUERIES})")
    tell(
        f"Memory: {part.megabytes_per_worker:.0f} MB per worker at its peak"
        f" (at most {figures.WORKER_MEGABYTES})"
    )
