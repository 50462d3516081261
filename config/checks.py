"""What Django's own checks cannot know about a site that runs."""

from django.conf import settings
from django.core.checks import Error, Warning, register  # noqa: A004
from django.core.files.storage import InvalidStorageError, storages


@register()
def media_storage_can_be_used(app_configs, **kwargs):
    """MEDIA_STORAGE names a class that exists and takes MEDIA_STORAGE_OPTIONS."""
    try:
        storages.create_storage(settings.STORAGES["default"])
    except (InvalidStorageError, ImportError, TypeError, ValueError) as problem:
        return [Error(f"MEDIA_STORAGE cannot be used: {problem}", id="encore.E001")]
    return []


@register()
def https_has_a_proxy_that_speaks_it(app_configs, **kwargs):
    """An https site believes the proxy in front of it, or it would redirect for ever."""
    if settings.SITE_IS_HTTPS and not settings.TRUSTED_PROXY_COUNT:
        hint = "Set TRUSTED_PROXY_COUNT=1 if one proxy stands in front."
        return [Warning("SITE_URL is https, but no proxy is trusted.", hint, id="encore.W001")]
    return []


@register()
def nobody_gets_past_the_proxy(app_configs, **kwargs):
    """A server that believes a proxy is reached through it alone, or addresses can be forged."""
    if settings.TRUSTED_PROXY_COUNT and settings.BIND in {"0.0.0.0", "::"}:  # noqa: S104
        hint = "Leave BIND unset, or let a firewall close the port to everybody but the proxy."
        return [Warning("Visitors may reach the server past its proxy.", hint, id="encore.W002")]
    return []


@register()
def processes_share_a_cache(app_configs, **kwargs):
    """Limits on sign-in count in the cache; one for each process alone would let more through."""
    alone = settings.CACHES["default"]["BACKEND"].endswith((".LocMemCache", ".DummyCache"))
    if alone and settings.WEB_CONCURRENCY > 1:
        hint = "Leave CACHE_URL unset, or name a Redis."
        return [Warning("The processes share no cache.", hint, id="encore.W003")]
    return []
