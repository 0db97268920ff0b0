/* The page: pairs, shows every photo with its state, and lets one choose where the next ones go. */
(function () {
  var POLL = 3000, rows = [], known = "", thumbs = Promise.resolve(), pairedOnce = false, asking = false;
  var sender = new Sender(drawPhoto, halted);

  function el(id) { return document.getElementById(id); }
  function show(id, is) { el(id).hidden = !is; }
  function text(id, words) { el(id).textContent = words; }

  // -- words that stand still

  document.documentElement.lang = SPOKEN;
  document.title = say("title");
  text("title", say("title"));
  text("how", say("how"));
  text("code-label", say("code"));
  text("connect", say("connect"));
  text("why", say("why"));
  text("why-words", say("why_words"));
  text("why-then", say("why_then"));
  text("empty", say("empty"));
  text("section-label", say("item"));
  text("gallery-words", say("gallery"));
  text("camera-words", say("camera"));

  // -- pairing

  function pair(code) {
    text("link-words", say("connecting"));
    el("connect").disabled = true;
    show("wrong", false);
    ask("POST", "/pair", { "Content-Type": "application/json" }, JSON.stringify({ code: code }), function (status, answer) {
      el("connect").disabled = false;
      if (status === 204) { sender.tag = ""; poll(); return; }
      var key = { wrong: "wrong", expired: "expired", closed: "closed_code", taken: "taken" }[answer.code] || "no_answer";
      text("wrong", say(status ? key : "no_answer"));
      show("wrong", true);
      showPairing();
    });
  }

  function showPairing() {
    sender.open = false;
    link("", say("apart"));
    show("pairing", true);
    show("bar", false);
    show("sending", sender.photos.length > 0);
  }

  function fromAddress() {
    var secret = location.hash.slice(1);
    if (secret) { history.replaceState(null, "", "/"); }  // it is not to be seen, copied or kept
    return secret;
  }

  el("form").addEventListener("submit", function (event) {
    event.preventDefault();
    var digits = el("code").value.replace(/[^0-9]/g, "");
    if (digits.length === 8) { el("code").blur(); pair(digits); } else { text("wrong", say("wrong")); show("wrong", true); }
  });
  window.addEventListener("hashchange", function () { var secret = fromAddress(); if (secret) { pair(secret); } });

  // -- the laptop's word, every few seconds

  function poll(then) {
    if (asking) { return; }
    asking = true;
    ask("GET", "/state", sender.tag ? { "X-Inspection": sender.tag } : {}, null, function (status, answer) {
      asking = false;
      if (status === 200) { heard(answer); } else if (status === 401 || status === 410) {
        if (pairedOnce) { halted(answer.code); }
        if (then) { then(); } else if (!pairedOnce) { showPairing(); }
      } else if (pairedOnce) { link("cut", say("cut")); } else { text("wrong", say("no_answer")); show("wrong", true); showPairing(); }
    });
  }

  function heard(state) {
    if (!sender.tag) {
      sender.tag = state.tag;
      sender.photos.forEach(function (photo) { if (!photo.tag) { photo.tag = state.tag; } });
    }
    pairedOnce = true;
    sender.piece = state.piece;
    sender.open = true;
    var left = sender.photos.filter(function (photo) { return photo.state === "waiting" && photo.tag !== sender.tag; }).length;
    if (left) { notice(say("other", { n: left })); } else { show("notice", false); }
    show("pairing", false);
    show("sending", true);
    show("bar", true);
    text("title", pick(state.title) || say("title"));
    offer(state.items);
    link("connected", say("connected"));
    sender.heard(state.files);
    sender.again();
    count();
  }

  /* The laptop has closed it, let another phone in, or is at another inspection. */
  function halted(code) {
    var left = sender.unsaved();
    sender.open = false;
    show("bar", false);
    link("cut", say(code === "not_paired" ? "apart" : "over"));
    if (code === "not_paired") {
      notice(say("not_paired", { n: left }));
      show("pairing", true);
    } else {
      notice(left ? say("over_words", { n: left }) : say("over_done"));
    }
    count();
  }

  function notice(words) { text("notice", words); show("notice", true); }

  function link(how, words) {
    document.body.className = how;
    text("link-words", words);
  }

  // -- where the next ones go

  function option(value, words) {
    var one = document.createElement("option");
    one.value = value;
    one.textContent = words;
    return one;
  }

  function offer(items) {
    var seen = JSON.stringify(items), chosen = el("section").value, question = el("question").value;
    if (seen === known) { return; }
    known = seen;
    offer.items = items;
    el("section").textContent = "";
    el("section").appendChild(option("", say("tray")));
    items.forEach(function (item) { if (!item.section) { el("section").appendChild(option(item.reference, pick(item))); } });
    el("section").value = chosen;
    if (el("section").selectedIndex < 0) { el("section").value = ""; }
    offerQuestions(question);
  }

  function offerQuestions(chosen) {
    var section = el("section").value, select = el("question");
    var asked = (offer.items || []).filter(function (item) { return item.section && item.section === section; });
    select.textContent = "";
    select.appendChild(option(section, say("whole_section")));
    asked.forEach(function (item) { select.appendChild(option(item.reference, pick(item))); });
    select.hidden = !asked.length;
    select.value = chosen;
    if (select.selectedIndex < 0) { select.selectedIndex = 0; }
  }

  el("section").addEventListener("change", function () { offerQuestions(""); });

  // -- photos

  function take(input) {
    var files = Array.prototype.slice.call(input.files || []);
    var item = el("question").value || el("section").value;
    var words = el("question").selectedIndex > 0 ? el("question") : el("section");
    files.forEach(function (file) {
      var photo = sender.add(file, item);
      photo.place = item ? words.options[words.selectedIndex].textContent : "";
      row(photo, file);
    });
    input.value = "";  // the same one may be chosen again
    count();
  }

  el("camera-input").addEventListener("change", function () { take(this); });
  el("gallery-input").addEventListener("change", function () { take(this); });

  function make(tag, className, words) {
    var one = document.createElement(tag);
    one.className = className;
    if (words) { one.textContent = words; }
    return one;
  }

  function row(photo, file) {
    var line = make("li", "waiting"), thumb = make("div", "thumb"), told = make("div", "told");
    var kind = photo.kind === "image" ? "photo" : photo.kind === "video" ? "film" : "file";
    var when = ("0" + photo.at.getHours()).slice(-2) + ":" + ("0" + photo.at.getMinutes()).slice(-2) + ":" + ("0" + photo.at.getSeconds()).slice(-2);
    var name = [say(kind, { n: photo.number }), when, (photo.size / 1048576).toFixed(1) + " MB"];
    told.appendChild(make("div", "name", name.join(" · ") + (photo.place ? " · " + photo.place : "")));
    told.appendChild(photo.words = make("div", "state"));
    told.appendChild(photo.bar = document.createElement("progress"));
    photo.drop = make("button", "drop", "×");
    photo.drop.type = "button";
    photo.drop.setAttribute("aria-label", say("drop"));
    photo.drop.addEventListener("click", function () { drop(photo); });
    line.appendChild(thumb);
    line.appendChild(told);
    line.appendChild(photo.drop);
    el("list").insertBefore(line, el("list").firstChild);
    photo.line = line;
    rows.push(photo);
    drawPhoto(photo);
    if (kind === "photo") { thumbs = thumbs.then(function () { return small(file, thumb); }); } else { named(thumb, file); }
  }

  /* What cannot be shown says what it is. */
  function named(thumb, file) {
    thumb.textContent = (/\.(\w{2,4})$/.exec(file.name || "") || ["", "…"])[1].toUpperCase();
  }

  function drop(photo) {
    if (photo.busy && !photo.waits) { return; }
    sender.drop(photo);
    photo.line.parentNode.removeChild(photo.line);
    count();
  }

  /* One after the other: a phone has not the memory for many large pictures at once. */
  function small(file, thumb) {
    return new Promise(function (done) {
      var image = new Image(), url = URL.createObjectURL(file);
      var over = function () { URL.revokeObjectURL(url); done(); };
      image.onload = function () {
        var side = 112, canvas = document.createElement("canvas"), scale = Math.max(side / image.naturalWidth, side / image.naturalHeight);
        var wide = image.naturalWidth * scale, high = image.naturalHeight * scale;
        canvas.width = canvas.height = side;
        canvas.getContext("2d").drawImage(image, (side - wide) / 2, (side - high) / 2, wide, high);
        thumb.appendChild(canvas);
        over();
      };
      image.onerror = function () { named(thumb, file); over(); };
      image.src = url;
    });
  }

  function drawPhoto(photo) {
    if (!photo.line) { return; }
    var percent = photo.size ? Math.floor(100 * photo.sent / photo.size) : 0;
    photo.line.className = photo.state;
    photo.words.textContent = (photo.state === "saved" ? "✓ " : photo.state === "refused" ? "! " : "") +
      (photo.reason || say(photo.state === "refused" ? "malformed" : photo.state, { percent: percent }));
    photo.bar.hidden = photo.state !== "sending" && !(photo.state === "waiting" && photo.sent > 0);
    photo.bar.max = 100;
    photo.bar.value = percent;
    photo.drop.hidden = photo.state !== "waiting" && photo.state !== "refused";
    count();
  }

  function count() {
    var all = sender.photos.length - sender.count("refused");
    text("count", all ? say("count", { saved: sender.count("saved"), all: all }) : "");
    var whole = 0, sent = 0;
    sender.photos.forEach(function (photo) {
      if (photo.state !== "refused") { whole += photo.size; sent += photo.state === "saved" ? photo.size : photo.sent; }
    });
    show("all", sender.unsaved() > 0);
    el("all").value = whole ? Math.floor(1000 * sent / whole) : 0;
    show("empty", sender.photos.length === 0);
    if (sender.open && sender.cut) { link("cut", say("cut")); }
  }

  // -- life of the page

  /* While something is on its way the screen stays on, where the browser lets us: a dark phone sends nothing. */
  var lamp = null;
  function stayAwake() {
    var wanted = sender.open && sender.unsaved() > 0 && !document.hidden;
    if (!navigator.wakeLock || wanted === !!lamp) { return; }
    if (!wanted) {
      if (lamp !== "asked") { lamp.release(); lamp = null; }
      return;
    }
    lamp = "asked";
    navigator.wakeLock.request("screen").then(function (lock) {
      lamp = lock;
      lock.addEventListener("release", function () { lamp = null; });
    }, function () { lamp = null; });
  }
  setInterval(stayAwake, 2000);

  window.addEventListener("online", function () { sender.again(); poll(); });
  document.addEventListener("visibilitychange", function () { if (!document.hidden && pairedOnce) { sender.again(); poll(); } });
  window.addEventListener("beforeunload", function (event) {
    if (sender.unsaved()) { event.preventDefault(); event.returnValue = say("leave"); return event.returnValue; }
  });
  setInterval(function () { if (pairedOnce && !document.hidden) { poll(); } }, POLL);

  var secret = fromAddress();
  if (secret) { pair(secret); } else { poll(showPairing); }
})();
