// What a running demo does: pages of the form a second, with wrk, and durable submits a second, each of a session and a
// draft of its own. Server and load share a machine, so the caller gives each a core (taskset). Bounded in count and time.
//
// usage: node load.js ORIGIN demo.json COMMITS PAGES, the last two as `bare` counted them on this machine

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";

const origin = new URL(process.argv[2]);
const demo = JSON.parse(fs.readFileSync(process.argv[3], "utf8").split("\n")[0]);
const bare = { commits: Number(process.argv[4]), pages: Number(process.argv[5]) };
// Of two children at once.
const SUBMITS = 600;
// Of a child who sent nothing before, and of one who sent so many, a batch of each in turn, because the database grows
// and the machine is noisy. In the demo a thousand an hour stand by themselves: these join what was sent before.
const ALONE = 300;
const EARLIER = 2000;
// How many drafts of a child are begun before they are sent, one after another: each follows the one before, and whoever
// sends one sends what it follows.
const BATCH = 100;

// The screen that asks for anything else, by its number in the newest form of each style.
const files = { pictures: "before-review-pictures-3", middle: "before-review-middle-2", older: "before-review-older-2" };
const lastWords = Object.fromEntries(
  Object.entries(files).map(([band, file]) => {
    const { steps } = JSON.parse(fs.readFileSync(new URL(`../../app/domain/forms/${file}.json`, import.meta.url), "utf8"));
    return [band, `/questions/${steps.findIndex((step) => step.id === "anything-else") + 1}`];
  }),
);
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

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
async function ready(band) {
  const invitation = demo.invitations.find((each) => each.band === band);
  const { cookie } = expect(await ask("POST", "/", "", { token: invitation.link.split("#")[1], code: "" }), 303);
  expect(await ask("POST", "/say", cookie, { purpose: "before_review" }), 303);
  expect(await ask("POST", "/who", cookie, { voice: "child" }), 303);
  const first = expect(await ask("GET", "/questions", cookie), 303).location;
  const said = "I would like to see my brother on Saturdays, and I want the meeting to be at home.";
  expect(await ask("POST", lastWords[band], cookie, { "anything-else": said }), 303);
  const page = expect(await ask("GET", "/check", cookie), 200).text;
  const submission = /name="submission" value="([0-9a-f]{32})"/.exec(page)[1];
  return { cookie, submission, first };
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

// Sends so many drafts of each of these children, the children at once; gives how long each submit took and all of them
// together, in milliseconds. Only the submits are timed.
async function batch(count, bands) {
  const drafts = await Promise.all(
    bands.map(async (band) => {
      const begun = [];
      while (begun.length < count) begun.push(await ready(band));
      return begun;
    }),
  );
  const times = [];
  const start = performance.now();
  await Promise.all(
    drafts.map(async (begun) => {
      for (const { cookie, submission } of begun) {
        const asked = performance.now();
        const reply = await ask("POST", "/check", cookie, { submission });
        if (reply.status !== 303 || reply.location !== "/sent") throw new Error(`not sent: ${reply.status} ${reply.location}`);
        times.push(performance.now() - asked);
      }
    }),
  );
  return { times, took: performance.now() - start };
}

// Sends `count` drafts of each of these groups of children, a batch of each group in turn; gives for each group submits a
// second and the times in order.
async function submits(count, ...groups) {
  const sums = groups.map(() => ({ times: [], took: 0 }));
  for (let sent = 0; sent < count; sent += BATCH) {
    for (const [place, bands] of groups.entries()) {
      const { times, took } = await batch(Math.min(BATCH, count - sent), bands);
      sums[place].times.push(...times);
      sums[place].took += took;
    }
  }
  return sums.map(({ times, took }) => ({ rate: (1000 * times.length) / took, times: times.sort((one, other) => one - other) }));
}

const said = ({ rate, times }) => `${rate.toFixed(0)} a second, p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`;

async function main() {
  const one = await ready("middle");
  const url = new URL(one.first, origin).href;
  const wrk = execFileSync("wrk", ["-t1", "-c16", "-d10s", "--latency", "-H", `Cookie: ${one.cookie}`, url], { encoding: "utf8" });
  if (/Non-2xx/.test(wrk)) throw new Error(`the form page did not answer 200: ${wrk}`);
  const pick = (pattern) => pattern.exec(wrk)[1];
  const pages = Number(pick(/Requests\/sec:\s+([\d.]+)/));
  console.log(`form page: ${pages.toFixed(0)} a second, p50 ${pick(/50%\s+(\S+)/)}, p99 ${pick(/99%\s+(\S+)/)}; 1 to ${(bare.pages / pages).toFixed(1)} bare pages`);

  await submits(EARLIER, ["older"]);
  const [none, later] = await submits(ALONE, ["pictures"], ["older"]);
  const fewer = 100 - (100 * later.rate) / none.rate;
  console.log(`one child who sent nothing before: ${said(none)}`);
  console.log(`one child who sent ${EARLIER} before: ${said(later)}; ${fewer.toFixed(0)} % fewer (at most 20)`);

  const [many] = await submits(SUBMITS / 2, ["middle", "pictures"]);
  console.log(`durable submit: ${said(many)}; 1 to ${(bare.commits / many.rate).toFixed(1)} bare commits (at most 6)`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
