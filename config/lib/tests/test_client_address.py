import pytest
from django.test import RequestFactory, override_settings

from config.lib.client_address import UNKNOWN, client_address, proxy_trouble, warn_once


def request(remote="10.0.0.9", forwarded=None):
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=remote, **headers)


@pytest.mark.parametrize(
    ("count", "forwarded", "address"),
    [
        (0, None, "10.0.0.9"),
        (0, "203.0.113.7", "10.0.0.9"),  # nobody was told to believe it
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "1.1.1.1, 203.0.113.7", "203.0.113.7"),  # what the visitor wrote is not believed
        (2, "1.1.1.1, 203.0.113.7, 10.0.0.3", "203.0.113.7"),
        (2, "203.0.113.7", "10.0.0.9"),  # too high a count
        (1, None, "10.0.0.9"),
        (1, "203.0.113.7:4711", "203.0.113.7"),
        (1, "[2001:DB8::1]:4711", "2001:db8::1"),
        (1, "::ffff:203.0.113.7", "203.0.113.7"),
        (1, "unknown", "10.0.0.9"),
        (1, ", ,", "10.0.0.9"),
        (1, "'; DROP TABLE", "10.0.0.9"),
    ],
)
def test_the_address_is_the_one_that_the_trusted_proxies_tell(count, forwarded, address):
    with override_settings(TRUSTED_PROXY_COUNT=count):
        assert client_address(request(forwarded=forwarded)) == address


def test_a_visitor_without_any_address_is_still_somebody_to_count():
    with override_settings(TRUSTED_PROXY_COUNT=0):
        assert client_address(request(remote="")) == UNKNOWN


@pytest.mark.parametrize(
    ("count", "forwarded", "trouble"),
    [
        (0, None, ""),
        (1, "203.0.113.7", ""),
        (0, "203.0.113.7", "A proxy stands in front, but TRUSTED_PROXY_COUNT is 0."),
        (2, "203.0.113.7", "TRUSTED_PROXY_COUNT is 2, but this request passed 1."),
    ],
)
def test_a_wrong_count_is_told_in_plain_words(count, forwarded, trouble):
    with override_settings(TRUSTED_PROXY_COUNT=count):
        told = proxy_trouble(request(forwarded=forwarded))
    assert told.startswith(trouble)
    assert bool(told) == bool(trouble)


def test_trouble_is_logged_once_and_without_an_address(caplog):
    warn_once.cache_clear()
    with override_settings(TRUSTED_PROXY_COUNT=2):
        for _time in range(3):
            client_address(request(forwarded="203.0.113.7"))
    assert len(caplog.records) == 1
    assert "203.0.113.7" not in caplog.text
