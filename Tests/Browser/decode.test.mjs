import { test } from "node:test";
import assert from "node:assert/strict";
import { decode } from "../../Templates/assets/decode.js";

// ---- a small catalog

const code = (code, phrases = [], through = null) => ({ code, through, title: "", type: "", severity: "", action: "", path: `codes/${code}/`, replies: [], phrases });
const catalog = {
  codes: [
    code("2.1.5"), code("4.0.0"), code("4.2.2", ["mailbox full"]), code("4.3.2", ["not accepting network messages"]), code("4.4.1", ["connection timed out"]),
    code("4.4.2", ["lost connection"]), code("4.4.7", ["retry timeout exceeded"]), code("4.5.1"), code("4.7.1", ["greylisted"]), code("4.7.0"), code("4.7.28"),
    code("5.0.0"), code("5.1.0"), code("5.1.1", ["user unknown", "mailbox unavailable", "does not exist", "宛先不明", "resolver.adr.recipnotfound"]),
    code("5.1.2", ["host not found"]), code("5.1.10"), code("5.2.1", ["account disabled"]), code("5.2.2", ["mailbox full", "over quota", "Postfach voll"]),
    code("5.4.1"), code("5.4.4"), code("5.5.0"), code("5.5.1"), code("5.7.1", ["relay access denied", "delivery failed", "spam"]), code("5.7.26"), code("5.7.606", [], "5.7.649"),
  ],
  replies: ["250", "421", "432", "450", "451", "452", "501", "503", "550", "552", "553", "554"].map((reply) => ({ reply, title: "", path: `replies/${reply}/`, phrases: [] })),
  providers: [
    { slug: "gmail", title: "Gmail", hosts: ["google.com", "gmail.com"], path: "providers/gmail/" },
    { slug: "exchange-online", title: "", hosts: ["protection.outlook.com"], path: "" },
    { slug: "outlook-com", title: "", hosts: ["olc.protection.outlook.com"], path: "" },
  ],
  families: ["4.x.x", "5.x.x", "5.1.x", "5.7.x"].map((family) => ({ family, title: "", path: `codes/${family}/` })),
  categories: [{ subject: 1, title: "Addressing", path: "categories/addressing/" }, { subject: 7, title: "Security", path: "categories/security/" }],
};

/** Answers in short: `5.1.1 stated 550`, one after the other. */
const say = (text) => decode(text, catalog).answers.map(({ code, certainty, reply }) => `${code} ${certainty} ${reply}`).join(", ");
const marked = (text, n = 0) => text.slice(...decode(text, catalog).answers[n].at);
const each = (name, cases) => {
  for (const [text, expected] of cases) test(`${name}: ${text.slice(0, 60).replace(/\s+/g, " ")}`, () => assert.equal(say(text), expected));
};

// ---- what people type

each("typed", [
  ["4.3.2", "4.3.2 stated null"],
  [" 5.1.1\n", "5.1.1 stated null"],
  ["(#5.1.1)", "5.1.1 stated null"],
  ["5 1 1", "5.1.1 stated null"],
  ["5-1-1", "5.1.1 stated null"],
  ["2.1.5", "2.1.5 stated null"],
  ["451", "null guess 451, 4.5.1 guess null"],
  ["432", "null guess 432, 4.3.2 guess null"],
  ["511", "5.1.1 guess null"],
  ["5726", "5.7.26 guess null"],
  ["550", "null guess 550, 5.5.0 guess null"],
  ["550 5.1.1", "5.1.1 stated 550"],
  ["error 5.1.1", "5.1.1 stated null"],
  ["5.7", ""],
  ["5.7.x", ""],
  ["", ""],
  ["mailbox full", "5.2.2 guess null"],
  ["Mailbox   FULL", "5.2.2 guess null"],
  ["hello world", ""],
]);

test("fallback pages", () => {
  const fallback = (text) => decode(text, catalog).fallback;
  assert.deepEqual(fallback("5.7.999"), ["codes/5.7.x/", "codes/5.x.x/", "categories/security/"]);
  assert.deepEqual(fallback("5.7"), ["codes/5.7.x/", "codes/5.x.x/", "categories/security/"]);
  assert.deepEqual(fallback("5.x.x"), ["codes/5.x.x/"]);
  assert.deepEqual(fallback("451"), ["replies/451/"]);
  assert.deepEqual(fallback("<a@b.example>: host x.example said: 451 something new"), ["replies/451/"]);
  assert.deepEqual(fallback("hello"), ["guides/reading-a-bounce/"]);
  assert.deepEqual(fallback("5.1.1"), []);
  assert.deepEqual(fallback("5.7.620"), []);
});

test("a stated code that the catalog does not know is an answer", () => assert.equal(say("550 5.7.999 No"), "5.7.999 stated 550"));

// ---- replies and log lines

each("reply", [
  ["550 5.1.1 <a@b.example>: Recipient address rejected", "5.1.1 stated 550"],
  ["550-5.7.26 one\n550-5.7.26 two\n550 5.7.26 three", "5.7.26 stated 550"],
  ["550 #5.1.1 no", "5.1.1 stated 550"],
  ["550 [5.1.1] no", "5.1.1 stated 550"],
  ["550 5.1.1: no", "5.1.1 stated 550"],
  ["smtp;550 5.1.1 no", "5.1.1 stated 550"],
  ["501: 5.1.8 Sender rejected", "5.1.8 stated 501"],
  ["550 Sorry, no mailbox here (#5.1.1)", "5.1.1 stated 550"],
  ["Sorry, over quota. (#5.2.2)I give up", "5.2.2 stated null"],
  ["501 Validation failed: RCPT TO not accepted: 5.7.1 no relay", "5.7.1 stated 501"],
  ["554 5.1.1 undeliverable address: host b.example[192.0.2.1] said: 550 5.7.1 Blocked", "5.7.1 stated 550"],
  ["550 5.1.351 Remote server returned unknown recipient -> 550 Unknown user", "5.1.351 stated 550"],
  ["550 5.1.1 said: 250 2.1.5 OK", "5.1.1 stated 550"],
  ["550 mailbox unavailable", "5.1.1 guess 550"],
  ["450 mailbox full", "4.2.2 guess 450"],
  ["552 mailbox full", "5.2.2 guess 552"],
  ["450 spam", "4.7.1 guess 450"],
  ["450 over host not found", "null guess 450"],
  ["550 mailbox bob@b.example unavailable", "5.1.1 guess 550"],
  ["550 no comment", "null guess 550"],
]);

each("log", [
  ["Nov 24 08:00:00 mx postfix/smtp[99]: 4F3A: to=<a@b.example>, relay=mx.b.example[192.0.2.5]:25, delay=5.1, delays=0.1/0/4.2/0.8, dsn=5.1.1, status=bounced (host mx.b.example[192.0.2.5] said: 550 5.1.1 no (in reply to RCPT TO command))", "5.1.1 stated 550"],
  ["2026-11-24T08:00:00.1+01:00 mx postfix/smtp[9]: A: to=<a@b.example>, relay=none, dsn=4.4.1, status=deferred (connect to b.example[192.0.2.1]:25: Connection timed out)", "4.4.1 stated null"],
  ["2026-11-24 08:00:00 1tF0aB-000000001Xy-0000 ** a@b.example R=dnslookup T=remote_smtp H=mx.b.example [192.0.2.5]: SMTP error from remote mail server after RCPT TO:<a@b.example>: 550 5.1.1 no", "5.1.1 stated 550"],
  ["Nov 24 08:00:00 mx sendmail[9]: x: to=<a@b.example>, delay=00:00:01, mailer=esmtp, dsn=5.1.1, stat=User unknown", "5.1.1 stated null"],
  ["Nov 24 08:00:00 mx qmail: 1290.5 delivery 5: failure: 192.0.2.5_does_not_like_recipient./Remote_host_said:_550_5.1.1_no/", "5.1.1 stated 550"],
  ["2026-11-24T08:00:00.000Z,,,,EX1,No suitable shadow servers,,SMTP,FAIL,12,<x@y.example>,,a@b.example,550 5.1.1 RESOLVER.ADR.RecipNotFound; not found,5120", "5.1.1 stated 550"],
  ["Nov 24 08:00:00 mx postfix/smtp[9]: A: to=<a@b.example>, dsn=2.0.0, status=sent (250 2.0.0 OK)\nNov 24 08:00:01 mx postfix/smtp[9]: A: to=<c@b.example>, dsn=5.1.1, status=bounced (no)", "5.1.1 stated null"],
  ["Nov 24 08:00:00 mx postfix/smtp[9]: A: to=<a@b.example>, dsn=4.7.1, status=deferred (host b.example said: 450 4.7.1 wait)\nNov 24 12:00:01 mx postfix/smtp[9]: A: to=<a@b.example>, dsn=5.1.1, status=bounced (no)", "5.1.1 stated null"],
  ['{"bounceType":"Permanent","bouncedRecipients":[{"status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}', "5.1.1 stated 550"],
]);

each("success", [
  ["Nov 24 08:00:00 mx postfix/smtp[9]: A: to=<a@b.example>, dsn=2.0.0, status=sent (250 2.0.0 OK)", "2.0.0 stated 250"],
  ["250 2.1.5 OK", "2.1.5 stated 250"],
]);

each("look-alike", [
  ["Postfix 3.4.23 on Debian, Exim 4.96.2 (version 5.1.1), v5.1.2 release 5.4.4", ""],
  ["listed at 5.1.1.192.dnsbl.example, 2001:db8::5.1.1.2, [5.1.1.2] and 4.4.1.1", ""],
  ["4.5.21 08:00:00 something", ""],
  ["on 24.11.2026 and 5.12.2026", ""],
  ["sendmail 8.15.2/8.15.1 and Nyaan (Domino Release 5.0.8)", ""],
  ["you sent 500 messages since 450 days", ""],
  ["<a@b.example>: host b.example[5.1.1.2] said: 550 5.7.1 blocked 5.1.1.2 by Postfix 5.4.4", "5.7.1 stated 550"],
]);

// ---- whole reports

const mime = (...parts) => ["From: MAILER-DAEMON@mx.example", "Subject: Returned mail", "Received: from x (Exim 4.4.1)", "MIME-Version: 1.0",
  'Content-Type: multipart/report; report-type=delivery-status;\n\tboundary="b=1"', "", "preamble", ...parts.flatMap((part) => ["--b=1", part]), "--b=1--", ""].join("\n");
const human = (text) => `Content-Type: text/plain\n\n${text}\n`;
const status = (...groups) => `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${groups.join("\n\n")}\n`;
const group = (address, action, code, diagnostic) => `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${code}${diagnostic ? `\nDiagnostic-Code: ${diagnostic}` : ""}`;
const returned = "Content-Type: message/rfc822\n\nReceived: from a by b\nSubject: Re: 550 5.4.4 was my bounce\n\nI got <c@d.example>: host x said: 550 5.7.26 no\n";
const A = "a@b.example";

const reports = [
  ["the diagnostic before a filler", mime(status(group(A, "failed", "5.0.0", "smtp; 550 5.1.1 no"))), "5.1.1 stated 550"],
  ["the diagnostic before another status", mime(status(group(A, "failed", "5.1.1", "smtp; 552 5.2.2 full"))), "5.2.2 stated 552"],
  ["the status where the diagnostic has no code", mime(status(group(A, "failed", "5.1.1", "smtp; 550 no such person"))), "5.1.1 stated 550"],
  ["a filler where there is nothing else", mime(status(group(A, "failed", "5.0.0", "smtp; 550 user unknown"))), "5.0.0 stated 550"],
  ["the text before a filler", mime(human(`${A}: 550 5.7.26 no`), status(group(A, "failed", "5.0.0"))), "5.7.26 stated 550"],
  ["the text before a general status", mime(human(`${A}: 550 5.1.1 no`), status(group(A, "failed", "5.1.0"))), "5.1.1 stated 550"],
  ["not the returned message", mime(human("Sorry."), status(group(A, "failed", "5.1.1")), returned), "5.1.1 stated null"],
  ["not the returned message, even for a guess", mime(human(`<${A}>: mailbox full`), returned), "5.2.2 guess null"],
  ["one answer per recipient", mime(status(group(A, "failed", "5.1.1"), group("c@d.example", "failed", "5.2.2", "smtp; 552 5.2.2 full"))), "5.1.1 stated null, 5.2.2 stated 552"],
  ["only those that failed", mime(status(group("c@d.example", "delivered", "2.1.5", "smtp; 250 2.1.5 OK"), group(A, "failed", "5.1.1"))), "5.1.1 stated null"],
  ["the success where nothing failed", mime(status(group(A, "delivered", "2.0.0"))), "2.0.0 stated null"],
  ["no success for a failure", mime(human("<<< 250 2.1.5 Recipient ok"), status(`Final-Recipient: rfc822; ${A}\nAction: failed`)), ""],
  ["the final failure, not the delay", mime(status(group(A, "delayed", "4.4.1"), group(A, "failed", "5.1.1"))), "5.1.1 stated null"],
  ["a delay alone", mime(status(group(A, "delayed", "4.4.1", "x-postfix; connect to b.example: Connection timed out"))), "4.4.1 stated null"],
  ["a folded diagnostic", mime(status(group(A, "failed", "5.0.0", "smtp; 550\n 5.1.1\n\tno"))), "5.1.1 stated 550"],
  ["no status at all", mime(status(`Final-Recipient: rfc822; ${A}\nAction: failed\nDiagnostic-Code: smtp; 550 over quota`)), "5.2.2 guess 550"],
  ["a sendmail transcript", `   ----- The following addresses had permanent fatal errors -----\n<${A}>\n    (reason: 550-5.7.1 blocked)\n\n   ----- Transcript of session follows -----\n... while talking to mx.b.example.:\n>>> DATA\n<<< 550-5.7.1 blocked\n<<< 550 5.7.1 really\n550 5.1.1 <${A}>... User unknown\n<<< 503 5.5.1 RCPT first`, "5.7.1 stated 550"],
  ["a success before the failure", `<<< 250 2.1.5 OK\n<<< 552 5.2.2 full`, "5.2.2 stated 552"],
  ["Postfix text blocks", `This is the mail system at host mx.example (Postfix 3.4.23).\n\n<${A}>: host b.example[192.0.2.1] said: 550\n    5.1.1 no (in reply to RCPT TO command)\n\n<c@d.example>: host d.example[192.0.2.2] said: 552 5.2.2 full`, "5.1.1 stated 550, 5.2.2 stated 552"],
  ["Exim", `The following address(es) failed:\n\n  ${A}\n    host mx.b.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<${A}>:\n    550 mailbox unavailable\n\n------ This is a copy of the message, including all the headers. ------\n\nReceived: from x by y (Exim 4.4.1)\nSubject: 550 5.4.4 no\n\n550 5.4.4`, "5.1.1 guess 550"],
  ["qmail", `Hi. This is the qmail-send program.\n\n<${A}>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <x@y.example>\nReceived: (qmail 5.5.1)\n\n5.4.4`, "5.1.1 stated 550"],
  ["Exchange", `Delivery has failed to these recipients:\n\n${A}\nmx.b.example #<mx.b.example #5.1.1 smtp; 550 5.7.1 no> #SMTP#\n\nOriginal message headers:\n\nReceived: from x by y with Microsoft SMTP Server id 15.0.1104.5\nSubject: x`, "5.7.1 stated 550"],
  ["the best text where fields carry masked addresses", mime(human(`<${A}>: host b.example said: 550 user unknown`), status(group(A, "failed", "5.0.0"))), "5.0.0 stated 550"],
  ["words of the report, not its greeting", `Delivery failed for your message.\n\n<${A}>: over quota`, "5.2.2 guess null"],
  ["words after the reply, not before it", `<${A}>: lost connection with spam.example: 550 user unknown`, "5.1.1 guess 550"],
  ["German words", `<${A}>: Das Postfach\nvoll ist es: Postfach voll`, "5.2.2 guess null"],
  ["Japanese words in ISO-2022-JP", `${A}\n\x1b$B08@hITL@\x1b(B`, "5.1.1 guess null"],
  ["complaints are no bounces", "Content-Type: multipart/report; report-type=feedback-report; boundary=x\nReceived: x\n\n--x\nContent-Type: text/plain\n\n550 5.1.1 complaint\n--x\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--x--", ""],
];

for (const [name, text, expected] of reports) {
  test(name, () => assert.equal(say(text), expected));
  test(`${name}, with CRLF`, () => assert.equal(say(text.replaceAll("\n", "\r\n")), expected));
  test(`${name}, quoted`, () => assert.equal(say(text.replace(/^/gm, "> ")), expected));
}

test("a report forwarded as an attachment", () => {
  const report = mime(human("See below."), status(group(A, "failed", "5.1.1", "smtp; 550 5.1.1 no")), returned);
  assert.equal(say(`Received: from me\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: text/plain\n\nWhat is this? It bounced.\n--out\nContent-Type: message/rfc822\n\n${report}\n--out--`), "5.1.1 stated 550");
});

test("a report below a few words", () => {
  assert.equal(say(`What does this mean?\n\n${mime(status(group(A, "failed", "5.1.1")), returned)}`), "5.1.1 stated null");
  assert.equal(say(`-----Original Message-----\nFrom: Mail Delivery System\nSubject: Undelivered\n\n<${A}>: host x.example said: 550 5.1.1 no`), "5.1.1 stated 550");
});

test("parts without the header that declares their boundary", () => {
  const text = mime(human("x"), status(group(A, "failed", "5.1.1")), returned);
  assert.equal(say(text.slice(text.indexOf("--b=1\n"))), "5.1.1 stated null");
});

// ---- encodings and places

test("base64", () => {
  const part = btoa(`Your message was not delivered.\n\n<${A}>: host b.example said: 550 5.1.1 no\n`).replace(/.{60}/g, "$&\n");
  const text = mime(`Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\n${part}`);
  assert.equal(say(text), "5.1.1 stated 550");
  assert.equal(marked(text), part);
});

test("quoted-printable", () => {
  const text = mime(`Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nDas Postf=E4chlein:\n<${A}>: host b.example said: 550 5.=\n1.1 no=20\n`);
  assert.equal(say(text), "5.1.1 stated 550");
  assert.equal(marked(text), `<${A}>: host b.example said: 550 5.=\n1.1 no=20`);
});

test("quoted-printable HTML, UTF-8 words", () => {
  const text = `Content-Type: text/html; charset=utf-8\nReceived: x\nContent-Transfer-Encoding: quoted-printable\n\n<style>b { font-weight: 500; }</style><p style=3D"x">=E5=AE=9B=E5=85=88=E4=B8=8D=E6=98=8E</p>`;
  assert.equal(say(text), "5.1.1 guess null");
});

test("HTML", () => {
  const text = "<html><body><p>Remote server returned</p><b>550</b> <i>5.1.1</i> &lt;a@b.example&gt; no</body></html>";
  assert.equal(say(text), "5.1.1 stated 550");
  assert.equal(marked(text), "5.1.1");
});

test("places", () => {
  assert.equal(marked("> <a@b.example>: host x said: 550\r\n>  5.1.1 no"), "5.1.1");
  assert.equal(marked("550 mailbox\r\n  FULL, sorry"), "mailbox\r\n  FULL");
  assert.equal(marked("<a@b.example>: host x said: 553 what"), "553");
  const text = mime(human("ä ö 漢字"), status(group(A, "failed", "5.1.1"), group("c@d.example", "failed", "5.2.2")));
  assert.deepEqual(decode(text, catalog).answers[1].at, [text.indexOf("5.2.2"), text.indexOf("5.2.2") + 5]);
});

test("providers", () => {
  const provider = (text) => decode(text, catalog).answers[0].provider;
  assert.equal(provider("<a@b.example>: host aspmx.l.google.com[192.0.2.1] said: 550 5.1.1 no"), "gmail");
  assert.equal(provider("<a@b.example>: host x.notgoogle.com[192.0.2.1] said: 550 5.1.1 no"), null);
  assert.equal(provider(mime(status(`${group(A, "failed", "5.1.1")}\nRemote-MTA: dns; b.mail.protection.outlook.com`))), "exchange-online");
  assert.equal(provider(mime(status(`${group(A, "failed", "5.1.1")}\nRemote-MTA: dns; x.olc.protection.outlook.com`))), "outlook-com");
});

// ---- hostile and large input

const hostile = {
  "digits and dots": "5.1.".repeat(25000),
  "digits": "5".repeat(100000),
  "replies": "550 ".repeat(25000),
  "replies without an end": "550-".repeat(25000),
  "codes": "550 5.1.1 ".repeat(10000),
  "spaces": `550${" ".repeat(200000)}5.1.1`,
  "line ends": "\n".repeat(250000),
  "quotes": "> ".repeat(100000),
  "deep multiparts": Array.from({ length: 4000 }, (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`).join(""),
  "deep messages": "Content-Type: message/rfc822\n\n".repeat(8000),
  "unclosed base64": `Content-Type: text/plain\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n${"QUJD".repeat(60000)}Q`,
  "soft breaks": `MIME-Version: 1.0\nReceived: x\nContent-Transfer-Encoding: quoted-printable\n\n${"5=\n".repeat(60000)}`,
  "one long quoted-printable line": `MIME-Version: 1.0\nReceived: x\nContent-Transfer-Encoding: quoted-printable\n\n${"=".repeat(200000)}`,
  "open tags": `<html>${"<p ".repeat(60000)}`,
  "open styles": `<html>${"<style".repeat(40000)}`,
  "entities": `<html>${"&".repeat(200000)}`,
  "addresses": "a@b.example\n".repeat(20000),
  "an address without end": `${"a".repeat(100000)}@${"b.".repeat(50000)}`,
  "at signs": "@".repeat(200000),
  "groups": "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n".repeat(3600),
  "groups of different recipients": Array.from({ length: 3000 }, (_, i) => `Final-Recipient: rfc822; a${i}@b.example\nAction: failed\nStatus: 5.1.1\n`).join("\n"),
  "recipients": Array.from({ length: 5000 }, (_, i) => `<a${i}@b.example>: host x.example said: 550 no`).join("\n"),
  "headers": "From: a\n".repeat(30000),
  "header starts": "\nFrom: a\nSubject: b\nnone".repeat(9000),
  "dashes": "-".repeat(250000),
  "dashes and letters": `--${"a ".repeat(120000)}`,
  "folded header": `Received: x\n${" a\n".repeat(80000)}`,
  "phrases": "mailbox ".repeat(30000),
  "dots and hosts": "a.".repeat(120000),
  "escapes": "\x1b$B".repeat(80000),
};
for (const [name, text] of Object.entries(hostile)) {
  test(`hostile: ${name}`, () => {
    decode(text.slice(0, 2000), catalog);
    const start = performance.now();
    decode(text, catalog);
    const took = performance.now() - start;
    assert.ok(took < 400, `took ${took.toFixed(0)} ms`);
  });
}

test("only the first 256 kB are read", () => {
  assert.equal(say(`${" x\n".repeat(90000)}550 5.1.1 no`), "");
});

test("20 kB within 5 ms when warm", () => {
  const text = mime(human(`<${A}>: host b.example said: 550 5.1.1 no\n`.repeat(40)), status(group(A, "failed", "5.1.1")), returned + "lorem ipsum dolor\n".repeat(900));
  for (let i = 0; i < 50; i++) decode(text, catalog);
  const start = performance.now();
  for (let i = 0; i < 20; i++) decode(text, catalog);
  assert.ok((performance.now() - start) / 20 < 5);
});

test("any prefix of a report is read without an error", () => {
  const text = reports.map(([, report]) => report).join("\n");
  for (let end = 0; end < text.length; end += 37) decode(text.slice(0, end), catalog);
});

// ---- hostile pastes

const FRAGMENTS = [
  " ", "\t", "\n", "\r\n", "=", "=\n", "--", "--b\n", "x", "user unknown ", "5.1.1", " 550 5.1.1 no", "550 ", "Status: 5.\n", "Diagnostic-Code: smtp; 550 5.1.1 no\n",
  "Final-Recipient: rfc822; a@b.example\n", "Action: failed\n", "Remote-MTA: dns; mx.google.com\n", "Reporting-MTA: dns; a.example\n", "<a@b.example>: ", "\"", "(", "<",
  "<style", "&lt;", "> ", "MIME-Version: 1.0\n", "Content-Type: multipart/report; boundary=\"b\"\n", "boundary=\"", "Content-Type: message/rfc822\n",
  "Content-Type: message/delivery-status\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: __proto__\n",
  "QUJD", "=E4", "宛先不明", "\x1b$B", "Received: by a\n", "-- original message\n", "Jan  1 00:00:00 to=<a@b.example>", "a.b.c.", "said: ", "'", "._-", "\0", "constructor:",
];
const SIZE = 256 * 1024;
const fill = (head, unit) => (head + unit.repeat(Math.ceil(SIZE / unit.length))).slice(0, SIZE);

/** A tenth of this is what it takes on a machine with nothing else to do; what grows with the square takes minutes. */
const LONGEST = 2000;
const takesLittleTime = (text, name) => {
  const start = performance.now();
  decode(text, catalog);
  const time = performance.now() - start;
  assert.ok(time < LONGEST, `${time.toFixed(0)} ms: ${name}`);
};

for (const [name, text] of [
  ["spaces in quoted-printable", fill("MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n", " ").slice(0, -1) + "x"],
  ["boundaries without an end", fill("Content-Type: a/b; ", "boundary=\"")],
  ["groups of a delivery status about a long text", "user unknown x.y.z ".repeat(8000) + "\n\n" + "Status: 5.\n".repeat(9000)],
  ["diagnostics", fill("", "x Diagnostic-Code: 550 5.1.1 no\n")],
  ["an encoding that is a property of all objects", "MIME-Version: 1.0\nContent-Transfer-Encoding: __proto__\n\n550 5.1.1 no"],
]) test(`hostile: ${name}`, () => takesLittleTime(text, name));

test("any paste takes time in proportion to its size, and none throws", () => {
  const first = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 1e6));
  let seed = first;
  const random = (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 2 ** 32 * limit);
  };
  const some = (count) => Array.from({ length: count }, () => FRAGMENTS[random(FRAGMENTS.length)].repeat(random(4) ? 1 : 1 + random(40))).join("");
  for (let i = 0; i < 120; i++) {
    const [head, unit] = [some(random(5)) + (random(2) ? "\n\n" : ""), some(1 + random(5))];
    takesLittleTime(fill(head, unit), `seed ${first}: ${JSON.stringify([head, unit])}`);
  }
});
