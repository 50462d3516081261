"""allauth for a site that nobody signs in to."""

from allauth.account.apps import AccountConfig


class QuietAccountConfig(AccountConfig):
    """Keeps its models; asks for no middleware, which the baselines would have to carry."""

    def ready(self):
        pass
