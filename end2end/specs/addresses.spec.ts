// A phone keeps a history, and a carer may own the phone: no address on the way tells what a child wrote about.

import { invited } from "../support/demo";
import { form } from "../support/forms";
import { choose, enter } from "../support/journey";
import { answerEach } from "../support/say";
import { expect, test } from "../support/test";

for (const purpose of ["wrong", "advocate", "see_iro"]) {
  test(`the history of a phone does not tell of ${purpose}`, async ({ child }) => {
    const history: string[] = [];
    child.page.on("framenavigated", (frame) => history.push(new URL(frame.url()).href));
    await enter(child, invited("middle").code);
    await choose(child, purpose);
    await child.press("question-next");
    await answerEach(child, "What I say");
    await child.go(child.page.locator("a.gave__line").first());
    await child.open("/check");
    await child.press("check-send");
    await child.sees("sent-title");

    const { steps, topics = [], id } = form("middle", purpose);
    const names = [...steps.flatMap((step) => [step.id, ...step.questions.map((question) => question.id)]), ...topics.map(String), id, purpose];
    expect(history.length).toBeGreaterThan(8);
    for (const address of history) {
      const { pathname, search, hash } = new URL(address);
      expect(pathname, "an address that every child comes to").toMatch(/^\/(say(\/else)?|who|before|meet|questions(\/\d+)?|check|sent)?$/);
      expect(search + hash, address).toBe("");
      for (const part of pathname.split("/")) expect(names, address).not.toContain(part);
    }
    expect(await child.page.title(), "nor does a title").toBe("My page");
  });
}
