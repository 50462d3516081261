"""How a name and a password are checked."""

from allauth.account.auth_backends import AuthenticationBackend


class OneHashBackend(AuthenticationBackend):
    """Checks a password once, whether the account exists or not.

    allauth looks an e-mail address up as a username too, and then checks the password of a
    known address twice: who measures the time learns which addresses have accounts.
    """

    def _authenticate(self, request, **credentials):
        if credentials.get("email"):
            credentials.pop("username", None)
        return super()._authenticate(request, **credentials)
