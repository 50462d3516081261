"""Interleaved rounds: every page and both baselines, one short burst each, over and over."""

import itertools
import urllib.request
from dataclasses import dataclass, field

from bench import wrk
from bench.figures import Sample

# What a browser sends; the baselines get the same.
HEADERS = {"Accept-Encoding": "gzip, deflate, br"}
WARM_UP = 1

_unseen = itertools.count(1_000_000_000, 10_000_000)


@dataclass(frozen=True)
class Target:
    """Something to load: one address of one server, asked for in one way."""

    name: str
    server: object
    path: str
    headers: dict = field(default_factory=dict)
    is_cold: bool = False

    def load(self, seconds):
        """What wrk got done; the first time, nothing may be in memory yet."""
        return wrk.burst(
            self.server.address + self.path,
            seconds,
            HEADERS | self.headers,
            next(_unseen) if self.is_cold else None,
        )

    def measure(self, seconds):
        before = self.server.cpu_seconds()
        burst = self.load(seconds)
        if burst.failures or not burst.requests:
            raise RuntimeError(f"{self.name}: {burst.failures} of {burst.requests} failed.")
        # wrk hangs up on as many requests as it has connections; the server answers them yet.
        self.server.settle()
        spent = self.server.cpu_seconds() - before
        answered = burst.requests + wrk.CONNECTIONS
        return Sample(1000 * spent / answered, burst.requests / burst.seconds)


def targets(site, baselines, addresses):
    """Both baselines, then each page warm, as a 304 and cold."""
    found = [
        Target("bare", baselines, "/bare/"),
        Target("fifty", baselines, "/fifty/"),
    ]
    for name, path in addresses.items():
        tag = _tag(site.address + path)
        found += [
            Target(f"{name}, warm", site, path),
            Target(f"{name}, 304", site, path, {"If-None-Match": tag}),
            Target(f"{name}, cold", site, path, is_cold=True),
        ]
    return found


def measure(targets, rounds, seconds, tell):
    """{target name: a Sample of each round}. `tell` is called with a line after each round."""
    for target in targets:
        target.load(WARM_UP)
    samples = {target.name: [] for target in targets}
    for number in range(1, rounds + 1):
        for target in targets:
            samples[target.name].append(target.measure(seconds))
        tell(f"round {number} of {rounds}")
    return samples


def _tag(url):
    """The page's entity tag, proved to be answered with 304."""
    with urllib.request.urlopen(_request(url, {})) as response:
        tag = response.headers["ETag"]
    try:
        urllib.request.urlopen(_request(url, {"If-None-Match": tag})).close()
    except urllib.error.HTTPError as answer:
        if answer.code == 304:
            return tag
    raise RuntimeError(f"{url} is not answered with 304; is its view marked @printed?")


def _request(url, headers):
    return urllib.request.Request(url, headers=HEADERS | headers)
