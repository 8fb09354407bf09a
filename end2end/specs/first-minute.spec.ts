// The first minute: one page, one way in, the question at once; a picture that goes on by itself; one lock a screen; and
// in front of whom something is not to be said, down to whoever reads it.

import { invite, iroOf } from "../support/back";
import { born } from "../support/council";
import { type Band, invited } from "../support/demo";
import { form } from "../support/forms";
import { begin, enter, line, others, screen, start, visit, welcomed } from "../support/journey";
import type { Person } from "../support/person";
import { asked, firstChoice, fits, iroName, main, plain, say } from "../support/say";
import { expect, test } from "../support/test";

const BANDS: Band[] = ["pictures", "middle", "older"];
const WORDS = "I do not sleep when it is loud downstairs.";

test.describe.configure({ mode: "parallel" });

for (const band of BANDS) {
  test(`${band}: one page, and the first question`, async ({ child }) => {
    await enter(child, invited(band).code);
    await expect(child.page.locator("body")).toHaveClass(new RegExp(`band-${band}`));
    await fits(child);
    const name = iroName();
    await expect(child.page.locator(".begin img"), "a face").toHaveAttribute("alt", name);
    expect(await main(child), "what is not kept secret").toContain(say(child, "begin-safe", { name }));

    // Who it is and what happens with the words is one tap away, and back.
    await child.follow("begin-what");
    expect(child.path).toBe("/meet");
    await child.sees("meet-title");
    expect(await main(child), "what can be skipped").toContain(say(child, "before-skip"));
    await child.follow("button-continue");
    await welcomed(child);
    await child.follow("begin-else");
    await child.sees("say-title");
    await fits(child);
    await child.follow(child.words("back"));

    await start(child);
    const first = form(band).steps[0].id;
    expect(await screen(child)).toBe(first);
    await expect(child.page.getByText(child.within("question-skip")), "that anything can be skipped").toBeVisible();
    await others(child);
    await fits(child);

    // Back leads to the first page, which goes on with what was begun and asks nothing again.
    const [question] = await asked(child);
    const answer = { [question]: (await firstChoice(child, question).getAttribute("value")) ?? "" };
    await child.fill(answer);
    await child.press("question-next");
    expect(await screen(child)).not.toBe(first);
    await child.follow(child.words("back"));
    await child.follow(child.words("back"));
    await welcomed(child);
    await expect(child.button("begin-start")).toHaveCount(0);
    await expect(child.button("begin-helped"), "who writes is said already").toHaveCount(0);
    await child.follow("begin-go-on");
    expect(child.path).toMatch(/^\/questions\//);
    await visit(child, first);
    expect(await child.standing()).toEqual(answer);
  });
}

/** A tile as a finger finds it: its input lies over it. */
const tile = (child: Person, face: string) => child.page.locator(`input[name=feel-now][value=${face}]`);

/** Longer than the moment in which a choice can be undone. */
const LATER = 2_000;

/** Nothing goes on by itself, and nothing looks as if it did. */
async function stays(child: Person, does: () => Promise<void>): Promise<void> {
  await does();
  await child.page.waitForTimeout(LATER);
  expect(await screen(child)).toBe("feel-now");
  await expect(child.page.locator(".button--going")).toHaveCount(0);
}

test("a picture goes on by itself, and stays when it is touched again @scripts-on", async ({ child }) => {
  await begin(child, invited("pictures").code);
  await expect(child.page.getByText(child.words("question-goes-on")), "it is said beforehand").toBeVisible();
  await child.arrive(async () => {
    await tile(child, "face-happy").click();
    await expect(child.page.locator(".foot .button--going"), "what comes is seen").toBeVisible();
    await expect(tile(child, "face-happy")).toBeChecked();
  });
  expect(await screen(child)).toBe("topics");

  await child.follow(child.words("back"));
  expect(await child.standing(), "the choice is kept").toEqual({ "feel-now": "face-happy" });
  await expect(child.button("question-next"), "the way on is always there").toBeInViewport({ ratio: 1 });

  // Touched again it stays, and so does whoever touches anything else.
  await stays(child, async () => {
    await tile(child, "face-sad").click();
    await expect(child.page.locator(".button--going")).toBeVisible();
    await tile(child, "face-sad").click();
  });
  await expect(tile(child, "face-sad"), "it is still chosen").toBeChecked();
  await stays(child, async () => {
    await tile(child, "face-ok").click();
    await child.page.getByRole("heading", { level: 1 }).click();
  });

  // The keys pass over choices, and never go on.
  await stays(child, async () => {
    await tile(child, "face-ok").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Space"]) await child.page.keyboard.press(key);
    await expect(tile(child, "face-sad")).toBeChecked();
  });

  // Within the moment another can be touched: that is the one that counts.
  await child.arrive(async () => {
    await tile(child, "face-angry").click();
    await tile(child, "face-tired").click();
  });
  expect(await screen(child)).toBe("topics");

  // Where several can be chosen, nothing goes on.
  const several = child.page.locator("input[name=topics]");
  await several.first().click();
  await child.page.waitForTimeout(LATER);
  expect(await screen(child)).toBe("topics");
  await child.press("question-next");
  await child.open("/check");
  await expect(child.page.locator(".gave__line").first().locator("img"), "the last one touched").toHaveAttribute("src", /face-tired/);
});

test("without scripts nothing is said of going on, and Next does @scripts-off", async ({ child }) => {
  await begin(child, invited("pictures").code);
  await expect(child.page.getByText(child.words("question-goes-on"))).toBeHidden();
  await tile(child, "face-happy").click();
  await child.page.waitForTimeout(LATER);
  expect(await screen(child)).toBe("feel-now");
  await child.press("question-next");
  expect(await screen(child)).toBe("topics");
});

test("one lock keeps every answer of its screen, and is opened again", async ({ child }) => {
  await begin(child, invited("middle").code);
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await visit(child, "home");
  const lock = child.page.getByRole("checkbox", { name: child.words("lock-only") });
  expect(plain(await child.page.locator("label[for=only_iro]").innerText())).toBe(say(child, "lock-only", { name: iroName() }));
  await expect(lock, "never closed beforehand").not.toBeChecked();
  await expect(child.page.locator("main .lock"), "one a screen").toHaveCount(1);
  const home = { "home-safe": "always", "home-settled": "a-bit" };
  await child.fill({ ...home, only_iro: "yes" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await expect(lock, "each screen has its own").not.toBeChecked();
  await child.fill({ "anything-else": WORDS });
  await child.press("question-next");
  await child.open("/check");
  const locked = child.page.locator(".gave__line", { has: child.page.locator(".tag", { hasText: child.words("lock-only") }) });
  await expect(locked).toHaveCount(2);
  await expect(line(child, WORDS)).not.toContainText(child.within("lock-only"));

  await child.go(locked.last());
  expect(await screen(child)).toBe("home");
  await expect(lock, "as it was left").toBeChecked();
  await child.page.locator("label[for=only_iro]").click({ force: true });
  await expect(lock).not.toBeChecked();
  await child.press("question-next");
  await child.open("/check");
  await expect(locked).toHaveCount(0);
  await visit(child, "home");
  expect(await child.standing(), "and the answers stay").toEqual(home);
});

test("which topics are talked about is not kept from anybody, and has no lock", async ({ child }) => {
  await begin(child, invited("middle").code);
  await visit(child, "topics");
  await expect(child.page.locator(".lock, .not-before")).toHaveCount(0);
  // The youngest have the lock, and are not asked in front of whom.
  const younger = invited("pictures");
  await child.page.context().clearCookies();
  await begin(child, younger.code);
  await expect(child.page.locator(".lock")).toHaveCount(1);
  await expect(child.page.locator(".not-before")).toHaveCount(0);
});

test("“not in front of” stands beside the line, for the child and for whoever reads it", async ({ child, somebody }) => {
  const { iro, cases: [of] } = await iroOf(somebody, born("Merle"));
  await begin(child, await invite(iro, of));
  await visit(child, "anything-else");
  const whom = child.page.locator("details.not-before");
  await expect(whom, "folded away until it is wanted").not.toHaveAttribute("open");
  await child.fill({ "anything-else": WORDS, not_before: ["carer", "school"] });
  await child.look("not in front of");
  await fits(child);
  await child.press("question-next");
  const kept = `${say(child, "company-carer")}, ${say(child, "company-school")}`;
  await expect(line(child, WORDS).locator(".tag")).toHaveText(child.words("lock-not-before-whom"));
  expect(await main(child)).toContain(say(child, "lock-not-before-whom", { whom: kept }));

  // It is there again, unfolded, and can be changed.
  await child.go(line(child, WORDS));
  await expect(whom).toHaveAttribute("open");
  for (const one of ["carer", "school"]) {
    await expect(child.page.locator(`input[name=not_before][value=${one}]`)).toBeChecked();
  }
  await child.press("question-next");
  await child.press("check-send");
  await child.sees("sent-title");

  await iro.open(of.page);
  await iro.go(iro.page.locator(`a[href^="${of.page}/views/"]`).first());
  const point = iro.page.locator("section.answer", { hasText: WORDS });
  const company = `${say(iro, "staff-company-carer")}, ${say(iro, "staff-company-school")}`;
  await expect(point).toHaveCount(1);
  await expect(point).toContainText(iro.within("staff-not-before"));
  expect(await main(iro)).toContain(say(iro, "staff-not-before", { whom: company }));
});
