"""Why a picture cannot be used, in words for the person who chose it."""


def gettext_noop(words: str) -> str:
    """Mark words for translation; makemessages finds them by this function's name."""
    return words


EMPTY = gettext_noop("The file is empty. Choose the picture again.")
TOO_HEAVY = gettext_noop(
    "The file is larger than %(most)d MB. Save the picture smaller and choose it again."
)
UNREADABLE = gettext_noop(
    "This file is not a picture that we can read. Choose a JPEG, PNG, WebP or AVIF file."
)
FOREIGN = gettext_noop(
    "By its contents this file is %(format)s, whatever its name says. "
    "Save the picture as JPEG, PNG, WebP or AVIF and choose it again."
)
DAMAGED = gettext_noop(
    "The picture is damaged or was cut short on its way. Choose it again, or another copy of it."
)
MOVING = gettext_noop("The picture moves. Choose a still one.")
TOO_LARGE = gettext_noop(
    "The picture has more than %(most)d megapixels. Save it smaller and choose it again."
)
TOO_THIN = gettext_noop(
    "The picture is %(width)d × %(height)d pixels, too long and thin to show. "
    "Choose one whose longer side is at most %(most)d times the shorter."
)
TOO_SMALL = gettext_noop(
    "This place needs at least %(least_width)d × %(least_height)d pixels; "
    "cut to its shape, the picture gives %(width)d × %(height)d. Choose a larger one."
)


class PictureRefused(ValueError):
    """A picture that cannot be used.

    `words` is one of the sentences above and `facts` fills its places: whoever shows
    them translates `words` first. `str()` gives the English sentence.
    """

    def __init__(self, words: str, **facts: int | str) -> None:
        super().__init__(words % facts)
        self.words = words
        self.facts = facts
