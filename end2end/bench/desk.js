// What an IRO waits for: the caseload with 80 children, and the review of one who answered everything they were asked, at
// least 60 lines. How long each takes by itself and while three others press without a pause (wrk), and what it weighs
// with its style, before scripts.
// Server and load share a machine, so the caller gives each a core (taskset).
//
// usage: node desk.js ORIGIN demo.json FOLDER PROGRAM, the folder being the demo's

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join, resolve } from "node:path";
import { totp } from "../support/totp.js";

const [address, printed, folder, program] = process.argv.slice(2);
const origin = new URL(address);
const { staff } = JSON.parse(readFileSync(printed, "utf8").split("\n")[0]);
const iro = staff.find(({ role }) => role === "iro");
const CHILDREN = 80;
const LINES = 60;
const SECONDS = 8;
const MOST = { milliseconds: 50, bytes: 60_000 };

/** Asks for a page, or sends a form to it; never follows. */
function ask(method, path, cookie = "", fields = undefined, encoding = "identity") {
  const body = fields && new URLSearchParams(fields).toString();
  const headers = { cookie, "sec-fetch-site": "same-origin", "accept-encoding": encoding };
  if (body !== undefined) Object.assign(headers, { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) });
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, origin), { method, headers }, (reply) => {
      const parts = [];
      reply.on("data", (part) => parts.push(part));
      reply.on("end", () => {
        const bytes = Buffer.concat(parts);
        const given = (reply.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).filter((one) => !one.endsWith("="));
        resolve({ status: reply.statusCode, to: reply.headers.location, given, bytes: bytes.length, text: bytes.toString("utf8") });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The reply, which must be of this kind. */
async function must(status, ...asked) {
  const reply = await ask(...asked);
  if (reply.status !== status) throw new Error(`${asked[0]} ${asked[1]}: expected ${status}, got ${reply.status}`);
  return reply;
}

/** Cookies together with newer ones of the same names. */
function joined(cookie, given) {
  const all = new Map([...cookie.split("; "), ...given].filter(Boolean).map((one) => [one.split("=")[0], one]));
  return [...all.values()].join("; ");
}

/** What a worker's browser holds once they are signed in. */
async function signIn() {
  const first = await must(303, "POST", "/staff/sign-in", "", { email: iro.email, password: iro.password });
  const cookie = joined("", first.given);
  // The demo, or who looked at it, may have used the digits of now: those of its neighbours are taken as well.
  for (const at of [0, 30_000, -30_000]) {
    const second = await ask("POST", "/staff/code", cookie, { code: totp(iro.seed, Date.now() + at) });
    if (second.status === 303) return joined(cookie, second.given);
  }
  throw new Error("the IRO could not sign in");
}

/** Takes in so many children, by the file that a council's case system gives. */
function takeIn(count) {
  const header =
    "child_id,first_name,last_name,preferred_name,date_of_birth,sex,team,iro_email,entered_care_on,first_language,interpreter,band,legal_status," +
    "placement_type,ethnicity,upn,unaccompanied,left_care_on,last_review_on,last_review_ordinal";
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const row = (_, nth) => `bench-${nth},Wren,Bench${nth},,${ago(14 * 365)},,,${iro.email},${ago(400)},,,older,,,,,,,${ago(100)},2`;
  const file = join(folder, "bench.csv");
  writeFileSync(file, [header, ...Array.from({ length: count }, row), ""].join("\n"));
  const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, "heard.db")}`, HEARD_KEYS_FILE: join(folder, "heard.keys") };
  execFileSync(resolve(program), ["import", "children", file], { cwd: folder, env, stdio: "ignore" });
}

const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** The first choice of each question on a page, every topic, words in every box, and what the page itself sends along. Nothing unsafe is told. */
function answers(text) {
  const said = new URLSearchParams();
  for (const [tag] of text.matchAll(/<input [^>]*>/g)) {
    const [kind, name, value] = ["type", "name", "value"].map((each) => attribute(tag, each));
    const more = name === "topics" || !said.has(name);
    if (kind === "hidden" && name) said.append(name, value);
    if (["radio", "checkbox"].includes(kind) && !/^(not_before|only_|ask-again|unsafe)/.test(name) && !tag.includes("lock__input") && more) said.append(name, value);
  }
  for (const [tag] of text.matchAll(/<textarea [^>]*>/g)) {
    const name = attribute(tag, "name");
    if (!name.startsWith("unsafe")) said.append(name, "I would like to go swimming on Saturdays, and it is cold there.");
  }
  return said;
}

/** A child says something to everything that is asked. */
async function sayAll(code) {
  let cookie = joined("", (await must(303, "POST", "/", "", { token: "", code })).given);
  for (const [path, fields] of [["/say", { purpose: "before_review" }], ["/who", { voice: "child" }]]) {
    cookie = joined(cookie, (await must(303, "POST", path, cookie, fields)).given);
  }
  let path = (await must(303, "GET", "/questions", cookie)).to;
  while (path !== "/check") {
    const { text } = await must(200, "GET", path, cookie);
    const onward = path === "/rest" ? /href="(\/(?:questions\/\d+|check))"/.exec(text)?.[1] : (await must(303, "POST", path, cookie, answers(text))).to;
    if (!onward) throw new Error(`${path} leads nowhere`);
    path = onward;
  }
  const { text } = await must(200, "GET", path, cookie);
  const { to } = await must(303, "POST", path, cookie, { submission: /name="submission" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? "" });
  if (to !== "/sent") throw new Error(`not sent: ${to}`);
}

/** How many milliseconds so many readers of a page wait at once: half of them, and all but one in a hundred. */
function waits(path, cookie, readers) {
  const wrk = execFileSync("wrk", ["-t1", `-c${readers}`, `-d${SECONDS}s`, "--latency", "-H", `Cookie: ${cookie}`, new URL(path, origin).href], { encoding: "utf8" });
  if (/Non-2xx/.test(wrk) || / 0 requests in/.test(wrk)) throw new Error(`${path} did not answer 200: ${wrk}`);
  const took = (percent) => {
    const [, number, unit] = new RegExp(`^ +${percent}% +([\\d.]+)(us|ms|s)$`, "m").exec(wrk);
    return Math.round(Number(number) * { us: 0.001, ms: 1, s: 1_000 }[unit]);
  };
  return { usual: took(50), late: took(99) };
}

/** Times a page, and weighs it. */
async function measure(what, path, cookie, entries) {
  const { text } = await must(200, "GET", path, cookie);
  const there = text.split(entries).length - 1;
  const page = (await must(200, "GET", path, cookie, undefined, "br")).bytes;
  const style = (await must(200, "GET", /<link rel="stylesheet" href="([^"]+)"/.exec(text)[1], "", undefined, "br")).bytes;
  const [alone, among] = [waits(path, cookie, 1), waits(path, cookie, 4)];
  const verdict = alone.late <= MOST.milliseconds && page + style <= MOST.bytes ? "within" : "over";
  console.log(
    `${what}, ${there} of them: p50 ${alone.usual} ms, p99 ${alone.late} ms; four at once p50 ${among.usual} ms, p99 ${among.late} ms; ` +
      `${page} bytes and a style of ${style}; ${verdict} ${MOST.milliseconds} ms and ${MOST.bytes} bytes`,
  );
  return there;
}

const cookie = await signIn();
const theirs = async () => must(200, "GET", "/staff/children", cookie);
// A row beside those of the children is the table's head; at least one is taken in, whose review is looked at.
const rowsOf = ({ text }) => text.split("<tr").length - 2;
takeIn(Math.max(1, CHILDREN - rowsOf(await theirs())));
const caseload = await theirs();
const child = /href="(\/staff\/children\/[0-9a-f-]{32,36})"[^>]*>[^<]*Bench0</.exec(caseload.text)?.[1];
if (!child) throw new Error("the child who was brought in is not on the caseload");
const sheet = await ask("POST", `${child}/invitation`, cookie, {});
const printedSheet = sheet.status === 303 ? await must(200, "GET", sheet.to, cookie) : sheet;
const code = /class="[^"]*big-number[^"]*"[^>]*>([^<]+)</.exec(printedSheet.text)[1];
// One set of views has about forty lines.
for (let sets = 0; sets < 2; sets += 1) await sayAll(code);
const review = /href="(\/staff\/reviews\/[0-9a-f-]{32,36})"/.exec((await must(200, "GET", child, cookie)).text)[1];
await measure("the caseload's children", "/staff/children", cookie, "<tr").then((rows) => {
  if (rows < CHILDREN) throw new Error(`only ${rows} rows`);
});
const lines = await measure("the review's lines", review, cookie, '"answer said-line');
if (lines < LINES) throw new Error(`only ${lines} lines`);
