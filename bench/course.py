"""The course of a benchmark, from an empty folder to the report."""

from django.core.management import call_command

from bench import content, report, rounds
from bench.figures import Course, Part, lines
from bench.freshness import seconds_out_of_date
from bench.queries import cold_queries
from bench.server import Server
from bench.weight import cold_visits


def run(folder, asked):
    """Measure with the starter content, then with many films; answers the exit status."""
    call_command("prepare")
    content.make_fifty()
    addresses = content.pages()
    with (
        Server("config.settings", folder / "site.log", "/") as site,
        Server("bench.settings", folder / "baselines.log", "/bare/") as baselines,
    ):
        visits = cold_visits(site, addresses)
        out_of_date = seconds_out_of_date(site, addresses["film"])
        parts = []
        for films in sorted({content.films(), max(asked.films, content.films())}):
            content.grow(films)
            report.tell(f"With {films} films:")
            targets = rounds.targets(site, baselines, addresses)
            samples = rounds.measure(targets, asked.rounds, asked.seconds, report.tell)
            parts.append(Part(films, lines(samples), cold_queries(addresses), site.peak_memory()))
    return report.publish(Course(addresses, parts, visits, out_of_date))
