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
  <context>
    <name>ImportView</name>
    <message numerus="yes">
      <source>%n refused row(s) stay out; the file is not changed.</source>
      <translation>
        <numerusform>%n refused row stays out; the file is not changed.</numerusform>
        <numerusform>%n refused rows stay out; the file is not changed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n booth(s)</source>
      <translation>
        <numerusform>Take %n booth</numerusform>
        <numerusform>Take %n booths</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>_Scans</name>
    <message numerus="yes">
      <source>%n page(s) being read</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
