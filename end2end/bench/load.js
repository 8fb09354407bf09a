// Requests a second of a running demo: the form page, with wrk, and durable submits, each with a session and a draft
// of its own. Server and load share a machine, so the caller gives each a core (taskset). Bounded in count and time.
//
// usage: node load.js ORIGIN demo.json

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";

const origin = new URL(process.argv[2]);
const demo = JSON.parse(fs.readFileSync(process.argv[3], "utf8").split("\n")[0]);
// Three children send them: what is kept of a child is read with each sending, and no child sends thousands.
const SUBMITS = 600;
const AT_ONCE = 32;

// The screen that asks for anything else, by its number in the newest form of each style.
const files = { pictures: "before-review-pictures-2", middle: "before-review-middle", older: "before-review-older" };
const lastWords = Object.fromEntries(
  Object.entries(files).map(([band, file]) => {
    const { steps } = JSON.parse(fs.readFileSync(new URL(`../../app/domain/forms/${file}.json`, import.meta.url), "utf8"));
    return [band, `/questions/${steps.findIndex((step) => step.id === "anything-else") + 1}`];
  }),
);
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

function ask(method, path, cookie, fields) {
  const body = fields && new URLSearchParams(fields).toString();
  const headers = { cookie: cookie ?? "", "sec-fetch-site": "same-origin" };
  if (body !== undefined) {
    headers["content-type"] = "application/x-www-form-urlencoded";
    headers["content-length"] = Buffer.byteLength(body);
  }
  return new Promise((resolve, reject) => {
    const request = http.request({ host: origin.hostname, port: origin.port, method, path, headers, agent }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (part) => (text += part));
      reply.on("end", () => resolve({ status: reply.statusCode, location: reply.headers.location, cookie: reply.headers["set-cookie"]?.[0].split(";")[0], text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

function expect(reply, status) {
  if (reply.status !== status) throw new Error(`expected ${status}, got ${reply.status}`);
  return reply;
}

// A session with an answer in its draft, ready to be sent.
async function ready(number = 0) {
  const children = ["middle", "pictures", "older"];
  const invitation = demo.invitations.find((each) => each.band === children[number % children.length]);
  const { cookie } = expect(await ask("POST", "/", "", { token: invitation.link.split("#")[1], code: "" }), 303);
  expect(await ask("POST", "/say", cookie, { purpose: "before_review" }), 303);
  expect(await ask("POST", "/who", cookie, { voice: "child" }), 303);
  const first = expect(await ask("GET", "/questions", cookie), 303).location;
  const said = "I would like to see my brother on Saturdays, and I want the meeting to be at home.";
  expect(await ask("POST", lastWords[invitation.band], cookie, { "anything-else": said }), 303);
  const page = expect(await ask("GET", "/check", cookie), 200).text;
  const submission = /name="submission" value="([0-9a-f]{32})"/.exec(page)[1];
  return { cookie, submission, first };
}

// Runs `count` jobs, `AT_ONCE` at a time; gives the time of each in milliseconds.
async function all(count, job) {
  const times = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const number = next++;
      const start = performance.now();
      await job(number);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return times.sort((one, other) => one - other);
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

async function main() {
  const one = await ready();
  const url = new URL(one.first, origin).href;
  const wrk = execFileSync("wrk", ["-t1", "-c16", "-d10s", "--latency", "-H", `Cookie: ${one.cookie}`, url], { encoding: "utf8" });
  if (/Non-2xx/.test(wrk)) throw new Error(`the form page did not answer 200: ${wrk}`);
  const pick = (pattern) => pattern.exec(wrk)[1];
  console.log(`form page: ${pick(/Requests\/sec:\s+([\d.]+)/)} a second, p50 ${pick(/50%\s+(\S+)/)}, p99 ${pick(/99%\s+(\S+)/)}`);

  const drafts = [];
  await all(SUBMITS, async (number) => (drafts[number] = await ready(number)));
  const start = performance.now();
  const times = await all(SUBMITS, async (number) => {
    const reply = await ask("POST", "/check", drafts[number].cookie, { submission: drafts[number].submission });
    if (reply.status !== 303 || reply.location !== "/sent") throw new Error(`not sent: ${reply.status}`);
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(`durable submit: ${(SUBMITS / seconds).toFixed(0)} a second, p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
