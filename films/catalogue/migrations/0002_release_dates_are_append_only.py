"""Let the database itself refuse to rewrite what was announced.

A later migration that rebuilds the table on SQLite drops the trigger with it; the
test `test_the_database_refuses_to_rewrite_a_date` tells whoever writes one.
"""

from django.db import migrations

COLUMNS = ("release_id", "date", "state", "announced_on", "reason", "source_id", "supersedes_id")

SQLITE = f"""
CREATE TRIGGER release_date_is_never_rewritten
BEFORE UPDATE OF {", ".join(f'"{column}"' for column in COLUMNS)} ON catalogue_releasedate
BEGIN
    SELECT RAISE(ABORT, 'release_date_is_never_rewritten');
END;
"""

POSTGRESQL = f"""
CREATE FUNCTION release_date_is_never_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'release_date_is_never_rewritten' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER release_date_is_never_rewritten
BEFORE UPDATE OF {", ".join(f'"{column}"' for column in COLUMNS)} ON catalogue_releasedate
FOR EACH ROW EXECUTE FUNCTION release_date_is_never_rewritten();
"""


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    schema_editor.execute(SQLITE if vendor == "sqlite" else POSTGRESQL)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER release_date_is_never_rewritten")
    else:
        schema_editor.execute(
            "DROP TRIGGER release_date_is_never_rewritten ON catalogue_releasedate;"
            "DROP FUNCTION release_date_is_never_rewritten();"
        )


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
