// How long the figures of a council with a long history take: `heard report`, `heard export 903`, and every page of
// figures, each over one year and over the whole history. On SQLite, or on PostgreSQL where HEARD_TEST_POSTGRES gives an
// empty one (.ci/postgres).
//
// usage: node figures.js PROGRAM SITE; FIGURES_ROWS=1000000 in the environment takes more reviews

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../engines/demo.js";
import { totp } from "../support/totp.js";
import { History, peak, run } from "./history.js";

const [program, site] = process.argv.slice(2);
const ROWS = Number(process.env.FIGURES_ROWS ?? "100000");
const MOST = ROWS > 100_000 ? 2_000 : 300;
const LOOKS = 5;
const SPANS = { "one year": "from=2024-04-01&to=2025-03-31&by=month", "the whole history": "from=2009-01-01&to=2025-12-31&by=year" };
const folder = mkdtempSync(join(tmpdir(), "heard-figures-"));
const server = process.env.HEARD_TEST_POSTGRES;
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const env = { HEARD_LISTEN: `127.0.0.1:${port}`, HEARD_ORIGIN: origin, HEARD_SITE: resolve(site), ...(server && { DATABASE_URL: server }) };

const heard = (...args) => run(program, folder, args, { env });

async function tell(what, ...args) {
  const { seconds, mebibytes } = await heard(...args);
  console.log(`${what}: ${seconds.toFixed(1)} s, at most ${Math.round(mebibytes)} MiB`);
}

/** A reply and how long it took, in milliseconds; never follows. */
async function ask(path, cookie = "", fields = undefined) {
  const began = performance.now();
  const body = fields && new URLSearchParams(fields);
  const reply = await fetch(origin + path, { method: body ? "POST" : "GET", body, headers: { cookie, origin }, redirect: "manual" });
  const text = await reply.text();
  const given = reply.headers.getSetCookie().map((one) => one.split(";")[0]).filter((one) => !one.endsWith("="));
  const held = new Map([...cookie.split("; "), ...given].filter(Boolean).map((one) => [one.split("=")[0], one]));
  return { status: reply.status, text, cookie: [...held.values()].join("; "), took: performance.now() - began };
}

/** A manager's account and what their browser holds. */
async function signedIn() {
  const { said } = await heard("user", "invite", "--role", "manager", "--name", "Mina Wren", "--email", "mina.wren@anyshire.example");
  const link = /\/staff\/link\/\S+/.exec(said)[0];
  const seed = /name="seed" value="(\w+)"/.exec((await ask(link)).text)[1];
  const password = "plum canvas otter 4711";
  await ask(link, "", { seed, new: password, repeat: password, "first-code": totp(seed, Date.now() - 30_000) });
  const { cookie } = await ask("/staff/sign-in", "", { email: "mina.wren@anyshire.example", password });
  const last = await ask("/staff/code", cookie, { code: totp(seed) });
  if (last.status !== 303) throw new Error(`the manager could not sign in: ${last.status}`);
  return last.cookie;
}

const linksOf = (text) => [...text.matchAll(/href="(\/staff\/(?:figures\/|reviews\/[0-9a-f]+\/counted)[^"]*)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));

/** Every page of figures over a span: the list, each table, its file, what stands behind one of its numbers; the week, the return and a draft of the annual report, which have their own. */
async function pages(cookie, span) {
  const all = `/staff/figures?${span}`;
  const tables = linksOf((await ask(all, cookie)).text).filter((href) => href.includes("?from="));
  const first = linksOf((await ask(tables[0], cookie)).text);
  const behind = first.find((href) => href.includes("/behind?"));
  const counted = linksOf((await ask(behind, cookie)).text).find((href) => href.includes("/counted"));
  return [all, ...tables, first.find((href) => href.includes("/csv?")), behind, counted, "/staff/figures/weekly", "/staff/return?year=2025", "/staff/figures/annual/2025"].filter(Boolean);
}

async function measure(what, cookie, span) {
  const slow = [];
  for (const path of await pages(cookie, span)) {
    const took = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const reply = await ask(path, cookie);
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      took.push(reply.took);
    }
    slow.push([took.sort((a, b) => a - b)[Math.floor(LOOKS / 2)], path.split("?")[0].replace(/[0-9a-f]{32}/, "…")]);
  }
  slow.sort(([a], [b]) => b - a);
  const over = slow.filter(([took]) => took > MOST).length;
  const slowest = slow.slice(0, 3).map(([took, path]) => `${path} ${Math.round(took)} ms`);
  console.log(`pages over ${what}: ${slow.length}, ${over} of them over ${MOST} ms; slowest ${slowest.join(", ")}`);
}

let served;
try {
  await new History(700, ROWS).writeInto(folder);
  await heard("init");
  await heard("migrate");
  await heard("import", "children", "children.csv");
  console.log(`${ROWS} reviews on ${server ? "PostgreSQL" : "SQLite"}`);
  await tell("heard import reviews", "import", "reviews", "reviews.csv");
  await tell("heard import escalations", "import", "escalations", "escalations.csv");
  await tell("heard report, one year", "report", "--from", "2024-04-01", "--to", "2025-03-31", "--out", "year");
  await tell("heard report, the whole history", "report", "--from", "2009-01-01", "--to", "2025-12-31", "--by", "year", "--out", "all");
  await tell("heard export 903", "export", "903", "--year", "2025", "--out", "return");
  served = spawn(resolve(program), ["serve"], { cwd: folder, env: { ...process.env, ...env }, stdio: "ignore" });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${origin}/health/live`).then(({ ok }) => ok, () => false)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const cookie = await signedIn();
  for (const [what, span] of Object.entries(SPANS)) await measure(what, cookie, span);
  console.log(`the server had at most ${Math.round(peak(served.pid))} MiB`);
} finally {
  if (served) {
    served.kill();
    await once(served, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
}
