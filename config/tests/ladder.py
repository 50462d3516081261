"""The ladder: who may import whom, and how a breach is found.

An app imports only what stands below it. Read from the syntax tree, so an import
inside a function counts; one under `if TYPE_CHECKING:` does not, since it never runs.
Tests may use the test tools of `config.tests` from any rung.
"""

import ast
from pathlib import Path

LADDER = (
    "config",
    "community.urls",
    "films.urls",
    "community.polls",
    "community.comments",
    "community.shelves",
    "films.editorial",
    "films.catalogue",
    "community.moderation",
    "community.leaving",
    "community.notifications",
    "films.search",
    "films.editions",
    "community.members",
    "community.limits",
    "config.lib",
)
PACKAGES = {rung.partition(".")[0] for rung in LADDER}
UNSTEADY_MODULES = {"random", "secrets", "time", "uuid"}
UNSTEADY_CALLS = {"now", "today", "utcnow"}


def breaches(root):
    """Every import that climbs, and every file that stands on no rung, under `root`."""
    found = []
    for path in sorted(path for package in PACKAGES for path in (root / package).rglob("*.py")):
        importer, place = module_name(root, path), path.relative_to(root)
        if importer in PACKAGES - set(LADDER):
            continue
        if rung(importer) is None:
            found.append(f"{place}: {importer} stands on no rung of the ladder")
            continue
        for line, imported in first_party_imports(path, importer):
            test_tool = "tests" in path.parts and imported.startswith("config.tests")
            if not test_tool and not may_import(importer, imported):
                found.append(f"{place}:{line}: {rung(importer)} may not import {imported}")
    return found


def may_import(importer, imported):
    upper, lower = rung(importer), rung(imported)
    return lower is not None and LADDER.index(upper) <= LADDER.index(lower)


def rung(module):
    """The lowest rung that holds the module: config.lib before config; None if none does."""
    holders = [step for step in LADDER if f"{module}.".startswith(f"{step}.")]
    return max(holders, key=len, default=None)


def module_name(root, path):
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def first_party_imports(path, importer):
    for line, name in imports(path, importer):
        if name.partition(".")[0] in PACKAGES:
            yield line, name


def imports(path, importer):
    """(line, full dotted name) of everything that the file imports when it runs."""
    for node in running_nodes(ast.parse(path.read_text(), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            if node.level:
                package = importer if path.name == "__init__.py" else parent(importer)
                above = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1])
                source = f"{above}.{source}".rstrip(".")
            for alias in node.names:
                yield node.lineno, f"{source}.{alias.name}"


def parent(module):
    return module.rpartition(".")[0]


def running_nodes(tree):
    """Every node but those that only a type checker sees."""
    waiting = [tree]
    while waiting:
        node = waiting.pop(0)
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
        else:
            waiting += ast.iter_child_nodes(node)


def impurities(root, files):
    """What a pure module may not do: import Django or impure code, ask the clock, throw dice."""
    pure = {module_name(root, root / file) for file in files}
    found = []
    for file in files:
        tree = ast.parse((root / file).read_text(), file)
        for line, name in imports(root / file, module_name(root, root / file)):
            package = name.partition(".")[0]
            foreign = package in PACKAGES and name not in pure and parent(name) not in pure
            if package == "django" or package in UNSTEADY_MODULES or foreign:
                found.append(f"{file}:{line}: a pure module may not import {name}")
        found += [
            f"{file}:{node.lineno}: a pure module may not call {node.func.attr}()"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in UNSTEADY_CALLS
        ]
    return found


ROOT = Path(__file__).resolve().parent.parent.parent
