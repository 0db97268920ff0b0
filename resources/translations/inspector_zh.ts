<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- made by packaging/translate.py -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Booths</name>
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
      <source>To sign</source>
      <translation>待签</translation>
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
    <message>
      <source>All %1</source>
      <translation>全部 %1</translation>
    </message>
    <message>
      <source>All halls</source>
      <translation>全部展馆</translation>
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
      <source>Hall %1</source>
      <translation>%1 馆</translation>
    </message>
    <message>
      <source>Import exhibitors</source>
      <translation>导入参展商</translation>
    </message>
    <message>
      <source>Inspections · booths</source>
      <translation>检查 · 展位</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>最近</translation>
    </message>
    <message>
      <source>No booths yet</source>
      <translation>还没有展位</translation>
    </message>
    <message>
      <source>Not checked %1</source>
      <translation>未检查 %1</translation>
    </message>
    <message>
      <source>Registered rights</source>
      <translation>登记的权利</translation>
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
      <source>filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>hall %1</source>
      <translation>%1 馆</translation>
    </message>
    <message>
      <source>start or resume</source>
      <translation>开始或继续检查</translation>
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
    <name>Field</name>
    <message>
      <source>Show what is typed</source>
      <translation>显示输入的内容</translation>
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>Booths</source>
      <translation>展位</translation>
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
      <source>Booth, exhibitor, mark, patent or notice number; dots may be left out</source>
      <translation>展位号、参展方、商标、专利号或文书号；标点空格可省</translation>
    </message>
    <message>
      <source>Booth, party, mark, notice</source>
      <translation>展位、当事人、商标、文书</translation>
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
    <name>Keys</name>
    <message>
      <source>Space</source>
      <translation>空格</translation>
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
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Booth, party, mark, notice</source>
      <translation>找展位、当事人、商标、文书</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>去处</translation>
    </message>
  </context>
  <context>
    <name>_Cover</name>
    <message>
      <source>brings the screen back</source>
      <translation>恢复画面</translation>
    </message>
  </context>
  <context>
    <name>_KeysSheet</name>
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
    <name>_TroubleBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
</TS>
