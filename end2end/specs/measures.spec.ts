// The measure of the child's side: how many screens, taps and words there are from an invitation's link to the first
// answer and to the receipt, how long pages are, and what is in sight without scrolling. Prints its table.

import { invite, iroOf } from "../support/back";
import { born } from "../support/council";
import { type Band, invited } from "../support/demo";
import { choose, enter, start, visit } from "../support/journey";
import { answerScreen, inLargeLetters, keepsInSight, measure, type Screen } from "../support/measure";
import type { Person } from "../support/person";
import { ages } from "../support/reading";
import { date } from "../support/staff";
import { expect, test } from "../support/test";
import type { Language } from "../support/words";

const BANDS: Band[] = ["pictures", "middle", "older"];
const TOPICS = ["home", "family"];

/** The most there may be in each style: under 8, 8 to 12, 13 and over. */
const LIMITS: Record<string, [number, number, number]> = {
  "first answer: screens": [2, 3, 3],
  "first answer: taps": [3, 4, 4],
  "first answer: words": [70, 120, 130],
  "two topics: screens": [12, 15, 15],
  "two topics: words": [600, 1_200, 1_200],
  "every topic: words": [1_200, 2_600, 3_000],
  "longest page, in screens of 740": [1.5, 2, 2],
  // Everything that there is to say, said: two screens for all.
  "page to check with every topic, likewise": [2, 2, 2],
  "screens without choice or way on in sight, of a hundred": [0, 10, 10],
  "in letters twice as large: screens without question or choice in sight": [0, 0, 0],
};

/** The age at which each page is to be read, in English, which the formula is for. */
const AGES: [number, number, number] = [7, 9, 9];

/** A way from the link to the receipt, and how often a screen is touched up to the first answer. */
type Way = { screens: Screen[]; taps: number };

/** Goes all the way, answers everything and sends it; measures each screen on the way. */
async function goes(child: Person, code: string, topics: string[] | "every"): Promise<Way> {
  await enter(child, code);
  const screens = [await measure(child)];
  await start(child);
  // Start, what the first screen asks, and Next, which the youngest need not press.
  let taps = 0;
  while (child.path !== "/check") {
    screens.push(await measure(child));
    expect(screens.length, "it comes to an end").toBeLessThan(90);
    if (child.path === "/rest") {
      await child.follow("begin-go-on");
      continue;
    }
    const answered = await answerScreen(child, topics);
    taps ||= 1 + answered + 1;
    await child.press("question-next");
  }
  screens.push(await measure(child));
  await child.press("check-send");
  await child.sees("sent-title");
  screens.push(await measure(child));
  return { screens, taps };
}

const words = (screens: Screen[]) => screens.reduce((sum, screen) => sum + screen.words, 0);
const longest = (screens: Screen[]) => Math.max(...screens.map(({ length }) => length));

/** A column of the table. */
function column(two: Way, every: Way): number[] {
  const until = two.screens.findIndex(({ path }) => path.startsWith("/questions/")) + 1;
  const begins = two.screens.slice(0, until);
  const check = (screen: Screen) => screen.path === "/check";
  const all = [...two.screens, ...every.screens.filter((screen) => !check(screen))];
  const unseen = every.screens.filter(({ inSight }) => !inSight);
  const unseenLarge = all.filter(({ inSightLarge }) => !inSightLarge);
  return [
    begins.length,
    two.taps,
    words(begins),
    two.screens.length,
    words(two.screens),
    words(every.screens),
    Math.round(longest(all) * 100) / 100,
    Math.round(longest(every.screens.filter(check)) * 100) / 100,
    Math.round((100 * unseen.length) / every.screens.length),
    unseenLarge.length,
  ];
}

/** The pages that are longest, have most words, or do not show what they should: where to look first. */
function worst(band: Band, { screens }: Way): string {
  const name = ({ path, words, length }: Screen) => `${path} (${words} words, ${length.toFixed(2)} screens)`;
  const by = (of: (screen: Screen) => number) => [...screens].sort((one, other) => of(other) - of(one)).slice(0, 4).map(name);
  const unseen = screens.filter(({ inSight }) => !inSight).map(({ path }) => path);
  const unseenLarge = screens.filter(({ inSightLarge }) => !inSightLarge).map(({ path }) => path);
  return [
    `  ${band}: most words ${by((screen) => screen.words).join(", ")}`,
    `  ${band}: longest ${by((screen) => screen.length).join(", ")}`,
    `  ${band}: not in sight ${unseen.join(" ") || "none"}`,
    `  ${band}: not in sight in large letters ${unseenLarge.join(" ") || "none"}`,
  ].join("\n");
}

for (const language of ["en", "cy"] satisfies Language[]) {
  test(`the measure of the child's side, in ${language} @scripts-on`, async ({ somebody }) => {
    test.setTimeout(1_200_000);
    const children = BANDS.flatMap((band) => [born("Lark", undefined, band), born("Wren", undefined, band)]);
    const { iro, cases } = await iroOf(somebody, ...children);
    const columns: number[][] = [];
    const notes: string[] = [];
    const read: ReturnType<typeof ages>[] = [];
    for (const [place, band] of BANDS.entries()) {
      const ways: Way[] = [];
      for (const [of, topics] of [[cases[2 * place], TOPICS], [cases[2 * place + 1], "every"]] as const) {
        await iro.open(`/staff/reviews/${of.review}`);
        await iro.fill(date("planned_on", 9));
        await iro.go(iro.page.locator("button[name=do][value=facts]"));
        const child = await somebody();
        await child.page.setViewportSize({ width: 360, height: 740 });
        await child.open("/");
        if (language !== "en") await child.speak(language);
        ways.push(await goes(child, await invite(iro, of), topics === "every" ? topics : [...topics]));
      }
      columns.push(column(ways[0], ways[1]));
      notes.push(worst(band, ways[1]));
      read.push(ages([...ways[0].screens, ...ways[1].screens]));
    }
    const rows = Object.entries(LIMITS).map(([what, limits], row) => {
      const cells = columns.map((numbers, band) => `${numbers[row]} (${limits[band]})`.padStart(14));
      return `  ${what.padEnd(58)}${cells.join("")}`;
    });
    const head = `  ${`measured (most), ${language}`.padEnd(58)}${BANDS.map((band) => band.padStart(14)).join("")}`;
    const cells = (of: "hardest" | "short") => read.map((one, band) => `${one[of].toFixed(1)} (${AGES[band]})`.padStart(14)).join("");
    const readable = language === "en" ? [
      `  ${"reading age, of the hardest page".padEnd(58)}${cells("hardest")}`,
      `  ${"reading age, of the screens of few words together".padEnd(58)}${cells("short")}`,
      ...read.map(({ path }, band) => `  ${BANDS[band]}: hardest to read ${path}`),
    ] : [];
    console.log(["", head, ...rows, ...notes, ...readable, ""].join("\n"));
    for (const [band, { hardest, short, path }] of language === "en" ? read.entries() : []) {
      expect.soft(hardest, `${BANDS[band]}: reading age of ${path}`).toBeLessThanOrEqual(AGES[band]);
      expect.soft(short, `${BANDS[band]}: reading age of the short screens`).toBeLessThanOrEqual(AGES[band]);
    }
    for (const [row, [what, most]] of Object.entries(LIMITS).entries()) {
      for (const [band, limit] of most.entries()) {
        expect.soft(columns[band][row], `${BANDS[band]}: ${what}`).toBeLessThanOrEqual(limit);
      }
    }
  });
}

/** Screens of each kind: how one feels, single choices, what is unsafe, a box. */
const kinds = (band: Band) => ["feel-now", band === "pictures" ? "home-safe" : "home", "unsafe", "anything-else"];

for (const band of BANDS) {
  test(`${band}: on its side the question and its first choice are in sight, and in large letters nothing is covered @scripts-on`, async ({ child }) => {
    const looks = async () => {
      await child.page.setViewportSize({ width: 740, height: 360 });
      await keepsInSight(child, `${band}, on its side`);
      await child.page.setViewportSize({ width: 360, height: 740 });
      await inLargeLetters(child, () => keepsInSight(child, `${band}, twice as large`));
    };
    await enter(child, invited(band).code);
    await looks();
    await child.follow("begin-else");
    await looks();
    await choose(child, "wrong");
    await looks();
    await child.open("/say");
    await start(child);
    await visit(child, "topics");
    await looks();
    await child.fill({ topics: ["home", "feelings"] });
    await child.press("question-next");
    for (const kind of kinds(band)) {
      await visit(child, kind);
      await looks();
    }
    await child.fill({ "anything-else": "Swimming" });
    await child.press("question-next");
    await looks();
  });
}
