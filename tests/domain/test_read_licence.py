"""What the QR code of a business licence holds, and what nobody reads into it."""

import pytest

from inspector.domain import licence
from inspector.domain.licence import Licence

CODE = "91310000MA1FL0XY0A"
WRONG = "91310000MA1FL0XY0B"


@pytest.mark.parametrize(
    "text",
    [
        f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}",
        f"https://www.gsxt.gov.cn/index.html?uniscid={CODE.lower()}",
        f"http://www.szcredit.com.cn/web/GSZJGSPT/QyxyDetail.aspx?rid=8a8084555aef1870015a&cid={CODE}",
        f"https://zj.gsxt.gov.cn/%23/detail?uniscid={CODE}",
        CODE,
    ],
)
def test_an_address_gives_the_code_and_no_name(text: str) -> None:
    found = licence.read(text)
    assert found is not None
    assert (found.credit_code, found.name, found.representative) == (CODE, "", "")
    assert found.kind == "company"


@pytest.mark.parametrize("between", ["\r\n", "\n", "；", "  "])
def test_lines_of_text_give_what_they_name(between: str) -> None:
    lines = (
        f"统一社会信用代码：{CODE}",
        "名称：上海示例精密机械有限公司",
        "类型:有限责任公司",
        "法定代表人：赵某某",
        "住 所：上海市浦东新区示例路1号",
        "经营范围：机械设备的销售",
    )
    assert licence.read(between.join(lines)) == Licence(
        name="上海示例精密机械有限公司",
        credit_code=CODE,
        representative="赵某某",
        address="上海市浦东新区示例路1号",
        type="有限责任公司",
    )


def test_a_licence_from_before_2015_has_a_register_number() -> None:
    found = licence.read(
        "注册号：310115000123456\r\n名称：上海示例五金厂\r\n红盾网链接：\r\nhttp://www.sgs.gov.cn/x?id=1"
    )
    assert found is not None
    assert (found.register_number, found.name, found.credit_code) == ("310115000123456", "上海示例五金厂", "")
    assert found.kind == ""
    assert not found.is_opaque


def test_a_code_under_the_old_label_is_still_a_code() -> None:
    found = licence.read(f"注册号：{CODE}\n名称：上海示例精密机械有限公司")
    assert found is not None
    assert (found.credit_code, found.register_number) == (CODE, "")


def test_the_older_number_under_the_double_label_stays_a_register_number() -> None:
    found = licence.read("统一社会信用代码/注册号：310115000123456\n名称：上海示例五金厂")
    assert found is not None
    assert (found.credit_code, found.register_number) == ("", "310115000123456")


def test_a_code_that_does_not_check_is_read_where_it_is_meant_and_nowhere_else() -> None:
    meant = licence.read(f"http://www.gsxt.gov.cn/index.html?uniscid={WRONG}")
    assert meant is not None
    assert meant.credit_code == WRONG
    assert meant.kind == ""
    other = licence.read(f"http://www.gsxt.gov.cn/search?ticket={WRONG}")
    assert other is not None
    assert other.is_opaque


@pytest.mark.parametrize(
    "text",
    [
        "http://qyxy.baic.gov.cn/wap/wap/creditWapAction!qr.dhtml?id=ff8080815b575d42015b5bcbb16a55d3",
        "https://www.sgs.gov.cn/notice/query/queryEntInfoMain.do?uuid=NEK5QOkBQXrDSYfcFsUJu_LueQYWpODP",
        "http://dzhy.haaic.gov.cn/yzt/toHandleQuery.do?id=YmVobG9x&uniScID=amJrbW9ycXheVXVxVWhcdXRy&jumpFlag=false",
        "http://hb.gsxt.gov.cn/qyxxgsAction_initQyxyxxMain.action?nbxh=MTYwMDAwMDA0MDY2Nzk5MTY5",
    ],
)
def test_a_key_for_a_server_proposes_nothing(text: str) -> None:
    found = licence.read(text)
    assert found is not None
    assert found.is_opaque
    assert found.link == text


def test_an_individual_business_is_one_by_its_code() -> None:
    found = licence.read("http://www.gsxt.gov.cn/index.html?uniscid=92310000MA1FL0XY07")
    assert found is not None
    assert found.kind == "individual_business"
    named = licence.read(f"名称：示例小店\n类型：个体工商户\n统一社会信用代码：{CODE}")
    assert named is not None
    assert named.kind == "individual_business"


@pytest.mark.parametrize(
    "text", ["", "6901234567892", "https://trace.example.cn/t?x=1", "名称：一种示例轴承", "你好"]
)
def test_other_codes_are_no_licence(text: str) -> None:
    assert licence.read(text) is None
