<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- made by packaging/translate.py -->
<TS version="2.1" language="en_GB" sourcelanguage="en">
  <context>
    <name>BoothsView</name>
    <message numerus="yes">
      <source>%n booth(s)</source>
      <translation>
        <numerusform>%n booth</numerusform>
        <numerusform>%n booths</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FindView</name>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n found</numerusform>
        <numerusform>%n found</numerusform>
      </translation>
    </message>
  </context>
</TS>
