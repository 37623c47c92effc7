"""The house: imports go one way, and what is heavy is imported where it is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "atodds"

# Each layer may import itself and the layers before it.
LAYERS = (
    {"model", "errors", "__version__"},
    {"text", "values", "sources"},
    {"llm"},
    {"engines"},
    {"steps"},
    {"pipeline", "forecast"},
    {"report", "settings"},
    {"api"},
    {"cli", "__main__"},
)
# What runs without a key must not need what only a key makes useful, and a report is a function of its values.
MUST_NOT = {
    "engines.rules": {"llm"},
    "report": {"llm", "engines", "steps", "pipeline", "sources", "values"},
    "text": {"values", "sources"},
    "values": {"sources"},
}


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            # What comes from a package may be a module of it.
            names.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.removeprefix("atodds.") for name in names if name.startswith("atodds.")}


def _modules() -> list[Path]:
    return sorted(path for path in SRC.rglob("*.py") if path != SRC / "__init__.py")


def _name(path: Path) -> str:
    return ".".join(path.relative_to(SRC).with_suffix("").parts)


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_module_imports_only_its_own_layer_and_those_before(path: Path) -> None:
    """No module reaches up the house."""
    top = _name(path).split(".")[0]
    [layer] = [number for number, names in enumerate(LAYERS) if top in names]
    allowed = set().union(*LAYERS[: layer + 1])
    assert {name.split(".")[0] for name in _imports(path)} <= allowed


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_package_keeps_apart_what_must_stay_apart(path: Path) -> None:
    """A few neighbours may not see each other, though their layers would allow it; no step imports another."""
    name = _name(path)
    for package, forbidden in MUST_NOT.items():
        if name == package or name.startswith(package + "."):
            assert not {imported.split(".")[0] for imported in _imports(path)} & forbidden
    if name.startswith("steps."):
        assert not {imported for imported in _imports(path) if imported.startswith("steps.")} - {name}


def _loaded_by(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import atodds` is cheap for a program that only may need it."""
    assert not _loaded_by("import atodds") & {"openai", "typer", "rich", "httpx2", "pydantic"}


def test_the_rules_engine_runs_without_the_client_library() -> None:
    """A check by rules loads no model client."""
    articles = sorted(map(str, (SRC.parent.parent / "examples" / "ukraine-talks").glob("*.txt")))
    loaded = _loaded_by(f"import atodds; atodds.check({articles!r}, engine='rules')")
    assert not loaded & {"openai", "httpx2", "genai_prices"}
