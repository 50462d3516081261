"""Mark the views by which members write, so that whoever may not write is refused there.

    @writes
    @require_POST
    def answer(request, …)

    @writes(edits=lambda request: request.user)
    def edit_profile(request)

Who that is, moderation decides; its middleware looks for the mark. `edits(request, …)` returns
the row that the view changes, which may be locked.
"""


def writes(view=None, *, edits=None):
    """Mark `view`; put it outermost, or above decorators that keep a view's attributes."""

    def mark(view):
        view.writes, view.edits = True, edits
        return view

    return mark(view) if view else mark
