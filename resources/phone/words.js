/* What the page says, in Chinese and English; the phone's language decides. */
var WORDS = {
  zh: {
    title: "手机拍照",
    how: "在电脑上打开“手机拍照”，用手机扫二维码；或者在这里输入电脑上显示的 8 位数字。",
    code: "8 位数字",
    connect: "连接",
    connecting: "正在连接电脑…",
    wrong: "数字不对，请看电脑屏幕再输一次。",
    expired: "这个码已经失效。请在电脑上点“新的二维码”。",
    closed_code: "输错太多次，不能再输入数字。请扫二维码，或在电脑上点“新的二维码”。",
    taken: "已有另一台手机连接着，电脑上会有提示。要换成这台，请在电脑上点“换一台手机”。",
    no_answer: "连不上电脑。手机和电脑要在同一个热点或数据线网络里。",
    why: "浏览器为什么会警告？",
    why_words: "这台电脑不上互联网，证书是它自己做的，浏览器不认识，所以警告，这是正常的。在警告页或地址栏里打开证书详情，SHA-256 指纹的开头应当与电脑屏幕上的相同：",
    why_then: "不相同就不要继续，那不是您的电脑。",
    connected: "已连接电脑",
    cut: "与电脑断开，正在重试",
    over: "电脑上已关闭",
    over_words: "电脑上已关闭手机拍照。{n} 张还没有保存到电脑。同一次检查重新打开并扫码后，会接着传。",
    over_done: "电脑上已关闭手机拍照，拍的都已保存到电脑。可以关掉这个页面。",
    other: "电脑上打开的已是另一次检查。{n} 张属于上一次检查，不会传到这一次。",
    not_paired: "这台手机已不再连接。{n} 张还没有保存到电脑。请重新扫码，会接着传。",
    count: "已保存 {saved}/{all}",
    empty: "还没有照片。点下面的“拍照”，拍完会自动传到电脑。",
    item: "归到",
    tray: "先不归类，放进电脑的待归属",
    whole_section: "整个分区",
    gallery: "相册",
    camera: "拍照",
    photo: "照片 {n}",
    film: "视频 {n}",
    file: "文件 {n}",
    waiting: "等待",
    reading: "正在读取",
    sending: "正在传 {percent}%",
    storing: "电脑正在保存",
    saved: "已保存到电脑",
    full: "电脑磁盘空间不够，腾出空间后会接着传",
    busy: "电脑还在收前面的，稍后继续",
    too_large: "超过 {most} MB，请用数据线拷到电脑",
    unreadable: "手机读不出这个文件",
    malformed: "电脑不收这个文件",
    drop: "不传这张",
    leave: "还有照片没有保存到电脑。"
  },
  en: {
    title: "Photos from this phone",
    how: "Open “Phone” on the laptop and scan its QR code; or type the 8 digits it shows.",
    code: "8 digits",
    connect: "Connect",
    connecting: "Connecting to the laptop…",
    wrong: "These are not the digits. Look at the laptop and type them again.",
    expired: "This code has run out. Press “New code” on the laptop.",
    closed_code: "Too many wrong codes: digits are not taken any more. Scan the QR code, or press “New code” on the laptop.",
    taken: "Another phone is connected; the laptop says so too. To use this one instead, press “Another phone” there.",
    no_answer: "The laptop does not answer. Phone and laptop must be on the same hotspot or cable network.",
    why: "Why did the browser warn?",
    why_words: "This laptop works without internet and made its own certificate, which no browser knows: the warning is expected. Open the certificate’s details from the warning or the address bar; its SHA-256 fingerprint must begin as on the laptop’s screen:",
    why_then: "If it does not, stop: that is not your laptop.",
    connected: "Connected to the laptop",
    cut: "Cut off from the laptop, trying again",
    over: "Closed on the laptop",
    over_words: "The laptop has closed this page. Not saved there yet: {n}. Open it again for the same inspection and scan: sending goes on.",
    over_done: "The laptop has closed this page. Everything was saved there; you can leave.",
    other: "The laptop is at another inspection now. {n} of these belong to the one before and will not go into this one.",
    not_paired: "This phone is not connected any more. Not saved on the laptop yet: {n}. Scan the code again and sending goes on.",
    count: "Saved {saved} of {all}",
    empty: "No photos yet. Press “Camera” below; each one goes to the laptop by itself.",
    item: "File to",
    tray: "Nothing yet: the laptop’s tray",
    whole_section: "The whole section",
    gallery: "Gallery",
    camera: "Camera",
    photo: "Photo {n}",
    film: "Video {n}",
    file: "File {n}",
    waiting: "Waiting",
    reading: "Reading",
    sending: "Sending {percent}%",
    storing: "The laptop is saving it",
    saved: "Saved on the laptop",
    full: "The laptop’s disk is full; sending goes on when there is room",
    busy: "The laptop is still taking the earlier ones",
    too_large: "Over {most} MB: copy it by cable",
    unreadable: "The phone cannot read this file",
    malformed: "The laptop does not take this file",
    drop: "Do not send this one",
    leave: "Some photos are not saved on the laptop yet."
  }
};

var SPOKEN = /^zh/i.test(navigator.language || navigator.userLanguage || "zh") ? "zh" : "en";

function say(key, values) {
  var text = WORDS[SPOKEN][key] || key;
  return text.replace(/\{(\w+)\}/g, function (_, name) { return values && name in values ? values[name] : ""; });
}

/* One of two texts of the laptop, in the phone's language if it is there. */
function pick(both) {
  return SPOKEN === "zh" ? both.zh || both.en : both.en || both.zh;
}
