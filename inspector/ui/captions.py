"""What the pictures and papers of the tour show, in two languages."""

from __future__ import annotations

PICTURES = {
    "first-run": (
        "第一次打开：怎么开始",
        "The first page: how to begin",
    ),
    "create": (
        "建一个工作区，每人一个口令",
        "A new workspace; everybody has an own passphrase",
    ),
    "unlock": (
        "打开工作区",
        "Opening the workspace",
    ),
    "today": (
        "今日：三秒看清还差什么",
        "Today: what is unfinished, what paper is owed",
    ),
    "campaigns": (
        "专项：展会和展馆",
        "Campaigns: the exhibition and its halls",
    ),
    "import": (
        "主办方名单：收哪些、不收哪些、为什么，先看后收",
        "The organiser's list: what is taken, what is not, and why, before anything is written",
    ),
    "tour": (
        "开始巡查：展馆、两名人员、任务编号、见证人，一次设好",
        "Begin a tour: hall, two officers, task and standing witness, set once",
    ),
    "booths": (
        "检查：本馆展位，状态有图有字",
        "Inspections: the booths of the hall",
    ),
    "find": (
        "Ctrl+K 什么都能找到",
        "Ctrl+K finds anything",
    ),
    "settings": (
        "设置",
        "Settings",
    ),
    "opening": (
        "第一个键：出示证件、告知权利，自动记时",
        "The first key: certificates shown, with the time",
    ),
    "answers": (
        "数字键作答，登记过的自动带出",
        "Digits answer; what is registered is proposed",
    ),
    "nothing-found": (
        "F7：本节已查、未发现",
        "F7 answers a section: checked, nothing found",
    ),
    "clean": (
        "无问题的展位：巡查记录一行，14 个键",
        "A clean booth is one line on the roll: 14 keys",
    ),
    "inspection": (
        "检查：答案、照片、疑点、笔录句子在一屏",
        "Answers, photos, a doubt, the sentence: one screen",
    ),
    "viewer": (
        "看图：照片、标注、信息，原图不变",
        "The viewer: a photo, what is drawn on it, its facts; the original stays as it was",
    ),
    "closing": (
        "收尾：处理方式和改正内容已经拟好",
        "Closing: measures and order are proposed",
    ),
    "sign": (
        "现场完成：笔录和责令改正通知书",
        "Completed: the record and the order to correct",
    ),
    "reading-copy": (
        "签字之前，英文参考译文",
        "An English reading copy before anybody signs",
    ),
    "party": (
        "给当事人看：只有这一份笔录",
        "What the party sees: this record only",
    ),
    "party-english": (
        "外方当事人点一下就换成英文",
        "A foreign party turns it into English with one press",
    ),
    "reopen": (
        "当事人要改一句：重新打开，原版留存",
        "The party objects: reopen, the edition is kept",
    ),
    "refusal": (
        "签了笔录，拒签通知书：理由、见证人、照片",
        "Signs the record, refuses the order",
    ),
    "signed": (
        "两名人员各用自己的口令签；拍回的签名页凭二维码归档",
        "Signed; photographed pages filed by code",
    ),
    "lock": (
        "锁定前问一次",
        "Locking asks once",
    ),
    "locked": (
        "锁定：此后只能补充笔录",
        "Locked: from here on only an addendum",
    ),
}
PAPERS = {
    "recovery-sheet": (
        "恢复单",
        "Recovery sheet",
    ),
    "W03-booth": (
        "现场笔录（展位版）",
        "On-site record, compact",
    ),
    "W03-full": (
        "现场笔录（完整版）",
        "On-site record, full",
    ),
    "W03-reading-copy": (
        "现场笔录英文参考译文",
        "On-site record, English reading copy",
    ),
    "W04-booth": (
        "责令改正通知书",
        "Order to correct",
    ),
    "W04-reading-copy": (
        "责令改正通知书英文参考译文",
        "Order to correct, English reading copy",
    ),
    "W14-photo-sheet": (
        "照片证据页",
        "Photo sheet",
    ),
    "W28-patrol-roll": (
        "巡查记录",
        "Patrol roll",
    ),
}
