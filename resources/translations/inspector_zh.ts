<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- made by packaging/translate.py -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
