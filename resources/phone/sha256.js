/* SHA-256 of a file: by the browser where it can and the file is small, else piece by piece here (FIPS 180-4). */
var SHA256_K = (function () {
  var found = [], number = 2;
  function isPrime(n) { for (var i = 2; i * i <= n; i++) { if (n % i === 0) { return false; } } return true; }
  while (found.length < 64) {
    if (isPrime(number)) { var root = Math.pow(number, 1 / 3); found.push(((root - Math.floor(root)) * 4294967296) | 0); }
    number++;
  }
  return found;
})();

function Sha256() {
  this.h = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
  this.rest = new Uint8Array(64);
  this.held = 0;
  this.length = 0;
  this.w = new Int32Array(64);
}

Sha256.prototype.update = function (bytes) {
  var at = 0;
  this.length += bytes.length;
  if (this.held) {
    while (this.held < 64 && at < bytes.length) { this.rest[this.held++] = bytes[at++]; }
    if (this.held < 64) { return; }
    this.block(this.rest, 0);
    this.held = 0;
  }
  for (; at + 64 <= bytes.length; at += 64) { this.block(bytes, at); }
  while (at < bytes.length) { this.rest[this.held++] = bytes[at++]; }
};

Sha256.prototype.block = function (bytes, at) {
  var w = this.w, h = this.h, i, s0, s1, t1, t2;
  for (i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (; i < 64; i++) {
    s0 = w[i - 15]; s1 = w[i - 2];
    s0 = ((s0 >>> 7) | (s0 << 25)) ^ ((s0 >>> 18) | (s0 << 14)) ^ (s0 >>> 3);
    s1 = ((s1 >>> 17) | (s1 << 15)) ^ ((s1 >>> 19) | (s1 << 13)) ^ (s1 >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  var a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
  for (i = 0; i < 64; i++) {
    s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    t1 = (k + s1 + ((e & f) ^ (~e & g)) + SHA256_K[i] + w[i]) | 0;
    s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    k = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  h[0] = (h[0] + a) | 0; h[1] = (h[1] + b) | 0; h[2] = (h[2] + c) | 0; h[3] = (h[3] + d) | 0;
  h[4] = (h[4] + e) | 0; h[5] = (h[5] + f) | 0; h[6] = (h[6] + g) | 0; h[7] = (h[7] + k) | 0;
};

Sha256.prototype.hex = function () {
  var bits = this.length * 8, end = new Uint8Array(this.held < 56 ? 64 - this.held : 128 - this.held), i;
  end[0] = 0x80;
  for (i = 0; i < 8; i++) { end[end.length - 1 - i] = Math.floor(bits / Math.pow(256, i)) & 255; }
  this.update(end);
  return this.h.map(function (word) { return ("0000000" + (word >>> 0).toString(16)).slice(-8); }).join("");
};

function readPiece(file, from, to, done, failed) {
  var reader = new FileReader();
  reader.onload = function () { done(reader.result); };
  reader.onerror = function () { failed("unreadable"); };
  reader.readAsArrayBuffer(file.slice(from, to));
}

function hex(buffer) {
  return Array.prototype.map.call(new Uint8Array(buffer), function (one) { return ("0" + one.toString(16)).slice(-2); }).join("");
}

function hashFile(file, done, failed) {
  var able = window.crypto && (crypto.subtle || crypto.webkitSubtle);
  if (able && file.size <= 67108864) {
    readPiece(file, 0, file.size, function (buffer) {
      able.digest({ name: "SHA-256" }, buffer).then(function (digest) { done(hex(digest)); }, function () { failed("unreadable"); });
    }, failed);
    return;
  }
  var seen = new Sha256(), at = 0, step = 4194304;
  (function next() {
    if (at >= file.size) { done(seen.hex()); return; }
    readPiece(file, at, Math.min(at + step, file.size), function (buffer) {
      seen.update(new Uint8Array(buffer));
      at += step;
      setTimeout(next, 0);
    }, failed);
  })();
}
