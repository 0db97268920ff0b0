"""What must hold for every form, whatever is answered: forms and answers are invented."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.inventing import NUMBERS, WORDS, Invented, forms
from tests.xlsform.scenario import NOON

_WALK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_VALUES = {"number": NUMBERS, "word": WORDS, "choice": WORDS}


def opened(made: Invented) -> xlsform.Session:
    try:
        form = xlsform.load(made.xml())
    except Refused as refused:
        assume("cycle" not in str(refused.facts.get("reason")))
        raise
    return xlsform.Session.open(form, NOON)


def step(data: st.DataObject, made: Invented, session: xlsform.Session) -> None:
    """One thing a person does: answers somewhere, adds a row or takes one out."""
    moves = ["answer"] * 4 + (["add", "remove"] if made.repeats else [])
    try:
        match data.draw(st.sampled_from(moves)):
            case "answer" if made.answerable:
                reference, kind = data.draw(st.sampled_from(made.answerable))
                session.answer(indexed(data, session, reference), data.draw(st.sampled_from(_VALUES[kind])))
            case "add":
                session.add_repeat(
                    indexed(data, session, data.draw(st.sampled_from(made.repeats)), open_end=True)
                )
            case "remove":
                session.remove_repeat(indexed(data, session, data.draw(st.sampled_from(made.repeats))))
    except Refused as refused:
        if refused.code not in ("form.reference", "answer.not_offered", "answer.type"):
            raise


def indexed(data: st.DataObject, session: xlsform.Session, reference: str, *, open_end: bool = False) -> str:
    """A place where the question stands now: each repeat on the way gets the index of one instance."""
    found, static = "", ""
    parts = reference.strip("/").split("/")
    for at, part in enumerate(parts):
        static, found = f"{static}/{part}", f"{found}/{part}"
        if session.form.nodes[static].is_repeat and not (open_end and at == len(parts) - 1):
            found += f"[{data.draw(st.integers(1, max(1, len(session.instances(found)))))}]"
    return found


def state(session: xlsform.Session) -> tuple[object, ...]:
    references = session.relevant_references()
    return (
        session.kept(),
        references,
        [session.required(reference) for reference in references],
        [(violation.reference, violation.kind) for violation in session.violations()],
        session.xml(),
    )


@feature(
    "Calculations",
    "only what depends on an answer is evaluated",
    note="and what then stands is what all would give",
)
@_WALK
@given(forms(), st.data())
def test_evaluating_everything_again_changes_nothing(made, data):
    session = opened(made)
    for _ in range(data.draw(st.integers(0, 8))):
        step(data, made, session)
        before = state(session)
        session._living.run_everything(session._instance.root)
        session._living.settle()
        assert session._living.taken() == frozenset()
        assert state(session) == before


@_WALK
@given(forms(), st.data())
def test_a_restored_filling_is_the_same_filling(made, data):
    """Rows that a person adds are not answers: they are left alone here, those of a count are not."""
    session = opened(made)
    answers = Invented(answerable=made.answerable)
    for _ in range(data.draw(st.integers(0, 6))):
        step(data, answers, session)
    kept, before = session.kept(), state(session)
    again = xlsform.Session.open(session.form, NOON, kept.items(), resumed=True)
    assert state(again) == before
    step(data, answers, session)
    session.restore(kept)
    assert state(session) == before


@_WALK
@given(forms(), st.data())
def test_the_order_of_independent_answers_does_not_matter(made, data):
    """Answers to questions without a filter, outside repeats: none of them can take another one away."""
    free = [(ref, kind) for ref, kind in made.answerable if kind != "choice" and "/r" not in ref]
    given_answers = [(ref, data.draw(st.sampled_from(_VALUES[kind]))) for ref, kind in free]
    one, two = opened(made), opened(made)
    for reference, value in given_answers:
        one.answer(reference, value)
    for reference, value in data.draw(st.permutations(given_answers)):
        two.answer(reference, value)
    assert state(one) == state(two)
