from unittest import TestCase

from bench import wrk
from bench.figures import Course, Line, Part, Sample, Visit, lines


def make_line(name="film, warm", of_bare=1.0):
    return Line(name, cpu=0.2, of_bare=of_bare, of_bare_by_rate=1.0, of_fifty=20.0)


def make_course(*parts, **overrides):
    held = {
        "addresses": {"film": "/films/ballerina/"},
        "visits": {"film": Visit(requests=6, bytes=61_440, pictures=3)},
        "seconds_out_of_date": 1.0,
    }
    return Course(parts=parts or [Part(6, [make_line()], {"film": 12}, 85.0)], **held | overrides)


class LinesTest(TestCase):
    def test_a_page_is_compared_with_the_baselines_of_its_own_round(self):
        samples = {
            "bare": [Sample(1, 100), Sample(8, 10), Sample(2, 50)],
            "fifty": [Sample(10, 10), Sample(80, 1), Sample(20, 5)],
            "film, warm": [Sample(2, 50), Sample(8, 20), Sample(4, 25)],
        }
        self.assertEqual(
            lines(samples)[2],
            Line("film, warm", cpu=4, of_bare=0.5, of_bare_by_rate=0.5, of_fifty=5),
        )
        self.assertEqual([line.of_bare for line in lines(samples)], [1, 0.1, 0.5])

    def test_only_warm_pages_and_304s_have_a_floor(self):
        floors = [make_line(name).floor for name in ("bare", "film, cold", "film, warm")]
        self.assertEqual(floors, [None, None, (0.65, 1.0)])
        self.assertEqual(make_line("film, 304").floor, (0.7, 1.2))


class CourseTest(TestCase):
    def test_what_just_reaches_every_floor_misses_none(self):
        self.assertEqual(make_course().missed(), [])

    def test_each_missed_floor_is_a_sentence(self):
        few = Part(6, [make_line(of_bare=0.649), make_line("film, 304", 0.7)], {"film": 12}, 60.0)
        many = Part(10_000, [make_line()], {"film": 13}, 85.5)
        course = make_course(
            few,
            many,
            visits={"film": Visit(requests=7, bytes=61_441, pictures=0)},
            seconds_out_of_date=1.25,
        )
        self.assertEqual(
            course.missed(),
            [
                "film, warm: 0.649 of the bare view, the floor is 0.65 (with 6 films)",
                "film, queries when cold: 13, at most 12 (with 10000 films)",
                "megabytes per worker: 85.5, at most 85 (with 10000 films)",
                "film, requests of a first visit: 7, at most 6",
                "film, bytes of a first visit: 61441, at most 61440",
                "seconds out of date: 1.25, at most 1",
                "queries when cold: not the same with few and with many films",
            ],
        )


class WrkTest(TestCase):
    def test_its_report_is_read(self):
        self.assertEqual(
            wrk.read("  12345 requests in 2.00s, 3.40MB read\nRequests/sec: 6172.33\n"),
            wrk.Burst(requests=12345, seconds=2.0, failures=0),
        )

    def test_refused_and_broken_answers_are_failures(self):
        report = (
            "  10 requests in 1.10s, 3.40KB read\n"
            "  Socket errors: connect 1, read 2, write 3, timeout 4\n"
            "  Non-2xx or 3xx responses: 5\n"
        )
        self.assertEqual(wrk.read(report), wrk.Burst(requests=10, seconds=1.1, failures=15))
