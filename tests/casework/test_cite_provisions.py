"""Provisions on papers: those of one law stand together, as a clerk cites them."""

from datetime import date

from inspector.casework import basis, facts

ON = date(2026, 11, 6)


def test_provisions_of_one_law_stand_together() -> None:
    told = facts.provisions(("ECL.44", "NTM", "ECL.27", "ECL.44.x"), ON)
    assert told == [
        {"zh": "《电子商务法》第四十四条、第二十七条", "en": "E-commerce Law, art. 44, art. 27"},
        {"zh": "《网络交易监督管理办法》", "en": "Measures for the Supervision of Online Transactions"},
    ]


def test_a_law_cited_whole_and_by_article_is_cited_once() -> None:
    told = facts.provisions(("TPM", "TPM.4"), ON)
    assert [one["zh"] for one in told] == ["《商标印制管理办法》第四条"]


def test_a_standard_keeps_its_number() -> None:
    told = facts.provisions(("PLAT.5.3", "PLAT.5.4"), ON)
    assert [one["zh"] for one in told] == [
        "《电子商务平台知识产权保护管理》（GB/T 39550-2020）第5.3条、第5.4条"
    ]


def test_what_is_split_is_the_whole_text() -> None:
    for row in basis._rows():
        law, law_en, (article, article_en) = basis.split(row)
        assert law + article == row.text_zh
        assert ", ".join(part for part in (law_en, article_en) if part) == row.text_en
