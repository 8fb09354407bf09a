// What a first visit weighs over the network, everything counted.

import { invited, reader } from "../support/demo";
import { question } from "../support/forms";
import { begin, visit } from "../support/journey";
import { signIn } from "../support/secret";
import { weigh } from "../support/bytes";
import { expect, test } from "../support/test";

/** Bytes of everything, and of what a page needs before it can be read and used. */
const EVERYTHING = 100_000;
const TO_READ = 14_000;

test("a first visit to any child's page is light @scripts-on", async ({ child }) => {
  const over: string[] = [];
  const weighed = async (paths: string[]) => {
    for (const path of paths) {
      const { all, toRead } = await weigh(child.page, path);
      await child.look();
      if (all > EVERYTHING || toRead > TO_READ) over.push(`${path}: ${all} bytes, ${toRead} to read`);
      expect(all, `${path} was weighed`).toBeGreaterThan(1_000);
    }
  };
  await weighed(["/", "/sign-in", "/sign-in/pictures", "/sign-in/number", "/help", "/privacy", "/accessibility"]);
  await begin(child, invited("middle").code, "child_with_help", { name: "Bo Fenn", relation: "big sister" });
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await weighed(["/say", "/say/else", "/who", "/who/helper", "/before", "/meet", "/style", question("feel-now"), question("meeting"), question("unsafe"), question("anything-else"), "/check"]);
  await child.page.context().clearCookies();
  await signIn(child, reader("pictures"));
  const letter = await child.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  await weighed(["/mine", "/mine/sent", "/mine/promises", "/mine/seen", "/keep/pictures", letter ?? ""]);
  expect(over).toEqual([]);
});
