"""E-mail addresses in the one spelling that is kept."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def canonical_email(address):
    """The address in lower case, its host as the mail system spells it.

    Raises ValidationError for quoted names, for characters that cannot be seen and for hosts
    that no name server knows how to spell; every other fault is the form field's to find.
    """
    name, _at, host = address.strip().lower().rpartition("@")
    if not address.isprintable() or not name.isascii() or '"' in name:
        raise ValidationError(_("This e-mail address has characters that no mail can reach."))
    try:
        return f"{name}@{host.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise ValidationError(_("The part of this address behind the @ cannot be read.")) from None
