"""How many queries a page takes the first time, asked in this process."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def cold_queries(addresses):
    """{name: queries} of each page when it has to be printed, that for the editions included."""
    return {name: _queries(address) for name, address in addresses.items()}


def _queries(address):
    client = Client(headers={"Host": "localhost"})  # with a page cache of its own, and empty
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    return len(queries)
