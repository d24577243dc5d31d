/**
 * Reads whatever a person pastes about a bounce and says which status code it is about.
 *
 *   text ──▶ lines ──▶ parts ──▶ statements ──▶ answers
 *
 * The wordings of mail systems live in the catalog, none stands here. Loops only advance, and a repetition in a regular
 * expression is bounded or cannot match what follows it: the time is linear in the input.
 */

const LIMIT = 256 * 1024;
const GUIDE = "guides/reading-a-bounce/";
const [BARE, GUESSED, STATED] = [0, 1, 2];

/**
 * @param {string} text what was pasted
 * @param {object} catalog the site's codes, replies, providers, families and categories
 * @returns {{answers: {code: ?string, certainty: "stated"|"guess", at: [number, number], reply: ?string,
 *   provider: ?string}[], fallback: string[]}} best first, one answer per recipient that failed; `certainty` is that
 *   of the code, so an answer that knows a reply only is a "guess"
 */
export function decode(text, catalog) {
  const index = indexOf(catalog);
  const pasted = String(text).slice(0, LIMIT);
  const found = readTyped(pasted, index) ?? readReport(pasted, index);
  const answers = found.map(({ code = null, sure, at, reply = null, provider = null }) => (
    { code, certainty: sure === STATED ? "stated" : "guess", at, reply, provider }));
  return { answers, fallback: fallbackOf(answers[0], pasted, index) };
}

/** A number typed alone. Three digits mean different things to different people: every reading, likeliest first. */
function readTyped(pasted, { codes, replies }) {
  const word = pasted.trim();
  const [, kind, mark, subject, detail] = /^\W?([2-5])([.,\s-]?)(\d{1,3}?)\2(\d{1,3})\W?$/.exec(word) ?? [];
  const at = [pasted.indexOf(word), pasted.trimEnd().length];
  const code = `${kind}.${subject}.${detail}`;
  const reply = kind + subject + detail;
  if (mark) return [{ code, sure: STATED, at }];
  const readings = [replies.has(reply) && { reply, sure: BARE, at }, codes.has(code) && { code, sure: GUESSED, at }];
  return readings.some(Boolean) ? readings.filter(Boolean) : null;
}

/** Level 0 is the report; deeper lie the message that came back, or a report that someone forwarded. */
function readReport(pasted, index) {
  const parts = readParts(splitLines(pasted));
  // Reports of complaints and of reading speak of mail that was delivered (RFC 5965, RFC 8098).
  if (parts.some(({ level, type }) => level === 0 && /^message\/(?:feedback|disposition)/.test(type))) return [];
  const outer = readLevel(parts, 0, index);
  if (outer.some(({ sure, reported }) => sure === STATED || reported)) return outer;
  const isProof = ({ sure, reported }) => sure === STATED && reported;
  const inner = [1, 2].map((level) => readLevel(parts, level, index).filter(isProof));
  const found = inner.find((answers) => answers.length > 0) ?? outer;
  return found.length || /^(?:> ?){0,9}action:\s{0,9}(?:fail|delay)/im.test(pasted) ? found : readSuccess(parts);
}

/** Where nothing failed: the code of the success that the log line or the report speaks of. */
function readSuccess(parts) {
  for (const part of parts.filter(({ level, lines }) => level === 0 && lines.length > 0)) {
    const source = decodePart(part);
    const successes = [...source.text.matchAll(CODE)].filter(([, reply = "2", code]) => code[0] === "2" && reply[0] === "2");
    const isMarked = ({ index }) => /(?:dsn=|status: ?)$/i.test(source.text.slice(Math.max(0, index - 9), index));
    const match = successes.find(([, reply]) => reply) ?? successes.find(isMarked);
    if (!match) continue;
    const [whole, reply, code] = match;
    const to = match.index + whole.length;
    return [{ code, reply, sure: STATED, at: locate(source, to - code.length, to) }];
  }
  return [];
}

/** Lines without ends and quote marks (`>>> DATA` of a transcript loses its mark too, but states no code anyway). */
function splitLines(pasted) {
  let next = 0;
  return pasted.split("\n").map((line) => {
    const [quote] = line.startsWith(">") ? /^(?:> ?){1,9}/.exec(line) : [""];
    const text = line.slice(quote.length).replace(/\r$/, "");
    const start = next + quote.length;
    next += line.length + 1;
    return { text, start, end: start + text.length };
  });
}

// ---- lines to parts

const FIELD = /^([a-z][\w-]{0,60})[ \t]{0,2}:/i;
/** Fields that people do not type: one of them proves that a message header stands here. */
const TRACE = /^(?:received|return-path|message-id|mime-version|delivered-to|x-original-to|dkim-signature)[ \t]{0,2}:/i;
/** The ruled line above a returned message, as qmail, Exim, sendmail, Gmail, Yahoo and GMX draw it. */
const RETURNED = /^[ \t]{0,8}--[^a-z]{0,40}[a-z].{0,60}?\b(?:copy of|header|(?:original|unsent|returned|undelivered) message)/i;

/**
 * One pass over the lines (RFC 2046 section 5.1). Boundaries are kept in a map, not on a stack: neither deep nesting
 * nor a missing end costs anything. The level of a part counts the messages around it.
 */
function readParts(lines) {
  const boundaries = new Map();
  const parts = [];
  let part, header;
  const open = (level, fields) => {
    parts.push((part = { level, type: "", lines: [] }));
    header = fields;
  };
  const endHeader = () => {
    const boundary = header && applyHeader(part, header.join("\n").replace(/\n[ \t]+/g, " "));
    if (boundary) boundaries.set(boundary, part.level);
    header = null;
    if (/^message\/(?:rfc822|global)$/.test(part.type) && part.lines.length === 0) open(part.level + 1, []);
    else if (/headers?$/.test(part.type)) part.level++;
  };

  open(0);
  lines.forEach((line, i) => {
    const { text } = line;
    const level = boundaryLevel(text, lines[i + 1], boundaries, part.level);
    if (level !== undefined) {
      if (header) endHeader();
      open(level, []);
    } else if (header && (FIELD.test(text) || (header.length && /^[ \t]+\S/.test(text)))) header.push(text);
    else if (header) {
      endHeader();
      if (text.trim()) part.lines.push(line);
    } else if (!isStatus(part) && startsHeader(lines, i)) {
      // At the top (below a word of whoever pasted it) stands the report's own header, further down a returned one.
      open(part.level + (parts.length > 1 || part.lines.filter((earlier) => earlier.text.trim()).length > 1), [text]);
    } else if (RETURNED.test(text)) open(part.level + 1);
    else part.lines.push(line);
  });
  return parts;
}

const isStatus = ({ type }) => type.endsWith("delivery-status");

/** The level of a boundary line. A paste may lack the header that declares the boundary. */
function boundaryLevel(text, next, boundaries, level) {
  const name = text.startsWith("--") && text.slice(2).trimEnd();
  if (!name) return undefined;
  const known = boundaries.get(name) ?? boundaries.get(name.replace(/--$/, ""));
  if (known === undefined && /^content-[a-z-]{1,40}:/i.test(next?.text)) boundaries.set(name, level);
  return known ?? boundaries.get(name);
}

/** Whether a message header begins on line `i`: looked for at a trace field and where a paragraph begins. */
function startsHeader(lines, i) {
  const isTrace = TRACE.test(lines[i].text);
  if (!isTrace && (!FIELD.test(lines[i].text) || (i > 1 && lines[i - 1].text.trim()))) return false;
  for (const { text } of lines.slice(i + 1, i + 40)) {
    if (TRACE.test(text) || (isTrace && FIELD.test(text))) return true;
    if (!/^[ \t]+\S/.test(text) && !FIELD.test(text)) return false;
  }
  return false;
}

/** Takes over type, charset and encoding (RFC 2045 sections 5 and 6); returns the boundary, if any. */
function applyHeader(part, header) {
  const [, type = "", parameters = ""] = /^content-type[ \t]*:[ \t]*([\w.+/-]+)(.*)/im.exec(header) ?? [];
  part.type = type.toLowerCase();
  part.charset = /charset\s{0,9}=\s{0,9}"?([\w.:-]+)/i.exec(parameters)?.[1];
  part.encoding = /^content-transfer-encoding[ \t]*:[ \t]*"?([\w-]+)/im.exec(header)?.[1].toLowerCase();
  return /boundary\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s;]{1,200}))/i.exec(parameters)?.slice(1).join("").trimEnd();
}

/** The readable text of a part. Its `marks` lead back to the paste; of what was encoded, only as a whole. */
function decodePart({ type, encoding, charset, lines }) {
  const marks = (DECODERS.get(encoding) ?? decodeEscapes)(lines, charset);
  let at = 0;
  for (const mark of marks) at = (mark.at = at) + mark.text.length + 1;
  const text = marks.map((mark) => mark.text).join("\n");
  const isHtml = type === "text/html" || (!type && /<(?:html|body|br|div|td)\b/i.test(text));
  return { marks, text: isHtml ? blankMarkup(text) : text };
}

/** RFC 2045 section 6.7; lines that soft breaks join are one stretch. */
function decodeQuotedPrintable(lines, charset) {
  const stretches = [];
  let joined = null;
  for (const { text, start, end } of lines) {
    const line = trimSpaces(text);
    const isSoft = line.endsWith("=");
    if (!joined) stretches.push((joined = { text: "", start }));
    Object.assign(joined, { text: joined.text + (isSoft ? line.slice(0, -1) : line), end });
    if (isSoft) continue;
    const bytes = joined.text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    joined.text = decodeBytes(bytes, charset);
    joined = null;
  }
  return stretches;
}

/** The line without spaces and tabs at its end; a regular expression would begin at each of them. */
function trimSpaces(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return line.slice(0, end);
}

/** RFC 2045 section 6.8; an end that is missing is missing, the rest is read. */
function decodeBase64(lines, charset) {
  const digits = lines.map(({ text }) => text).join("").replace(/[^A-Za-z0-9+/]+/g, "");
  const text = decodeBytes(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits), charset).replace(/\r/g, "");
  return text ? [{ text, start: lines[0].start, end: lines.at(-1).end }] : [];
}

/** ISO-2022 texts are 7bit and travel without an encoding. */
function decodeEscapes(lines) {
  const decoded = (line) => ({ ...line, text: decodeBytes(line.text, "iso-2022-jp") });
  return lines.map((line) => (line.text.includes("\x1b") ? decoded(line) : line));
}

const DECODERS = new Map([["base64", decodeBase64], ["quoted-printable", decodeQuotedPrintable]]);

/** Reads a string of bytes in a charset; in UTF-8 if there is no such charset. */
function decodeBytes(binary, charset = "utf-8") {
  if (!/[\x80-\xff\x1b]/.test(binary) || /[^\x00-\xff]/.test(binary)) return binary;
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Markup becomes white space of the same length, so that offsets stay. */
function blankMarkup(html) {
  const blank = (tag) => (/^<\/?(?:br|p|div|tr|li|h\d|table|pre)\b/i.test(tag) ? "\n" : " ").padEnd(tag.length);
  const character = { "&lt;": "<", "&gt;": ">", "&#39;": "'" };
  return html.replace(/<style\b[^<]*|<[^<>]*>/gi, blank)
    .replace(/&(?:#\d{1,4}|[a-z]{2,6});/g, (entity) => (character[entity] ?? " ").padEnd(entity.length));
}

/** Where a stretch of a part's text stands in the paste. */
function locate({ marks }, from, to) {
  const [first, last] = [markAt(marks, from), markAt(marks, to - 1)];
  const isExact = ({ text, start, end }) => end - start === text.length;
  return [first.start + (isExact(first) && from - first.at), isExact(last) ? last.start + to - last.at : last.end];
}

function markAt(marks, offset) {
  let [low, high] = [0, marks.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = marks[middle].at <= offset ? [middle, high] : [low, middle];
  }
  return marks[low];
}

// ---- parts to statements

/** Fields of RFC 3464 sections 2.2 and 2.3 by which a delivery status is known even outside its part. */
const DSN_FIELD = /^[ \t]{0,4}((?:final|original)-recipient|diagnostic-code|(?:remote|reporting)-mta|status(?=:\s{0,9}[245]\.)|action(?=:\s{0,9}(?:fail|del|rel|exp)))[ \t]{0,2}:/i;
const ADDRESS = /[^\s<>()[\]:;,"'@=]{1,64}@[A-Za-z0-9.-]{1,253}/;
/** A line that begins with an address speaks of that recipient; an indented one may be a sentence that goes on. */
const LEADING_ADDRESS = new RegExp(`^[ \\t]{0,12}(?:[*-] )?<?(${ADDRESS.source})>?(?=[:,(]|\\s*$|(?<=^\\S.{0,330})\\s)`);
/** The time at the beginning of a log line: syslog, ISO 8601 or Exim. */
const LOG_TIME = /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d)/;
const LOG_RECIPIENT = new RegExp(`(?:\\bto=<?|[*=]{2} )(${ADDRESS.source})`);

/**
 * Splits a part into delivery-status fields and blocks of running text. A block ends at a blank line and before a line
 * that begins with an address or a time; it is about the address that was named last.
 */
function splitBlocks(source, onlyFields) {
  const fields = [];
  const blocks = [];
  let recipient = "";
  let block, field;
  for (let from = 0, to; from < source.text.length; from = to + 1) {
    to = source.text.indexOf("\n", from);
    if (to < 0) to = source.text.length;
    const line = source.text.slice(from, to);
    const [start, name] = DSN_FIELD.exec(line) ?? ((onlyFields || field) && FIELD.exec(line)) ?? [];
    if (!line.trim()) field = block = null;
    else if (name) fields.push((field = { source, name: name.toLowerCase(), from: from + start.length, to }));
    else if (field && (onlyFields || /^[ \t]/.test(line))) field.to = to; // folded, or broken by a gateway
    else {
      field = null;
      const isLog = LOG_TIME.test(line);
      const address = (isLog ? LOG_RECIPIENT : LEADING_ADDRESS).exec(line)?.[1].toLowerCase();
      if (isLog || address) recipient = address ?? "";
      if (block && !isLog && !address) block.to = to;
      else blocks.push((block = { source, from, to, recipient, about: isLog || address !== undefined }));
    }
  }
  return { fields, blocks };
}

/** Gathers fields into one group per recipient (RFC 3464 section 2.3); a stray blank line does not end a group. */
function groupFields(fields) {
  const groups = [];
  for (const field of fields) {
    const group = groups.at(-1);
    const isNext = !group || (field.name in group && /recipient|action|status|diagnostic/.test(field.name));
    if (isNext) groups.push({ [field.name]: field });
    else group[field.name] ??= field;
  }
  return groups;
}

const textOf = (stretch) => (stretch ? stretch.source.text.slice(stretch.from, stretch.to) : "");

/** An enhanced code (RFC 3463 section 2), with the reply before it if one stands there (RFC 2034 section 4). */
const CODE = /(?<![^\W_]|[./@])(?:([2-5][0-5]\d)[\s:;,#([<"'_-]{1,14})?([245]\.(\d{1,3})\.\d{1,3})(?![^\W_]|[/@]|[.-]\d)/g;
/** A reply (RFC 5321 section 4.2) where one can stand: first on a line, after a mark or after such a word. */
const REPLY = /(?:^[ \t]{0,12}(?:<<< )?|[:;([<>"'{|=][\s_]{0,10}|\s(?=\d{3}-['"a-z])|(?:error|code|reply|status|returned|with|was|said|smtp)\s{1,8})([45][0-5]\d)(?=[\s:;,.)\]>'"_-]|$)(?!:?\d|\.\d)/gim;
/** Words after which a bare code is meant as one, in the languages whose words for it begin alike. */
const CODE_WORD = /^(?:err\w*|fehl\w*|c[oó]d\w*|stat\w*|reply|response|reason|dsn|said|with|smtp)$/i;
const VERSION_WORD = /^(?:version|ver|v|release|build|agent|mailer|php|revision)$/i;
/** Before a reply that is quoted from the other side. */
const QUOTING = /(?:said:|->|returned|error:?|[:<])[\s<'"]{0,9}$/i;
/** How much a code proves by the way it is written; versions, dates and numbered headings look the same. */
const [HINT, LOOSE, MARKED, REPLIED] = [1, 2, 4, 5];

function gradeOfBare({ source: { text }, about }, start, end, subject) {
  const before = text.slice(Math.max(0, start - 24), start);
  const [, word, gap] = /([\p{L}\d_]*)([^\p{L}\d_]*)$/u.exec(before);
  const mark = /[^\s.!?]?$/.exec(gap.trimEnd())[0];
  const isTime = /^\s{1,3}\d\d?:\d\d/.test(text.slice(end, end + 8));
  if (subject > 7 || isTime || VERSION_WORD.test(word) || (word && gap === "-")) return 0;
  if (mark === "#" || (/[=:]/.test(mark) && /^(?:dsn|stat|status)$/i.test(word))) return MARKED;
  const isFirst = /(?:^|\n)[ \t]*$/.test(before) && (about || text.length < 500);
  return mark || isFirst || CODE_WORD.test(word) ? LOOSE : HINT;
}

/**
 * Reads a stretch of text: its replies, and the code that explains the failure. A relay writes its own code first and
 * then quotes the other side: of equals, the innermost failing reply counts.
 */
function readStatement(stretch, base) {
  const text = textOf(stretch);
  const place = (match, length) => {
    const to = stretch.from + match.index + match[0].length;
    return { from: to - length, to };
  };
  const replies = Array.from(text.matchAll(REPLY), (match) => ({ reply: match[1], source: stretch.source, ...place(match, 3) }));
  let said = null;
  for (const match of text.matchAll(CODE)) {
    const [, before, code, subject] = match;
    const { from, to } = place(match, code.length);
    const reply = before > "399" ? before : undefined;
    const grade = reply ? REPLIED : before ? 0 : gradeOfBare(stretch, from, to, Number(subject));
    if (!grade || code[0] === "2" || /\.0\d/.test(code)) continue;
    // X.0.0 is written for want of another code (RFC 3463 section 3.1); a bad sequence of commands follows a refusal.
    const weight = base + grade - (code.endsWith(".0.0") ? 60 : reply === "503" || code === "5.5.1" ? 8 : 0);
    const lead = text.slice(Math.max(0, match.index - 30), match.index);
    const isInner = reply && code !== said?.code && QUOTING.test(lead);
    if (said && (weight < said.weight || (weight === said.weight && !isInner))) continue;
    said = { code, reply, from, to, grade, weight };
  }
  const statement = { ...stretch, base, replies, said };
  if (said) said.statement = statement;
  return statement;
}

// ---- statements to answers

/** What the parts of one level say: one answer per failed recipient, the surest first. */
function readLevel(parts, level, index) {
  const groups = [];
  const pools = new Map([["", []]]);
  for (const part of parts) {
    if (part.level !== level || part.lines.length === 0) continue;
    const { fields, blocks } = splitBlocks(decodePart(part), isStatus(part));
    for (const group of groupFields(fields)) groups.push(group);
    for (const block of blocks) {
      const statement = readStatement(block, 70);
      // A final failure comes after the delays, whatever their codes.
      if (statement.said?.code[0] === "5") statement.said.weight += 4;
      if (!pools.has(block.recipient)) pools.set(block.recipient, []);
      pools.get(block.recipient).push(statement);
    }
  }
  const answers = groups.length ? answersOfGroups(groups, pools, index) : answersOfTexts(pools, index);
  return answers.sort((a, b) => b.sure - a.sure);
}

/** What names no recipient counts only where it is surer than all that does. */
function answersOfTexts(pools, index) {
  const [general, ...named] = Array.from(pools.values(), (statements) => answerOf(summarize(statements, index), index));
  const answers = named.filter(Boolean);
  return general && answers.every(({ sure }) => sure < general.sure) ? [general] : answers;
}

/**
 * From the groups of a delivery status, each with the text about the same recipient. The diagnostic weighs most: it
 * keeps the other side's own words (RFC 3464 section 2.3.6), whereas the reporting system fills in the status. A
 * general status such as 5.1.0 weighs less than a failure in the text.
 */
function answersOfGroups(groups, pools, index) {
  const failed = groups.filter(({ action }) => !/^\s*(?:deliver|relayed|expanded)/i.test(textOf(action)));
  // Many groups may be about the same recipient, or about none that is known: what the text says is read once for all.
  const summaries = new Map();
  const summaryOf = (recipient) => {
    if (!summaries.has(recipient)) {
      const statements = failed.length === 1 ? [...pools.values()].flat() : pools.get(recipient) ?? [];
      summaries.set(recipient, summarize(statements, index));
    }
    return summaries.get(recipient);
  };
  const reporter = textOf(groups[0]["reporting-mta"]);
  const answers = new Map();
  for (const { action, status, "diagnostic-code": diagnostic, "remote-mta": remote, ...group } of failed) {
    const address = ADDRESS.exec(textOf(group["final-recipient"] ?? group["original-recipient"]));
    const recipient = address?.[0].toLowerCase() ?? "";
    const delayed = /delayed/i.test(textOf(action));
    const own = [];
    if (diagnostic) own.push(readStatement({ ...diagnostic, about: true }, 86));
    if (status) own.push(readStatement(status, /\.[1-9]\d*\.0\b/.test(textOf(status)) ? 72 : 80));
    const answer = answerOf(merge(summarize(own, index), summaryOf(recipient)), index, delayed ? "4" : undefined);
    if (!answer) continue;
    const others = `${recipient} ${remote ? "" : reporter.slice(0, 200)}`;
    const provider = providerIn(textOf(remote), index) ?? answer.provider ?? providerIn(others, index);
    answers.set(`${recipient} ${answer.code}`, { ...answer, provider, recipient, delayed, reported: true });
  }
  const final = new Set([...answers.values()].map(({ delayed, recipient }) => !delayed && recipient));
  return [...answers.values()].filter(({ delayed, recipient }) => !delayed || !final.has(recipient));
}

/**
 * What is worth keeping of some statements, however many they are: of all codes the weightiest one, and the weightiest
 * that is more than a hint; of all guesses the best for each class of reply; the first reply of each class.
 */
function summarize(statements, index) {
  const summary = { heaviest: null, stated: null, replies: new Map(), reply: null, reported: false, provider: null, guesses: new Map() };
  for (const { said, replies, about } of statements) {
    summary.heaviest = heavier(summary.heaviest, said);
    if (said?.grade > HINT) summary.stated = heavier(summary.stated, said);
    summary.reply ??= replies[0] ?? null;
    for (const { reply } of replies) if (!summary.replies.has(reply[0])) summary.replies.set(reply[0], reply);
    summary.reported ||= replies.length > 0 || Boolean(about);
  }
  summary.provider = firstProvider(statements, index);
  // Without a code that is meant as one, the words count.
  if (!summary.stated) for (const kind of [undefined, "4"]) summary.guesses.set(kind, chooseGuess(statements, index, kind));
  return summary;
}

const heavier = (one, other) => (other && (!one || other.weight > one.weight) ? other : one);
const better = (one, other) => {
  const isBetter = !one || (other && (other.rank > one.rank || (other.rank === one.rank && other.code?.[0] > one.code?.[0])));
  return isBetter ? other : one;
};

/** Two summaries as one; of equals the first counts. */
function merge(first, second) {
  return {
    heaviest: heavier(first.heaviest, second.heaviest),
    stated: heavier(first.stated, second.stated),
    replies: new Map([...second.replies, ...first.replies]),
    reply: first.reply ?? second.reply,
    reported: first.reported || second.reported,
    provider: first.provider ?? second.provider,
    guesses: new Map([undefined, "4"].map((kind) => [kind, better(first.guesses.get(kind), second.guesses.get(kind))])),
  };
}

/** The answer of a summary: its weightiest code, else the best of its phrases, else a reply. */
function answerOf({ heaviest, stated, replies, reply, reported, provider, guesses }, index, kind) {
  const found = stated ?? guesses.get(kind) ?? heaviest ?? reply;
  if (!found) return null;
  const { code, statement, from, to } = found;
  const near = statement?.replies.find((one) => one.reply[0] === code?.[0])?.reply;
  return {
    code,
    reply: found.reply ?? near ?? replies.get(code?.[0]),
    at: locate(statement?.source ?? found.source, from, to),
    sure: stated ? STATED : code ? GUESSED : BARE,
    reported,
    provider: (statement && firstProvider([statement], index)) ?? provider,
  };
}

/** The provider that the earliest of some statements names. A statement keeps what it was found to name. */
function firstProvider(statements, index) {
  for (const statement of statements) {
    if (statement.provider === undefined) statement.provider = providerIn(textOf(statement), index);
    if (statement.provider) return statement.provider;
  }
  return null;
}

/**
 * The best phrase of the catalog in some statements: what follows a reply before small talk, what suits its class before
 * a twin, then the longest.
 */
function chooseGuess(statements, index, kind) {
  let best = null;
  for (const statement of statements) {
    const { base, replies: [first], about } = statement;
    statement.phrases ??= findPhrases(statement, index);
    for (const { phrase, from, to } of statement.phrases) {
      const code = codeOfClass(phrase.code, first?.reply[0] ?? kind, index);
      const nearness = from > first?.from ? 30 : about ? 10 : 0;
      const rank = base + nearness + phrase.length / 1000 - (code ? code !== phrase.code : 50);
      if (!(code || phrase.reply)) continue;
      best = better(best, { statement, code, reply: first?.reply ?? phrase.reply, from, to, rank });
    }
  }
  return best;
}

/** `code` in the class that the reply has: itself, its twin if the catalog has one, or nothing. */
function codeOfClass(code, kind, { codes }) {
  if (!code || !kind || code[0] === kind) return code;
  const twin = kind + code.slice(1);
  return codes.has(twin) ? twin : undefined;
}

const CJK = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";
const LETTERS = `(?:(?![${CJK}])[\\p{L}\\p{N}])+`;
/** A word; in scripts without spaces every character counts as one. */
const WORD = new RegExp(`[${CJK}]|${LETTERS}(?:['’._-]${LETTERS})*`, "gu");
const fold = (word) => word.toLowerCase().replaceAll("’", "'");

/** The phrases in a statement, word by word; what stands between words does not count, nor do addresses. */
function findPhrases(stretch, { phrases }) {
  const text = textOf(stretch);
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index: from }) => ({ word: fold(word), from, to: from + word.length }))
    .filter(({ from, to }) => text[from - 1] !== "@" && text[to] !== "@");
  return words.flatMap(({ word, from }, i) => (phrases.get(word) ?? [])
    .filter((phrase) => phrase.words.every((expected, n) => expected === words[i + n]?.word))
    .map((phrase) => ({ phrase, from: stretch.from + from, to: stretch.from + words[i + phrase.words.length - 1].to })));
}

// ---- the catalog

const indexes = new WeakMap();

/** Maps for the look-ups, made once per catalog. */
function indexOf(catalog) {
  if (!indexes.has(catalog)) indexes.set(catalog, makeIndex(catalog));
  return indexes.get(catalog);
}

function makeIndex({ codes, replies, providers, families, categories }) {
  const phrases = new Map();
  for (const { code, reply, phrases: wordings = [] } of [...codes, ...replies]) {
    for (const wording of wordings) {
      const words = (wording.match(WORD) ?? []).map(fold);
      phrases.set(words[0], [...(phrases.get(words[0]) ?? []), { code, reply, words, length: wording.length }]);
    }
  }
  return {
    phrases,
    codes: new Set(codes.flatMap(codesOf)),
    replies: new Map(replies.map(({ reply, path }) => [reply, path])),
    hosts: new Map(providers.flatMap(({ hosts, slug }) => hosts.map((host) => [host, slug]))),
    families: new Map(families.map(({ family, path }) => [family, path])),
    categories: new Map(categories.map(({ subject, path }) => [String(subject), path])),
  };
}

/** The codes that an entry covers: its own, or the range up to `through`. */
function codesOf({ code, through }) {
  const [, stem, first] = /^(.*\.)(\d+)$/.exec(code);
  const last = through?.slice(stem.length) ?? first;
  return Array.from({ length: last - first + 1 }, (_, i) => stem + (Number(first) + i));
}

/** The provider whose host a text names first; a subdomain belongs to its nearest listed parent. */
function providerIn(text, { hosts }) {
  for (const [host] of text.matchAll(/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}/gi)) {
    const labels = host.toLowerCase().split(".");
    const parent = labels.map((_, i) => labels.slice(i).join(".")).find((name) => hosts.has(name));
    if (parent) return hosts.get(parent);
  }
  return null;
}

/** Pages that help where no code was found, or none that the catalog knows. */
function fallbackOf({ code, reply } = {}, pasted, { codes, families, categories, replies }) {
  if (codes.has(code)) return [];
  const typed = /^\s{0,9}[245]\.(?:\d|x)(?=\s|\.x|$)/i.exec(pasted.slice(0, 20))?.[0].trim();
  const [kind, subject] = (code ?? typed ?? "").split(".");
  const family = families.get(`${kind}.${subject}.x`);
  const pages = new Set([family, families.get(`${kind}.x.x`), categories.get(subject), replies.get(reply)]);
  pages.delete(undefined);
  return pages.size ? [...pages] : [GUIDE];
}
