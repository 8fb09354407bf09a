// What a first visit weighs over the network, everything counted, and how many requests it makes.

import { type Band, invited, reader } from "../support/demo";
import { begin, choose, enter, start, visit } from "../support/journey";
import { answerScreen } from "../support/measure";
import type { Person } from "../support/person";
import { signIn } from "../support/secret";
import { weigh } from "../support/bytes";
import { expect, test } from "../support/test";

/** The most of a page: bytes of everything, bytes of what it needs before it can be read and used, and requests. */
const EVERYTHING = 90_000;
const TO_READ = 14_000;
const REQUESTS = 8;

/** Weighs pages, and keeps what is too much of them. */
class Scales {
  readonly over: string[] = [];
  readonly most = { all: 0, toRead: 0, requests: 0 };

  constructor(private readonly child: Person) {}

  /** A page as it comes on a first visit. */
  async weigh(path: string): Promise<void> {
    const { all, toRead, requests } = await weigh(this.child.page, path);
    await this.child.look();
    expect(all, `${path} was weighed`).toBeGreaterThan(1_000);
    this.most.all = Math.max(this.most.all, all);
    this.most.toRead = Math.max(this.most.toRead, toRead);
    this.most.requests = Math.max(this.most.requests, requests.length);
    if (all > EVERYTHING || toRead > TO_READ || requests.length > REQUESTS) {
      this.over.push(`${path}: ${all} bytes, ${toRead} to read, ${requests.length} requests: ${requests.join(" ")}`);
    }
  }

  /** Nothing was too much. */
  judge(what: string): void {
    const { all, toRead, requests } = this.most;
    console.log(`  ${what}: at most ${all} bytes, ${toRead} to read, ${requests} requests`);
    expect(this.over).toEqual([]);
  }
}

test("a first visit to any page that everybody has, or who signs in, is light @scripts-on", async ({ child }) => {
  const scales = new Scales(child);
  const all = async (paths: string[]) => {
    for (const path of paths) await scales.weigh(path);
  };
  await all(["/", "/sign-in", "/sign-in/pictures", "/sign-in/number", "/help", "/privacy", "/accessibility", "/nowhere"]);
  await begin(child, invited("middle").code, "child_with_help", { name: "Bo Fenn", relation: "big sister" });
  await all(["/who/helper"]);
  await child.page.context().clearCookies();
  await signIn(child, reader("pictures"));
  const letter = await child.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  await all(["/mine", "/mine/sent", "/mine/promises", "/mine/seen", "/mine/words", "/keep", "/keep/pictures", letter ?? ""]);
  scales.judge("pages of everybody, and of who signs in");
});

for (const band of ["pictures", "middle", "older"] satisfies Band[]) {
  test(`${band}: a first visit to any page of a child's journey is light @scripts-on`, async ({ child }) => {
    test.setTimeout(400_000);
    const scales = new Scales(child);
    await enter(child, invited(band).code);
    for (const path of ["/say", "/say/else", "/meet"]) await scales.weigh(path);
    await child.open("/say");
    await choose(child, "wrong");
    await scales.weigh("/before");
    await child.open("/say");
    await start(child);
    const first = child.path;
    await scales.weigh("/style");
    await child.open(first);
    while (child.path !== "/check") {
      const { path } = child;
      await scales.weigh(path);
      if (path === "/rest") {
        await child.follow("begin-go-on");
        continue;
      }
      await answerScreen(child, "every");
      await child.press("question-next");
    }
    await scales.weigh("/check");
    await child.press("check-send");
    await child.sees("sent-title");
    await scales.weigh(child.path);
    scales.judge(`pages of a journey, ${band}`);
  });
}
