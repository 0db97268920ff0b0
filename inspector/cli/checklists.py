"""form check, show, publish, run: a checklist without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, speak
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.cli.world import World
    from inspector.xlsform import Session


MOST_ROWS = 1000  # of one table; more is a slip in the file of answers


@click.group("form")
def form() -> None:
    """Checklists (XLSForm workbooks or XForm XML)."""


_file = click.argument("file", type=click.Path(path_type=Path))


@form.command("check")
@_file
@options
def form_check(world: World, file: Path) -> None:
    """Say everything that is wrong with a checklist, each with its cell."""
    from inspector.casework import authoring
    from inspector.cli import faults
    from inspector.xlsform import lint

    checked = authoring.lint(file)
    try:
        lint.refuse(checked)
    except Refused as refused:
        faults.refuse(world, refused, checked.faults)
    form = checked.form
    answer = {
        "form": form.id if form else "",
        "version": form.version if form else "",
        "questions": len(form.nodes) if form else 0,
        "faults": [faults.as_object(fault) for fault in checked.faults],
    }
    summary = f"{answer['form']} {answer['version']}: {answer['questions']} 题 questions"
    speak(world, answer, *faults.lines(checked.faults), summary)


@form.command("show")
@_file
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@options
def form_show(world: World, file: Path, language: str) -> None:
    """Try a checklist before it is published: in the window, or in words where there is none."""
    from inspector.casework import checklists
    from inspector.cli import outlines

    found = checklists.check(file)
    nodes = outlines.as_objects(found, language)
    answer = {"form": found.id, "version": found.version, "nodes": nodes}
    speak(world, answer, *outlines.lines(found, language))


@form.command("publish")
@_file
@options
def form_publish(world: World, file: Path) -> None:
    """Publish a checklist into the workspace."""
    from inspector.casework import checklists
    from inspector.cli import faults

    with world.desk() as desk:
        try:
            version, _ = checklists.publish(desk, file)
        except Refused as refused:
            if refused.code != "form.faults":
                raise
            faults.refuse(world, refused, refused.facts["faults"])  # type: ignore[arg-type]
    speak(world, {"form_version": version}, version)


@form.command("run")
@_file
@click.option("--answers", type=click.Path(path_type=Path), required=True, help='[["/data/q", "value"], ...]')
@click.option("--xml", "as_xml", is_flag=True, help="Print the submission XML only.")
@options
def form_run(world: World, file: Path, answers: Path, as_xml: bool) -> None:
    """Fill a checklist from a file of answers and print what came of it."""
    from inspector import xlsform
    from inspector.casework import checklists

    found = checklists.check(file)
    metadata = {"instanceID": f"uuid:{world.new_id()}"}
    session = xlsform.Session.open(found, now=world.now(), functions=checklists.FUNCTIONS, metadata=metadata)
    for reference, value in read_answers(answers):
        answer(session, reference, value, world)
    session.finish(now=world.now())
    if as_xml:
        print(session.xml().decode())
        return
    print(
        json.dumps(
            {
                "values": session.values(),
                "relevant": list(session.relevant_references()),
                "violations": [
                    {"reference": v.reference, "kind": v.kind, "message": dict(v.message)}
                    for v in session.violations()
                ],
                "xml": session.xml().decode(),
            },
            ensure_ascii=False,
            indent=2,
        )
    )


def read_answers(path: Path) -> list[tuple[str, str]]:
    """The pairs of an answers file, in order."""
    try:
        pairs = json.loads(path.read_text(encoding="utf-8-sig"))
        return [(str(reference), _text(value)) for reference, value in pairs]
    except (ValueError, TypeError) as error:
        raise Refused("answers.unreadable", path=str(path), reason=str(error)) from error


def answer(session: Session, reference: str, value: str, world: World) -> None:
    """Answer one question; rows of a repeat that are not there yet are added."""
    make_rows(session, reference, world)
    session.answer(reference, value, now=world.now())


def make_rows(session: Session, reference: str, world: World) -> None:
    """Add the rows a reference with indices speaks of, outermost first."""
    parts = reference.split("/")
    for depth, part in enumerate(parts):
        if not part.endswith("]"):
            continue
        number = part[part.find("[") + 1 : -1]
        if not number.isdecimal():
            raise Refused("form.reference", reference=reference)
        wanted = int(number)
        if wanted > MOST_ROWS:
            raise Refused("answers.too_many_rows", reference=reference, most=MOST_ROWS)
        repeat = "/".join([*parts[:depth], part[: part.index("[")]])
        while len(session.instances(repeat)) < wanted:
            session.add_repeat(repeat, now=world.now())


def _text(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        raise TypeError(f"an answer is text or a number, not {value!r}")
    return str(value)


COMMANDS = (form,)
