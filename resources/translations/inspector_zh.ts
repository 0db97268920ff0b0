<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- made by packaging/translate.py -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AcknowledgeEditor</name>
    <message>
      <source>Acknowledged</source>
      <translation>已说明</translation>
    </message>
  </context>
  <context>
    <name>AddSheet</name>
    <message>
      <source>Add and begin</source>
      <translation>新增并开始检查</translation>
    </message>
    <message>
      <source>Address or link</source>
      <translation>地址或者网址</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Kind of target</source>
      <translation>检查对象类型</translation>
    </message>
    <message>
      <source>Name, as on its sign</source>
      <translation>名称（招牌、店铺名）</translation>
    </message>
    <message>
      <source>New target</source>
      <translation>新增检查对象</translation>
    </message>
    <message>
      <source>Number of the shop or stall</source>
      <translation>店号、摊位号</translation>
    </message>
    <message>
      <source>Number of the stall or booth</source>
      <translation>摊位号、展位号</translation>
    </message>
    <message>
      <source>Registered name, if it is another</source>
      <translation>登记名称（与上不同时）</translation>
    </message>
    <message>
      <source>Say what the target is called.</source>
      <translation>请填写检查对象的名称。</translation>
    </message>
    <message>
      <source>Street or market</source>
      <translation>街道或者市场</translation>
    </message>
    <message>
      <source>Street, market or hall</source>
      <translation>街道、市场或者展馆</translation>
    </message>
    <message>
      <source>Unified social credit code</source>
      <translation>统一社会信用代码</translation>
    </message>
  </context>
  <context>
    <name>AddendumSheet</name>
    <message>
      <source>Added</source>
      <translation>补充内容</translation>
    </message>
    <message>
      <source>Addendum to the record</source>
      <translation>补充笔录</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Correct the marked words</source>
      <translation>更正所选文字</translation>
    </message>
    <message>
      <source>Corrections: %1</source>
      <translation>更正 %1 处</translation>
    </message>
    <message>
      <source>Issue the addendum</source>
      <translation>出具补充笔录</translation>
    </message>
    <message>
      <source>Mark the words of the record that are wrong first.</source>
      <translation>请先在原笔录中选中有误的文字。</translation>
    </message>
    <message>
      <source>No correction yet</source>
      <translation>尚无更正</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>The record stays as it was signed. Struck-out words stay legible; each is confirmed.</source>
      <translation>原笔录保持不变。划去的文字保持可辨，每处更正由被记录人确认。</translation>
    </message>
    <message>
      <source>The record: mark what is wrong</source>
      <translation>原笔录：选中有误的文字</translation>
    </message>
    <message>
      <source>The reviewer asks: %1</source>
      <translation>审核意见：%1</translation>
    </message>
  </context>
  <context>
    <name>Agency</name>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Body of papers (FangSong)</source>
      <translation>正文字体（仿宋）</translation>
    </message>
    <message>
      <source>Discipline in English</source>
      <translation>检查纪律（英文）</translation>
    </message>
    <message>
      <source>Discipline of the officers</source>
      <translation>检查纪律（五个严禁、八个不得）</translation>
    </message>
    <message>
      <source>How and where a paper may be contested; stands on orders</source>
      <translation>不服文书如何救济，印在责令改正等文书上</translation>
    </message>
    <message>
      <source>On English reading copies</source>
      <translation>印在英文阅读本上</translation>
    </message>
    <message>
      <source>On W02 and on the card of rights</source>
      <translation>印在检查通知书（W02）和权利告知卡上</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>机关电话</translation>
    </message>
    <message>
      <source>Remedies</source>
      <translation>救济途径</translation>
    </message>
    <message>
      <source>Remedies in English</source>
      <translation>救济途径（英文）</translation>
    </message>
    <message>
      <source>Telephone for complaints about inspections</source>
      <translation>检查监督投诉电话</translation>
    </message>
    <message>
      <source>Titles of papers (XiaoBiaoSong)</source>
      <translation>标题字体（小标宋）</translation>
    </message>
    <message>
      <source>W02 is not issued without it; set it here once</source>
      <translation>没有它不能签发检查通知书（W02）；在这里写一次即可</translation>
    </message>
  </context>
  <context>
    <name>AgencyView</name>
    <message>
      <source>Address of the time stamp authority</source>
      <translation>时间戳服务地址</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>机关</translation>
    </message>
    <message>
      <source>Asked for after officers have signed a PDF; only its hash leaves this computer. Empty: none.</source>
      <translation>检查人员签完 PDF 后自动申请，只有摘要值离开本机；留空则不申请。</translation>
    </message>
    <message>
      <source>Digital: officers sign the PDF with their keys</source>
      <translation>数字签名：检查人员用密钥签 PDF</translation>
    </message>
    <message>
      <source>Form of papers</source>
      <translation>文书形式</translation>
    </message>
    <message>
      <source>Ink: the signed page</source>
      <translation>墨迹：签名的纸质页</translation>
    </message>
    <message>
      <source>Only the administrator changes what stands here.</source>
      <translation>这里的内容只有管理员可以修改。</translation>
    </message>
    <message>
      <source>Original of papers</source>
      <translation>文书原件</translation>
    </message>
    <message>
      <source>Printed on sealed paper</source>
      <translation>用预盖章纸打印</translation>
    </message>
    <message>
      <source>Seal</source>
      <translation>盖章</translation>
    </message>
    <message>
      <source>Sealed afterwards</source>
      <translation>打印后盖章</translation>
    </message>
    <message>
      <source>The inspection notice W02 waits for the discipline of the officers: set it once, here.</source>
      <translation>检查通知书（W02）须写明检查纪律：在这里写一次，以后自动带出。</translation>
    </message>
    <message>
      <source>Time stamps</source>
      <translation>时间戳</translation>
    </message>
    <message>
      <source>What its papers say</source>
      <translation>机关用语</translation>
    </message>
    <message>
      <source>next field</source>
      <translation>下一项</translation>
    </message>
    <message>
      <source>put somebody on the list of who approves</source>
      <translation>添加批准人</translation>
    </message>
  </context>
  <context>
    <name>ApprovalPanel</name>
    <message>
      <source>Approved</source>
      <translation>批准</translation>
    </message>
    <message>
      <source>By telephone</source>
      <translation>电话批准</translation>
    </message>
    <message>
      <source>How</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>On paper</source>
      <translation>书面批准</translation>
    </message>
    <message>
      <source>Passphrase of whoever approves</source>
      <translation>批准人的口令</translation>
    </message>
    <message>
      <source>Photograph of the paper</source>
      <translation>批件照片</translation>
    </message>
    <message>
      <source>Reason, when it is refused</source>
      <translation>不批准的理由</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>不批准</translation>
    </message>
    <message>
      <source>Signs here</source>
      <translation>在此签名</translation>
    </message>
    <message>
      <source>The list of those who approve is empty: the administrator sets it.</source>
      <translation>批准人名单是空的，请管理员设置。</translation>
    </message>
    <message>
      <source>The written confirmation has come</source>
      <translation>已收到书面确认</translation>
    </message>
    <message>
      <source>Who approves</source>
      <translation>批准人</translation>
    </message>
  </context>
  <context>
    <name>ApproverSheet</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Delegated by the head</source>
      <translation>受委托的负责人</translation>
    </message>
    <message>
      <source>Head of the agency</source>
      <translation>机关负责人</translation>
    </message>
    <message>
      <source>Head or delegate</source>
      <translation>负责人或者受委托人</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>Officer on this computer</source>
      <translation>本机检查人员</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>职务</translation>
    </message>
    <message>
      <source>Put on the list</source>
      <translation>列入名单</translation>
    </message>
    <message>
      <source>This is needed.</source>
      <translation>请填写。</translation>
    </message>
    <message>
      <source>Who approves</source>
      <translation>批准人</translation>
    </message>
    <message>
      <source>none: approves on paper or by telephone</source>
      <translation>不是本机人员：书面或者电话批准</translation>
    </message>
  </context>
  <context>
    <name>ApproversCard</name>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Nobody yet: what restricts a party is not issued while nobody may approve it.</source>
      <translation>还没有人：名单为空时，限制当事人权益的文书不能签发。</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>移出名单</translation>
    </message>
    <message>
      <source>Who approves</source>
      <translation>批准人</translation>
    </message>
    <message>
      <source>delegated by the head</source>
      <translation>受负责人委托</translation>
    </message>
    <message>
      <source>head of the agency</source>
      <translation>机关负责人</translation>
    </message>
    <message>
      <source>signs here, %1</source>
      <translation>在本机签批，%1</translation>
    </message>
  </context>
  <context>
    <name>AskSheet</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>First save the new sheet</source>
      <translation>请先保存新的恢复单</translation>
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation>恢复单</translation>
    </message>
    <message>
      <source>Save the new sheet as PDF</source>
      <translation>把新的恢复单存为 PDF</translation>
    </message>
    <message>
      <source>Save the recovery sheet</source>
      <translation>保存恢复单</translation>
    </message>
    <message>
      <source>Saved: %1</source>
      <translation>已保存：%1</translation>
    </message>
    <message>
      <source>This is being done</source>
      <translation>正在进行</translation>
    </message>
  </context>
  <context>
    <name>AskingSheet</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
  </context>
  <context>
    <name>BackupView</name>
    <message>
      <source>%1 %2: next number, %3 to %4</source>
      <translation>%1 %2 年：下一个号（%3 到 %4）</translation>
    </message>
    <message>
      <source>%1 copies of the records, the newest of %2. They are made by themselves when nobody types, and lie in the workspace: they help against a damaged file, not against a lost computer.</source>
      <translation>现有 %1 份记录副本，最近一份 %2。没有人输入时自动做，放在工作区里：防文件损坏，防不了电脑丢失。</translation>
    </message>
    <message>
      <source>%1 entries were written since; they would be missing.</source>
      <translation>之后又写了 %1 条，电脑要是丢了就没有了。</translation>
    </message>
    <message>
      <source>%1 entry was written since; it would be missing.</source>
      <translation>之后又写了 %1 条，电脑要是丢了就没有了。</translation>
    </message>
    <message>
      <source>%1 of %2 MB written and read back</source>
      <translation>已写入并读回 %1 / %2 MB</translation>
    </message>
    <message>
      <source>A restored device</source>
      <translation>恢复出来的设备</translation>
    </message>
    <message>
      <source>Back up to %1</source>
      <translation>备份到 %1</translation>
    </message>
    <message>
      <source>Backed up and read back: %1. Photos and files: %2, new among them: %3.</source>
      <translation>已备份并读回核对：%1。共 %2 个照片和文件，本次新增 %3 个。</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Confirm this device</source>
      <translation>确认这台设备</translation>
    </message>
    <message>
      <source>Copies of the records, in the workspace</source>
      <translation>工作区里的记录副本</translation>
    </message>
    <message>
      <source>Enter the next unused number of each block, as your paper files show it.</source>
      <translation>请按纸质档案，填写每段号码下一个没有用过的号。</translation>
    </message>
    <message>
      <source>How far the backup is</source>
      <translation>备份进度</translation>
    </message>
    <message>
      <source>How many of the newest stay</source>
      <translation>保留最近几份</translation>
    </message>
    <message>
      <source>Last backup: %1, to %2</source>
      <translation>上次备份：%1，备份到 %2</translation>
    </message>
    <message>
      <source>Make a copy now</source>
      <translation>现在做一份副本</translation>
    </message>
    <message>
      <source>Never backed up. Whatever happens to this computer happens to the records.</source>
      <translation>还没有备份过。电脑出什么事，记录就跟着出什么事。</translation>
    </message>
    <message>
      <source>Only the administrator confirms a restored device</source>
      <translation>只有管理员可以确认恢复出来的设备</translation>
    </message>
    <message>
      <source>Only what is new is written. The backup is encrypted and opens with your passphrases.</source>
      <translation>只写新增的部分。备份是加密的，用你们的口令打开。</translation>
    </message>
    <message>
      <source>Put a stick in and it appears here. The backup is encrypted and opens with your passphrases.</source>
      <translation>插上 U 盘，这里就会出现。备份是加密的，用你们的口令打开。</translation>
    </message>
    <message>
      <source>Room for about %1 more photos.</source>
      <translation>还能存约 %1 张照片。</translation>
    </message>
    <message>
      <source>Room for about %1 more photos. Empty the downloads and the bin soon.</source>
      <translation>还能存约 %1 张照片。请尽快清空下载文件夹和回收站。</translation>
    </message>
    <message>
      <source>Room for about %1 more photos. Free some space now: empty the bin and the downloads, move videos to a stick. What is saved is safe.</source>
      <translation>还能存约 %1 张照片。请马上腾出空间：清空回收站和下载，把视频移到 U 盘。已保存的都在。</translation>
    </message>
    <message>
      <source>Room on the disk</source>
      <translation>磁盘空间</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>The whole workspace, on a stick</source>
      <translation>整个工作区，备份到 U 盘</translation>
    </message>
    <message>
      <source>This device was restored. Which numbers were used after the backup is not known here, so it prints temporary numbers until the administrator confirms it.</source>
      <translation>这台设备是从备份恢复的。备份之后用过哪些文书号，这里并不知道，所以在管理员确认之前只打临时号。</translation>
    </message>
    <message>
      <source>Where the backup goes</source>
      <translation>备份到哪里</translation>
    </message>
  </context>
  <context>
    <name>BarcodeEditor</name>
    <message>
      <source>Read</source>
      <translation>读取</translation>
    </message>
    <message>
      <source>Read it from a photo or the camera</source>
      <translation>从照片或摄像头读取</translation>
    </message>
  </context>
  <context>
    <name>Beside</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 / %2</translation>
    </message>
    <message>
      <source>%1 photo</source>
      <translation>%1 张</translation>
    </message>
    <message>
      <source>%1 photos</source>
      <translation>%1 张</translation>
    </message>
    <message>
      <source>An interpreter signs every page, a witness once.</source>
      <translation>翻译人员逐页签名，见证人签一次。</translation>
    </message>
    <message>
      <source>Body cameras</source>
      <translation>执法记录仪</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>相机</translation>
    </message>
    <message>
      <source>Cameras and their clocks</source>
      <translation>相机和它们的时钟</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Declare</source>
      <translation>申报</translation>
    </message>
    <message>
      <source>Frames not taken in yet, said before the lock, join later without an addendum.</source>
      <translation>还没导入的照片，锁定前申报了，以后收入时不用补充笔录。</translation>
    </message>
    <message>
      <source>How many frames</source>
      <translation>还有几张</translation>
    </message>
    <message>
      <source>Interpreter</source>
      <translation>翻译人员</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>No photo names its camera yet.</source>
      <translation>还没有写明相机的照片。</translation>
    </message>
    <message>
      <source>No recording noted.</source>
      <translation>没有登记。</translation>
    </message>
    <message>
      <source>Note a recording</source>
      <translation>登记一段记录</translation>
    </message>
    <message>
      <source>Nothing was found, so none are asked for.</source>
      <translation>没有发现问题，不作要求。</translation>
    </message>
    <message>
      <source>On the screen</source>
      <translation>在屏幕上签</translation>
    </message>
    <message>
      <source>Seven photos of each finding</source>
      <translation>每个问题的七种照片</translation>
    </message>
    <message>
      <source>Show the clock</source>
      <translation>显示电脑时钟</translation>
    </message>
    <message>
      <source>Signed in ink</source>
      <translation>已在纸上签</translation>
    </message>
    <message>
      <source>Still in a camera</source>
      <translation>相机里还有未导入的</translation>
    </message>
    <message>
      <source>The record is locked: what was not declared is marked late.</source>
      <translation>笔录已锁定：没有申报过的会标明“迟到”。</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Unit, language</source>
      <translation>单位、语种</translation>
    </message>
    <message>
      <source>Who else signs?</source>
      <translation>还有谁签名？</translation>
    </message>
    <message>
      <source>Witness</source>
      <translation>见证人</translation>
    </message>
    <message>
      <source>file is here</source>
      <translation>文件已导入</translation>
    </message>
    <message>
      <source>file not here yet</source>
      <translation>文件未导入</translation>
    </message>
    <message>
      <source>frames</source>
      <translation>张数</translation>
    </message>
    <message>
      <source>missing: %1</source>
      <translation>缺：%1</translation>
    </message>
  </context>
  <context>
    <name>Booths</name>
    <message>
      <source>Accepted</source>
      <translation>受理</translation>
    </message>
    <message>
      <source>Admitted</source>
      <translation>被投诉人承认</translation>
    </message>
    <message>
      <source>Beyond our scope</source>
      <translation>超出处理范围</translation>
    </message>
    <message>
      <source>Complaint withdrawn</source>
      <translation>投诉撤回</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>有发现</translation>
    </message>
    <message>
      <source>GI %1</source>
      <translation>地理标志 %1</translation>
    </message>
    <message>
      <source>Hall %1</source>
      <translation>%1 馆</translation>
    </message>
    <message>
      <source>More asked for</source>
      <translation>补正</translation>
    </message>
    <message>
      <source>Nobody there</source>
      <translation>无人在场</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>不予受理</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <source>Not established</source>
      <translation>投诉不成立</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现</translation>
    </message>
    <message>
      <source>Other targets</source>
      <translation>其他检查对象</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>退回</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>和解、调解</translation>
    </message>
    <message>
      <source>Suspected infringement</source>
      <translation>涉嫌侵权</translation>
    </message>
    <message>
      <source>To sign</source>
      <translation>待签</translation>
    </message>
    <message>
      <source>Transferred</source>
      <translation>已移送</translation>
    </message>
    <message>
      <source>foreign</source>
      <translation>涉外</translation>
    </message>
    <message>
      <source>marks %1</source>
      <translation>商标 %1</translation>
    </message>
    <message>
      <source>no area</source>
      <translation>未分区域</translation>
    </message>
    <message>
      <source>no hall</source>
      <translation>未分馆</translation>
    </message>
    <message>
      <source>others %1</source>
      <translation>其他 %1</translation>
    </message>
    <message>
      <source>patents %1</source>
      <translation>专利 %1</translation>
    </message>
  </context>
  <context>
    <name>BoothsView</name>
    <message numerus="yes">
      <source>%n booth(s)</source>
      <translation>
        <numerusform>%n 个展位</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n target(s)</source>
      <translation>
        <numerusform>%n 个检查对象</numerusform>
      </translation>
    </message>
    <message>
      <source>1 shows all of them again.</source>
      <translation>按 1 看全部。</translation>
    </message>
    <message>
      <source>A list of shops brings them (xlsx or csv); Ctrl+N adds a single one.</source>
      <translation>导入店铺名单（xlsx 或 csv）后列在这里；单个的按 Ctrl+N 新增。</translation>
    </message>
    <message>
      <source>All %1</source>
      <translation>全部 %1</translation>
    </message>
    <message>
      <source>All areas</source>
      <translation>全部区域</translation>
    </message>
    <message>
      <source>All halls</source>
      <translation>全部展馆</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>街道、市场</translation>
    </message>
    <message>
      <source>Booth</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Booths</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Exhibitor</source>
      <translation>参展方</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Findings %1</source>
      <translation>有发现 %1</translation>
    </message>
    <message>
      <source>Hall</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Import exhibitors</source>
      <translation>导入参展商</translation>
    </message>
    <message>
      <source>Import shops</source>
      <translation>导入店铺</translation>
    </message>
    <message>
      <source>Inspections · booths</source>
      <translation>检查 · 展位</translation>
    </message>
    <message>
      <source>Inspections · targets</source>
      <translation>检查 · 检查对象</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>最近</translation>
    </message>
    <message>
      <source>New target</source>
      <translation>新增检查对象</translation>
    </message>
    <message>
      <source>No booth stands so</source>
      <translation>没有这样的展位</translation>
    </message>
    <message>
      <source>No booths yet</source>
      <translation>还没有展位</translation>
    </message>
    <message>
      <source>No target stands so</source>
      <translation>没有这样的检查对象</translation>
    </message>
    <message>
      <source>No targets yet</source>
      <translation>还没有检查对象</translation>
    </message>
    <message>
      <source>Not checked %1</source>
      <translation>未检查 %1</translation>
    </message>
    <message>
      <source>Other checklist</source>
      <translation>其他检查表</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Registered rights</source>
      <translation>登记的权利</translation>
    </message>
    <message>
      <source>Resume inspecting</source>
      <translation>继续检查</translation>
    </message>
    <message>
      <source>Show its papers</source>
      <translation>看文书</translation>
    </message>
    <message>
      <source>Start inspecting</source>
      <translation>开始检查</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>检查对象</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>检查对象</translation>
    </message>
    <message>
      <source>The organiser's list of exhibitors brings them: xlsx or csv.</source>
      <translation>导入主办方的参展商名单（xlsx 或 csv）后列在这里。</translation>
    </message>
    <message>
      <source>Unfinished %1</source>
      <translation>未完 %1</translation>
    </message>
    <message>
      <source>all halls</source>
      <translation>全部展馆</translation>
    </message>
    <message>
      <source>another checklist</source>
      <translation>其他检查表</translation>
    </message>
    <message>
      <source>filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>new target</source>
      <translation>新增检查对象</translation>
    </message>
    <message>
      <source>start or resume</source>
      <translation>开始或继续检查</translation>
    </message>
  </context>
  <context>
    <name>CalendarCard</name>
    <message>
      <source>%1 (%2, version %3)</source>
      <translation>%1年（%2，第%3版）</translation>
    </message>
    <message>
      <source>%1 is not here yet: what is due then is provisional and moves when it comes.</source>
      <translation>还没有 %1 年的放假安排：届时到期的期限为暂定，导入后自动重算。</translation>
    </message>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>Calendars (*.csv *.json)</source>
      <translation>日历 (*.csv *.json)</translation>
    </message>
    <message>
      <source>Holidays and make-up working days</source>
      <translation>节假日和调休上班日</translation>
    </message>
    <message>
      <source>Take in a year's notice</source>
      <translation>导入年度放假安排</translation>
    </message>
    <message>
      <source>Take in a year's notice (CSV, JSON)</source>
      <translation>导入年度放假安排（CSV、JSON）</translation>
    </message>
  </context>
  <context>
    <name>Camera</name>
    <message>
      <source>The camera needs the part “camera” of the program, which is not installed</source>
      <translation>本机未安装摄像头组件（camera）</translation>
    </message>
  </context>
  <context>
    <name>CameraSheet</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Hold the code into the picture; it is taken when it can be read.</source>
      <translation>将条码对准画面，读清即取。</translation>
    </message>
    <message>
      <source>The camera cannot be used on this computer: %1</source>
      <translation>本机摄像头无法使用：%1</translation>
    </message>
    <message>
      <source>This computer shows no camera.</source>
      <translation>本机未发现摄像头。</translation>
    </message>
  </context>
  <context>
    <name>CampaignsView</name>
    <message>
      <source>%1 of %2 checked, findings %3</source>
      <translation>已查 %1 / %2，有发现 %3</translation>
    </message>
    <message>
      <source>A list of shops brings areas and shops: xlsx or csv.</source>
      <translation>店铺名单（xlsx 或 csv）带来街道、市场和店铺。</translation>
    </message>
    <message>
      <source>An exhibition or a holiday: name and days are enough, the rest comes with its list.</source>
      <translation>展会或者节日专项，名称和日期就够了；检查对象随名单来。</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>街道、市场</translation>
    </message>
    <message>
      <source>Begin a tour</source>
      <translation>开始巡查</translation>
    </message>
    <message>
      <source>Campaign</source>
      <translation>专项</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>专项</translation>
    </message>
    <message>
      <source>Halls</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Import exhibitors</source>
      <translation>导入参展商</translation>
    </message>
    <message>
      <source>Import shops</source>
      <translation>导入店铺</translation>
    </message>
    <message>
      <source>New campaign</source>
      <translation>新建专项</translation>
    </message>
    <message>
      <source>No booths yet</source>
      <translation>还没有展位</translation>
    </message>
    <message>
      <source>No campaign yet</source>
      <translation>还没有专项</translation>
    </message>
    <message>
      <source>No targets yet</source>
      <translation>还没有检查对象</translation>
    </message>
    <message>
      <source>Progress: %1</source>
      <translation>进度：%1</translation>
    </message>
    <message>
      <source>The organiser's list brings halls and booths: xlsx or csv.</source>
      <translation>主办方的名单（xlsx 或 csv）带来展馆和展位。</translation>
    </message>
    <message>
      <source>new campaign</source>
      <translation>新建专项</translation>
    </message>
  </context>
  <context>
    <name>Checklists</name>
    <message>
      <source>Appearance</source>
      <translation>显示方式</translation>
    </message>
    <message>
      <source>Asked when</source>
      <translation>出现条件</translation>
    </message>
    <message>
      <source>Booth</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Calculation</source>
      <translation>计算</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>选项</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>旧版</translation>
    </message>
    <message>
      <source>Filled in</source>
      <translation>自动填入</translation>
    </message>
    <message>
      <source>Finding and what follows</source>
      <translation>问题与后果</translation>
    </message>
    <message>
      <source>Hint</source>
      <translation>提示</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>现用</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>法律依据</translation>
    </message>
    <message>
      <source>Market operator</source>
      <translation>市场开办者</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现问题的答案</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Online shop</source>
      <translation>网店</translation>
    </message>
    <message>
      <source>Organiser</source>
      <translation>展会主办方</translation>
    </message>
    <message>
      <source>Other columns</source>
      <translation>其他列</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>照片</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>电商平台</translation>
    </message>
    <message>
      <source>Printing or OEM enterprise</source>
      <translation>印制、加工企业</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>拟定的答案</translation>
    </message>
    <message>
      <source>Published %1 %2.</source>
      <translation>已发布《%1》%2 版。</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Read only</source>
      <translation>只读</translation>
    </message>
    <message>
      <source>Record sentence</source>
      <translation>笔录语句</translation>
    </message>
    <message>
      <source>Required</source>
      <translation>必答</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>规则</translation>
    </message>
    <message>
      <source>Shop or stall</source>
      <translation>店铺、摊位</translation>
    </message>
    <message>
      <source>Tracing</source>
      <translation>展后追踪</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>What a broken rule says</source>
      <translation>违反规则时的提示</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <source>Withdrawn: %1 %2.</source>
      <translation>已撤回《%1》%2 版。</translation>
    </message>
    <message>
      <source>after</source>
      <translation>展后</translation>
    </message>
    <message>
      <source>before</source>
      <translation>展前</translation>
    </message>
    <message>
      <source>during</source>
      <translation>展中</translation>
    </message>
  </context>
  <context>
    <name>ChecklistsView</name>
    <message>
      <source>%1, open %2</source>
      <translation>%1，未结 %2</translation>
    </message>
    <message>
      <source>An administrator publishes and withdraws.</source>
      <translation>发布和撤回由管理员办理。</translation>
    </message>
    <message>
      <source>Checklist</source>
      <translation>检查表</translation>
    </message>
    <message>
      <source>Checklists</source>
      <translation>检查表</translation>
    </message>
    <message>
      <source>Checklists (*.xlsx *.xml)</source>
      <translation>检查表 (*.xlsx *.xml)</translation>
    </message>
    <message>
      <source>Checklists: %1, versions: %2</source>
      <translation>检查表 %1 份，版本 %2 个</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Made for</source>
      <translation>适用</translation>
    </message>
    <message numerus="yes">
      <source>Publish %n that came with the program</source>
      <translation>
        <numerusform>发布随程序新增的 %n 份</numerusform>
      </translation>
    </message>
    <message>
      <source>Publish a checklist</source>
      <translation>发布检查表</translation>
    </message>
    <message>
      <source>Publish from a file</source>
      <translation>从文件发布</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>发布时间</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Try</source>
      <translation>试用</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>撤回</translation>
    </message>
    <message>
      <source>Withdrawn: %1</source>
      <translation>撤回原因：%1</translation>
    </message>
    <message>
      <source>publish from a file</source>
      <translation>从文件发布</translation>
    </message>
    <message>
      <source>try it</source>
      <translation>试用</translation>
    </message>
    <message>
      <source>what differs</source>
      <translation>与前一版比较</translation>
    </message>
    <message>
      <source>withdraw</source>
      <translation>撤回</translation>
    </message>
  </context>
  <context>
    <name>ChipsEditor</name>
    <message>
      <source>Nothing in the list fits</source>
      <translation>列表中没有</translation>
    </message>
    <message>
      <source>Type to add; press or ↓ for the list</source>
      <translation>输入添加，点按或按 ↓ 看列表</translation>
    </message>
  </context>
  <context>
    <name>ChooseSheet</name>
    <message>
      <source>%1 (%2)</source>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>This target has no other checklist. A shop online or a platform is added with Ctrl+N.</source>
      <translation>这个检查对象没有别的检查表。网店、平台等先按 Ctrl+N（右上角 +）新增检查对象。</translation>
    </message>
    <message>
      <source>Which checklist?</source>
      <translation>用哪份检查表？</translation>
    </message>
    <message>
      <source>none</source>
      <translation>不开始</translation>
    </message>
    <message>
      <source>the first</source>
      <translation>用第一份</translation>
    </message>
  </context>
  <context>
    <name>ClockSheet</name>
    <message>
      <source>Any key closes it</source>
      <translation>按任意键关闭</translation>
    </message>
    <message>
      <source>Photograph it once with each camera and take the photo in: its times are put right.</source>
      <translation>每台相机拍一张，再导入这张照片：这台相机的时间就能校正。</translation>
    </message>
    <message>
      <source>The clock of this laptop</source>
      <translation>电脑时钟</translation>
    </message>
  </context>
  <context>
    <name>ClosedRow</name>
    <message>
      <source>Empty row</source>
      <translation>空行</translation>
    </message>
  </context>
  <context>
    <name>Counted</name>
    <message numerus="yes">
      <source>%n cell(s) could not be read</source>
      <translation>
        <numerusform>有 %n 格未能识别</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n 天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%n 处发现</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in doubt</source>
      <translation>
        <numerusform>%n 处存疑</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left</source>
      <translation>
        <numerusform>还差 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left for you to fill in</source>
      <translation>
        <numerusform>还有 %n 项要您填写</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) missing</source>
      <translation>
        <numerusform>照片还差 %n 张</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) of the phone had not arrived when the inspection was left. Open it again and scan the code: they go on.</source>
      <translation>
        <numerusform>离开检查时，手机上还有 %n 张没有传到。重新打开这次检查并扫码，会接着传。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) removed</source>
      <translation>
        <numerusform>已移出 %n 张照片</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n piece(s) of evidence</source>
      <translation>
        <numerusform>%n 件证据</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Covered</source>
      <translation>屏幕已遮住</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>锁定</translation>
    </message>
    <message>
      <source>PIN of the tour, or passphrase</source>
      <translation>本次巡查的 PIN 或口令</translation>
    </message>
    <message>
      <source>Show the screen</source>
      <translation>恢复屏幕</translation>
    </message>
    <message>
      <source>What is running goes on behind the cover.</source>
      <translation>正在进行的事照常进行。</translation>
    </message>
    <message>
      <source>Who are you</source>
      <translation>您是哪一位</translation>
    </message>
    <message>
      <source>brings the screen back</source>
      <translation>恢复画面</translation>
    </message>
  </context>
  <context>
    <name>CreatePage</name>
    <message>
      <source>A new workspace</source>
      <translation>新工作区</translation>
    </message>
    <message>
      <source>Add an officer</source>
      <translation>加一位检查人员</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>单位名称</translation>
    </message>
    <message>
      <source>Agency in English</source>
      <translation>单位英文名称</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Everyone has an own passphrase; nobody can look it up. When all forget, only the recovery sheet opens.</source>
      <translation>每人各有口令，谁也查不到别人的。都忘了，只有恢复单能打开。</translation>
    </message>
    <message>
      <source>First say that the sheet is kept</source>
      <translation>请先确认恢复单已收好</translation>
    </message>
    <message>
      <source>For the reading copy</source>
      <translation>用于英文参考译文</translation>
    </message>
    <message>
      <source>In full, as on the seal</source>
      <translation>全称，与印章一致</translation>
    </message>
    <message>
      <source>It opens the records when every passphrase is lost. It is shown once.</source>
      <translation>口令都忘了也能用它打开记录。只显示这一次。</translation>
    </message>
    <message>
      <source>Keep the recovery sheet</source>
      <translation>收好恢复单</translation>
    </message>
    <message>
      <source>Make the workspace</source>
      <translation>建立工作区</translation>
    </message>
    <message>
      <source>Making keys and certificates. This takes a few seconds.</source>
      <translation>正在生成密钥和证书，需要几秒钟。</translation>
    </message>
    <message>
      <source>Open the workspace</source>
      <translation>打开工作区</translation>
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation>恢复单</translation>
    </message>
    <message>
      <source>Save the recovery sheet</source>
      <translation>保存恢复单</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>单位代字</translation>
    </message>
    <message>
      <source>The characters at the head of document numbers</source>
      <translation>文号开头的字，如“穗知”</translation>
    </message>
    <message>
      <source>The workspace is being made</source>
      <translation>正在建立工作区</translation>
    </message>
  </context>
  <context>
    <name>DateField</name>
    <message>
      <source>This is not a date</source>
      <translation>这不是日期</translation>
    </message>
  </context>
  <context>
    <name>DayEditor</name>
    <message>
      <source>%1 days ago</source>
      <translation>%1 天前</translation>
    </message>
    <message>
      <source>Show the month</source>
      <translation>展开月历</translation>
    </message>
    <message>
      <source>This is not a date</source>
      <translation>这不是日期</translation>
    </message>
    <message>
      <source>in %1 days</source>
      <translation>还有 %1 天</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>明天</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>昨天</translation>
    </message>
  </context>
  <context>
    <name>Deadlines</name>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 小时 %2 分</translation>
    </message>
    <message>
      <source>%1 left</source>
      <translation>还剩 %1</translation>
    </message>
    <message>
      <source>%1 working days left</source>
      <translation>还剩 %1 个工作日</translation>
    </message>
    <message>
      <source>%1, open for %2</source>
      <translation>%1（开馆 %2）</translation>
    </message>
    <message>
      <source>1 working day left</source>
      <translation>还剩 1 个工作日</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Calendar of %1 taken in; %2 deadlines moved.</source>
      <translation>已导入 %1 年日历，%2 个期限随之调整。</translation>
    </message>
    <message>
      <source>Nothing runs</source>
      <translation>没有进行中的期限</translation>
    </message>
    <message>
      <source>Running out</source>
      <translation>将到期</translation>
    </message>
    <message>
      <source>The date the paper sets</source>
      <translation>文书载明的期限</translation>
    </message>
    <message>
      <source>act at once where the conditions hold</source>
      <translation>符合条件的当场处理</translation>
    </message>
    <message>
      <source>follow up at the registered address</source>
      <translation>展后到登记地址跟踪</translation>
    </message>
    <message>
      <source>hearing</source>
      <translation>听证</translation>
    </message>
    <message>
      <source>our own</source>
      <translation>本单位</translation>
    </message>
    <message>
      <source>over</source>
      <translation>已逾期</translation>
    </message>
    <message>
      <source>provisional</source>
      <translation>暂定</translation>
    </message>
    <message>
      <source>public notice</source>
      <translation>公告</translation>
    </message>
    <message>
      <source>recognition by the right holder</source>
      <translation>权利人辨认</translation>
    </message>
    <message>
      <source>safe %1</source>
      <translation>稳妥 %1</translation>
    </message>
    <message>
      <source>set a shorter period</source>
      <translation>缩短期限</translation>
    </message>
    <message>
      <source>suspended</source>
      <translation>已中止</translation>
    </message>
    <message>
      <source>suspended by decision</source>
      <translation>决定中止</translation>
    </message>
    <message>
      <source>testing</source>
      <translation>检验、检测、鉴定</translation>
    </message>
    <message>
      <source>the last day</source>
      <translation>最后一天</translation>
    </message>
  </context>
  <context>
    <name>DeadlinesView</name>
    <message>
      <source>%1 open, %2 of them urgent</source>
      <translation>进行中 %1 个，其中紧急 %2 个</translation>
    </message>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>A period begins here when a paper is handed over that sets one.</source>
      <translation>载有期限的文书送达后，期限列在这里。</translation>
    </message>
    <message>
      <source>Be safe: finish by %1, before the day is moved off a rest day.</source>
      <translation>稳妥起见请在 %1 前办结：期限末日遇休息日才顺延。</translation>
    </message>
    <message>
      <source>Began %1</source>
      <translation>%1 起</translation>
    </message>
    <message>
      <source>Count again</source>
      <translation>恢复计算</translation>
    </message>
    <message>
      <source>Due after the show closes: %1.</source>
      <translation>到期时展会已闭幕，可以：%1。</translation>
    </message>
    <message>
      <source>End</source>
      <translation>办结或终止</translation>
    </message>
    <message>
      <source>Handed over %1</source>
      <translation>送达于 %1</translation>
    </message>
    <message>
      <source>Lengthen</source>
      <translation>延长</translation>
    </message>
    <message>
      <source>Nothing runs</source>
      <translation>没有进行中的期限</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Provisional: the holidays of that year are not announced yet.</source>
      <translation>暂定：当年放假安排尚未公布。</translation>
    </message>
    <message>
      <source>Running out</source>
      <translation>将到期</translation>
    </message>
    <message>
      <source>Suspend</source>
      <translation>中止</translation>
    </message>
    <message>
      <source>due %1 %2</source>
      <translation>%1 %2 到期</translation>
    </message>
    <message>
      <source>end, with the reason</source>
      <translation>办结或终止，写明原因</translation>
    </message>
    <message>
      <source>lengthen</source>
      <translation>延长</translation>
    </message>
    <message>
      <source>lengthened by %1, approved by %2</source>
      <translation>延长 %1，%2批准</translation>
    </message>
    <message>
      <source>open what it is about</source>
      <translation>打开对应的检查</translation>
    </message>
    <message>
      <source>suspend, or count again</source>
      <translation>中止，或者恢复计算</translation>
    </message>
  </context>
  <context>
    <name>DifferencesView</name>
    <message>
      <source>%1 to %2: added %3, removed %4, changed %5</source>
      <translation>%1 → %2：新增 %3，删除 %4，修改 %5</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Filled in by the program</source>
      <translation>程序填写</translation>
    </message>
    <message>
      <source>Nothing differs</source>
      <translation>没有差异</translation>
    </message>
    <message>
      <source>added</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>另有 %1 项</translation>
    </message>
    <message>
      <source>back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>删除</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Checked by</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>None of the seven</source>
      <translation>不属于七种照片</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未复核</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>Taken by</source>
      <translation>拍摄</translation>
    </message>
    <message>
      <source>Tray</source>
      <translation>待归属</translation>
    </message>
    <message>
      <source>What it proves</source>
      <translation>证明内容</translation>
    </message>
    <message>
      <source>What it shows</source>
      <translation>照片内容</translation>
    </message>
    <message>
      <source>Where it was taken</source>
      <translation>拍摄地点</translation>
    </message>
    <message>
      <source>Which photo of the minimum set</source>
      <translation>七种照片中的哪一种</translation>
    </message>
  </context>
  <context>
    <name>EvidenceColumn</name>
    <message>
      <source>%1 in all</source>
      <translation>共 %1 张</translation>
    </message>
    <message>
      <source>1–%1 files to section</source>
      <translation>按 1–%1 归到章节</translation>
    </message>
    <message>
      <source>Evidence of this section</source>
      <translation>本节证据</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>拍照</translation>
    </message>
    <message>
      <source>Photos not filed yet</source>
      <translation>待归属照片</translation>
    </message>
    <message>
      <source>Take, drop or paste photos; they wait here until they are filed.</source>
      <translation>拍照、拖入或粘贴的照片，先放在这里。</translation>
    </message>
    <message>
      <source>Tray</source>
      <translation>待归属</translation>
    </message>
  </context>
  <context>
    <name>EvidenceOfSection</name>
    <message>
      <source>Nothing yet. Photos dropped on a section go there at once.</source>
      <translation>还没有。照片拖到章节上，直接归入。</translation>
    </message>
  </context>
  <context>
    <name>Exchange</name>
    <message>
      <source>%1 · evidence: %2 · read only, from %3</source>
      <translation>%1 · 证据 %2 份 · 只读，来自%3</translation>
    </message>
    <message>
      <source>Still to come: volume %1.</source>
      <translation>还缺第 %1 卷。</translation>
    </message>
    <message>
      <source>Volume %1 of %2: %3 new versions, %4 new files.</source>
      <translation>第 %1 卷，共 %2 卷：新版本 %3 个，新文件 %4 个。</translation>
    </message>
    <message>
      <source>Written: %1 (versions: %2, files: %3, %4). Take the stick out safely.</source>
      <translation>已写好：%1（版本 %2 个，文件 %3 个，%4）。请安全弹出U盘。</translation>
    </message>
    <message>
      <source>Written: %1, files: %2, %3. VERIFY.md says how to check it.</source>
      <translation>已写好：%1，%2 个文件，%3。如何核验见包内 VERIFY.md。</translation>
    </message>
    <message>
      <source>all volumes are here</source>
      <translation>各卷已齐</translation>
    </message>
    <message>
      <source>batch of %1, journal %2 to %3</source>
      <translation>%1 的批次，日志第 %2 至 %3 位</translation>
    </message>
  </context>
  <context>
    <name>ExchangeView</name>
    <message>
      <source>Card of the computer it is for</source>
      <translation>接收方电脑的设备名片</translation>
    </message>
    <message>
      <source>Choose the card of the computer it is for; it makes one on this page.</source>
      <translation>请选择接收方的设备名片；对方在自己电脑的这一页上导出。</translation>
    </message>
    <message>
      <source>Choose the card…</source>
      <translation>选择设备名片…</translation>
    </message>
    <message>
      <source>Compare its fingerprint by telephone: %1</source>
      <translation>请通过电话核对指纹：%1</translation>
    </message>
    <message>
      <source>Each file is checked first and kept whole or not at all. What came is read only.</source>
      <translation>每个文件先核对，要么整卷收进，要么都不收。收进的内容只读。</translation>
    </message>
    <message>
      <source>Everything this computer wrote</source>
      <translation>本机写下的全部内容</translation>
    </message>
    <message>
      <source>Exchange by stick</source>
      <translation>U盘交换</translation>
    </message>
    <message>
      <source>Export to a stick…</source>
      <translation>导出到U盘…</translation>
    </message>
    <message>
      <source>Folder for this computer's card</source>
      <translation>设备名片放在哪个文件夹</translation>
    </message>
    <message>
      <source>Folder on the stick</source>
      <translation>U盘上的文件夹</translation>
    </message>
    <message>
      <source>Folder with the files of the batch</source>
      <translation>批次文件所在的文件夹</translation>
    </message>
    <message>
      <source>For: %1</source>
      <translation>接收方：%1</translation>
    </message>
    <message>
      <source>From other computers</source>
      <translation>来自其他电脑</translation>
    </message>
    <message>
      <source>Give</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>It differs</source>
      <translation>不一致</translation>
    </message>
    <message>
      <source>It is the same: take in</source>
      <translation>一致，收进</translation>
    </message>
    <message>
      <source>Nothing has come from other computers</source>
      <translation>还没有收到其他电脑的内容</translation>
    </message>
    <message>
      <source>Save this computer's card…</source>
      <translation>导出本机设备名片…</translation>
    </message>
    <message>
      <source>Signed, encrypted to one computer</source>
      <translation>有签名，只加密给一台电脑</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>收进</translation>
    </message>
    <message>
      <source>Take in from a stick…</source>
      <translation>从U盘收进…</translation>
    </message>
    <message>
      <source>Their records are shown here, to be read only.</source>
      <translation>收到的记录显示在这里，只供阅读。</translation>
    </message>
    <message>
      <source>These files come from a computer that is not known here yet (%1). Ask its owner to read the fingerprint from this page of his, and compare every group:</source>
      <translation>这些文件来自还不认识的电脑（自称%1）。请对方念出他那台电脑这一页上的指纹，逐组核对：</translation>
    </message>
    <message>
      <source>This computer's fingerprint: %1</source>
      <translation>本机指纹：%1</translation>
    </message>
    <message>
      <source>What is exported</source>
      <translation>导出什么</translation>
    </message>
    <message>
      <source>What is new since the last batch to it</source>
      <translation>上次导出给它之后的新内容</translation>
    </message>
    <message>
      <source>export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>take in</source>
      <translation>收进</translation>
    </message>
    <message>
      <source>this-computer.inspectorkey</source>
      <translation>本机.inspectorkey</translation>
    </message>
  </context>
  <context>
    <name>ExtendSheet</name>
    <message>
      <source>Approved by</source>
      <translation>批准人</translation>
    </message>
    <message>
      <source>By how many days</source>
      <translation>延长天数</translation>
    </message>
    <message>
      <source>Days, as a number.</source>
      <translation>请填天数。</translation>
    </message>
    <message>
      <source>It is announced to those concerned today; that is kept with it.</source>
      <translation>今天告知有关各方，并随记录保存。</translation>
    </message>
    <message>
      <source>Lengthen</source>
      <translation>延长</translation>
    </message>
    <message>
      <source>Lengthen this period</source>
      <translation>延长这个期限</translation>
    </message>
    <message>
      <source>Say who approved it.</source>
      <translation>请填批准人。</translation>
    </message>
    <message>
      <source>The approval's number, or how it was given</source>
      <translation>批准文号，或者批准方式</translation>
    </message>
  </context>
  <context>
    <name>Facts</name>
    <message>
      <source>Nothing is known of it yet.</source>
      <translation>还没有信息。</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>Show what is typed</source>
      <translation>显示输入的内容</translation>
    </message>
  </context>
  <context>
    <name>FieldBlock</name>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
  </context>
  <context>
    <name>FileCard</name>
    <message>
      <source>Differences</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Looking through it…</source>
      <translation>正在检查文件…</translation>
    </message>
    <message>
      <source>No errors, %1 question. A new checklist: none is published yet.</source>
      <translation>没有错误，共 %1 题。这是新的检查表，尚未发布过。</translation>
    </message>
    <message>
      <source>No errors, %1 questions. A new checklist: none is published yet.</source>
      <translation>没有错误，共 %1 题。这是新的检查表，尚未发布过。</translation>
    </message>
    <message>
      <source>No errors. %1 difference from version %2. Open records keep their version; new ones take this.</source>
      <translation>没有错误。与 %2 版相比有 %1 处不同。未结的记录仍用原版本，新记录用这一版。</translation>
    </message>
    <message>
      <source>No errors. %1 differences from version %2. Open records keep their version; new ones take this.</source>
      <translation>没有错误。与 %2 版相比有 %1 处不同。未结的记录仍用原版本，新记录用这一版。</translation>
    </message>
    <message>
      <source>No errors. Nothing differs from version %1, which is in use.</source>
      <translation>没有错误，与现用的 %1 版没有差异。</translation>
    </message>
    <message>
      <source>Not published. Errors in the file: %1</source>
      <translation>未发布。文件中有 %1 处错误：</translation>
    </message>
    <message>
      <source>Publish</source>
      <translation>发布</translation>
    </message>
    <message>
      <source>Put aside</source>
      <translation>先不发布</translation>
    </message>
    <message>
      <source>Try</source>
      <translation>试用</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>另有 %1 项</translation>
    </message>
  </context>
  <context>
    <name>FilmSheet</name>
    <message>
      <source>A body camera's recording</source>
      <translation>执法记录仪的一段记录</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>文件名</translation>
    </message>
    <message>
      <source>From, as 0910</source>
      <translation>起，如 0910</translation>
    </message>
    <message>
      <source>Note it</source>
      <translation>登记</translation>
    </message>
    <message>
      <source>Number of the body camera</source>
      <translation>执法记录仪编号</translation>
    </message>
    <message>
      <source>The file may come later: it is known by its name, and its hash is taken then.</source>
      <translation>文件可以以后再导入：按文件名对上，那时计算哈希。</translation>
    </message>
    <message>
      <source>To, as 0918</source>
      <translation>止，如 0918</translation>
    </message>
    <message>
      <source>Worn by</source>
      <translation>佩戴人</translation>
    </message>
    <message>
      <source>Write the times as 0910 or 09:10:30.</source>
      <translation>时间写成 0910 或 09:10:30。</translation>
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>Booths</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>专项</translation>
    </message>
    <message>
      <source>Halls, streets, markets</source>
      <translation>展馆、街道、市场</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Other targets</source>
      <translation>其他检查对象</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Rights</source>
      <translation>权利</translation>
    </message>
  </context>
  <context>
    <name>FindView</name>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>Booth, shop, party, campaign, mark, patent, notice number; dots may be left out</source>
      <translation>展位号、店铺、当事人、专项、商标、专利号或文书号；标点空格可省</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>没有找到</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>查找中…</translation>
    </message>
    <message>
      <source>Target, party, campaign, mark, notice</source>
      <translation>检查对象、当事人、专项、商标、文书</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>inspect at once</source>
      <translation>直接开查</translation>
    </message>
    <message>
      <source>only this kind</source>
      <translation>只看这一类</translation>
    </message>
    <message>
      <source>open</source>
      <translation>打开</translation>
    </message>
  </context>
  <context>
    <name>FirstRunPage</name>
    <message>
      <source>An invented exhibition to try, nothing is kept</source>
      <translation>一场虚构的展会，随便试，不留痕</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>How will this computer begin</source>
      <translation>这台电脑怎么开始用</translation>
    </message>
    <message>
      <source>Look at the demo first</source>
      <translation>先看演示</translation>
    </message>
    <message>
      <source>Make a new workspace and print its recovery sheet</source>
      <translation>建一个新工作区，打印恢复单</translation>
    </message>
    <message>
      <source>Records stay on this computer, encrypted.</source>
      <translation>记录加密保存，只在这台电脑上。</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>恢复备份</translation>
    </message>
    <message>
      <source>Start alone</source>
      <translation>先单机使用</translation>
    </message>
  </context>
  <context>
    <name>FoldersCard</name>
    <message>
      <source>Choose the folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Folders photos and scans come from</source>
      <translation>自动收入照片和扫描件的文件夹</translation>
    </message>
    <message>
      <source>Scanner folder</source>
      <translation>扫描仪文件夹</translation>
    </message>
    <message>
      <source>Signed pages find their paper by their code; anything else goes into the tray.</source>
      <translation>签过字的页面凭二维码归到文书；其他的放入待归属。</translation>
    </message>
    <message>
      <source>Watched folder</source>
      <translation>监视文件夹</translation>
    </message>
    <message>
      <source>What a camera's own program or a colleague puts there goes into the open inspection's tray.</source>
      <translation>相机软件或同事放进去的文件，自动收入正在进行的检查。</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>Foot</name>
    <message>
      <source>Actual pixels</source>
      <translation>原始像素</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>适合窗口</translation>
    </message>
    <message>
      <source>Keep turned</source>
      <translation>保留方向</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>放大（+）</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一张</translation>
    </message>
    <message>
      <source>Page %1 of %2</source>
      <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>下一页</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>上一页</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一张</translation>
    </message>
    <message>
      <source>Smaller (-)</source>
      <translation>缩小（-）</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>旋转</translation>
    </message>
  </context>
  <context>
    <name>FormsCard</name>
    <message>
      <source>%1 came back unused</source>
      <translation>%1 份未使用，收回</translation>
    </message>
    <message>
      <source>%1: %2 out, %3</source>
      <translation>%1：%2 份在外，%3</translation>
    </message>
    <message>
      <source>All %1 came back unused</source>
      <translation>%1 份全部未使用，收回</translation>
    </message>
    <message>
      <source>Blank forms for the morning</source>
      <translation>备用空白文书</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>份数</translation>
    </message>
    <message>
      <source>Number and print</source>
      <translation>编号并打印</translation>
    </message>
    <message>
      <source>Numbered and empty, for when the laptop fails. Each is transcribed, voided or comes back.</source>
      <translation>已编号，供电脑不能使用时手写。每份都要转录、作废或者收回。</translation>
    </message>
    <message>
      <source>Order W04</source>
      <translation>责改 W04</translation>
    </message>
    <message>
      <source>Receipt W23</source>
      <translation>回证 W23</translation>
    </message>
    <message>
      <source>Record W03</source>
      <translation>笔录 W03</translation>
    </message>
    <message>
      <source>The form that is void</source>
      <translation>作废的空白文书</translation>
    </message>
    <message>
      <source>Void this form</source>
      <translation>作废这一份</translation>
    </message>
    <message>
      <source>Void, because</source>
      <translation>作废原因</translation>
    </message>
    <message>
      <source>Write how many.</source>
      <translation>请填写份数。</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Cover F12</source>
      <translation>遮屏 F12</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>展检</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>去处</translation>
    </message>
  </context>
  <context>
    <name>Head</name>
    <message>
      <source>Another record</source>
      <translation>其他记录</translation>
    </message>
    <message>
      <source>Back to the inspection</source>
      <translation>回到检查</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>信息</translation>
    </message>
    <message>
      <source>Full screen (F11)</source>
      <translation>全屏（F11）</translation>
    </message>
    <message>
      <source>Hide facts</source>
      <translation>收起信息</translation>
    </message>
    <message>
      <source>Moved apart</source>
      <translation>各自移动</translation>
    </message>
    <message>
      <source>Moved together</source>
      <translation>一起移动</translation>
    </message>
    <message>
      <source>One alone</source>
      <translation>只看一张</translation>
    </message>
    <message>
      <source>Show party</source>
      <translation>给对方看</translation>
    </message>
  </context>
  <context>
    <name>HistoryFoot</name>
    <message>
      <source>Earlier inspections</source>
      <translation>以往记录</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>History folded</source>
      <translation>以往记录已收起</translation>
    </message>
    <message>
      <source>No earlier inspections</source>
      <translation>没有以往记录</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>展开</translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message numerus="yes">
      <source>%n refused row(s) stay out; the file is not changed.</source>
      <translation>
        <numerusform>拒收的 %n 行不写入；原文件不改动。</numerusform>
      </translation>
    </message>
    <message>
      <source>All rows can be taken; all are written, or none.</source>
      <translation>全部可收；要么全部写入，要么一行不写。</translation>
    </message>
    <message>
      <source>Another file</source>
      <translation>换一个文件</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Booth</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Choose the list of shops, or drop it here</source>
      <translation>选择店铺名单，或拖到这里</translation>
    </message>
    <message>
      <source>Choose the organiser's list, or drop it here</source>
      <translation>选择主办方的名单，或拖到这里</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Credit code</source>
      <translation>信用代码</translation>
    </message>
    <message>
      <source>Exhibitor</source>
      <translation>参展方</translation>
    </message>
    <message>
      <source>Import exhibitors</source>
      <translation>导入参展商</translation>
    </message>
    <message>
      <source>Import shops</source>
      <translation>导入店铺</translation>
    </message>
    <message>
      <source>In doubt %1</source>
      <translation>存疑 %1</translation>
    </message>
    <message>
      <source>Lists of exhibitors (*.xlsx *.csv)</source>
      <translation>参展商名单 (*.xlsx *.csv)</translation>
    </message>
    <message>
      <source>Lists of shops (*.xlsx *.csv)</source>
      <translation>店铺名单 (*.xlsx *.csv)</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>读取中…</translation>
    </message>
    <message>
      <source>Refused %1</source>
      <translation>拒收 %1</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Rows of the file</source>
      <translation>文件各行</translation>
    </message>
    <message>
      <source>Shop</source>
      <translation>店铺</translation>
    </message>
    <message>
      <source>Stall</source>
      <translation>店号、摊位号</translation>
    </message>
    <message numerus="yes">
      <source>Take %n booth(s)</source>
      <translation>
        <numerusform>收下 %n 个展位</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n shop(s)</source>
      <translation>
        <numerusform>收下 %n 家店铺</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken %1</source>
      <translation>可收 %1</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>take the rows</source>
      <translation>收下</translation>
    </message>
    <message>
      <source>xlsx or csv; you see every row before anything is written.</source>
      <translation>xlsx 或 csv；写入之前先看到每一行。</translation>
    </message>
  </context>
  <context>
    <name>Inspection</name>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 小时 %2 分</translation>
    </message>
    <message>
      <source>%1 min %2 s</source>
      <translation>%1 分 %2 秒</translation>
    </message>
    <message>
      <source>%1 of %2 answered</source>
      <translation>%2 题答 %1</translation>
    </message>
    <message>
      <source>A number does not check</source>
      <translation>号码校验不符</translation>
    </message>
    <message>
      <source>Added to the phrases</source>
      <translation>已加入常用语</translation>
    </message>
    <message>
      <source>Barcode does not check</source>
      <translation>商品条码校验不符</translation>
    </message>
    <message>
      <source>Certificates %1</source>
      <translation>%1 出示证件</translation>
    </message>
    <message>
      <source>Certificates not shown yet</source>
      <translation>尚未出示证件</translation>
    </message>
    <message>
      <source>Change to %1</source>
      <translation>改为 %1</translation>
    </message>
    <message>
      <source>Check digit: %1 expected</source>
      <translation>校验位不符，推算末位应为 %1</translation>
    </message>
    <message>
      <source>Credit code does not check</source>
      <translation>信用代码校验不符</translation>
    </message>
    <message>
      <source>Freezing the facts, making the papers</source>
      <translation>正在定稿、生成文书</translation>
    </message>
    <message>
      <source>Hall %1</source>
      <translation>%1 馆</translation>
    </message>
    <message>
      <source>Identity number does not check</source>
      <translation>身份证号校验不符</translation>
    </message>
    <message>
      <source>Look again; record as printed.</source>
      <translation>再看实物；确是这样标的，就如实记录。</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>Not the shape of a barcode number</source>
      <translation>不像商品条码</translation>
    </message>
    <message>
      <source>Not the shape of a credit code</source>
      <translation>不像统一社会信用代码</translation>
    </message>
    <message>
      <source>Not the shape of a patent number</source>
      <translation>不像专利号</translation>
    </message>
    <message>
      <source>Not the shape of a telephone number</source>
      <translation>不像电话号码</translation>
    </message>
    <message>
      <source>Not the shape of a trademark number</source>
      <translation>不像商标注册号</translation>
    </message>
    <message>
      <source>Not the shape of an identity number</source>
      <translation>不像身份证号</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现问题</translation>
    </message>
    <message>
      <source>Patent number does not check</source>
      <translation>专利号校验位不符</translation>
    </message>
    <message>
      <source>Printed so</source>
      <translation>实物如此</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>二维码</translation>
    </message>
    <message>
      <source>Row removed</source>
      <translation>已移除一行</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>已保存 %1</translation>
    </message>
    <message>
      <source>Scanned into the barcode: %1</source>
      <translation>扫码填入条码栏：%1</translation>
    </message>
    <message>
      <source>Scanned, and no barcode is asked for here: %1</source>
      <translation>扫到 %1；本节没有待填的条码，未记录</translation>
    </message>
    <message>
      <source>Telephone number does not check</source>
      <translation>电话号码不符</translation>
    </message>
    <message>
      <source>This does not look right</source>
      <translation>内容存疑</translation>
    </message>
    <message>
      <source>To fill in: %1</source>
      <translation>待填写：%1</translation>
    </message>
    <message>
      <source>Trademark number does not check</source>
      <translation>商标注册号不符</translation>
    </message>
    <message>
      <source>Your answers stay on this screen and are saved as soon as it works again.</source>
      <translation>答案仍在屏幕和内存中，一旦恢复立即自动保存。</translation>
    </message>
    <message>
      <source>added after the lock</source>
      <translation>锁定后补入</translation>
    </message>
    <message>
      <source>after exhibition</source>
      <translation>展后追踪</translation>
    </message>
    <message>
      <source>before exhibition</source>
      <translation>展前排查</translation>
    </message>
    <message>
      <source>camera clock differs</source>
      <translation>相机时钟有偏差</translation>
    </message>
    <message>
      <source>cannot be decoded; kept as it is</source>
      <translation>无法解码，原样保存</translation>
    </message>
    <message>
      <source>cut short; kept as it is</source>
      <translation>文件不完整，原样保存</translation>
    </message>
    <message>
      <source>during exhibition</source>
      <translation>展中检查</translation>
    </message>
    <message>
      <source>is not what its name says</source>
      <translation>内容与扩展名不符</translation>
    </message>
    <message>
      <source>item %1</source>
      <translation>第 %1 件</translation>
    </message>
    <message>
      <source>not answered</source>
      <translation>未答</translation>
    </message>
    <message>
      <source>or say why</source>
      <translation>拍照，或写明原因</translation>
    </message>
    <message>
      <source>stopped the decoder; kept as it is</source>
      <translation>让解码停下，原样保存</translation>
    </message>
    <message>
      <source>storing the original</source>
      <translation>正在存原图</translation>
    </message>
    <message>
      <source>the same photo is there already</source>
      <translation>同一张照片已存在</translation>
    </message>
    <message>
      <source>too large to show; kept as it is</source>
      <translation>图像过大，原样保存</translation>
    </message>
  </context>
  <context>
    <name>InspectionView</name>
    <message>
      <source>Complete</source>
      <translation>现场完成</translation>
    </message>
    <message>
      <source>Completing</source>
      <translation>正在完成</translation>
    </message>
    <message>
      <source>Import a folder of photos</source>
      <translation>导入一个照片文件夹</translation>
    </message>
    <message>
      <source>Show party</source>
      <translation>给对方看</translation>
    </message>
    <message>
      <source>Take in photos and files</source>
      <translation>导入照片和文件</translation>
    </message>
    <message>
      <source>a photo large, in the tray</source>
      <translation>待归属处：看大图</translation>
    </message>
    <message>
      <source>add a row</source>
      <translation>加一行</translation>
    </message>
    <message>
      <source>as in the row above</source>
      <translation>同上一行</translation>
    </message>
    <message>
      <source>camera of this computer</source>
      <translation>本机摄像头</translation>
    </message>
    <message>
      <source>checked, nothing found</source>
      <translation>已查，未发现</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>现场完成</translation>
    </message>
    <message>
      <source>copy the row</source>
      <translation>复制本行</translation>
    </message>
    <message>
      <source>correct a doubtful number</source>
      <translation>按推算更正号码</translation>
    </message>
    <message>
      <source>earlier inspections</source>
      <translation>以往记录</translation>
    </message>
    <message>
      <source>it is printed so</source>
      <translation>实物如此</translation>
    </message>
    <message>
      <source>make a phrase of what is selected</source>
      <translation>把选中的文字存为常用语</translation>
    </message>
    <message>
      <source>next field</source>
      <translation>下一项</translation>
    </message>
    <message>
      <source>next problem</source>
      <translation>下一个问题</translation>
    </message>
    <message>
      <source>next section</source>
      <translation>下一节</translation>
    </message>
    <message>
      <source>open a list or the month</source>
      <translation>展开列表或月历</translation>
    </message>
    <message>
      <source>paste lines of a spreadsheet, or a photo</source>
      <translation>粘贴表格行或照片</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>拍照</translation>
    </message>
    <message>
      <source>photo set</source>
      <translation>照片集</translation>
    </message>
    <message>
      <source>photos from a phone</source>
      <translation>手机拍照</translation>
    </message>
    <message>
      <source>phrases, in a long text</source>
      <translation>常用语（长文字中）</translation>
    </message>
    <message>
      <source>pick from a list that is searched by digits</source>
      <translation>列表按数字查找时选</translation>
    </message>
    <message>
      <source>pick, also from an open list</source>
      <translation>选，展开的列表也可以</translation>
    </message>
    <message>
      <source>read a barcode or a licence from a photo</source>
      <translation>从照片读条码或营业执照</translation>
    </message>
    <message>
      <source>remove the row</source>
      <translation>删除本行</translation>
    </message>
    <message>
      <source>show the party</source>
      <translation>给对方看</translation>
    </message>
    <message>
      <source>take in from a card or a cable</source>
      <translation>从存储卡或数据线收入</translation>
    </message>
    <message>
      <source>transcribed from paper</source>
      <translation>转录纸质笔录</translation>
    </message>
  </context>
  <context>
    <name>InspectorStrip</name>
    <message>
      <source>Take back</source>
      <translation>收回</translation>
    </message>
    <message>
      <source>The party is reading</source>
      <translation>对方正在看</translation>
    </message>
    <message>
      <source>The party sees only %1, record %2, page %3 of %4</source>
      <translation>对方正在看：仅 %1 现场笔录（%2），第 %3 页，共 %4 页</translation>
    </message>
    <message>
      <source>Turn back</source>
      <translation>翻回正向</translation>
    </message>
    <message>
      <source>Turn round</source>
      <translation>转向对方</translation>
    </message>
    <message>
      <source>in Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>in English</source>
      <translation>英文</translation>
    </message>
    <message>
      <source>read at %1</source>
      <translation>%1 已阅读</translation>
    </message>
    <message>
      <source>since %1</source>
      <translation>%1 起</translation>
    </message>
  </context>
  <context>
    <name>JobSheet</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>份数</translation>
    </message>
    <message>
      <source>First is copy no.</source>
      <translation>首份编号</translation>
    </message>
    <message>
      <source>Go on behind it</source>
      <translation>接着打印</translation>
    </message>
    <message>
      <source>None of them</source>
      <translation>一张也没有</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>The last sheet that came out whole</source>
      <translation>最后完好出来的一张</translation>
    </message>
    <message>
      <source>Write 1 to %1 copies.</source>
      <translation>份数为 1 至 %1。</translation>
    </message>
    <message>
      <source>Write pages from 1 to %1, such as 1, 3-4.</source>
      <translation>页码为 1 至 %1，如 1，3-4。</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>as the print list names it</source>
      <translation>打印记录中的第几份</translation>
    </message>
    <message>
      <source>sheet %1 of %2</source>
      <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
      <source>such as 1, 3-4; empty: %1</source>
      <translation>如 1，3-4；不填为 %1</translation>
    </message>
  </context>
  <context>
    <name>Keypad</name>
    <message>
      <source>Rub out the last digit</source>
      <translation>删去最后一位</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>%1 leaves</source>
      <translation>%1 离开</translation>
    </message>
    <message>
      <source>A PIN for %1</source>
      <translation>为 %1 设置 PIN</translation>
    </message>
    <message>
      <source>A new recovery sheet</source>
      <translation>新的恢复单</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Add an officer</source>
      <translation>添加执法人员</translation>
    </message>
    <message>
      <source>Certificate number</source>
      <translation>执法证号</translation>
    </message>
    <message>
      <source>Change the keys</source>
      <translation>更换密钥</translation>
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation>更改口令</translation>
    </message>
    <message>
      <source>Change the passphrase of %1</source>
      <translation>更改 %1 的口令</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>移交</translation>
    </message>
    <message>
      <source>Hand the administration over to %1</source>
      <translation>把管理权交给 %1</translation>
    </message>
    <message>
      <source>Let %1 in again</source>
      <translation>让 %1 重新进来</translation>
    </message>
    <message>
      <source>Let in again</source>
      <translation>重新进来</translation>
    </message>
    <message>
      <source>Let in again; the administrator has to issue the certificate.</source>
      <translation>已经可以继续工作；证书由管理员补签。</translation>
    </message>
    <message>
      <source>Make new keys</source>
      <translation>生成新密钥</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>New keys are made.</source>
      <translation>新密钥已生成。</translation>
    </message>
    <message>
      <source>New keys for %1, who administers</source>
      <translation>为管理员 %1 生成新密钥</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>新口令</translation>
    </message>
    <message>
      <source>New passphrase once more</source>
      <translation>再输一次新口令</translation>
    </message>
    <message>
      <source>Nobody can look the passphrase up, not even the administrator. A PIN that was set ends.</source>
      <translation>口令谁也查不到，管理员也不行。已设置的 PIN 随之失效。</translation>
    </message>
    <message>
      <source>PIN once more</source>
      <translation>再输一次 PIN</translation>
    </message>
    <message>
      <source>PIN or passphrase of %1</source>
      <translation>%1 本人的 PIN 或口令</translation>
    </message>
    <message>
      <source>PIN, six digits</source>
      <translation>PIN（6 位数字）</translation>
    </message>
    <message>
      <source>Passphrase of %1</source>
      <translation>%1 本人的口令</translation>
    </message>
    <message>
      <source>Passphrase of the colleague</source>
      <translation>同事本人的口令</translation>
    </message>
    <message>
      <source>Save, print and seal the new sheet first. From then on it opens, and the one before opens nothing.</source>
      <translation>请先保存、打印并封存新的恢复单。之后由它打开，旧的那张作废。</translation>
    </message>
    <message>
      <source>Set the PIN</source>
      <translation>设置 PIN</translation>
    </message>
    <message>
      <source>Six digits sign in this officer's name and bring a covered screen back. They hold for this tour, at most until midnight, and end when the workspace is locked. Five wrong ones throw the PIN away.</source>
      <translation>6 位数字，用来以本人名义签名、恢复被遮住的屏幕。只在本次巡查段内有效，最迟到当天半夜；工作区一锁定就失效。连错 5 次即作废。</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>The PIN is set, until the tour ends.</source>
      <translation>PIN 已设置，巡查段结束前有效。</translation>
    </message>
    <message>
      <source>The administration is handed over.</source>
      <translation>管理权已移交。</translation>
    </message>
    <message>
      <source>The key that issues certificates goes over to your colleague. Both of you type your own passphrases.</source>
      <translation>签发证书的密钥交给同事。两个人各输自己的口令。</translation>
    </message>
    <message>
      <source>The key that issues certificates was lost with the passphrase. The recovery sheet makes another one; what was signed before stays good.</source>
      <translation>签发证书的密钥随口令一起丢了。恢复单可以生成新的；以前签过的仍然有效。</translation>
    </message>
    <message>
      <source>The new officer chooses an own passphrase; nobody else needs to know it.</source>
      <translation>新同事自己设口令，旁人不必知道。</translation>
    </message>
    <message>
      <source>The new recovery sheet is in force; destroy the one before.</source>
      <translation>新的恢复单已生效，请销毁旧的那张。</translation>
    </message>
    <message>
      <source>The officer is added.</source>
      <translation>已添加。</translation>
    </message>
    <message>
      <source>The passphrase is changed.</source>
      <translation>口令已更改。</translation>
    </message>
    <message>
      <source>The passphrase opens nothing any more, and both files get other keys. This takes a while and needs as much free room as the workspace is large; it may be interrupted, the old or the new key opens then.
The copies in the workspace are destroyed and made anew. The recovery sheet before opens nothing any more. A backup on a stick still opens with the passphrase of who leaves: back up anew, which replaces it, and destroy the others.</source>
      <translation>此人的口令从此打不开，两个数据文件都换上新密钥。需要一些时间，也需要与工作区同样大的空闲空间；中途断电也不要紧，旧密钥或新密钥总有一把能打开。
工作区里的副本会销毁后重做，旧的恢复单作废。U 盘上的旧备份仍能用离开者的口令打开：请马上重新备份（会替换同一个 U 盘上的旧备份），其余的请销毁。</translation>
    </message>
    <message>
      <source>The sheet is kept: use it</source>
      <translation>已封存，启用这张</translation>
    </message>
    <message>
      <source>You confirm with your own secret that this is your colleague, who then chooses another passphrase. New keys are made and work goes on at once. The certificate is issued later by the administrator; until then signatures say that it is awaited. What was signed before stays good.</source>
      <translation>你用自己的口令或 PIN 确认这是你的同事，由他另设口令。新密钥马上生成，工作不停；证书由管理员以后补签，在此之前签名会注明“证书待签发”。以前签过的仍然有效。</translation>
    </message>
  </context>
  <context>
    <name>KeysSheet</name>
    <message>
      <source>Keys of this screen</source>
      <translation>本页按键</translation>
    </message>
    <message>
      <source>back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>cover the screen</source>
      <translation>遮屏</translation>
    </message>
    <message>
      <source>find anything</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>KeysView</name>
    <message>
      <source>Add an officer</source>
      <translation>添加执法人员</translation>
    </message>
    <message>
      <source>All forgot and the sheet is lost: nobody can open the records, neither can we.</source>
      <translation>都忘了，恢复单也丢了：谁也打不开这些记录，我们也不能。</translation>
    </message>
    <message>
      <source>All forgot: the recovery sheet of %1 opens. It lies where you sealed it.</source>
      <translation>都忘了：用 %1 的恢复单打开，它在你们封存的地方。</translation>
    </message>
    <message>
      <source>Change passphrase</source>
      <translation>更改口令</translation>
    </message>
    <message>
      <source>Change the keys now</source>
      <translation>现在更换密钥</translation>
    </message>
    <message>
      <source>Forgot the passphrase</source>
      <translation>忘记口令</translation>
    </message>
    <message>
      <source>Hand over administration</source>
      <translation>移交管理权</translation>
    </message>
    <message>
      <source>Issue the certificate</source>
      <translation>签发证书</translation>
    </message>
    <message>
      <source>Leaves</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>New recovery sheet</source>
      <translation>换新的恢复单</translation>
    </message>
    <message>
      <source>Nobody administers: the key was lost with a passphrase. Open with the recovery sheet to make another one.</source>
      <translation>现在没有管理员：签发证书的密钥随口令一起丢了。用恢复单打开，可以生成新的。</translation>
    </message>
    <message>
      <source>Officers</source>
      <translation>执法人员</translation>
    </message>
    <message>
      <source>Officers and keys</source>
      <translation>人员与密钥</translation>
    </message>
    <message>
      <source>One officer forgot: a colleague opens and lets them in again, here.</source>
      <translation>一个人忘了口令：同事打开工作区，在这里让他重新进来。</translation>
    </message>
    <message>
      <source>PIN set</source>
      <translation>已设 PIN</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>设置 PIN</translation>
    </message>
    <message>
      <source>When passphrases are forgotten</source>
      <translation>忘记口令时</translation>
    </message>
    <message>
      <source>administrator</source>
      <translation>管理员</translation>
    </message>
    <message>
      <source>certificate awaited, let in by %1</source>
      <translation>证书待签发，由 %1 让进</translation>
    </message>
    <message>
      <source>left on %1</source>
      <translation>%1 离开</translation>
    </message>
    <message>
      <source>left; the keys are not changed yet</source>
      <translation>已离开，但密钥还没有更换</translation>
    </message>
    <message>
      <source>signed in</source>
      <translation>当前登录</translation>
    </message>
    <message>
      <source>the recovery sheet</source>
      <translation>恢复单</translation>
    </message>
  </context>
  <context>
    <name>KeysWiring</name>
    <message>
      <source>Confirm</source>
      <translation>去确认</translation>
    </message>
    <message>
      <source>Opened for reading only. %1 of %2 records can be read. Lock, and choose 'Restore the last copy', to go on.</source>
      <translation>只读打开：%2 条记录中有 %1 条可以读。要继续工作，请锁定后选“用最近的副本恢复”。</translation>
    </message>
    <message>
      <source>Room for %1 photo</source>
      <translation>还能存约 %1 张</translation>
    </message>
    <message>
      <source>Room for %1 photos</source>
      <translation>还能存约 %1 张</translation>
    </message>
    <message>
      <source>The disk is nearly full: room for about %1 more photos. Empty the bin and the downloads, or move videos to a stick. What is saved is safe.</source>
      <translation>磁盘快满了：只能再存约 %1 张照片。请清空回收站和下载，或把视频移到 U 盘。已保存的都在。</translation>
    </message>
    <message>
      <source>This device was restored and prints temporary numbers until the administrator confirms it.</source>
      <translation>这台设备是恢复出来的，管理员确认之前只打临时号。</translation>
    </message>
  </context>
  <context>
    <name>LeftColumn</name>
    <message>
      <source>Sections</source>
      <translation>章节</translation>
    </message>
  </context>
  <context>
    <name>LengthLine</name>
    <message>
      <source>%2 characters written</source>
      <translation>已写 %2 字</translation>
    </message>
    <message>
      <source>At least %1 characters, %2 written</source>
      <translation>至少 %1 字，已写 %2 字</translation>
    </message>
  </context>
  <context>
    <name>LicenceCard</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>不采用</translation>
    </message>
    <message>
      <source>Everything the code holds is here already</source>
      <translation>二维码中的内容均已填写</translation>
    </message>
    <message>
      <source>From the QR code of the licence, photo %1. What it does not hold is left open.</source>
      <translation>来自营业执照二维码，照片 %1。码中没有的不填。</translation>
    </message>
    <message>
      <source>No licence code in these photos</source>
      <translation>这些照片中未读到营业执照二维码</translation>
    </message>
    <message>
      <source>No photo here yet</source>
      <translation>这里还没有照片</translation>
    </message>
    <message>
      <source>Proposed from the licence</source>
      <translation>拟填：营业执照内容</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>读取</translation>
    </message>
    <message>
      <source>Read the party from the QR code of its business licence</source>
      <translation>从营业执照二维码读取当事人</translation>
    </message>
    <message>
      <source>Reading the photos…</source>
      <translation>正在读取照片……</translation>
    </message>
    <message>
      <source>Step closer, hold still, let light fall on it.</source>
      <translation>靠近、拿稳、避开阴影，再拍一张。</translation>
    </message>
    <message>
      <source>Take all</source>
      <translation>全部采用</translation>
    </message>
    <message>
      <source>The code only leads to a page of the registry: it holds no name and no code</source>
      <translation>此码只是登记系统的网址，不含名称和代码</translation>
    </message>
    <message>
      <source>The licence is that of the registered party; nothing to fill in</source>
      <translation>执照与登记的当事人一致，无需填写</translation>
    </message>
    <message>
      <source>check character: %1 expected</source>
      <translation>校验位应为 %1</translation>
    </message>
    <message>
      <source>in place of “%1”, which was typed</source>
      <translation>将替换已填的“%1”</translation>
    </message>
  </context>
  <context>
    <name>Lookup</name>
    <message>
      <source>Nothing in the list fits</source>
      <translation>列表中没有</translation>
    </message>
  </context>
  <context>
    <name>LookupEditor</name>
    <message>
      <source>Nothing in the list fits</source>
      <translation>列表中没有</translation>
    </message>
    <message>
      <source>Type to search; press or ↓ for the list</source>
      <translation>输入查找，点按或按 ↓ 看列表</translation>
    </message>
  </context>
  <context>
    <name>MapSheet</name>
    <message>
      <source>Formal number from the clerk; left empty, the next of the block</source>
      <translation>正式文号（由文书管理人员给出；不填则取本机下一个号）</translation>
    </message>
    <message>
      <source>Give it</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Give the formal number</source>
      <translation>编正式文号</translation>
    </message>
    <message>
      <source>The paper stays as it was printed. A supplementary page with both numbers is issued, to be sealed, handed over and filed with it.</source>
      <translation>原文书保持打印时的样子。另出一页载明两个编号的补充页，盖章后交付当事人，并与原文书一并归档。</translation>
    </message>
  </context>
  <context>
    <name>MomentEditor</name>
    <message>
      <source>This is not a date with a time</source>
      <translation>这不是日期和时间</translation>
    </message>
  </context>
  <context>
    <name>MoneyEditor</name>
    <message>
      <source>An amount in yuan, please: 12345, 39.80, 1.2万</source>
      <translation>请填金额（元）：12345、39.80、1.2万</translation>
    </message>
  </context>
  <context>
    <name>MonthPanel</name>
    <message>
      <source>Month</source>
      <translation>月历</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>下个月</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>上个月</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Campaigns</source>
      <translation>专项</translation>
    </message>
    <message>
      <source>Clues</source>
      <translation>线索</translation>
    </message>
    <message>
      <source>Complaints</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>Ledger</source>
      <translation>台账</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>Awaits approval</source>
      <translation>待批准</translation>
    </message>
    <message>
      <source>Awaits seal</source>
      <translation>待盖章</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>起草中</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>未打印</translation>
    </message>
    <message>
      <source>Not signed</source>
      <translation>未签收</translation>
    </message>
    <message>
      <source>Served or filed</source>
      <translation>已送达或归档</translation>
    </message>
    <message>
      <source>To be lifted</source>
      <translation>应当解除</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
  </context>
  <context>
    <name>NoticesView</name>
    <message numerus="yes">
      <source>%n paper(s)</source>
      <translation>
        <numerusform>共 %n 份</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Every kind</source>
      <translation>全部文书种类</translation>
    </message>
    <message>
      <source>Kind of paper</source>
      <translation>文书种类</translation>
    </message>
    <message>
      <source>No papers here</source>
      <translation>这里没有文书</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>文号</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Papers are proposed when an inspection is completed</source>
      <translation>现场完成后会建议要做的文书</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Print office</source>
      <translation>打印室</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>登记簿</translation>
    </message>
    <message>
      <source>Waits for</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>When</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>edition %1</source>
      <translation>第 %1 版</translation>
    </message>
    <message>
      <source>filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>no number yet</source>
      <translation>未编号</translation>
    </message>
    <message>
      <source>open the paper</source>
      <translation>打开文书</translation>
    </message>
    <message>
      <source>print office</source>
      <translation>打印室</translation>
    </message>
    <message>
      <source>the register of numbers</source>
      <translation>文号登记簿</translation>
    </message>
  </context>
  <context>
    <name>NumberEditor</name>
    <message>
      <source>A number, please</source>
      <translation>请填数字</translation>
    </message>
    <message>
      <source>A whole number, please</source>
      <translation>请填整数</translation>
    </message>
  </context>
  <context>
    <name>OffPart</name>
    <message>
      <source>No such network yet. Join the phone's hotspot or plug the cable in; then look again.</source>
      <translation>还没有这样的网络。请连上手机热点或插好数据线，再点“重新查找”。</translation>
    </message>
    <message>
      <source>On which network</source>
      <translation>在哪个网络上打开</translation>
    </message>
    <message>
      <source>Others may be on this network. Nobody gets in without the code, but a hotspot of your own or a cable is better.</source>
      <translation>这个网络里可能还有别人。没有码谁也进不来，但用自己的热点或数据线更好。</translation>
    </message>
    <message>
      <source>The phone's browser sends its photos straight into this inspection, without internet. Let this computer join the phone's hotspot, or share its connection over the USB cable.</source>
      <translation>手机浏览器拍的照片直接进入这次检查，不需要互联网。请让电脑连上手机的热点，或用 USB 数据线共享网络。</translation>
    </message>
  </context>
  <context>
    <name>OfficeView</name>
    <message>
      <source>%1 number left</source>
      <translation>文号余 %1 个</translation>
    </message>
    <message>
      <source>%1 numbers left</source>
      <translation>文号余 %1 个</translation>
    </message>
    <message>
      <source>%1 of %2 issued</source>
      <translation>已制发 %1 份，共 %2 份</translation>
    </message>
    <message>
      <source>%1 of %2 printed</source>
      <translation>已打印 %1 份，共 %2 份</translation>
    </message>
    <message>
      <source>%1 sheet</source>
      <translation>%1 张纸</translation>
    </message>
    <message>
      <source>%1 sheets</source>
      <translation>%1 张纸</translation>
    </message>
    <message>
      <source>Card of rights</source>
      <translation>权利告知卡</translation>
    </message>
    <message>
      <source>Case-based</source>
      <translation>个案检查</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>全不选</translation>
    </message>
    <message>
      <source>From</source>
      <translation>自</translation>
    </message>
    <message>
      <source>Hall</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Hall check</source>
      <translation>进馆检查</translation>
    </message>
    <message>
      <source>Handed over %1</source>
      <translation>送达于 %1</translation>
    </message>
    <message>
      <source>Issue %1 notice</source>
      <translation>制发 %1 份通知</translation>
    </message>
    <message>
      <source>Issue %1 notices</source>
      <translation>制发 %1 份通知</translation>
    </message>
    <message>
      <source>Issued, not printed</source>
      <translation>已制发，未打印</translation>
    </message>
    <message>
      <source>Joint</source>
      <translation>联合检查</translation>
    </message>
    <message>
      <source>Kind of inspection</source>
      <translation>检查类型</translation>
    </message>
    <message>
      <source>No notice yet</source>
      <translation>尚无通知</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>文号</translation>
    </message>
    <message>
      <source>Officers, two at least</source>
      <translation>检查人员，至少两人</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Print %1 notice</source>
      <translation>打印 %1 份通知</translation>
    </message>
    <message>
      <source>Print %1 notices</source>
      <translation>打印 %1 份通知</translation>
    </message>
    <message>
      <source>Print office</source>
      <translation>打印室</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>已印</translation>
    </message>
    <message>
      <source>Routine</source>
      <translation>日常检查</translation>
    </message>
    <message>
      <source>Special</source>
      <translation>专项检查</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>检查对象</translation>
    </message>
    <message>
      <source>Targets in walking order</source>
      <translation>检查对象，按行走顺序</translation>
    </message>
    <message>
      <source>Task number</source>
      <translation>任务编号</translation>
    </message>
    <message>
      <source>The pattern of all</source>
      <translation>各份的样本</translation>
    </message>
    <message>
      <source>To</source>
      <translation>至</translation>
    </message>
    <message>
      <source>Write a day and a time, such as 11-06 9:30.</source>
      <translation>请写日期和时间，如 11-06 9:30。</translation>
    </message>
    <message>
      <source>Write what all shall say…</source>
      <translation>填写共同内容…</translation>
    </message>
    <message>
      <source>choose the target, or not</source>
      <translation>选或不选这个对象</translation>
    </message>
    <message>
      <source>issue the chosen notices</source>
      <translation>制发选中的通知</translation>
    </message>
    <message>
      <source>only %1 in the paper tray</source>
      <translation>纸盒中只有 %1 张</translation>
    </message>
    <message>
      <source>open the paper</source>
      <translation>打开文书</translation>
    </message>
    <message>
      <source>print them in walking order</source>
      <translation>按行走顺序打印</translation>
    </message>
  </context>
  <context>
    <name>OfficerBlock</name>
    <message>
      <source>Give the PIN with a finger</source>
      <translation>用手指输入 PIN</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Sign with secret</source>
      <translation>输入口令签名</translation>
    </message>
    <message>
      <source>Signed %1</source>
      <translation>已签 %1</translation>
    </message>
    <message>
      <source>Your own passphrase or PIN</source>
      <translation>本人的口令或 PIN</translation>
    </message>
  </context>
  <context>
    <name>OfficerCard</name>
    <message>
      <source>As on the law-enforcement certificate</source>
      <translation>与执法证一致</translation>
    </message>
    <message>
      <source>Certificate number</source>
      <translation>执法证号</translation>
    </message>
    <message>
      <source>For the reading copy</source>
      <translation>用于英文参考译文</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>Name in English</source>
      <translation>英文姓名</translation>
    </message>
    <message>
      <source>Officer %1</source>
      <translation>检查人员 %1</translation>
    </message>
    <message>
      <source>Officer 1, who administers this workspace</source>
      <translation>检查人员 1（管理本工作区）</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>口令</translation>
    </message>
    <message>
      <source>Passphrase once more</source>
      <translation>再输一次口令</translation>
    </message>
    <message>
      <source>Remove this officer</source>
      <translation>去掉这一位</translation>
    </message>
    <message>
      <source>Several words are better than signs</source>
      <translation>几个词连起来比符号好记也更难猜</translation>
    </message>
  </context>
  <context>
    <name>OnPart</name>
    <message>
      <source>A phone</source>
      <translation>一台手机</translation>
    </message>
    <message>
      <source>Fingerprint of the certificate (SHA-256), its beginning</source>
      <translation>证书指纹（SHA-256）开头</translation>
    </message>
    <message>
      <source>Photos come into the tray, or to the section chosen on the phone. Go on with the checklist; it stays open until you leave this inspection or switch it off.</source>
      <translation>照片进入待归属，或归到手机上选的分区。可以继续填写；离开这次检查或关闭之前一直开着。</translation>
    </message>
    <message>
      <source>QR code for the phone</source>
      <translation>手机扫的二维码</translation>
    </message>
    <message>
      <source>Scan with the phone's camera, or open in its browser</source>
      <translation>用手机相机扫码，或在手机浏览器里打开</translation>
    </message>
    <message>
      <source>The browser warns that it does not know the certificate. That is expected: open the certificate's details there, compare the fingerprint, then go on. If WeChat shows nothing, scan with the camera or the browser; if nothing opens, a firewall here may be in the way.</source>
      <translation>浏览器会提示不认识证书，这是正常的：在警告里打开证书详情，对上指纹再继续。微信里打不开时，请用手机相机或浏览器扫码；都打不开时，可能是本机防火墙拦住了。</translation>
    </message>
    <message>
      <source>The code has run out. Press “New code” when the phone is at hand.</source>
      <translation>二维码已失效。拿好手机后点“新的二维码”。</translation>
    </message>
    <message>
      <source>and type</source>
      <translation>再输入</translation>
    </message>
    <message>
      <source>scan only</source>
      <translation>只能扫码</translation>
    </message>
  </context>
  <context>
    <name>OnScreen</name>
    <message>
      <source>Take back</source>
      <translation>收回</translation>
    </message>
  </context>
  <context>
    <name>OpenRow</name>
    <message>
      <source>Copy this row</source>
      <translation>复制本行</translation>
    </message>
    <message>
      <source>Remove this row</source>
      <translation>移除这一行</translation>
    </message>
  </context>
  <context>
    <name>OpeningCard</name>
    <message>
      <source>Begin here</source>
      <translation>从这里开始</translation>
    </message>
    <message>
      <source>Certificates shown, rights told</source>
      <translation>出示证件并告知权利</translation>
    </message>
    <message>
      <source>Show both certificates, tell the party its rights. The time goes into the record.</source>
      <translation>两名检查人员出示证件，告知陈述、申辩和申请回避的权利。时间记入笔录。</translation>
    </message>
  </context>
  <context>
    <name>PackageSheet</name>
    <message>
      <source>As a folder…</source>
      <translation>存为文件夹…</translation>
    </message>
    <message>
      <source>As a zip file…</source>
      <translation>存为压缩包…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Confidential evidence</source>
      <translation>保密的证据</translation>
    </message>
    <message>
      <source>Confidential: %1</source>
      <translation>保密：%1</translation>
    </message>
    <message>
      <source>Evidence package</source>
      <translation>证据包</translation>
    </message>
    <message>
      <source>Folder for the package</source>
      <translation>证据包放在哪个文件夹</translation>
    </message>
    <message>
      <source>For a court, a lawyer or another agency: originals, issued papers, journal and certificates, signed. It is readable for whoever gets it; anybody can check it without this program.</source>
      <translation>交给法院、律师或其他机关：原件、已出具的文书、日志和证书，并有签名。拿到的人都能读；不用本程序也能核验。</translation>
    </message>
    <message>
      <source>Hand it over too</source>
      <translation>一并移交</translation>
    </message>
    <message>
      <source>Keep it back</source>
      <translation>不移交</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Say whether the confidential evidence is handed over.</source>
      <translation>请说明保密的证据是否一并移交。</translation>
    </message>
    <message>
      <source>Say whom it is for.</source>
      <translation>请写明交给谁。</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>The record is not locked: another edition may follow this package.</source>
      <translation>这条记录还没有锁定，以后可能再出新版本。</translation>
    </message>
    <message>
      <source>Whom it is for, and what for; kept in the journal</source>
      <translation>交给谁、作何用途；记入日志</translation>
    </message>
  </context>
  <context>
    <name>PageFoot</name>
    <message>
      <source>next field</source>
      <translation>下一项</translation>
    </message>
    <message>
      <source>open the list</source>
      <translation>展开列表</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>拍照</translation>
    </message>
    <message>
      <source>phrases</source>
      <translation>常用语</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>选</translation>
    </message>
    <message>
      <source>the month</source>
      <translation>月历</translation>
    </message>
  </context>
  <context>
    <name>PagePreview</name>
    <message>
      <source>Larger</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Page %1 of %2</source>
      <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>整页</translation>
    </message>
  </context>
  <context>
    <name>Paper</name>
    <message>
      <source>%1 in English, for the reading copy</source>
      <translation>%1（英文，用于参考译文）</translation>
    </message>
    <message>
      <source>24 hours are over: the measure must be lifted</source>
      <translation>已满 24 小时：措施应当立即解除</translation>
    </message>
    <message>
      <source>Approval is awaited</source>
      <translation>等待批准</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>批准</translation>
    </message>
    <message>
      <source>Approved by telephone, to be confirmed in writing</source>
      <translation>已电话批准，待书面确认</translation>
    </message>
    <message>
      <source>Ask before</source>
      <translation>事前报批</translation>
    </message>
    <message>
      <source>Ask by telephone</source>
      <translation>电话报批</translation>
    </message>
    <message>
      <source>Changed since it was approved: ask again</source>
      <translation>批准后内容有改动，需重新报批</translation>
    </message>
    <message>
      <source>Needs the head's approval</source>
      <translation>需要负责人批准</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>不批准</translation>
    </message>
    <message>
      <source>Urgent, approval follows</source>
      <translation>情况紧急，事后补批</translation>
    </message>
    <message>
      <source>Urgent: approval is due in 24 hours</source>
      <translation>紧急：24 小时内补办批准</translation>
    </message>
    <message>
      <source>until %1</source>
      <translation>至 %1</translation>
    </message>
    <message>
      <source>written down later, %1</source>
      <translation>事后补记 %1</translation>
    </message>
  </context>
  <context>
    <name>PaperList</name>
    <message>
      <source>English reading copy</source>
      <translation>英文参考译文</translation>
    </message>
  </context>
  <context>
    <name>PaperView</name>
    <message numerus="yes">
      <source>%n missing</source>
      <translation>
        <numerusform>还差 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>Card of rights</source>
      <translation>权利告知卡</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文原件</translation>
    </message>
    <message>
      <source>English reading copy</source>
      <translation>英文参考译文</translation>
    </message>
    <message>
      <source>English reading copy and back</source>
      <translation>英文参考译文，再按返回</translation>
    </message>
    <message>
      <source>Issue</source>
      <translation>签发</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>不用了</translation>
    </message>
    <message>
      <source>add a line to the list</source>
      <translation>清单添加一行</translation>
    </message>
    <message>
      <source>draft, no number yet</source>
      <translation>草稿，未编号</translation>
    </message>
    <message>
      <source>issue, or go to what is missing</source>
      <translation>签发，或者到缺的一项</translation>
    </message>
    <message>
      <source>next field</source>
      <translation>下一项</translation>
    </message>
    <message>
      <source>put the draft away</source>
      <translation>文书稿不用了</translation>
    </message>
    <message>
      <source>take the last edit back</source>
      <translation>撤销上一次修改</translation>
    </message>
    <message>
      <source>the head's approval: ask, or answer</source>
      <translation>负责人批准：报批或者签批</translation>
    </message>
    <message>
      <source>turn the page; PgDn the other way</source>
      <translation>翻页；PgDn 反向</translation>
    </message>
  </context>
  <context>
    <name>PapersPanel</name>
    <message>
      <source>Add a paper</source>
      <translation>加文书</translation>
    </message>
    <message>
      <source>Change %1: next edition</source>
      <translation>更改%1：另出新版</translation>
    </message>
    <message>
      <source>Nothing to add</source>
      <translation>没有可加的文书</translation>
    </message>
    <message>
      <source>Order to correct</source>
      <translation>责令改正通知书</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Photo sheet</source>
      <translation>照片证据粘贴页</translation>
    </message>
    <message>
      <source>Signed pages</source>
      <translation>签名页归档</translation>
    </message>
  </context>
  <context>
    <name>PartyView</name>
    <message>
      <source>The party is reading</source>
      <translation>对方正在看</translation>
    </message>
  </context>
  <context>
    <name>Phone</name>
    <message>
      <source>Another phone wants to connect; it was refused. If it is yours, press “Another phone”.</source>
      <translation>另一台手机想连接，已拒绝。如果是您的，请点“换一台手机”。</translation>
    </message>
    <message>
      <source>Closed: nothing was heard from the phone for half an hour.</source>
      <translation>已关闭：半小时没有收到手机的消息。</translation>
    </message>
    <message>
      <source>Five wrong codes: digits are not taken any more. The QR code still works.</source>
      <translation>数字输错了 5 次，不再接受数字；二维码仍可用。</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Network cable</source>
      <translation>网线</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>手机拍照</translation>
    </message>
    <message>
      <source>Phone connected · %1</source>
      <translation>手机已连接 · %1 张</translation>
    </message>
    <message>
      <source>Phone's hotspot</source>
      <translation>手机热点</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>已保存 %1 张</translation>
    </message>
    <message>
      <source>Somebody typed a wrong code.</source>
      <translation>有人输错了数字。</translation>
    </message>
    <message>
      <source>The network is gone. Wake the phone's hotspot or plug the cable in; the page goes on by itself.</source>
      <translation>网络断了。请打开手机热点或插好数据线，恢复后会自动接着传。</translation>
    </message>
    <message>
      <source>This computer has another address now. Switch off and on again, and scan the new code.</source>
      <translation>电脑换了网络地址。请关闭后重新打开，再扫新的二维码。</translation>
    </message>
    <message>
      <source>USB cable</source>
      <translation>USB 数据线</translation>
    </message>
    <message>
      <source>Waiting for the phone</source>
      <translation>等待手机</translation>
    </message>
    <message>
      <source>Wi-Fi</source>
      <translation>无线网络</translation>
    </message>
    <message>
      <source>coming %1</source>
      <translation>正在传 %1 张</translation>
    </message>
    <message>
      <source>good for %1</source>
      <translation>还剩 %1</translation>
    </message>
    <message>
      <source>not taken %1</source>
      <translation>未收 %1 个</translation>
    </message>
  </context>
  <context>
    <name>PhoneSheet</name>
    <message>
      <source>Another phone</source>
      <translation>换一台手机</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Connected</source>
      <translation>已连接</translation>
    </message>
    <message>
      <source>Go on with the checklist</source>
      <translation>继续填写</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>重新查找</translation>
    </message>
    <message>
      <source>New code</source>
      <translation>新的二维码</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>已关闭</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>正在打开…</translation>
    </message>
    <message>
      <source>Photos from a phone</source>
      <translation>手机拍照</translation>
    </message>
    <message>
      <source>Switch off</source>
      <translation>关闭手机拍照</translation>
    </message>
    <message>
      <source>Switch on</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Waiting for the phone</source>
      <translation>等待手机</translation>
    </message>
  </context>
  <context>
    <name>PhotoEditor</name>
    <message>
      <source>Enlarge</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移出</translation>
    </message>
    <message>
      <source>To the tray</source>
      <translation>放回待归属</translation>
    </message>
    <message>
      <source>What it proves</source>
      <translation>证明什么</translation>
    </message>
    <message>
      <source>What it shows</source>
      <translation>拍的是什么</translation>
    </message>
  </context>
  <context>
    <name>PhotoList</name>
    <message>
      <source>in the tray</source>
      <translation>待归属</translation>
    </message>
    <message>
      <source>what it proves is not said yet</source>
      <translation>还没有写证明内容</translation>
    </message>
    <message>
      <source>which photo it is: 1–7</source>
      <translation>拍的是什么：按 1–7</translation>
    </message>
  </context>
  <context>
    <name>PhotoSet</name>
    <message>
      <source>%1 d %2</source>
      <translation>%1 天 %2</translation>
    </message>
    <message>
      <source>%1 fast</source>
      <translation>快 %1</translation>
    </message>
    <message>
      <source>%1 slow</source>
      <translation>慢 %1</translation>
    </message>
    <message>
      <source>%1, corrected</source>
      <translation>%1（已校正）</translation>
    </message>
    <message>
      <source>%1: %2 declared, %3 came</source>
      <translation>%1：申报 %2 张，已到 %3 张</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>全部照片</translation>
    </message>
    <message>
      <source>Certificate shown</source>
      <translation>出示的证书</translation>
    </message>
    <message>
      <source>Clock of this laptop</source>
      <translation>电脑时钟</translation>
    </message>
    <message>
      <source>In place, with a scale or neighbour</source>
      <translation>陈列状态，带比例尺或邻物</translation>
    </message>
    <message>
      <source>In the tray</source>
      <translation>待归属</translation>
    </message>
    <message>
      <source>Mark or label close up</source>
      <translation>标识、标签特写</translation>
    </message>
    <message>
      <source>Overview with booth sign</source>
      <translation>展位全景与楣板</translation>
    </message>
    <message>
      <source>Party signing</source>
      <translation>当事人签字</translation>
    </message>
    <message>
      <source>Price tag, order sheet, brochure</source>
      <translation>价签、订单、宣传册</translation>
    </message>
    <message>
      <source>Whole exhibit</source>
      <translation>展品整体</translation>
    </message>
    <message>
      <source>With something to know</source>
      <translation>有提示的</translation>
    </message>
    <message>
      <source>body camera</source>
      <translation>执法记录仪</translation>
    </message>
    <message>
      <source>cable</source>
      <translation>数据线</translation>
    </message>
    <message>
      <source>clock agrees</source>
      <translation>时钟一致</translation>
    </message>
    <message>
      <source>clock not compared</source>
      <translation>未对时</translation>
    </message>
    <message>
      <source>cut short</source>
      <translation>不完整</translation>
    </message>
    <message>
      <source>does not decode</source>
      <translation>解不开</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>拖入</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>file not here yet</source>
      <translation>文件未导入</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>here twice</source>
      <translation>重复</translation>
    </message>
    <message>
      <source>late, declared before the lock</source>
      <translation>迟到，锁定前已申报</translation>
    </message>
    <message>
      <source>late, not declared</source>
      <translation>迟到，未申报</translation>
    </message>
    <message>
      <source>looks like another</source>
      <translation>与另一张相似</translation>
    </message>
    <message>
      <source>looks like one of another record</source>
      <translation>与其他记录中的一张相似</translation>
    </message>
    <message>
      <source>memory card</source>
      <translation>存储卡</translation>
    </message>
    <message>
      <source>no camera data</source>
      <translation>无拍摄信息</translation>
    </message>
    <message>
      <source>no photo</source>
      <translation>不是照片</translation>
    </message>
    <message>
      <source>not in the printed record</source>
      <translation>不在已印笔录中</translation>
    </message>
    <message>
      <source>outside of the inspection</source>
      <translation>不在检查时间内</translation>
    </message>
    <message>
      <source>pasted</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>phone page</source>
      <translation>手机网页</translation>
    </message>
    <message>
      <source>same file in another record</source>
      <translation>其他记录中有同一文件</translation>
    </message>
    <message>
      <source>scanner</source>
      <translation>扫描仪</translation>
    </message>
    <message>
      <source>stopped the decoder</source>
      <translation>解码中断</translation>
    </message>
    <message>
      <source>taken in %1</source>
      <translation>收入于 %1</translation>
    </message>
    <message>
      <source>this laptop's camera</source>
      <translation>本机摄像头</translation>
    </message>
    <message>
      <source>through a browser</source>
      <translation>经浏览器传来</translation>
    </message>
    <message>
      <source>time corrected</source>
      <translation>时间已校正</translation>
    </message>
    <message>
      <source>too large to show</source>
      <translation>太大，不能显示</translation>
    </message>
    <message>
      <source>watched folder</source>
      <translation>监视文件夹</translation>
    </message>
  </context>
  <context>
    <name>PhotoSetView</name>
    <message>
      <source>1–7 which photo it is · Enter describe · Alt+↑↓ move · Alt+1–9 file · Space enlarge</source>
      <translation>1–7 拍的是什么 · Enter 写说明 · Alt+↑↓ 移动 · Alt+1–9 归到部分 · 空格 放大</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>正在查看……</translation>
    </message>
    <message>
      <source>No photos here yet</source>
      <translation>这里还没有照片</translation>
    </message>
    <message>
      <source>Photo set</source>
      <translation>照片集</translation>
    </message>
    <message>
      <source>Photos in order</source>
      <translation>按顺序的照片</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>收入</translation>
    </message>
    <message>
      <source>Take in photos and files</source>
      <translation>收入照片和文件</translation>
    </message>
    <message>
      <source>Take them in with F6, or drop them here.</source>
      <translation>按 F6 收入，或拖到这里。</translation>
    </message>
    <message>
      <source>Which photos</source>
      <translation>显示哪些照片</translation>
    </message>
    <message>
      <source>choose all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>describe the next photo</source>
      <translation>写下一张的说明</translation>
    </message>
    <message>
      <source>describe; in a field the next one</source>
      <translation>写说明；在输入框里到下一项</translation>
    </message>
    <message>
      <source>enlarge</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>file to a section; Alt+0 to the tray</source>
      <translation>归到第几部分；Alt+0 放回待归属</translation>
    </message>
    <message>
      <source>move</source>
      <translation>移动</translation>
    </message>
    <message>
      <source>take files in</source>
      <translation>收入文件</translation>
    </message>
    <message>
      <source>take out of the set</source>
      <translation>移出照片集</translation>
    </message>
    <message>
      <source>the laptop's clock for cameras</source>
      <translation>给相机对时的电脑时钟</translation>
    </message>
    <message>
      <source>walk; with Shift choose several</source>
      <translation>逐张移动；按住 Shift 选多张</translation>
    </message>
    <message>
      <source>which photo of the minimum set it is; 0 none</source>
      <translation>七种照片中的哪一种；0 都不是</translation>
    </message>
  </context>
  <context>
    <name>Phrases</name>
    <message>
      <source>Phrase taken out</source>
      <translation>已移出一条常用语</translation>
    </message>
  </context>
  <context>
    <name>PhrasesView</name>
    <message>
      <source>A new phrase</source>
      <translation>新的常用语</translation>
    </message>
    <message>
      <source>Change the phrase</source>
      <translation>修改常用语</translation>
    </message>
    <message>
      <source>Insert them with F3 in a long text</source>
      <translation>在长文字中按 F3 插入</translation>
    </message>
    <message>
      <source>New phrase</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>Offer everywhere</source>
      <translation>改为通用</translation>
    </message>
    <message>
      <source>Offered in every long text.</source>
      <translation>在所有长文字中都可使用。</translation>
    </message>
    <message>
      <source>Phrases</source>
      <translation>常用语</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Short cut</source>
      <translation>缩写</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>移出</translation>
    </message>
    <message>
      <source>Type it and a blank, and the phrase stands there. Letters, digits or one word.</source>
      <translation>键入缩写再按空格，即成全文。可用字母、数字，或一个词。</translation>
    </message>
    <message>
      <source>Words; {places} in braces are filled in each time</source>
      <translation>文字；{花括号} 中的内容每次填写</translation>
    </message>
    <message>
      <source>a new phrase</source>
      <translation>新增常用语</translation>
    </message>
    <message>
      <source>offered at: %1</source>
      <translation>用于：%1</translation>
    </message>
    <message>
      <source>offered everywhere</source>
      <translation>通用</translation>
    </message>
    <message>
      <source>save the phrase</source>
      <translation>保存常用语</translation>
    </message>
    <message>
      <source>shipped</source>
      <translation>随程序提供</translation>
    </message>
  </context>
  <context>
    <name>Phrasing</name>
    <message>
      <source>Find a phrase</source>
      <translation>查找常用语</translation>
    </message>
    <message>
      <source>No phrases yet. Select text, press Shift+F3.</source>
      <translation>还没有常用语。选中文字，按 Shift+F3 加入。</translation>
    </message>
    <message>
      <source>Phrases</source>
      <translation>常用语</translation>
    </message>
    <message>
      <source>Phrases (F3)</source>
      <translation>常用语（F3）</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>通用</translation>
    </message>
    <message>
      <source>insert</source>
      <translation>插入</translation>
    </message>
    <message>
      <source>this question</source>
      <translation>本题</translation>
    </message>
  </context>
  <context>
    <name>PickSheet</name>
    <message>
      <source>Booth, party, caption</source>
      <translation>展位、当事人、照片内容</translation>
    </message>
    <message>
      <source>Compare with a photo of another record</source>
      <translation>与其他记录的照片对比</translation>
    </message>
    <message>
      <source>No other record has photos yet.</source>
      <translation>其他记录还没有照片。</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现</translation>
    </message>
    <message>
      <source>Photo of another record</source>
      <translation>其他记录的照片</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>lay beside</source>
      <translation>放在旁边</translation>
    </message>
  </context>
  <context>
    <name>PileSheet</name>
    <message>
      <source>A number of sheets.</source>
      <translation>请填张数。</translation>
    </message>
    <message>
      <source>By the register %1 are left. Printed ones are counted by themselves.</source>
      <translation>登记簿上还剩 %1 张。打印用去的自动计数。</translation>
    </message>
    <message>
      <source>Pre-sealed sheets</source>
      <translation>预盖章纸</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>领用</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>交回</translation>
    </message>
    <message>
      <source>Say why they were spoiled.</source>
      <translation>请写明作废原因。</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>张数</translation>
    </message>
    <message>
      <source>Spoiled</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>事项</translation>
    </message>
    <message>
      <source>Why they were spoiled; of others the batch, from whom or to whom</source>
      <translation>作废原因；领用、交回的写批号、来源或去向</translation>
    </message>
    <message>
      <source>Write down</source>
      <translation>登记</translation>
    </message>
  </context>
  <context>
    <name>PlugBar</name>
    <message>
      <source>Declare as still in the camera</source>
      <translation>申报为迟到</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>收入</translation>
    </message>
  </context>
  <context>
    <name>PointEditor</name>
    <message>
      <source>E</source>
      <translation>东经</translation>
    </message>
    <message>
      <source>Latitude and longitude, in degrees</source>
      <translation>请填纬度和经度，单位为度</translation>
    </message>
    <message>
      <source>N</source>
      <translation>北纬</translation>
    </message>
    <message>
      <source>S</source>
      <translation>南纬</translation>
    </message>
    <message>
      <source>W</source>
      <translation>西经</translation>
    </message>
  </context>
  <context>
    <name>PrintPanel</name>
    <message>
      <source>%1 sheet</source>
      <translation>%1 张纸</translation>
    </message>
    <message>
      <source>%1 sheets</source>
      <translation>%1 张纸</translation>
    </message>
    <message>
      <source>%1 sheets are in the tray</source>
      <translation>纸盒里有 %1 张</translation>
    </message>
    <message>
      <source>%1 sheets wanted, %2 in the tray</source>
      <translation>需要 %1 张，纸盒中 %2 张</translation>
    </message>
    <message>
      <source>%1 · paper %2</source>
      <translation>%1 · 纸 %2</translation>
    </message>
    <message>
      <source>About this printer…</source>
      <translation>打印机档案…</translation>
    </message>
    <message>
      <source>Do not count paper</source>
      <translation>不计纸张</translation>
    </message>
    <message>
      <source>Look for printers again</source>
      <translation>重新查找打印机</translation>
    </message>
    <message>
      <source>No printer</source>
      <translation>没有打印机</translation>
    </message>
    <message>
      <source>No printer here. Save the PDF for a phone or the office; the paper stays unprinted.</source>
      <translation>这里没有打印机。可把 PDF 存给手机或办公室打印；今日页仍列为未打印。</translation>
    </message>
    <message>
      <source>Pages and copies…</source>
      <translation>页码和份数…</translation>
    </message>
    <message numerus="yes">
      <source>Print %n paper(s)</source>
      <translation>
        <numerusform>打印 %n 份未印文书</numerusform>
      </translation>
    </message>
    <message>
      <source>Print with the outcomes</source>
      <translation>连同签名结果重印</translation>
    </message>
    <message>
      <source>Printing</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>另存 PDF…</translation>
    </message>
    <message>
      <source>Save this paper as PDF…</source>
      <translation>把这份文书另存为 PDF…</translation>
    </message>
    <message>
      <source>Wants sealed sheets; the tray holds plain paper</source>
      <translation>需要预盖章纸，纸盒中是普通纸</translation>
    </message>
  </context>
  <context>
    <name>PrintRow</name>
    <message>
      <source>%1 done, %2 to go</source>
      <translation>已印 %1 页，剩 %2 页</translation>
    </message>
    <message>
      <source>English reading copy</source>
      <translation>英文参考译文</translation>
    </message>
    <message>
      <source>Go on…</source>
      <translation>继续…</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>未打印</translation>
    </message>
    <message>
      <source>Page again</source>
      <translation>重印页</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>重印</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>已印</translation>
    </message>
    <message>
      <source>Printed at %1</source>
      <translation>已印 %1</translation>
    </message>
    <message>
      <source>Saved as PDF at %1, not printed</source>
      <translation>%1 已存 PDF，未打印</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停</translation>
    </message>
    <message>
      <source>Stopped after %1 of %2</source>
      <translation>已停，印了 %1/%2 页</translation>
    </message>
    <message>
      <source>Waiting for the printer</source>
      <translation>等打印机</translation>
    </message>
    <message>
      <source>copy %1 of %2</source>
      <translation>第 %1 份，共 %2 份</translation>
    </message>
    <message>
      <source>edition %1</source>
      <translation>第 %1 版</translation>
    </message>
  </context>
  <context>
    <name>Problems</name>
    <message>
      <source>No problems</source>
      <translation>无问题</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>问题</translation>
    </message>
  </context>
  <context>
    <name>ProfileSheet</name>
    <message>
      <source>A page is moved by %1 mm at most.</source>
      <translation>页面最多移动 %1 毫米。</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>原样</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>In the tray</source>
      <translation>待归属</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Kept on this computer. Sheets are printed on one side; the test page shows whether they must be moved.</source>
      <translation>保存在本机。只打印单面；是否需要移动页面，看测试页。</translation>
    </message>
    <message>
      <source>Move down, mm</source>
      <translation>下移，毫米</translation>
    </message>
    <message>
      <source>Move to the right, mm</source>
      <translation>右移，毫米</translation>
    </message>
    <message>
      <source>Plain paper</source>
      <translation>普通纸</translation>
    </message>
    <message>
      <source>Seconds a page</source>
      <translation>每页秒数</translation>
    </message>
    <message>
      <source>Sheets sealed beforehand</source>
      <translation>预盖章纸</translation>
    </message>
    <message>
      <source>Write the seconds a page takes, from 0.5 to 120.</source>
      <translation>请填写每页秒数，0.5 至 120。</translation>
    </message>
  </context>
  <context>
    <name>Proposed</name>
    <message>
      <source>Papers proposed</source>
      <translation>建议的文书</translation>
    </message>
    <message>
      <source>after a routine inspection</source>
      <translation>日常检查之后</translation>
    </message>
    <message>
      <source>as the complaint stands</source>
      <translation>按投诉的办理情况</translation>
    </message>
    <message>
      <source>at the first service</source>
      <translation>首次送达时</translation>
    </message>
    <message>
      <source>before the inspection</source>
      <translation>检查之前</translation>
    </message>
    <message>
      <source>draft begun</source>
      <translation>已起草</translation>
    </message>
    <message>
      <source>needs the head's approval</source>
      <translation>需要负责人批准</translation>
    </message>
    <message>
      <source>the letter of this tracing</source>
      <translation>本次追踪的函件</translation>
    </message>
    <message>
      <source>the measure must be lifted</source>
      <translation>措施应当解除</translation>
    </message>
  </context>
  <context>
    <name>QuestionBlock</name>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>Files %1 of %2</source>
      <translation>文件 %1 / %2</translation>
    </message>
    <message>
      <source>Photos %1 of %2</source>
      <translation>照片 %1 / %2</translation>
    </message>
  </context>
  <context>
    <name>RefusalBlock</name>
    <message>
      <source>Another witness</source>
      <translation>其他见证人</translation>
    </message>
    <message>
      <source>Body camera, file number</source>
      <translation>执法记录仪，文件号</translation>
    </message>
    <message>
      <source>File number of the body camera</source>
      <translation>执法记录仪文件号</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>Name of the witness</source>
      <translation>见证人姓名</translation>
    </message>
    <message>
      <source>No recording</source>
      <translation>没有录音录像</translation>
    </message>
    <message>
      <source>No witness</source>
      <translation>没有见证人</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>记下</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>录音录像</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Unit of the witness</source>
      <translation>见证人单位</translation>
    </message>
    <message>
      <source>Usual reasons</source>
      <translation>常见理由</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>撤回</translation>
    </message>
    <message>
      <source>Witness</source>
      <translation>见证人</translation>
    </message>
    <message>
      <source>Witness: %1</source>
      <translation>见证人：%1</translation>
    </message>
  </context>
  <context>
    <name>Register</name>
    <message>
      <source>%1 %4: %2 of %3 numbers left</source>
      <translation>%4年%1：还剩 %2 个号（共 %3 个）</translation>
    </message>
    <message>
      <source>%1 %4: used up, temporary numbers from here</source>
      <translation>%4年%1：号已用完，现出具的用临时编号</translation>
    </message>
    <message>
      <source>A file of numbers from the administrator</source>
      <translation>管理员发来的文号文件</translation>
    </message>
    <message>
      <source>Ask the administrator for the next block.</source>
      <translation>请向管理员领取下一个号段。</translation>
    </message>
    <message>
      <source>Document numbers</source>
      <translation>文号</translation>
    </message>
    <message>
      <source>Export the register</source>
      <translation>导出登记簿</translation>
    </message>
    <message>
      <source>Formal number given; its page is among the papers</source>
      <translation>已编正式文号，补充页在该案文书里</translation>
    </message>
    <message>
      <source>Frozen since the restore</source>
      <translation>恢复后冻结</translation>
    </message>
    <message>
      <source>Gap: nothing explains it</source>
      <translation>空号，须查明</translation>
    </message>
    <message>
      <source>Given back</source>
      <translation>已交回</translation>
    </message>
    <message>
      <source>Given to a temporary one</source>
      <translation>补编给临时编号</translation>
    </message>
    <message>
      <source>Given to another device</source>
      <translation>已分给其他设备</translation>
    </message>
    <message>
      <source>In no block of this device</source>
      <translation>不在本机号段</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>已出具</translation>
    </message>
    <message>
      <source>May be used by the former device</source>
      <translation>原设备可能已用</translation>
    </message>
    <message>
      <source>No block of %1 for %4: temporary numbers</source>
      <translation>%4年没有“%1”号段，将用临时编号</translation>
    </message>
    <message>
      <source>Not used yet</source>
      <translation>未使用</translation>
    </message>
    <message>
      <source>Numbers taken in</source>
      <translation>文号已收进</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>登记簿</translation>
    </message>
    <message>
      <source>Superseded</source>
      <translation>已被替代</translation>
    </message>
    <message>
      <source>Temporary, awaits its number</source>
      <translation>临时编号，待编正式文号</translation>
    </message>
    <message>
      <source>Temporary, has its number</source>
      <translation>临时编号，已编正式文号</translation>
    </message>
    <message>
      <source>The register was written</source>
      <translation>登记簿已导出</translation>
    </message>
    <message>
      <source>Two papers have it</source>
      <translation>重号，须查明</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>Void; it stays listed with its reason</source>
      <translation>已作废，理由留在登记簿里</translation>
    </message>
    <message>
      <source>Written down</source>
      <translation>已登记</translation>
    </message>
  </context>
  <context>
    <name>RegisterView</name>
    <message>
      <source>%1 numbers</source>
      <translation>共 %1 个号</translation>
    </message>
    <message>
      <source>%1 numbers, %2 of them unexplained</source>
      <translation>共 %1 个号，其中 %2 个去向不明</translation>
    </message>
    <message>
      <source>%1 numbers, every one accounted for</source>
      <translation>共 %1 个号，去向全部清楚</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Another filter or another kind shows more.</source>
      <translation>换一个筛选条件或者文书种类再看。</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Formal number</source>
      <translation>编正式文号</translation>
    </message>
    <message>
      <source>Gaps</source>
      <translation>空号</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>出具日期</translation>
    </message>
    <message>
      <source>Kind and year</source>
      <translation>种类和年份</translation>
    </message>
    <message>
      <source>No such number</source>
      <translation>没有这样的号</translation>
    </message>
    <message>
      <source>Not used</source>
      <translation>未使用</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>文号</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Reason, other number</source>
      <translation>理由、对应编号</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>登记簿</translation>
    </message>
    <message>
      <source>Take numbers in</source>
      <translation>收进文号</translation>
    </message>
    <message>
      <source>Temporary</source>
      <translation>临时编号</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>去向</translation>
    </message>
    <message>
      <source>count pre-sealed sheets</source>
      <translation>登记预盖章纸</translation>
    </message>
    <message>
      <source>edition %1</source>
      <translation>第 %1 版</translation>
    </message>
    <message>
      <source>export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>give a temporary number its formal one</source>
      <translation>给临时编号编正式文号</translation>
    </message>
    <message>
      <source>open the paper</source>
      <translation>打开文书</translation>
    </message>
    <message>
      <source>served %1</source>
      <translation>%1 送达</translation>
    </message>
    <message>
      <source>take in a file of numbers</source>
      <translation>收进文号文件</translation>
    </message>
    <message>
      <source>void, with the reason</source>
      <translation>作废，写明理由</translation>
    </message>
  </context>
  <context>
    <name>RekeyPage</name>
    <message>
      <source>%1 of %2 MB</source>
      <translation>%1 / %2 MB</translation>
    </message>
    <message>
      <source>Both files are written once more, under another key.</source>
      <translation>两个数据文件都用新密钥重写一遍。</translation>
    </message>
    <message>
      <source>Changing the keys</source>
      <translation>正在更换密钥</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>If the power goes now, nothing is lost: the old key or the new one opens, and you begin again.</source>
      <translation>这时断电也不会丢东西：旧密钥或新密钥总有一把能打开，再来一次就行。</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
  </context>
  <context>
    <name>ReopenBar</name>
    <message>
      <source>A usual reason reopens at once</source>
      <translation>选常用理由即重新打开</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Or say in your own words what is to be changed, and who asks for it</source>
      <translation>或用自己的话写明改什么、谁提出</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>重新打开</translation>
    </message>
    <message>
      <source>This edition is kept as superseded; completing again makes the next one.</source>
      <translation>本版保留并标为已被取代；再次完成时成为下一版。</translation>
    </message>
    <message>
      <source>Usual reasons</source>
      <translation>常见理由</translation>
    </message>
  </context>
  <context>
    <name>RestorePage</name>
    <message>
      <source>%1 of %2 MB</source>
      <translation>%1 / %2 MB</translation>
    </message>
    <message>
      <source>An agency without a name</source>
      <translation>没有写明机关</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Backed up %1: %2 entries, %3 photos and files, %4 MB</source>
      <translation>备份于 %1：%2 条记录，%3 个照片和文件，%4 MB</translation>
    </message>
    <message>
      <source>Choose a backup first</source>
      <translation>请先选择备份</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Everything of the backup comes to this computer, encrypted as it was.</source>
      <translation>备份里的全部内容恢复到这台电脑，仍然加密。</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Opens with the passphrase of %1. Made by the device %2.</source>
      <translation>用%1的口令打开。由设备 %2 制作。</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>口令</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>恢复备份</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>The backup is being restored</source>
      <translation>正在恢复</translation>
    </message>
    <message>
      <source>The code on the recovery sheet works here too.</source>
      <translation>恢复单上的恢复码也可以填在这里。</translation>
    </message>
    <message>
      <source>The damaged workspace is set aside and kept.</source>
      <translation>损坏的工作区会移到一旁，予以保留。</translation>
    </message>
    <message>
      <source>The restored workspace goes on as a new device. Number blocks of the former one are frozen, and papers get temporary numbers until the administrator confirms: nobody can know which numbers were used after the backup. Should the former computer turn up, do not go on working with both.</source>
      <translation>恢复后的工作区作为一台新设备继续使用。原设备的号段冻结；备份之后用过哪些号无从得知，所以管理员确认之前只打临时号。原来的电脑如果找到了，不要两台同时用。</translation>
    </message>
    <message>
      <source>Where is the backup</source>
      <translation>备份在哪里</translation>
    </message>
  </context>
  <context>
    <name>RightsView</name>
    <message>
      <source>Card of rights</source>
      <translation>权利告知卡</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>存为 PDF</translation>
    </message>
    <message>
      <source>back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>six languages; handed over with W02</source>
      <translation>六种语言，与检查通知书一并交付</translation>
    </message>
  </context>
  <context>
    <name>RowsBlock</name>
    <message>
      <source>Add a line</source>
      <translation>添加一行</translation>
    </message>
    <message>
      <source>Take line %1 out</source>
      <translation>删去第 %1 行</translation>
    </message>
  </context>
  <context>
    <name>RowsTable</name>
    <message>
      <source>Add a row</source>
      <translation>加一件</translation>
    </message>
    <message>
      <source>Sum of %1</source>
      <translation>%1合计</translation>
    </message>
  </context>
  <context>
    <name>SectionPage</name>
    <message>
      <source>Nothing found</source>
      <translation>已查，未发现</translation>
    </message>
    <message>
      <source>Sentence for the record</source>
      <translation>写入笔录的语句</translation>
    </message>
  </context>
  <context>
    <name>SentenceBlock</name>
    <message>
      <source>Edit the sentence</source>
      <translation>改这句话</translation>
    </message>
    <message>
      <source>Restore the generated sentence</source>
      <translation>恢复生成的语句</translation>
    </message>
  </context>
  <context>
    <name>SettingsView</name>
    <message>
      <source>%1 minutes</source>
      <translation>%1 分钟</translation>
    </message>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>机关</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Checklists</source>
      <translation>检查表</translation>
    </message>
    <message>
      <source>Complaints</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Discipline</source>
      <translation>检查纪律</translation>
    </message>
    <message>
      <source>English name</source>
      <translation>英文名称</translation>
    </message>
    <message>
      <source>Exchange by stick</source>
      <translation>U盘交换</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Head of numbers</source>
      <translation>文号字头</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>界面语言</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Lock when nobody has typed for</source>
      <translation>多久没有人操作就锁定</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>Numbers left</source>
      <translation>文号余</translation>
    </message>
    <message>
      <source>Officers</source>
      <translation>检查人员</translation>
    </message>
    <message>
      <source>Officers and keys</source>
      <translation>人员与密钥</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>Phrases for long texts</source>
      <translation>长文字常用语</translation>
    </message>
    <message>
      <source>Remedies</source>
      <translation>救济途径</translation>
    </message>
    <message>
      <source>Remedies in English</source>
      <translation>救济途径英文</translation>
    </message>
    <message>
      <source>Room on the disk</source>
      <translation>磁盘还能放</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>The agency, as its papers name it</source>
      <translation>文书上的机关</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>This workspace</source>
      <translation>本工作区</translation>
    </message>
    <message>
      <source>Who approves</source>
      <translation>批准人</translation>
    </message>
    <message>
      <source>about %1 photo</source>
      <translation>约 %1 张照片</translation>
    </message>
    <message>
      <source>about %1 photos</source>
      <translation>约 %1 张照片</translation>
    </message>
    <message>
      <source>checklists</source>
      <translation>检查表</translation>
    </message>
    <message>
      <source>expired on %1</source>
      <translation>已于 %1 到期</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>选</translation>
    </message>
    <message>
      <source>the agency</source>
      <translation>机关</translation>
    </message>
    <message>
      <source>valid to %1</source>
      <translation>有效期至 %1</translation>
    </message>
  </context>
  <context>
    <name>ShootingSheet</name>
    <message>
      <source>%1 in the tray</source>
      <translation>已放入待归属：%1 张</translation>
    </message>
    <message>
      <source>Take the photo</source>
      <translation>拍照</translation>
    </message>
    <message>
      <source>The camera of this computer</source>
      <translation>本机摄像头</translation>
    </message>
    <message>
      <source>The photo is taken as it is seen here, with this computer's time.</source>
      <translation>照片就是这里看到的画面，时间按这台电脑。</translation>
    </message>
  </context>
  <context>
    <name>Sign</name>
    <message>
      <source>%1 page</source>
      <translation>%1 页</translation>
    </message>
    <message>
      <source>%1 pages</source>
      <translation>%1 页</translation>
    </message>
    <message>
      <source>Being printed</source>
      <translation>打印中</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>未打印</translation>
    </message>
    <message>
      <source>Not there</source>
      <translation>不在场</translation>
    </message>
    <message>
      <source>Outcome of %1</source>
      <translation>%1 的签名结果</translation>
    </message>
    <message>
      <source>Photograph the pages</source>
      <translation>待拍签名页</translation>
    </message>
    <message>
      <source>Refuses</source>
      <translation>拒绝签名</translation>
    </message>
    <message>
      <source>Seal, fingerprint</source>
      <translation>盖章指印</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>已签名</translation>
    </message>
    <message>
      <source>Signed before; the photo sheet changed since: sign again.</source>
      <translation>此前已签名，照片页其后有变动，请重新签名。</translation>
    </message>
    <message>
      <source>Signed page %1 not photographed</source>
      <translation>签名第 %1 页未拍照</translation>
    </message>
    <message>
      <source>Superseded</source>
      <translation>已被取代</translation>
    </message>
    <message>
      <source>The signatures on the screen changed since: sign again, so that yours covers them.</source>
      <translation>屏上签名其后有变动，请重新签署，使您的签名一并覆盖。</translation>
    </message>
    <message>
      <source>To sign</source>
      <translation>待签</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>about %1 min</source>
      <translation>约 %1 分钟</translation>
    </message>
    <message>
      <source>about %1 s</source>
      <translation>约 %1 秒</translation>
    </message>
    <message>
      <source>complainant</source>
      <translation>投诉人</translation>
    </message>
    <message>
      <source>edition %1</source>
      <translation>第 %1 版</translation>
    </message>
    <message>
      <source>interpreter</source>
      <translation>翻译人员</translation>
    </message>
    <message>
      <source>officer</source>
      <translation>检查人员</translation>
    </message>
    <message>
      <source>page %1 ✓</source>
      <translation>第%1页 ✓</translation>
    </message>
    <message>
      <source>person in charge</source>
      <translation>现场负责人</translation>
    </message>
    <message>
      <source>photos missing: %1</source>
      <translation>照片还差 %1 张</translation>
    </message>
    <message>
      <source>receives</source>
      <translation>签收</translation>
    </message>
    <message>
      <source>witness</source>
      <translation>见证人</translation>
    </message>
  </context>
  <context>
    <name>SignView</name>
    <message>
      <source>%1 · facts frozen at %2</source>
      <translation>%1 · 事实已于 %2 固定</translation>
    </message>
    <message numerus="yes">
      <source>%n missing</source>
      <translation>
        <numerusform>还差 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>，</translation>
    </message>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>Addendum</source>
      <translation>补充笔录</translation>
    </message>
    <message>
      <source>After this only an addendum can add to the record.</source>
      <translation>锁定后只能以补充笔录补充，不能再改。</translation>
    </message>
    <message>
      <source>Completion and signatures</source>
      <translation>完成与签名</translation>
    </message>
    <message>
      <source>English reading copy</source>
      <translation>英文参考译文</translation>
    </message>
    <message>
      <source>English reading copy and back</source>
      <translation>英文参考译文，再按回中文</translation>
    </message>
    <message>
      <source>Evidence package</source>
      <translation>证据包</translation>
    </message>
    <message>
      <source>Issue anew</source>
      <translation>重新出具</translation>
    </message>
    <message>
      <source>Issue the photo sheet anew?</source>
      <translation>重新出具照片证据粘贴页？</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>保留现有的</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>锁定</translation>
    </message>
    <message>
      <source>Lock this addendum?</source>
      <translation>锁定这份补充笔录？</translation>
    </message>
    <message>
      <source>Lock this record?</source>
      <translation>锁定这份记录？</translation>
    </message>
    <message>
      <source>Not photographed enough: %1</source>
      <translation>照片不足：%1</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>暂不锁定</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>Part of the page</source>
      <translation>页面部分</translation>
    </message>
    <message>
      <source>Photographs of signed pages</source>
      <translation>签名页照片</translation>
    </message>
    <message>
      <source>Printing, signatures</source>
      <translation>打印与签名</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>重新打开</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>另存 PDF</translation>
    </message>
    <message>
      <source>Show the party</source>
      <translation>给对方看</translation>
    </message>
    <message>
      <source>Still owed, and kept on Today: %1</source>
      <translation>仍欠，留在今日：%1</translation>
    </message>
    <message>
      <source>The Chinese page</source>
      <translation>中文原件</translation>
    </message>
    <message>
      <source>The one that stands is signed by %1. It is kept as superseded; on the new one they sign again.</source>
      <translation>现有的一份已由%1签名。它将标为已被替代并留存，新的一份需重新签名。</translation>
    </message>
    <message>
      <source>add a paper</source>
      <translation>加文书</translation>
    </message>
    <message>
      <source>add to a locked record</source>
      <translation>对已锁定的笔录出具补充笔录</translation>
    </message>
    <message>
      <source>evidence package</source>
      <translation>证据包</translation>
    </message>
    <message>
      <source>lock, or what is missing</source>
      <translation>锁定，或看还差什么</translation>
    </message>
    <message>
      <source>next signer</source>
      <translation>下一签名人</translation>
    </message>
    <message>
      <source>not printed</source>
      <translation>未打印</translation>
    </message>
    <message>
      <source>opinion of the party</source>
      <translation>当事人意见</translation>
    </message>
    <message>
      <source>outcome of the signer in focus</source>
      <translation>当前签名人的结果</translation>
    </message>
    <message>
      <source>print all that is unprinted</source>
      <translation>打印全部未印</translation>
    </message>
    <message>
      <source>print the page on the screen again</source>
      <translation>重印当前页</translation>
    </message>
    <message>
      <source>show the party</source>
      <translation>给对方看</translation>
    </message>
    <message>
      <source>sign on the screen</source>
      <translation>在屏幕上签名</translation>
    </message>
    <message>
      <source>take in photographs of signed pages</source>
      <translation>归档签名页照片</translation>
    </message>
    <message>
      <source>turn the page; PgDn the other way</source>
      <translation>上一页；PgDn 下一页</translation>
    </message>
    <message>
      <source>whoever signs next</source>
      <translation>下一个还没签的人</translation>
    </message>
  </context>
  <context>
    <name>SignerBlock</name>
    <message>
      <source>%1 on screen</source>
      <translation>屏上签 %1</translation>
    </message>
    <message>
      <source>On screen</source>
      <translation>屏上签名</translation>
    </message>
    <message>
      <source>Opinion of the party</source>
      <translation>当事人意见</translation>
    </message>
    <message>
      <source>Opinion of the party, Alt+O</source>
      <translation>当事人意见 Alt+O</translation>
    </message>
    <message>
      <source>Recording: %1</source>
      <translation>录音录像：%1</translation>
    </message>
    <message>
      <source>Witness: %1</source>
      <translation>见证人：%1</translation>
    </message>
  </context>
  <context>
    <name>SignersPanel</name>
    <message>
      <source>Drawn on screen: that counts</source>
      <translation>以屏上签名为原件</translation>
    </message>
    <message>
      <source>Signatures</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Somebody else signs</source>
      <translation>其他人签名</translation>
    </message>
    <message>
      <source>Still missing</source>
      <translation>还差</translation>
    </message>
    <message>
      <source>The ink original counts</source>
      <translation>以纸上签名为原件</translation>
    </message>
  </context>
  <context>
    <name>Sources</name>
    <message>
      <source>%1 are in and safe, %2 are still on it.</source>
      <translation>已收入 %1 张，安全；还有 %2 张在卡上。</translation>
    </message>
    <message>
      <source>%1: %2, since %3</source>
      <translation>%1：%2，自 %3 起</translation>
    </message>
    <message>
      <source>%1: photos %2, none since %3. Its clock may be wrong: photograph the laptop's clock.</source>
      <translation>%1：共 %2 张照片，没有 %3 之后的。相机时钟可能不准，请拍一张电脑时钟。</translation>
    </message>
    <message>
      <source>%1: taking in %2 of %3, leave it plugged in</source>
      <translation>%1：正在收入第 %2 张，共 %3 张，请不要拔下</translation>
    </message>
    <message numerus="yes">
      <source>%n new photo(s)</source>
      <translation>
        <numerusform>%n 张新照片</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not taken in</source>
      <translation>
        <numerusform>还有 %n 张没有收入</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) taken in and stored</source>
      <translation>
        <numerusform>已收入 %n 张，原件已存好</numerusform>
      </translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>相机</translation>
    </message>
    <message>
      <source>Camera of this computer</source>
      <translation>本机摄像头</translation>
    </message>
    <message>
      <source>Camera: not installed</source>
      <translation>摄像头：未安装</translation>
    </message>
    <message>
      <source>Clipboard</source>
      <translation>剪贴板</translation>
    </message>
    <message>
      <source>Codes in the photos</source>
      <translation>照片中的条码</translation>
    </message>
    <message numerus="yes">
      <source>Declared: %n still in the camera</source>
      <translation>
        <numerusform>已申报：相机里还有 %n 张未导入</numerusform>
      </translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>No code in these photos</source>
      <translation>这些照片中未读到条码</translation>
    </message>
    <message>
      <source>No photo here yet</source>
      <translation>这里还没有照片</translation>
    </message>
    <message>
      <source>Pulled out: %1 are in and safe, %2 are still on it, from %3 on. Plug it in again and it goes on.</source>
      <translation>已拔出：收入了 %1 张，安全；还有 %2 张在卡上，从 %3 起。插回后接着收。</translation>
    </message>
    <message>
      <source>Read a code from a photo</source>
      <translation>选择要读取的照片</translation>
    </message>
    <message>
      <source>Reading the photos…</source>
      <translation>正在读取照片……</translation>
    </message>
    <message>
      <source>Scanned page filed: %1, page %2</source>
      <translation>扫描页已归档：%1 第 %2 页</translation>
    </message>
    <message>
      <source>There is no picture in the clipboard</source>
      <translation>剪贴板中没有图片</translation>
    </message>
    <message>
      <source>photo %1</source>
      <translation>照片 %1</translation>
    </message>
    <message>
      <source>proposed: %1</source>
      <translation>拟填：%1</translation>
    </message>
    <message>
      <source>take</source>
      <translation>采用</translation>
    </message>
    <message>
      <source>take, file the photo</source>
      <translation>采用并归档照片</translation>
    </message>
    <message>
      <source>the card may be pulled out</source>
      <translation>可以拔卡</translation>
    </message>
  </context>
  <context>
    <name>Stamping</name>
    <message>
      <source>%1 time stamp came</source>
      <translation>时间戳已取得 %1 个</translation>
    </message>
    <message>
      <source>%1 time stamp waits</source>
      <translation>待取时间戳 %1 个</translation>
    </message>
    <message>
      <source>%1 time stamps came</source>
      <translation>时间戳已取得 %1 个</translation>
    </message>
    <message>
      <source>%1 time stamps wait</source>
      <translation>待取时间戳 %1 个</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Light or dark</source>
      <translation>浅色或深色</translation>
    </message>
  </context>
  <context>
    <name>States</name>
    <message>
      <source>Approved</source>
      <translation>已通过</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>现场完成</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>有发现</translation>
    </message>
    <message>
      <source>In doubt</source>
      <translation>存疑</translation>
    </message>
    <message>
      <source>In review</source>
      <translation>复核中</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>已锁定</translation>
    </message>
    <message>
      <source>Nobody there</source>
      <translation>无人在场</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>退回</translation>
    </message>
    <message>
      <source>Revisit</source>
      <translation>再访</translation>
    </message>
    <message>
      <source>To sign</source>
      <translation>待签</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>More of the status</source>
      <translation>其余状态</translation>
    </message>
  </context>
  <context>
    <name>StopSheet</name>
    <message>
      <source>End it</source>
      <translation>终止</translation>
    </message>
    <message>
      <source>End this period?</source>
      <translation>终止这个期限？</translation>
    </message>
    <message>
      <source>Say why the period ends.</source>
      <translation>请写明期限为什么结束。</translation>
    </message>
    <message>
      <source>Why, for the journal: done, withdrawn, settled</source>
      <translation>原因（记入日志）：已办结、已撤回、已和解</translation>
    </message>
  </context>
  <context>
    <name>Strength</name>
    <message>
      <source>Good</source>
      <translation>可以</translation>
    </message>
    <message>
      <source>Guessed in minutes</source>
      <translation>几分钟就能猜出</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>口令强度</translation>
    </message>
    <message>
      <source>Too easy to guess</source>
      <translation>太容易猜</translation>
    </message>
    <message>
      <source>Very good</source>
      <translation>很好</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>%1 more printed than received</source>
      <translation>使用数比领用数多 %1 张，请核对</translation>
    </message>
    <message>
      <source>%1 pre-sealed sheets</source>
      <translation>预盖章纸 %1 张</translation>
    </message>
    <message>
      <source>%1 received, %2 used, %3 spoiled, %4 returned</source>
      <translation>领用 %1，使用 %2，作废 %3，交回 %4</translation>
    </message>
    <message>
      <source>Blocks of this device: %1</source>
      <translation>本机号段：%1</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>登记</translation>
    </message>
    <message>
      <source>Numbers left</source>
      <translation>剩余文号</translation>
    </message>
  </context>
  <context>
    <name>SuspendSheet</name>
    <message>
      <source>Name the paper.</source>
      <translation>请写明文书。</translation>
    </message>
    <message>
      <source>Suspend</source>
      <translation>中止</translation>
    </message>
    <message>
      <source>Suspend this period</source>
      <translation>中止这个期限</translation>
    </message>
    <message>
      <source>The paper that says so, with its number</source>
      <translation>依据的文书及文号</translation>
    </message>
    <message>
      <source>Why it is not counted</source>
      <translation>不计入期限的原因</translation>
    </message>
  </context>
  <context>
    <name>TimeEditor</name>
    <message>
      <source>This is not a time</source>
      <translation>这不是时间</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>Today</name>
    <message>
      <source>Approval owed</source>
      <translation>待批准</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>签批</translation>
    </message>
    <message>
      <source>until %1</source>
      <translation>至 %1</translation>
    </message>
  </context>
  <context>
    <name>TodayView</name>
    <message>
      <source>%1 checked, %2 booth to go</source>
      <translation>已查 %1，还有 %2 个展位</translation>
    </message>
    <message>
      <source>%1 checked, %2 booths to go</source>
      <translation>已查 %1，还有 %2 个展位</translation>
    </message>
    <message>
      <source>%1 checked, %2 target to go</source>
      <translation>已查 %1，还有 %2 个检查对象</translation>
    </message>
    <message>
      <source>%1 checked, %2 targets to go</source>
      <translation>已查 %1，还有 %2 个检查对象</translation>
    </message>
    <message>
      <source>%1 entries were written since</source>
      <translation>之后又写了 %1 条</translation>
    </message>
    <message>
      <source>%1-%2 %3</source>
      <translation>%1月%2日 %3</translation>
    </message>
    <message>
      <source>A tour carries officers, task and area from shop to shop: set once per half-day.</source>
      <translation>人员、任务、街道市场半天设一次，逐户带过去。</translation>
    </message>
    <message>
      <source>A tour carries officers, task and hall from booth to booth: set once per half-day.</source>
      <translation>人员、任务、展馆半天设一次，逐个展位带过去。</translation>
    </message>
    <message>
      <source>All targets</source>
      <translation>全部检查对象</translation>
    </message>
    <message>
      <source>Awaiting seal</source>
      <translation>待盖章</translation>
    </message>
    <message>
      <source>Back up</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Backed up %1 days ago</source>
      <translation>上次备份在 %1 天前</translation>
    </message>
    <message>
      <source>Backed up today</source>
      <translation>今天备份过</translation>
    </message>
    <message>
      <source>Backed up yesterday</source>
      <translation>上次备份在昨天</translation>
    </message>
    <message>
      <source>Begin a tour</source>
      <translation>开始巡查</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Disk and backup</source>
      <translation>磁盘与备份</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>星期五</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>星期一</translation>
    </message>
    <message>
      <source>Never backed up</source>
      <translation>从未备份</translation>
    </message>
    <message>
      <source>Next not checked: %1</source>
      <translation>下一个未查 %1</translation>
    </message>
    <message>
      <source>No paper is owed</source>
      <translation>纸面不差什么</translation>
    </message>
    <message>
      <source>No tour under way</source>
      <translation>还没有开始巡查</translation>
    </message>
    <message>
      <source>Nobody at %1</source>
      <translation>%1 对方不在</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>未打印</translation>
    </message>
    <message>
      <source>Not signed</source>
      <translation>未签名</translation>
    </message>
    <message>
      <source>Nothing is unfinished</source>
      <translation>没有未完的检查</translation>
    </message>
    <message>
      <source>Paper owed</source>
      <translation>纸面还差</translation>
    </message>
    <message>
      <source>Progress of the area</source>
      <translation>本区域进度</translation>
    </message>
    <message>
      <source>Progress of the hall</source>
      <translation>本馆进度</translation>
    </message>
    <message>
      <source>Put a stick in; only what is new is written.</source>
      <translation>插入 U 盘即可，只写新增部分。</translation>
    </message>
    <message>
      <source>Resume %1</source>
      <translation>继续 %1</translation>
    </message>
    <message>
      <source>Returned records</source>
      <translation>退回的记录</translation>
    </message>
    <message>
      <source>Room for %1 photos</source>
      <translation>还能存约 %1 张照片</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>星期六</translation>
    </message>
    <message>
      <source>Signed page not photographed</source>
      <translation>签字页未拍回</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>星期日</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>星期四</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
    <message>
      <source>Today's figures</source>
      <translation>今日数字</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>星期二</translation>
    </message>
    <message>
      <source>Unfinished inspections</source>
      <translation>未完的检查</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>星期三</translation>
    </message>
    <message>
      <source>What is open or not signed comes here.</source>
      <translation>开着的和没签完的列在这里。</translation>
    </message>
    <message>
      <source>copy the figures</source>
      <translation>复制今日数字</translation>
    </message>
    <message>
      <source>inspections</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>next not checked</source>
      <translation>下一个未查</translation>
    </message>
    <message>
      <source>orders</source>
      <translation>责令改正</translation>
    </message>
    <message>
      <source>person-times</source>
      <translation>人次</translation>
    </message>
    <message>
      <source>resume</source>
      <translation>继续检查</translation>
    </message>
    <message>
      <source>the approval that is owed first</source>
      <translation>最先到期的待批准文书</translation>
    </message>
    <message>
      <source>the backup</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>what is running out</source>
      <translation>查看将到期</translation>
    </message>
    <message>
      <source>with findings</source>
      <translation>有发现</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <source>Arrow</source>
      <translation>箭头</translation>
    </message>
    <message>
      <source>Box</source>
      <translation>方框</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Leave the comparison to draw</source>
      <translation>退出对比后才能标注</translation>
    </message>
    <message>
      <source>Redact</source>
      <translation>遮盖</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Solid or mosaic</source>
      <translation>实心或马赛克</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>删去标注</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文字</translation>
    </message>
    <message>
      <source>Thickness</source>
      <translation>粗细</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Places</source>
      <translation>去处</translation>
    </message>
    <message>
      <source>Target, party, mark, notice</source>
      <translation>找检查对象、当事人、文书</translation>
    </message>
  </context>
  <context>
    <name>TourView</name>
    <message>
      <source>Area</source>
      <translation>街道、市场</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Begin a tour</source>
      <translation>开始巡查</translation>
    </message>
    <message>
      <source>Begin, and set PINs</source>
      <translation>开始并设置 PIN</translation>
    </message>
    <message>
      <source>Case-based</source>
      <translation>个案检查</translation>
    </message>
    <message>
      <source>Hall</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Joint</source>
      <translation>联合检查</translation>
    </message>
    <message>
      <source>Kind of inspection</source>
      <translation>检查类型</translation>
    </message>
    <message>
      <source>No booths yet</source>
      <translation>还没有展位</translation>
    </message>
    <message>
      <source>No targets yet</source>
      <translation>还没有检查对象</translation>
    </message>
    <message>
      <source>Officers, two at least</source>
      <translation>检查人员，至少两人</translation>
    </message>
    <message>
      <source>Proposed when somebody refuses or is away; not an officer.</source>
      <translation>对方拒签或不在场时自动带出；不能是检查人员。</translation>
    </message>
    <message>
      <source>Routine</source>
      <translation>日常检查</translation>
    </message>
    <message>
      <source>Special</source>
      <translation>专项检查</translation>
    </message>
    <message>
      <source>Standing witness</source>
      <translation>常设见证人</translation>
    </message>
    <message>
      <source>Task or notice number</source>
      <translation>检查任务（通知书）编号</translation>
    </message>
    <message>
      <source>Unit of the witness</source>
      <translation>见证人单位</translation>
    </message>
    <message>
      <source>begin</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>选</translation>
    </message>
  </context>
  <context>
    <name>TranscriptSheet</name>
    <message>
      <source>Begun, as the paper says</source>
      <translation>纸上的开始时间</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Ended, as the paper says</source>
      <translation>纸上的结束时间</translation>
    </message>
    <message>
      <source>Not a transcript</source>
      <translation>不是转录</translation>
    </message>
    <message>
      <source>Scans of the paper</source>
      <translation>纸质笔录扫描件</translation>
    </message>
    <message>
      <source>Take the scans in first: F6, or drop them here.</source>
      <translation>请先导入扫描件：按 F6，或拖到窗口里。</translation>
    </message>
    <message>
      <source>The paper with its ink signatures stays the original. Choose its scans; the record then names them, and only the officers sign the transcript.</source>
      <translation>手写签名的纸质笔录是原件。请选出其扫描件，笔录会写明来源；转录件只由检查人员签名。</translation>
    </message>
    <message>
      <source>This is the original</source>
      <translation>这是原件</translation>
    </message>
    <message>
      <source>Transcribed from paper</source>
      <translation>转录纸质笔录</translation>
    </message>
    <message>
      <source>Write a day and a time, such as 11-06 9:30.</source>
      <translation>请写日期和时间，如 11-06 9:30。</translation>
    </message>
  </context>
  <context>
    <name>TrayStrip</name>
    <message>
      <source>Photos: %1 in the tray</source>
      <translation>照片：%1 张待归属</translation>
    </message>
  </context>
  <context>
    <name>TrialBar</name>
    <message>
      <source>End the trial</source>
      <translation>结束试用</translation>
    </message>
    <message>
      <source>From the beginning</source>
      <translation>从头再试</translation>
    </message>
    <message>
      <source>The other language</source>
      <translation>换一种语言</translation>
    </message>
    <message>
      <source>Trying %1 %2. Nothing is saved.</source>
      <translation>试用：%1 %2。不保存任何内容。</translation>
    </message>
  </context>
  <context>
    <name>TrialPapersView</name>
    <message>
      <source>A trial: nothing is saved or printed</source>
      <translation>试用：不保存，不打印</translation>
    </message>
    <message>
      <source>Back to the questions</source>
      <translation>返回题目</translation>
    </message>
    <message>
      <source>On-site record</source>
      <translation>现场笔录</translation>
    </message>
    <message>
      <source>Order to correct</source>
      <translation>责令改正通知书</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>文书</translation>
    </message>
    <message>
      <source>What the papers would say</source>
      <translation>文书会这样写</translation>
    </message>
    <message>
      <source>back to the questions</source>
      <translation>返回题目</translation>
    </message>
    <message>
      <source>pages</source>
      <translation>翻页</translation>
    </message>
  </context>
  <context>
    <name>TroubleBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>UnlockPage</name>
    <message>
      <source>Caps Lock is on</source>
      <translation>大写锁定已打开</translation>
    </message>
    <message>
      <source>Locked after a long pause. Everything is saved; you come back to where you were.</source>
      <translation>很久没有人操作，已锁定。内容都已保存，打开后回到刚才的位置。</translation>
    </message>
    <message>
      <source>Locked when the computer slept. Everything is saved; you come back to where you were.</source>
      <translation>电脑休眠或合盖，已锁定。内容都已保存，打开后回到刚才的位置。</translation>
    </message>
    <message>
      <source>Locked. Everything is saved; you come back to where you were.</source>
      <translation>已锁定。内容都已保存，打开后回到刚才的位置。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open the workspace</source>
      <translation>打开工作区</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>口令</translation>
    </message>
    <message>
      <source>The backup is here again, as a new device. Papers get temporary numbers until the administrator confirms it in Settings.</source>
      <translation>备份已恢复，作为一台新设备使用。管理员在设置里确认之前，文书只打临时号。</translation>
    </message>
    <message>
      <source>The code on the recovery sheet works here too.</source>
      <translation>恢复单上的恢复码也可以填在这里。</translation>
    </message>
    <message>
      <source>The keys are changed. Unlock with your passphrase, and back up anew.</source>
      <translation>密钥已更换。请用口令打开，并重新备份。</translation>
    </message>
    <message>
      <source>The records on this computer are encrypted.</source>
      <translation>这台电脑上的记录是加密的。</translation>
    </message>
    <message>
      <source>The workspace is being opened</source>
      <translation>正在打开工作区</translation>
    </message>
    <message>
      <source>Who are you</source>
      <translation>您是哪一位</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>%1 (camera %2 s ahead)</source>
      <translation>%1（相机快 %2 秒）</translation>
    </message>
    <message>
      <source>%1 (camera %2 s behind)</source>
      <translation>%1（相机慢 %2 秒）</translation>
    </message>
    <message>
      <source>%1 drawn, last %2</source>
      <translation>%1 处，最近 %2</translation>
    </message>
    <message>
      <source>A body camera's recording, not copied yet</source>
      <translation>执法记录仪录像，文件尚未导入</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>标注</translation>
    </message>
    <message>
      <source>By the laptop</source>
      <translation>按电脑时钟</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>相机</translation>
    </message>
    <message>
      <source>Camera's time</source>
      <translation>相机时间</translation>
    </message>
    <message>
      <source>Checker</source>
      <translation>核对人</translation>
    </message>
    <message>
      <source>Document, not opened here</source>
      <translation>文档，不在此处打开</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>File, not opened here</source>
      <translation>文件，不在此处打开</translation>
    </message>
    <message>
      <source>GPS</source>
      <translation>定位</translation>
    </message>
    <message>
      <source>In the set</source>
      <translation>照片集</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>拍摄人</translation>
    </message>
    <message>
      <source>Only photos that can be shown are drawn on</source>
      <translation>只有能显示的照片可以标注</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>Proves</source>
      <translation>证明对象</translation>
    </message>
    <message>
      <source>SHA-256 of the annotated copy</source>
      <translation>标注件 SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 of the original</source>
      <translation>原图 SHA-256</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>已保存 %1</translation>
    </message>
    <message>
      <source>Shows</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>Sound, not played here</source>
      <translation>录音，不在此处播放</translation>
    </message>
    <message>
      <source>Taken in</source>
      <translation>导入时间</translation>
    </message>
    <message>
      <source>The original is kept as it came and goes into the evidence package.</source>
      <translation>原件原样保存，随证据包移交。</translation>
    </message>
    <message>
      <source>The record is locked: nothing more is drawn on its photos</source>
      <translation>记录已锁定，不能再标注照片</translation>
    </message>
    <message>
      <source>This photo belongs to another record</source>
      <translation>这张照片属于其他记录</translation>
    </message>
    <message>
      <source>This photo cannot be shown</source>
      <translation>这张照片无法显示</translation>
    </message>
    <message>
      <source>Video, not played here</source>
      <translation>录像，不在此处播放</translation>
    </message>
    <message>
      <source>What you drew stays here and is saved as soon as it works again.</source>
      <translation>画好的标注还在这里，恢复后会自动保存。</translation>
    </message>
    <message>
      <source>arrow; B box, T text, X redact, Enter in the middle</source>
      <translation>箭头；B 方框，T 文字，X 遮盖，Enter 画在中间</translation>
    </message>
    <message>
      <source>colour; [ ] thickness, M solid or mosaic</source>
      <translation>颜色；[ ] 粗细，M 实心或马赛克</translation>
    </message>
    <message>
      <source>compare two; O with another record, L together or apart</source>
      <translation>两张对比；O 与其他记录，L 一起或各自移动</translation>
    </message>
    <message>
      <source>facts</source>
      <translation>信息</translation>
    </message>
    <message>
      <source>full screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <source>larger; - smaller, 0 fit, 1 actual pixels</source>
      <translation>放大；- 缩小，0 适合窗口，1 原始像素</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>next; nudges what is selected</source>
      <translation>下一张；选中标注时微移</translation>
    </message>
    <message>
      <source>previous; nudges what is selected</source>
      <translation>上一张；选中标注时微移</translation>
    </message>
    <message>
      <source>show the party: the annotated picture alone</source>
      <translation>给当事人看：只有标注后的照片</translation>
    </message>
    <message>
      <source>take off</source>
      <translation>删去标注</translation>
    </message>
    <message>
      <source>the next drawn thing; Shift+arrows move its far end</source>
      <translation>下一处标注；Shift+方向键移动另一端</translation>
    </message>
    <message>
      <source>turn; Shift+R keeps the turn</source>
      <translation>旋转；Shift+R 保留方向</translation>
    </message>
    <message>
      <source>undo; Ctrl+Shift+Z redo</source>
      <translation>撤销；Ctrl+Shift+Z 重做</translation>
    </message>
  </context>
  <context>
    <name>ViewerView</name>
    <message>
      <source>Take back</source>
      <translation>收回</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>看图</translation>
    </message>
  </context>
  <context>
    <name>VoidSheet</name>
    <message>
      <source>It is never given out again and stays in the register with its reason.</source>
      <translation>作废的号不再使用，连同理由留在登记簿里。</translation>
    </message>
    <message>
      <source>One of these numbers.</source>
      <translation>请填这段里的一个号。</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>Say why the number is void.</source>
      <translation>请写明作废理由。</translation>
    </message>
    <message>
      <source>Void a number</source>
      <translation>作废文号</translation>
    </message>
    <message>
      <source>Void it</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>Which number: %1 to %2</source>
      <translation>哪一个号：%1 至 %2</translation>
    </message>
  </context>
  <context>
    <name>Way</name>
    <message>
      <source>Card of rights</source>
      <translation>权利告知卡</translation>
    </message>
  </context>
  <context>
    <name>Wiring</name>
    <message>
      <source>%1 booth taken</source>
      <translation>已收下 %1 个展位</translation>
    </message>
    <message>
      <source>%1 booths taken</source>
      <translation>已收下 %1 个展位</translation>
    </message>
    <message>
      <source>%1 issued</source>
      <translation>%1已签发</translation>
    </message>
    <message>
      <source>%1 locked record</source>
      <translation>已锁定 %1 份</translation>
    </message>
    <message>
      <source>%1 locked records</source>
      <translation>已锁定 %1 份</translation>
    </message>
    <message>
      <source>%1 notice issued</source>
      <translation>已制发 %1 份通知</translation>
    </message>
    <message>
      <source>%1 notice printed</source>
      <translation>已打印 %1 份通知</translation>
    </message>
    <message>
      <source>%1 notices issued</source>
      <translation>已制发 %1 份通知</translation>
    </message>
    <message>
      <source>%1 notices printed</source>
      <translation>已打印 %1 份通知</translation>
    </message>
    <message>
      <source>%1 shop taken</source>
      <translation>已收下 %1 家店铺</translation>
    </message>
    <message>
      <source>%1 shops taken</source>
      <translation>已收下 %1 家店铺</translation>
    </message>
    <message>
      <source>%1: nothing found, one line on the patrol roll.</source>
      <translation>%1 未发现问题，已记入巡查记录。</translation>
    </message>
    <message>
      <source>Inspect %1 again today?</source>
      <translation>今天再查一次 %1？</translation>
    </message>
    <message>
      <source>Inspect again</source>
      <translation>再查一次</translation>
    </message>
    <message>
      <source>Inspection notice %1 is to be handed over: Alt+V.</source>
      <translation>检查通知书 %1 尚未送达：按 Alt+V。</translation>
    </message>
    <message>
      <source>Locked. From here on only an addendum.</source>
      <translation>已锁定，此后只能出具补充笔录。</translation>
    </message>
    <message>
      <source>No inspection notice was issued here.</source>
      <translation>这里没有制发检查通知书。</translation>
    </message>
    <message>
      <source>Numbers left %1</source>
      <translation>文号余 %1</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>离线</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>已保存 %1</translation>
    </message>
    <message>
      <source>Show its papers</source>
      <translation>看它的文书</translation>
    </message>
    <message>
      <source>Something in the program failed (%1). Your work is saved; the fault is written down.</source>
      <translation>程序出了故障（%1）。已做的都保存了，故障已记下。</translation>
    </message>
  </context>
  <context>
    <name>WithdrawSheet</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>No new record begins with this version. Open records made with it say so and go on; the version before it is in use again.</source>
      <translation>新的记录不再用这一版；已用这一版开始的记录会注明，并照常办完；前一版恢复使用。</translation>
    </message>
    <message>
      <source>Reason, for the journal and the open records</source>
      <translation>撤回原因（记入日志，并在未结记录上注明）</translation>
    </message>
    <message>
      <source>Say why this version is withdrawn.</source>
      <translation>请写明撤回这一版的原因。</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>撤回</translation>
    </message>
    <message>
      <source>Withdraw %1 %2?</source>
      <translation>撤回《%1》%2 版？</translation>
    </message>
  </context>
  <context>
    <name>Working</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1，共 %2</translation>
    </message>
    <message>
      <source>Getting ready…</source>
      <translation>正在准备…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
  </context>
  <context>
    <name>Writing</name>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Text on the photo</source>
      <translation>写在照片上的文字</translation>
    </message>
  </context>
  <context>
    <name>WrongBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>_Card</name>
    <message>
      <source>The card of rights is being printed.</source>
      <translation>正在打印权利告知卡。</translation>
    </message>
  </context>
  <context>
    <name>_Face</name>
    <message>
      <source>Choose an installed face</source>
      <translation>选择已安装的字体</translation>
    </message>
    <message>
      <source>The face that comes with the program</source>
      <translation>程序自带的字体</translation>
    </message>
    <message>
      <source>Use the program's own</source>
      <translation>改用自带字体</translation>
    </message>
  </context>
  <context>
    <name>_Form</name>
    <message>
      <source>Begins</source>
      <translation>开始日期</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Closes</source>
      <translation>闭幕</translation>
    </message>
    <message>
      <source>District</source>
      <translation>地区</translation>
    </message>
    <message>
      <source>District in English</source>
      <translation>地区英文名</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>结束日期</translation>
    </message>
    <message>
      <source>English name</source>
      <translation>英文名称</translation>
    </message>
    <message>
      <source>Exhibition</source>
      <translation>展会</translation>
    </message>
    <message>
      <source>Holiday</source>
      <translation>节日</translation>
    </message>
    <message>
      <source>Kind of campaign</source>
      <translation>专项类型</translation>
    </message>
    <message>
      <source>Make the campaign</source>
      <translation>建好专项</translation>
    </message>
    <message>
      <source>Name of the campaign</source>
      <translation>专项（展会）名称</translation>
    </message>
    <message>
      <source>Name of the exhibition</source>
      <translation>展会名称</translation>
    </message>
    <message>
      <source>Opens</source>
      <translation>开幕</translation>
    </message>
    <message>
      <source>Special campaign</source>
      <translation>专项整治</translation>
    </message>
    <message>
      <source>This is not a date</source>
      <translation>这不是日期</translation>
    </message>
    <message>
      <source>Venue</source>
      <translation>场馆</translation>
    </message>
    <message>
      <source>Venue in English</source>
      <translation>场馆英文名</translation>
    </message>
  </context>
  <context>
    <name>_Line</name>
    <message>
      <source>Choose …</source>
      <translation>选择……</translation>
    </message>
    <message>
      <source>Do not use</source>
      <translation>不使用</translation>
    </message>
  </context>
  <context>
    <name>_Machine</name>
    <message>
      <source>%1 GB free</source>
      <translation>可用 %1 GB</translation>
    </message>
    <message>
      <source>%1 looks wrong</source>
      <translation>%1 不像对的</translation>
    </message>
    <message>
      <source>Chinese input</source>
      <translation>中文输入</translation>
    </message>
    <message>
      <source>Clock</source>
      <translation>时钟</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>磁盘</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>打印机</translation>
    </message>
    <message>
      <source>as the system has it</source>
      <translation>用系统的</translation>
    </message>
    <message>
      <source>none yet, can be added later</source>
      <translation>未连接，可稍后再接</translation>
    </message>
    <message>
      <source>only %1 GB free</source>
      <translation>只剩 %1 GB</translation>
    </message>
    <message>
      <source>set it to ibus</source>
      <translation>请设为 ibus</translation>
    </message>
  </context>
  <context>
    <name>_Panel</name>
    <message>
      <source>A whole inspection works without network.</source>
      <translation>没有网络也能完整办完一次检查。</translation>
    </message>
    <message>
      <source>Inspecting exhibitions</source>
      <translation>展会知识产权检查</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>展检</translation>
    </message>
    <message>
      <source>Records are encrypted on this computer, every step leaves a trace.</source>
      <translation>记录加密存在这台电脑上，每一步留痕。</translation>
    </message>
  </context>
  <context>
    <name>_Problem</name>
    <message>
      <source>A colleague can open with their own passphrase and let you in again; so can the recovery sheet.</source>
      <translation>同事可以用自己的口令打开，再让您重新进来；恢复单也可以。</translation>
    </message>
    <message>
      <source>A newer version of this program has written it. Update this program; nothing is lost.</source>
      <translation>它是由新版程序写入的。请更新本程序，记录不会丢。</translation>
    </message>
    <message>
      <source>Check the chosen officer, Caps Lock and the input method.</source>
      <translation>请核对选的人、大写锁定和输入法。</translation>
    </message>
    <message>
      <source>Its files are not whole. Nothing was changed. The last copy of the records, half an hour old at most, can take their place: the damaged file is kept, and this computer prints temporary numbers until the administrator confirms.</source>
      <translation>文件不完整，什么都没有改动。可以用最近的记录副本顶替（用的时候每半小时做一份）：损坏的文件会留着；管理员确认之前，本机只打临时号。</translation>
    </message>
    <message>
      <source>Look at it, without changing</source>
      <translation>只看不改</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>恢复备份</translation>
    </message>
    <message>
      <source>Restore the last copy</source>
      <translation>用最近的副本恢复</translation>
    </message>
    <message>
      <source>The workspace did not open</source>
      <translation>工作区没有打开</translation>
    </message>
    <message>
      <source>The workspace is damaged</source>
      <translation>工作区损坏</translation>
    </message>
    <message>
      <source>The workspace is newer than this program</source>
      <translation>工作区比本程序新</translation>
    </message>
    <message>
      <source>This is not the passphrase.</source>
      <translation>口令不对。</translation>
    </message>
  </context>
  <context>
    <name>_Row</name>
    <message>
      <source>%1 (place %2)</source>
      <translation>%1（第 %2 处）</translation>
    </message>
    <message>
      <source>Drop this correction</source>
      <translation>撤去这处更正</translation>
    </message>
    <message>
      <source>Now reads</source>
      <translation>更正为</translation>
    </message>
    <message>
      <source>now reads; empty: only struck out</source>
      <translation>更正为；留空则只划去</translation>
    </message>
  </context>
  <context>
    <name>_Scans</name>
    <message>
      <source>%1 page %2 filed</source>
      <translation>%1 第 %2 页已归档</translation>
    </message>
    <message>
      <source>%1: filed to another inspection</source>
      <translation>%1：归入另一次检查</translation>
    </message>
    <message numerus="yes">
      <source>%n page(s) being read</source>
      <translation>
        <numerusform>正在识别 %n 页</numerusform>
      </translation>
    </message>
    <message>
      <source>Came back</source>
      <translation>收回的签名页</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Page %1 of edition %2, which was superseded</source>
      <translation>第 %2 版第 %1 页，该版已被取代</translation>
    </message>
  </context>
  <context>
    <name>_Sheet</name>
    <message>
      <source>Print the sheet, seal it in an envelope and keep it away from this computer. One officer who forgets is let in again by a colleague. When all have forgotten, only this sheet opens the records; without it nobody can, neither can we.</source>
      <translation>打印出来，装进信封封好，不要和这台电脑放在一起。一个人忘了口令，同事可以让他重新进来；都忘了，只有这张恢复单能打开记录；恢复单也没有，谁也打不开，我们也不能。</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>恢复码</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>存为 PDF</translation>
    </message>
    <message>
      <source>Saved: %1</source>
      <translation>已存：%1</translation>
    </message>
    <message>
      <source>The sheet is kept</source>
      <translation>恢复单已收好</translation>
    </message>
    <message>
      <source>The sheet is printed and kept</source>
      <translation>已打印并收好</translation>
    </message>
  </context>
  <context>
    <name>_WithdrawBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>不用了</translation>
    </message>
    <message>
      <source>Why it is put away</source>
      <translation>不用的理由</translation>
    </message>
  </context>
</TS>
