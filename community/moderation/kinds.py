"""What can be moderated, and how: each app says so of its own models.

An app registers a `Kind` in its AppConfig.ready(). Moderation never imports the
model; it asks the kind. A kind implements what makes sense for it: a profile can be
emptied and restored, a comment removed, concealed, marked as a spoiler.
"""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType


class CannotError(Exception):
    """This kind of thing does not take this action; the message says so in plain words."""


@dataclass(frozen=True)
class Kind:
    """How moderators see and change rows of `model`.

    Every change returns what its undoing needs: a dict that JSON can hold, handed
    back to `put_back`. All run in the transaction of the decision.
    """

    model: type
    label: str
    actions: frozenset = field(
        default_factory=frozenset
    )  # of "remove", "conceal", "add_scope", "lock_edits"

    def author(self, subject):
        """The member whose words these are, or None."""
        raise NotImplementedError

    def title(self, subject):
        """One line that is safe for somebody who has seen nothing."""
        raise NotImplementedError

    def words(self, subject):
        """The text in question, for moderators' eyes."""
        raise NotImplementedError

    def context(self, subject):
        """What stands around it, as a list of (who, text); empty where it stands alone."""
        return []

    def url(self, subject):
        return subject.get_absolute_url()

    def visible_to(self, viewer):
        """The rows that `viewer` may see, and hence report."""
        raise NotImplementedError

    def remove(self, subject):
        raise CannotError

    def conceal(self, subject):
        raise CannotError

    def publish(self, subject):
        """Show what was held or concealed."""
        raise CannotError

    def add_scope(self, subject, films):
        raise CannotError

    def lock_edits(self, subject):
        raise CannotError

    def put_back(self, subject, before):
        raise CannotError

    def rows_by(self, member):
        """Everything of this kind that `member` wrote, for removing a spammer's traces."""
        return self.model._default_manager.none()


_kinds = {}


def register(kind):
    _kinds[kind.model] = kind


def kinds():
    return list(_kinds.values())


def kind_of(subject):
    """The kind of a row; KeyError for a model that nobody registered."""
    return _kinds[type(subject)]


def kind_named(name):
    """The kind by its model's label ("members.member"), or None."""
    return next((kind for model, kind in _kinds.items() if model._meta.label_lower == name), None)


def content_type(subject):
    return ContentType.objects.get_for_model(subject)
