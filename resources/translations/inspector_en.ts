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
    <message numerus="yes">
      <source>%n target(s)</source>
      <translation>
        <numerusform>%n target</numerusform>
        <numerusform>%n targets</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ChecklistsView</name>
    <message numerus="yes">
      <source>Publish %n that came with the program</source>
      <translation>
        <numerusform>Publish %n that came with the program</numerusform>
        <numerusform>Publish %n that came with the program</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Counted</name>
    <message numerus="yes">
      <source>%n cell(s) could not be read</source>
      <translation>
        <numerusform>%n cell could not be read</numerusform>
        <numerusform>%n cells could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%n finding</numerusform>
        <numerusform>%n findings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in doubt</source>
      <translation>
        <numerusform>%n in doubt</numerusform>
        <numerusform>%n in doubt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left</source>
      <translation>
        <numerusform>%n left</numerusform>
        <numerusform>%n left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left for you to fill in</source>
      <translation>
        <numerusform>%n left for you to fill in</numerusform>
        <numerusform>%n left for you to fill in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) missing</source>
      <translation>
        <numerusform>%n photo missing</numerusform>
        <numerusform>%n photos missing</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) of the phone had not arrived when the inspection was left. Open it again and scan the code: they go on.</source>
      <translation>
        <numerusform>%n photo of the phone had not arrived when the inspection was left. Open it again and scan the code: it goes on.</numerusform>
        <numerusform>%n photos of the phone had not arrived when the inspection was left. Open it again and scan the code: they go on.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) removed</source>
      <translation>
        <numerusform>%n photo removed</numerusform>
        <numerusform>%n photos removed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n piece(s) of evidence</source>
      <translation>
        <numerusform>%n piece of evidence</numerusform>
        <numerusform>%n pieces of evidence</numerusform>
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
    <message numerus="yes">
      <source>Take %n shop(s)</source>
      <translation>
        <numerusform>Take %n shop</numerusform>
        <numerusform>Take %n shops</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoticesView</name>
    <message numerus="yes">
      <source>%n paper(s)</source>
      <translation>
        <numerusform>%n paper</numerusform>
        <numerusform>%n papers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaperView</name>
    <message numerus="yes">
      <source>%n missing</source>
      <translation>
        <numerusform>%n missing</numerusform>
        <numerusform>%n missing</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PrintPanel</name>
    <message numerus="yes">
      <source>Print %n paper(s)</source>
      <translation>
        <numerusform>Print %n unprinted paper</numerusform>
        <numerusform>Print %n unprinted papers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SignView</name>
    <message numerus="yes">
      <source>%n missing</source>
      <translation>
        <numerusform>%n missing</numerusform>
        <numerusform>%n missing</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Sources</name>
    <message numerus="yes">
      <source>%n new photo(s)</source>
      <translation>
        <numerusform>%n new photo</numerusform>
        <numerusform>%n new photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not taken in</source>
      <translation>
        <numerusform>%n not taken in</numerusform>
        <numerusform>%n not taken in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photo(s) taken in and stored</source>
      <translation>
        <numerusform>%n photo taken in and stored</numerusform>
        <numerusform>%n photos taken in and stored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Declared: %n still in the camera</source>
      <translation>
        <numerusform>Declared: %n still in the camera</numerusform>
        <numerusform>Declared: %n still in the camera</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>_Scans</name>
    <message numerus="yes">
      <source>%n page(s) being read</source>
      <translation>
        <numerusform>%n page being read</numerusform>
        <numerusform>%n pages being read</numerusform>
      </translation>
    </message>
  </context>
</TS>
