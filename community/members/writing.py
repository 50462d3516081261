"""What rooms above lay on members' writing: who may not write, and which words are looked at.

    @writes
    @require_POST
    def answer(request, …)

    @writes(edits=lambda request: request.user)
    def edit_profile(request)

marks the views by which members write. Who may not, moderation decides; its middleware looks
for the mark. `edits(request, …)` returns the row that the view changes, which may be locked.
"""

_readers = []


def writes(view=None, *, edits=None):
    """Mark `view`; put it outermost, or above decorators that keep a view's attributes."""

    def mark(view):
        view.writes, view.edits = True, edits
        return view

    return mark(view) if view else mark


def read_over_by(reader):
    """Have `reader(text)` look at what members write.

    It returns a sentence that refuses the text, or "", and a function to be called with the
    row once the text is saved.
    """
    if reader not in _readers:
        _readers.append(reader)


def read_over(text):
    """What the readers say of `text`: their refusals, and what to call once it is saved."""
    answers = [reader(text) for reader in _readers]
    refusals = [refusal for refusal, _then in answers if refusal]
    return refusals, [then for _refusal, then in answers]
