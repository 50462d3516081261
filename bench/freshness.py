"""How long after an edit some process still hands out the page from before."""

import time
import urllib.request

from django.utils.html import escape

from films.catalogue.models import Film

# Long enough for every process to have been asked many times over.
WATCHED = 1.5


def seconds_out_of_date(server, address):
    """Edit the title of the film at this address here, and watch its page in the server."""
    url = server.address + address
    film = next(film for film in Film.objects.all() if film.get_absolute_url() == address)
    before = {_title_shows(url, film.title) for _request in range(50)}
    if before != {True}:
        raise RuntimeError(f"{url} does not show its film's title.")
    old, film.title = film.title, f"{film.title} (retitled by the benchmark)"
    film.save()
    edited = time.monotonic()
    last_seen = edited
    while time.monotonic() < edited + WATCHED:
        asked = time.monotonic()
        if not _title_shows(url, film.title):
            last_seen = asked
    film.title = old
    film.save()
    return last_seen - edited


def _title_shows(url, title):
    with urllib.request.urlopen(url, timeout=10) as response:
        return escape(title) in response.read().decode()
