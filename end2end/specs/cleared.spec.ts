// An answer whose screen is closed by a changed answer is gone, and the check page says so.

import { invited } from "../support/demo";
import { question } from "../support/forms";
import { begin, checked, more, screen, visit } from "../support/journey";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

// A dozen pages each, and every one is checked by axe.
test.describe.configure({ mode: "parallel" });

const notice = (child: Person, key: string) => child.page.locator(".notice", { hasText: child.within(key) });

/** A child of 8 to 12 who wants to talk about these. */
async function about(child: Person, topics: string[]): Promise<void> {
  await begin(child, invited("middle").code);
  expect(await screen(child)).toBe("topics");
  await child.fill({ topics });
  await child.press("question-next");
}

/** Changes what to talk about, from the check page; comes back to it. */
async function instead(child: Person, off: string, on?: string): Promise<void> {
  await child.open("/check");
  await child.go(child.page.locator(`a.gave__line[href="${question("topics")}"]`));
  const box = child.page.locator(`input[name=topics][value=${off}]`);
  await child.page.locator(`label[for="${await box.getAttribute("id")}"]`).click({ force: true });
  await expect(box).not.toBeChecked();
  if (on) await child.fill({ topics: [on] });
}

test("a topic that is not to be talked about any more takes its answers with it", async ({ child }) => {
  await about(child, ["home", "school"]);
  await visit(child, "home-change");
  await child.fill({ "home-change": "A shelf for my boats" });
  await more(child);
  await visit(child, "pets");
  await child.fill({ pets: "A newt" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": "This stays" });
  await child.press("question-next");
  await expect(notice(child, "check-cleared")).toHaveCount(0);

  await instead(child, "home");
  await child.press("question-next");
  expect(await screen(child), "everybody is asked").toBe("feel-now");
  await child.press("question-next");
  expect(await screen(child), "the next screen is of what is still to be talked about").toBe("school");
  await child.open("/check");
  const gone = notice(child, "check-cleared");
  await expect(gone.getByRole("listitem")).toHaveText([child.words("q-home-change"), child.words("q-pets")]);
  await expect(child.page.locator("main"), "it is said before what is sent").toHaveText(
    new RegExp(`${child.within("check-cleared").source}[\\s\\S]*This stays`),
  );
  const body = await child.page.content();
  for (const words of ["A shelf for my boats", "A newt"]) expect(body).not.toContain(words);
  expect(Object.values(await checked(child))).toContain("This stays");
  expect(await visit(child, "home-change"), "the screen is closed").not.toBe(500);
  await expect(child.page.locator("body")).not.toContainText("A newt");

  // Wanted after all: asked again, empty, and still said to be gone until it is answered again.
  await instead(child, "school", "home");
  await child.press("question-next");
  await visit(child, "home-change");
  expect(await child.standing()).toMatchObject({ "home-change": "" });
  await child.fill({ "home-change": "Two shelves" });
  await child.press("question-next");
  await visit(child, "pets");
  expect(await child.standing()).toMatchObject({ pets: "" });
  await child.fill({ pets: "A toad" });
  await child.press("question-next");
  await child.open("/check");
  await expect(notice(child, "check-cleared")).toHaveCount(0);
  const said = Object.values(await checked(child));
  expect(said).toContain("Two shelves");
  expect(said).toContain("A toad");
  await child.press("check-send");
  await child.sees("sent-title");
});

test("an answer to what was asked only because of another answer goes with it", async ({ child }) => {
  await about(child, ["school"]);
  await visit(child, "bullying");
  await child.fill({ bullying: "yes" });
  await child.press("question-next");
  expect(await screen(child)).toBe("bullying-more");
  await child.fill({ "bullying-more": "By the bins" });
  await child.press("question-next");
  await child.open("/check");
  expect(Object.values(await checked(child))).toContain("By the bins");

  await child.go(child.page.locator(`a.gave__line[href="${question("bullying")}"]`).first());
  await child.fill({ bullying: "no" });
  await child.press("question-next");
  expect(await screen(child), "it is not asked any more").not.toBe("bullying-more");
  await child.open("/check");
  await expect(notice(child, "check-cleared").getByRole("listitem")).toHaveText([child.words("q-bullying-more")]);
  expect(await child.page.content()).not.toContain("By the bins");
});

test("what saves itself throws nothing away @scripts-on", async ({ child }) => {
  await about(child, ["home"]);
  await visit(child, "home-change");
  await child.fill({ "home-change": "A shelf for my boats" });
  await child.press("question-next");
  await instead(child, "home");
  await expect(child.page.locator(".autosave")).toHaveText(child.words("autosave-saved"));
  await child.look("saved");
  await child.open("/check");
  await expect(notice(child, "check-not-sent").getByRole("listitem")).toHaveText([child.words("q-home-change")]);
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await child.open("/check");
  expect(Object.values(await checked(child)), "wanted again before Next, it is all there").toContain("A shelf for my boats");
});
