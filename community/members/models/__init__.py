"""The account: who signs in, how they appear, whom they would rather not meet."""

from .departure import Departure, Export
from .former_username import FormerUsername
from .member import Member
from .relations import Block, Mute

__all__ = ["Block", "Departure", "Export", "FormerUsername", "Member", "Mute"]
