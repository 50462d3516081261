"""What can be moderated, and how: each app says so of its own models.

An app registers a `Kind` in its AppConfig.ready(). Moderation never imports the model; it
asks the kind. Only members stand below, so moderation itself registers their profiles
(profiles.py).
"""

from django.utils.translation import gettext as _


class CannotError(Exception):
    """This cannot be done; the message says so in plain words."""


class Kind:
    """How moderators see and change rows of `model`.

    Every change returns what its undoing needs: a dict that JSON can hold, handed back to
    `put_back`. All run in the transaction of the decision. `actions` names the changes that
    the kind knows, of "remove", "conceal", "add_scope" and "lock_edits".
    """

    model = None
    label = ""  # "a comment": all that the public log says
    actions = frozenset()

    def author(self, subject):
        """The member whose words these are, or None."""
        raise NotImplementedError

    def title(self, subject):
        """One line that is safe for somebody who has seen nothing."""
        raise NotImplementedError

    def words(self, subject):
        """The text in question, for moderators' eyes, as (label, text) pairs."""
        raise NotImplementedError

    def context(self, _subject):
        """What stands around it, as (who, text) pairs; empty where it stands alone."""
        return []

    def url(self, subject):
        """Where it stands; "" for what has no place of its own."""
        return subject.get_absolute_url()

    def visible_to(self, viewer):
        """The rows that `viewer` may see, and hence report."""
        raise NotImplementedError

    def films(self, _subject):
        """The films that it could give away, as (id, title) pairs."""
        return []

    def rows_by(self, _member):
        """Everything of this kind that a member wrote, for removing a spammer's traces."""
        return self.model._default_manager.none()

    def posts_by(self, _member):
        """How many posts a member has published; things that are no posts count for none."""
        return 0

    def remove(self, _subject):
        raise CannotError(_("This cannot be removed."))

    def conceal(self, _subject):
        raise CannotError(_("This cannot be concealed."))

    def publish(self, _subject):
        """Show what was held or concealed."""
        return {}

    def add_scope(self, _subject, _films):
        raise CannotError(_("This cannot be marked as a spoiler."))

    def lock_edits(self, _subject):
        raise CannotError(_("This cannot be locked."))

    def put_back(self, _subject, _before):
        raise CannotError(_("This cannot be put back."))

    def forget(self, _before):
        """A change will never be undone: drop what was kept elsewhere for it."""


_kinds = {}


def register(kind):
    _kinds[kind.model] = kind


def unregister(kind):
    _kinds.pop(kind.model, None)


def kinds():
    return list(_kinds.values())


def kind_of(subject):
    """The kind of a row. Raises CannotError for a row that is gone, or of no kind."""
    if type(subject) not in _kinds:
        raise CannotError(_("This is no longer there."))
    return _kinds[type(subject)]


def kind_named(name):
    """The kind by its model's label ("members.member"), or None."""
    return next((kind for model, kind in _kinds.items() if model._meta.label_lower == name), None)


def kind_label(content_type):
    """What a reader calls rows of this content type."""
    model = content_type.model_class()
    return _kinds[model].label if model in _kinds else content_type.name
