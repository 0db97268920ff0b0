"""The words the party reads, in both languages: content, not words of the screens (they may differ)."""

from __future__ import annotations

from inspector.ui.screens.party.state import Both, Point

RECORD = Both("现场笔录", "On-site record")
TITLE = Both("%1，请您阅读", "%1, for you to read")
BEFORE = Both("签名之前", "Before you sign")
BOOTH = Both("展位 %1", "Booth %1")
STALL = Both("店号、摊位号 %1", "Stall %1")
EDITION = Both("第 %1 版", "edition %1")
OTHER_LANGUAGE = Both("English", "中文")
LARGER = Both("放大文字", "Larger text")
SMALLER = Both("恢复大小", "Smaller text")
READ_PAGE = Both("看第 %1 页", "Read page %1")
I_HAVE_READ = Both("我已阅读", "I have read it")
READ_AT = Both("%1 已阅读", "Read at %1")
LOADING = Both("正在准备这份文书", "Preparing this paper")
PAGE = Both("第 %1 页，共 %2 页", "Page %1 of %2")

WHAT_THIS_IS = Point(
    Both("这是什么", "What this is"),
    Both(
        "检查人员所见和您所说的记录。签名不等于承认侵权。",
        "A record of what the inspectors saw and what you said. Signing it does not admit an infringement.",
    ),
)
WHAT_TO_DO = Point(
    Both("请您做什么", "What you are asked to do"),
    Both(
        "逐页核对。无误的，请逐页签名并注明日期。",
        "Check every page. If it is right, sign each page and write the date.",
    ),
)
ORDER_AT_ONCE = Both(
    "逐页核对笔录并签名；按责令改正通知书立即改正：%1",
    "Check and sign the record; correct at once what the order to correct names: %1",
)
ORDER_BY = Both(
    "逐页核对笔录并签名；按责令改正通知书在 %2 前改正：%1",
    "Check and sign the record; by %2 correct what the order to correct names: %1",
)
IF_WRONG = Point(
    Both("如有差错", "If something is wrong"),
    Both(
        "请现在提出。您的话记入“当事人意见”，也可以由您自己书写。",
        "Say so now. Your words go into the record, under “opinion of the party”. "
        "You may also write them yourself.",
    ),
)
HOW_TO_OBJECT = Point(
    Both("如何提出异议", "How to object"),
    Both(
        "您随时可以陈述、申辩，申请检查人员回避。投诉电话：12315、12345。",
        "You may state your case and ask for recusal of an inspector at any time. Complaints: 12315, 12345.",
    ),
)
ORIGINAL = Both(
    "中文文本是正式文本。英文参考译文由同一份事实生成。",
    "The Chinese text is the legal original. This reading copy was made from the same facts.",
)
ORIGINAL_OF = Both(
    "中文文本是正式文本。英文参考译文由同一份事实生成，%1。",
    "The Chinese text is the legal original. This reading copy was made from the same facts, %1.",
)
