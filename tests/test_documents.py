"""What the documents say is held against what the repository is."""

import re
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def tables(text: str) -> list[list[list[str]]]:
    """Every table of a document, without its heading row."""
    blocks = re.findall(r"(?:^\|.*\n)+", text + "\n", re.M)
    rows = [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in b.splitlines()] for b in blocks
    ]
    return [table[2:] for table in rows]


def commands(text: str) -> list[str]:
    """The commands of a document, without the remark that follows each."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.M | re.S)
    return [re.split(r"\s{2,}|\s#", line)[0] for block in blocks for line in block.splitlines()]


def names(requirements: list[str]) -> set[str]:
    return {re.match(r"[A-Za-z0-9-]+", requirement)[0].lower() for requirement in requirements}


@pytest.fixture(scope="module")
def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("readme", READMES)
def test_the_library_table_names_exactly_the_dependencies(readme, project):
    table = tables((ROOT / readme).read_text("utf-8"))[1]
    listed = {part: {row[0] for row in table if row[1] == part} for part in {row[1] for row in table}}
    base = listed.pop("base", None) or listed.pop("基础")
    extras = project["project"]["optional-dependencies"]
    assert base == names(project["project"]["dependencies"])
    assert listed == {extra: names(requirements) for extra, requirements in extras.items()}
    assert all(row[2] for row in table), "each library has its reason"


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_names_every_library_of_the_tests(readme, project):
    text = (ROOT / readme).read_text("utf-8")
    assert {name for name in names(project["dependency-groups"]["dev"]) if name not in text} == set()


def test_both_readmes_list_the_same_commands_and_pictures():
    english, chinese = ((ROOT / readme).read_text("utf-8") for readme in READMES)
    assert commands(english) == commands(chinese)
    assert commands(english)[:2] == ["sh packaging/run.sh", "sh packaging/test.sh"]
    pictures = re.compile(r"!\[[^]]*\]\(([^)]*)\)")
    assert pictures.findall(english) == pictures.findall(chinese)


@pytest.mark.parametrize("readme", READMES)
def test_every_developer_command_names_a_module_that_is_there(readme):
    modules = re.findall(r"python -m ([a-z._]+)", (ROOT / readme).read_text("utf-8"))
    assert len(modules) >= 6
    places = {name: ROOT / name.replace(".", "/") for name in modules}
    there = {n for n, p in places.items() if (p / "__main__.py").is_file() or p.with_suffix(".py").is_file()}
    assert set(modules) - there == set()


def test_every_inspector_command_in_the_readme_is_one():
    import click

    import inspector.ui.commands as window
    from inspector.cli.commands import root

    window.mount(root)
    lines = [c for c in commands((ROOT / "README.md").read_text("utf-8")) if c.startswith("inspector ")]
    assert lines
    for line in lines:
        command: click.Command = root
        for word in [w for w in line.split()[1:] if w.islower() and not w.startswith("-")]:
            assert isinstance(command, click.Group), line
            assert word in command.commands, line
            command = command.commands[word]


def test_no_word_stands_twice_in_the_dictionary():
    rows = [row for table in tables((ROOT / "docs/words.md").read_text("utf-8")) for row in table]
    for column in (0, 1):
        twice = [word for word, count in Counter(row[column].lower() for row in rows).items() if count > 1]
        assert twice == []
    assert all(len(row) == 3 for row in rows)
    assert all(re.search(r"[\u4e00-\u9fff]", row[0]) for row in rows)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document):
    targets = re.findall(r"(?<!!)\[[^]]*\]\(([^)#]+)\)", document.read_text("utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_the_pictures_folder_holds_exactly_the_pictures_of_the_readme():
    folder = ROOT / "docs/pictures"
    if not folder.is_dir():
        pytest.skip("the pictures are made from the finished screens")
    shown = set(re.findall(r"!\[[^]]*\]\(docs/pictures/([^)]*)\)", (ROOT / "README.md").read_text("utf-8")))
    assert shown <= {path.name for path in folder.iterdir()}


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def tracked_texts() -> dict[str, str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True)
    found = {}
    for name in filter(None, listing.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and (content := path.read_bytes()) and b"\0" not in content[:8192]:
            found[name] = content.decode("utf-8")
    return found


def test_no_tracked_text_names_a_machine_or_its_registry():
    texts = tracked_texts()
    if not texts:
        pytest.skip("not a git checkout")
    machine = re.compile(r"(?<![\w.)-])/(?:work|root|home/\w+|opt/pypi|opt/wheels|Users/\w+)/")
    registry = re.compile(
        r"artifact-?registry|(?:extra-)?index-url\s*=|https?://(?:localhost|127\.)[^/]*/simple"
    )
    here = "tests/test_documents.py"
    wrong = [n for n, text in texts.items() if n != here and (machine.search(text) or registry.search(text))]
    assert wrong == []


def test_the_lock_names_only_the_public_registry():
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text("utf-8")))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}
