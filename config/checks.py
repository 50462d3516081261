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
