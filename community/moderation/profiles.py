"""Members' profiles as something to moderate; members stand below and cannot say it themselves."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.members import avatars
from community.members.models import Member

from .kinds import Kind
from .models import Control

WORDS = ("name", "pronouns", "bio")
PICTURE = ("avatar", "avatar_width", "avatar_height")
EMPTY = dict.fromkeys(WORDS, "") | {"avatar": "", "avatar_width": 0, "avatar_height": 0}


class ProfileKind(Kind):
    """Removed: name, pronouns, words and picture emptied. Concealed: others do not see it."""

    model = Member
    label = gettext_lazy("a profile")
    actions = frozenset({"remove", "conceal", "lock_edits"})

    def author(self, subject):
        return subject

    def title(self, subject):
        return _("The profile of %(username)s") % {"username": subject.username}

    def words(self, subject):
        words = [(_label(name), getattr(subject, name)) for name in WORDS if getattr(subject, name)]
        return words + ([(_label("avatar"), _("uploaded"))] if subject.avatar else [])

    def visible_to(self, viewer):
        return Member.objects.visible_to(viewer)

    def rows_by(self, member):
        return [member]

    def remove(self, subject):
        """The picture's files stay until this cannot be undone any more."""
        before = {name: getattr(subject, name) for name in EMPTY} | self.publish(subject)
        Member.objects.filter(pk=subject.pk).update(**EMPTY)
        return before

    def conceal(self, subject):
        return self._control(subject, is_hidden=True)

    def publish(self, subject):
        return self._control(subject, is_hidden=False)

    def lock_edits(self, subject):
        return self._control(subject, is_locked=True)

    def put_back(self, subject, before):
        """What was emptied returns, unless the member has written something new meanwhile."""
        kept = [name for name in WORDS if name in before and not getattr(subject, name)]
        if "avatar" in before and not subject.avatar:
            kept += PICTURE
        if kept:
            Member.objects.filter(pk=subject.pk).update(**{name: before[name] for name in kept})
        self._control(subject, **{k: before[k] for k in ("is_hidden", "is_locked") if k in before})

    def forget(self, before):
        avatars.forget_unless_worn(before.get("avatar", ""))

    def _control(self, subject, **values):
        control = Control.objects.of(subject)
        before = {name: getattr(control, name) for name in values}
        if before != values:
            for name, value in values.items():
                setattr(control, name, value)
            control.save()
        return before


def _label(name):
    return str(Member._meta.get_field(name).verbose_name)
