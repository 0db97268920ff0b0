# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 5 to 7 of the booth inspection: indications and special signs, advertising words, copyright."""

from sentences import answers, measured, word
from sheets import Row, about, cases, checked, group, joined, listed, literal, q, say, when


def indications() -> list[Row]:
    gi = {
        "none": ("未见使用地理标志名称或者专用标志。", "No geographical indication or its special mark was seen in use."),
        "correct": ("展品使用地理标志“{gi_name}”，名称及专用标志使用未见异常。", "The geographical indication “{gi_name}” is in use; nothing wrong was seen."),
        "name": ("展品使用地理标志名称“{gi_name}”，现场未出示核准使用的材料，涉嫌擅自使用地理标志名称。",
                 "The name “{gi_name}” is in use; no approval was shown; suspected unauthorised use of a geographical indication."),
        "mark": ("展品使用地理标志“{gi_name}”的专用标志，标注涉嫌不规范。",
                 "The special mark of “{gi_name}” is in use, suspected not to be marked as required."),
        "origin": ("展品标称地理标志“{gi_name}”，现场未出示产地证明材料。", "The exhibits are offered as “{gi_name}”; no proof of origin was shown."),
    }  # fmt: skip
    sign = {
        "none": ("未见使用特殊标志、奥林匹克标志。", "No special sign or Olympic symbol was seen in use."),
        "licensed": ("展位使用{kind}“{sign_text}”，现场出示了许可文件。", "The {kind} “{sign_text}” is in use; a licence was shown."),
        "unlicensed": ("展位使用{kind}“{sign_text}”，现场未出示许可文件，涉嫌未经许可使用{kind}。",
                       "The {kind} “{sign_text}” is in use; no licence was shown; suspected use without a licence."),
        "out_of_scope": ("展位使用{kind}“{sign_text}”，涉嫌超出许可范围。", "The {kind} “{sign_text}” is in use, suspected to go beyond the licence."),
        "lookalike": ("展位使用“{sign_text}”，涉嫌足以使人误认为与{kind}权利人存在关联。",
                      "“{sign_text}” is in use, suspected to mislead people into thinking of a link with the owner of the {kind}."),
    }  # fmt: skip
    used = "${special_sign} != '' and ${special_sign} != 'none'"
    return group(
        "indications", "地标、特殊标志", "GI and special signs",
        about("看地理标志、专用标志、特殊标志和奥林匹克标志。", "Look for geographical indications, special signs and Olympic symbols."),
        q("select_one gi_use", "gi_use", "地理标志及专用标志使用", "Use of geographical indications", required=True,
          item="C09", basis="GIP GIM CTM", order_basis="GIP", breached=cases({"mark": "'GIM'"}, otherwise="'GIP'"), nothing_found="none", photos="1", notice="W04",
          findings={"name": ("gi_name", "R C"), "mark": ("gi_mark", "R C"), "origin": ("gi_origin", "R C")},
          says=tuple(cases({k: say(v[i]) for k, v in gi.items()}) for i in (0, 1))),
        q("text", "gi_name", "地理标志名称", "Name", required=True, relevant="${gi_use} != '' and ${gi_use} != 'none'"),
        checked("text", "gi_user_code", "专用标志下方的信用代码", "Credit code under the mark", "credit_code",
                relevant="${gi_use} != '' and ${gi_use} != 'none'"),
        q("select_one sign_use", "special_sign", "特殊标志、奥林匹克标志使用", "Use of special signs and Olympic symbols",
          required=True, item="C10", basis="SSR.15 SSR.16 OSR.4 OSR.12", nothing_found="none", photos="1",
          findings={"unlicensed": ("ss_unlicensed", "E C"), "out_of_scope": ("ss_scope", "E C"),
                    "lookalike": ("ol_ambush", "E C")},
          says=tuple(cases({k: say(v[i], kind=word("sign_kind", "sign_kind", lang)) for k, v in sign.items()})
                     for i, lang in ((0, "zh"), (1, "en")))),
        q("select_one sign_kind", "sign_kind", "标志种类", "Kind of sign", required=True, relevant=used),
        q("text", "sign_text", "标志内容", "The sign", required=True, relevant=used),
        q("select_multiple measure", "sign_measures", "现场措施", "Measures on the spot", appearance="minimal",
          filter="(${sign_kind} = 'olympic' and olympic = 'yes') or (${sign_kind} = 'special_sign' and special_sign = 'yes')",
          relevant=f"{used} and ${{special_sign}} != 'licensed'", basis="SSR.18 OSR.13",
          says=measured("sign_measures")),
        number="5",
    )  # fmt: skip


def provisions(**keys: str) -> str:
    """The provisions that the kinds of wording picked touch; false awards and others rest on the item's own."""
    parts = (when(f"selected(${{wording_kind}}, '{kind}')", literal(f"{key} ")) for kind, key in keys.items())
    return f"normalize-space({joined(*parts)})"


def advertising() -> list[Row]:
    named = {"well_known": "违规宣传驰名商标", "state_patent": "不规范的专利宣传", "superlative": "使用禁止的绝对化用语",
             "award": "宣传不实的奖项荣誉", "other": "宣传用语不规范"}  # fmt: skip
    named_en = {"well_known": "improper “well-known trademark” publicity", "state_patent": "improper publicity about patents",
                "superlative": "prohibited superlatives", "award": "false awards", "other": "improper wording"}  # fmt: skip
    bad = "${wording} = 'no'"
    return group(
        "advertising", "宣传用语", "Advertising words",
        about("看展板、宣传册和屏幕，照原文记录。", "Read boards, brochures and screens; quote the words."),
        q("select_one yn", "wording", "展板、宣传册、屏幕用语是否规范", "Is the wording on boards, brochures, screens proper",
          required=True, item="C11", basis="TML.14.5 ADL.9 ADL.12", order_basis="TML.53 ADL.9 ADL.12", nothing_found="yes", photos="1",
          breached=provisions(well_known="TML.14.5", state_patent="ADL.12", superlative="ADL.9"),
          ordered=provisions(well_known="TML.53", state_patent="ADL.12", superlative="ADL.9"),
          notice="W04", findings={"no": ("tm_wellknown", "R C")},
          hint=("“驰名商标”“国家专利”“国家级”、不实奖项等", "“Well-known trademark”, “state patent”, superlatives, false awards"),
          says=answers(
              ("展板、宣传册、屏幕上未见“驰名商标”“国家专利”及不实奖项等用语。",
               "No wording such as “well-known trademark”, “state patent” or false awards was seen on boards, brochures or screens."),
              ("{place}上使用“{wording_text}”字样，涉嫌{kinds}。", "The {place} carries the words “{wording_text}”; suspected of {kinds}."),
              ("宣传用语", "The wording of the publicity"),
              tuple({"place": word("wording_place", "place", lang), "kinds": listed("wording_kind", kinds, mark)}
                    for lang, kinds, mark in (("zh", named, "、"), ("en", named_en, " and "))))),
        q("select_multiple wording", "wording_kind", "用语种类", "Kind of wording", required=True, relevant=bad),
        q("select_one place", "wording_place", "位置", "Where", required=True, relevant=bad),
        q("text", "wording_text", "原文", "The words", required=True, relevant=bad,
          propose="if(${wording_kind} = 'well_known', '驰名商标', if(${wording_kind} = 'state_patent', '国家专利', ''))"),
        number="6",
    )  # fmt: skip


def others() -> list[Row]:
    linked = "${online} = 'yes'"
    return group(
        "others", "著作权及其他", "Copyright and others",
        about("看地图、软件、形象，扫二维码。", "Look at maps, software and characters; scan the QR code."),
        q("select_one yn", "copyright_use", "地图、软件、卡通形象等的使用是否正常", "Maps, software, characters: nothing wrong seen",
          required=True, item="C12", basis="CRL.53", nothing_found="yes", photos="1", notice="W20",
          findings={"no": ("cr", "T")},
          says=answers(("未见涉嫌未经授权使用地图、软件、卡通形象等作品的情形。", "No suspected unauthorised use of maps, software or characters was seen."),
                       ("展位使用{copyright_text}，现场未出示授权材料，涉嫌未经授权使用他人作品。",
                        "The booth uses {copyright_text}; no authorisation was shown; suspected use of another's work without permission."),
                       ("著作权情况", "Copyright"))),
        q("text", "copyright_text", "作品及使用方式", "The work and how it is used", required=True,
          relevant="${copyright_use} = 'no'"),
        q("select_one seen", "online", "展位有无二维码、线上店铺", "QR code or online shop at the booth", required=True,
          item="C14", basis="ECL.15", nothing_found="no",
          says=(cases({"no": literal("展位未见线上店铺二维码或者网址。")}),
                cases({"no": literal("No QR code or address of an online shop was seen at the booth.")}))),
        q("text", "online_url", "网址或者店铺名称", "Address or shop", required=True, relevant=linked),
        q("select_one yn", "online_identity", "线上店铺是否公示主体信息", "Does the shop show who runs it", required=True,
          relevant=linked, item="C14", basis="ECL.15", photos="1", findings={"no": ("identity", "C")},
          says=answers(("展位二维码指向线上店铺{online_url}，首页公示了主体信息。", "The QR code leads to the shop {online_url}, which shows who runs it."),
                       ("展位二维码指向线上店铺{online_url}，首页未见主体信息公示。", "The QR code leads to the shop {online_url}, which does not show who runs it."),
                       ("线上店铺的主体信息公示", "Whether the online shop shows who runs it"))),
        number="7",
    )  # fmt: skip
