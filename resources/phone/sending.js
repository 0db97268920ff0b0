/* Sends what was taken, two at a time. A cut costs nothing: the laptop is asked what it has, and it goes on there. */
var AT_ONCE = 2;
var WAITS = [500, 1000, 2000, 4000, 5000];

/* One request; `done(status, answer)`, status 0 when nothing answered. */
function ask(method, path, headers, body, done, progress) {
  var request = new XMLHttpRequest();
  request.open(method, path, true);
  request.timeout = 60000;
  for (var name in headers) { request.setRequestHeader(name, headers[name]); }
  request.onload = function () {
    var answer = {};
    try { answer = JSON.parse(request.responseText || "{}"); } catch (_) { answer = {}; }
    done(request.status, answer);
  };
  request.onerror = request.ontimeout = request.onabort = function () { done(0, {}); };
  if (progress && request.upload) { request.upload.onprogress = function (event) { progress(event.loaded); }; }
  request.send(body);
}

/* `told(photo)` after every change of a photo, `halted(code)` when the laptop knows this phone no more. */
function Sender(told, halted) {
  this.photos = [];
  this.told = told;
  this.halted = halted;
  this.tag = "";
  this.piece = 1048576;
  this.running = 0;
  this.open = false;
  this.cut = false;
}

Sender.prototype.headers = function (more) {
  var headers = { "X-Inspection": this.tag };
  for (var name in more) { headers[name] = more[name]; }
  return headers;
};

Sender.prototype.add = function (file, item) {
  var photo = {
    file: file, name: file.name || "photo.jpg", size: file.size, item: item, number: this.photos.length + 1, tag: this.tag,
    at: new Date(), kind: /\.hei[cf]$/i.test(file.name || "") ? "image" : (file.type || "").split("/")[0], state: "waiting", sha256: "", id: "", sent: 0, fails: 0, reason: ""
  };
  this.photos.push(photo);
  this.go();
  return photo;
};

/* Begin whatever waits, as many as may run. */
Sender.prototype.go = function () {
  for (var i = 0; i < this.photos.length && this.open && this.running < AT_ONCE; i++) {
    var photo = this.photos[i];
    if (photo.state === "waiting" && !photo.busy && photo.tag === this.tag) { this.begin(photo); }
  }
};

Sender.prototype.begin = function (photo) {
  var self = this;
  photo.busy = true;
  this.running++;
  if (photo.sha256) { this.announce(photo); return; }
  this.become(photo, "reading");
  hashFile(photo.file, function (sha256) { photo.sha256 = sha256; self.announce(photo); },
    function (code) { self.refuse(photo, say(code)); });
};

Sender.prototype.announce = function (photo) {
  var self = this;
  var body = JSON.stringify({ sha256: photo.sha256, size: photo.size, name: photo.name, item: photo.item });
  ask("POST", "/files", this.headers({ "Content-Type": "application/json" }), body, function (status, answer) {
    if (status === 201) { photo.id = answer.id; self.answered(photo, answer); } else { self.failed(photo, status, answer); }
  });
};

/* What the laptop has of it decides what is done next. */
Sender.prototype.answered = function (photo, answer) {
  this.cut = false;
  photo.sent = answer.offset;
  if (answer.state === "coming") {
    this.become(photo, "sending");
    this.send(photo);
  } else {
    this.settled(photo, answer);
  }
};

Sender.prototype.settled = function (photo, answer) {
  if (answer.state === "refused") { this.refuse(photo, pick(answer.reason) || say("malformed")); return; }
  this.become(photo, answer.state === "saved" ? "saved" : "storing");
  if (photo.state === "saved") { photo.file = null; }
  this.over(photo);
};

Sender.prototype.send = function (photo) {
  var self = this, from = photo.sent;
  if (!this.open) { this.later(photo, 0); return; }
  var piece = photo.file.slice(from, Math.min(from + this.piece, photo.size));
  var headers = this.headers({ "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(from) });
  ask("PATCH", "/files/" + photo.id, headers, piece, function (status, answer) {
    if (status === 200) {
      photo.fails = 0;
      self.answered(photo, answer);
    } else if (status === 409) {
      self.announce(photo);
    } else {
      photo.sent = from;
      self.failed(photo, status, answer);
    }
  }, function (loaded) {
    photo.sent = Math.min(from + loaded, photo.size);
    self.told(photo);
  });
};

Sender.prototype.failed = function (photo, status, answer) {
  photo.reason = "";
  if (status === 401 || status === 410) {
    this.open = false;
    this.later(photo, 0);
    this.halted(answer.code);
  } else if (status === 413) {
    this.refuse(photo, say("too_large", { most: answer.most || 256 }));
  } else if (status === 400) {
    this.refuse(photo, say("malformed"));
  } else {
    if (status === 507) { photo.reason = say("full"); }
    if (status === 429) { photo.reason = say("busy"); }
    if (status === 460) { photo.sha256 = ""; }
    if (status === 0) { this.cut = true; }
    photo.fails++;
    this.later(photo, WAITS[Math.min(photo.fails, WAITS.length) - 1]);
  }
};

/* Back to those that wait; after a while, or when the network is there again, it is tried anew. */
Sender.prototype.later = function (photo, milliseconds) {
  var self = this;
  this.become(photo, "waiting");
  this.running--;
  photo.waits = setTimeout(function () { photo.busy = false; self.go(); }, milliseconds);
};

Sender.prototype.again = function () {
  for (var i = 0; i < this.photos.length; i++) {
    var photo = this.photos[i];
    if (photo.state === "waiting" && photo.busy && photo.waits) { clearTimeout(photo.waits); photo.busy = false; }
  }
  this.go();
};

Sender.prototype.refuse = function (photo, reason) {
  photo.reason = reason;
  this.become(photo, "refused");
  this.over(photo);
};

Sender.prototype.become = function (photo, state) {
  if (state !== "refused" && state !== "waiting") { photo.reason = ""; }
  photo.state = state;
  this.told(photo);
};

Sender.prototype.over = function (photo) {
  photo.busy = false;
  this.running--;
  this.go();
};

/* The laptop's list: a file that was whole may be saved by now. */
Sender.prototype.heard = function (files) {
  var known = {}, i;
  for (i = 0; i < files.length; i++) { known[files[i].sha256] = files[i]; }
  for (i = 0; i < this.photos.length; i++) {
    var photo = this.photos[i], told = known[photo.sha256];
    if (photo.state !== "storing") { continue; }
    if (!told) { this.become(photo, "waiting"); } else if (told.state === "saved") {
      photo.file = null;
      this.become(photo, "saved");
    } else if (told.state === "refused") {
      photo.reason = pick(told.reason);
      this.become(photo, "refused");
    }
  }
  this.go();
};

Sender.prototype.drop = function (photo) {
  this.photos.splice(this.photos.indexOf(photo), 1);
  clearTimeout(photo.waits);
  if (photo.id) { ask("DELETE", "/files/" + photo.id, this.headers({}), null, function () {}); }
};

Sender.prototype.count = function (state) {
  return this.photos.filter(function (photo) { return photo.state === state; }).length;
};

/* What would be lost if the page went now. */
Sender.prototype.unsaved = function () {
  return this.photos.length - this.count("saved") - this.count("refused");
};
