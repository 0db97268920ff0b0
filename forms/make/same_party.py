# ruff: noqa: E501  the two languages of a question stand side by side
"""Whether the party met is the one on the list of objects, and who it is when it is another or the list has none."""

from party import party
from sheets import Pair, Row, cases, q, say, stopped, when

LISTED = "${registered_name} != ''"
ANOTHER = "${registered_name} = '' or ${registered} = 'no'"


def same_party(
    role: Pair,
    *,
    item: str,
    basis: str,
    codes: str = "M",
    here: Pair = ("现场", "on site"),
    full: bool = False,
) -> list[Row]:
    """`role` is what the party is here: 经营者 / operator."""
    zh, en = role
    english = when("${registered_name_en} != ''", "${registered_name_en}", "${registered_name}")
    another = stopped("${party_name}", ".")  # Co., Ltd. brings its own
    told = {
        "yes": (f"{zh}与登记信息一致。", f"The {en} is the one on the list."),
        "no": (f"登记的{zh}为{{registered_name}}，{here[0]}{zh}为{{party_name}}。",
               f"The {en} on the list is {{english}}; {here[1]} it is {{another}}"),
        "nc": (f"本次未检查{zh}与登记信息是否一致。", f"Whether the {en} is the one on the list was not checked this time."),
    }  # fmt: skip
    return [
        q("select_one yn", "registered", f"{zh}与登记信息是否一致", f"Is the {en} the one on the list", required=True,
          item=item, basis=basis, nothing_found="yes", notice="W05", relevant=LISTED, licence="registered",
          findings={"no": ("identity", codes)},
          says=(cases({key: say(texts[0]) for key, texts in told.items()}),
                cases({key: say(texts[1], english=english, another=another) for key, texts in told.items()}))),
        *party("party", (f"{here[0]}{zh}", f"The {en}"), full=full, relevant=ANOTHER, item=f"{item} party",
               says=(when("${registered_name} = '' and . != ''", say(f"{here[0]}{zh}为{{party_name}}。")),
                     when("${registered_name} = '' and . != ''", say(f"The {en} is {{another}}", another=another)))),
    ]  # fmt: skip
