"""What moderation lays on the members' app, which stands below and cannot ask it."""

from community.members.belongings import register as register_belongings
from community.members.concealment import conceal_by
from community.members.writing import read_over_by

from . import belongings
from .erasing import listen
from .kinds import register
from .models import Control
from .profiles import ProfileKind
from .screening import read_over


def lay_down():
    register(ProfileKind())
    conceal_by(Control.objects.hidden)
    read_over_by(read_over)
    listen()
    register_belongings("moderation", belongings.hand_over, belongings.forget)
