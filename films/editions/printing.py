"""What an app uses to have its pages kept, and to say that its content has changed.

A view whose page shows nothing but an app's content is marked `@printed("catalogue")`.
The app's config calls `bump_on_change("catalogue", models)` in `ready`, and its
querysets build on EditionedQuerySet; then every way to write makes a new edition.
"""

from functools import wraps

from django.apps import apps
from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

_keys = {}


def _bump(key):
    # Looked up late: app configs import this module before there are any models.
    apps.get_model("editions", "Edition").objects.bump(key)


def printed(*keys):
    """Promise that signed out, a view's page depends on address, lights and editions alone.

    Not on any other cookie or header, nor on the method (GET or HEAD), and on no time
    finer than the day. The page may then be kept and handed to every signed-out reader
    until one of the editions changes; without any, until the day ends. What a signed-in
    reader gets is never kept.
    """

    def decorate(view):
        @wraps(view)
        def printing(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            response.printed_from = keys
            return response

        return printing

    return decorate


def bump_on_change(key, changing_models):
    """Make a new edition of `key` whenever a row of these models, or a link of theirs, changes.

    Django signs nothing for `update`, `bulk_create` and `bulk_update`: a model whose
    rows are written so has a manager made from EditionedQuerySet.
    """

    def bump(**_signal):
        _bump(key)

    for model in changing_models:
        _keys[model] = key
        for signal in (post_save, post_delete):
            signal.connect(bump, sender=model, weak=False, dispatch_uid=("edition", key))
        for field in model._meta.local_many_to_many:
            m2m_changed.connect(
                bump,
                sender=field.remote_field.through,
                weak=False,
                dispatch_uid=("edition", key),
            )


class EditionedQuerySet(models.QuerySet):
    """A queryset whose bulk writes make a new edition, in one transaction with the rows.

    `bulk_update` does so through `update`, and `delete` through the signal of each row.
    """

    def update(self, **values):
        with transaction.atomic(using=self.db):
            changed = super().update(**values)
            if changed:
                _bump(_keys[self.model])
        return changed

    update.alters_data = True

    def bulk_create(self, objs, *args, **kwargs):
        with transaction.atomic(using=self.db):
            made = super().bulk_create(objs, *args, **kwargs)
            if made:
                _bump(_keys[self.model])
        return made
