// The style as it is written (cascade layers, logical sides) and as it is bundled for phones of 2018 (neither) look the
// same in a browser that knows both: every property of every element of the examples, one of each kind.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "../support/test";

const top = new URL("../../", import.meta.url);
const gallery = new URL("target/gallery/pages/", top);
const asWritten = (name: string) => [new URL(`style/${name}.css`, top).href];
const written = { child: asWritten("main"), desk: asWritten("desk"), figures: asWritten("figures") };

/** Examples that together have every class of every example. */
function kinds(): string[] {
  const known = new Set<string>();
  return readdirSync(gallery).sort().filter((file) => {
    const html = readFileSync(new URL(file, gallery), "utf8");
    const found = [...html.matchAll(/<([\w-]+)(?: [^>]*?)?class="([^"]*)"/g)].map(([, name, list]) => `${name}.${list}`);
    const before = known.size;
    for (const kind of found) known.add(kind);
    return known.size > before;
  });
}

/** What is compared in a page: the two sheets, the direction, and the elements that need not be compared again. */
type Compared = { written: string[]; bundled: string[]; direction: string; known: string[] };

/**
 * What the two sheets make different, as `element: property, as written, as bundled`, and the elements it looked at; runs
 * in the page. An element that stands as one stood before (itself, those around it and the one before it are of the same
 * kind) meets the same rules, and is passed over.
 */
async function differences({ written, bundled, direction, known }: Compared): Promise<{ found: string[]; stood: string[] }> {
  document.documentElement.dir = direction;
  // What moves from the one to the other is measured where it arrives.
  const still = document.head.appendChild(document.createElement("style"));
  still.textContent = "*, ::before, ::after { transition: none !important }";
  // A picture that is still to come, or to fail, has not its size yet.
  const settled = (image: HTMLImageElement) =>
    image.complete || new Promise((done) => ["load", "error"].forEach((kind) => image.addEventListener(kind, done)));
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map(settled));
  const words = /^(id|name|for|href|src|value|style|action|content|aria-\w+)$/;
  const kind = (element: Element | null) => {
    const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => (words.test(name) ? name : `${name}=${value}`));
    return [element?.localName, ...attributes].join(" ");
  };
  const stands = (element: Element | null): string =>
    element ? `${stands(element.parentElement)}>${kind(element)}+${kind(element.previousElementSibling)}+${element.nextElementSibling !== null}` : "";
  const every = [document.documentElement, document.body, ...document.body.querySelectorAll("*")];
  const stood = new Map(every.map((element) => [stands(element), element]));
  for (const one of known) stood.delete(one);
  const elements = [...stood.values()];
  const parts = [undefined, "::before", "::after"];
  // A custom property is compared where it is used: its own text may be written shorter.
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  const wearing = async (sheets: string[]) => {
    const worn = document.querySelectorAll("link[rel=stylesheet]");
    const loaded = sheets.map((sheet) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = sheet;
      return new Promise((resolve, reject) => {
        link.addEventListener("load", resolve);
        link.addEventListener("error", reject);
        document.head.append(link);
      });
    });
    await Promise.all(loaded);
    for (const link of worn) link.remove();
    // What lies in a folded part is only laid out once somebody asks where it is.
    for (const element of elements) element.getBoundingClientRect();
    return elements.flatMap((element) =>
      parts.map((part) => {
        const style = getComputedStyle(element, part);
        // No background lies at 0%, made small at 0px.
        return part && style.content === "none" ? [] : names.map((name) => style.getPropertyValue(name).replace(/\b0(px|%)/g, "0"));
      }),
    );
  };
  const before = await wearing(written);
  const after = await wearing(bundled);
  const found = before.flatMap((values, place) => {
    const others = after[place];
    const { localName, className } = elements[Math.floor(place / parts.length)];
    const what = `${localName}.${className}${parts[place % parts.length] ?? ""}`;
    if (values.length !== others.length) return [`${what} is there in one only`];
    const changed = names.map((name, nth) => `${what}: ${name}, ${values[nth]}, ${others[nth]}`);
    return changed.filter((_, nth) => values[nth] !== others[nth]);
  });
  return { found, stood: [...stood.keys()] };
}

/** Where each is looked at: how wide, on what, in which colours, written in which direction. */
const WAYS = [
  [360, "screen", "light", "ltr"],
  [1280, "screen", "dark", "rtl"],
  [700, "print", "light", "ltr"],
] as const;

test("what is bundled for old phones looks as it was written @scripts-on", async ({ page }) => {
  const site = new URL("target/site/pkg/", top);
  const sheet = (start: string) => {
    const name = readdirSync(site).find((file) => file.startsWith(start) && file.endsWith(".css"));
    return new URL(name ?? "", site).href;
  };
  const [desk, figures] = [sheet("desk."), sheet("figures.")];
  const bundled = {
    child: { ltr: [sheet("heard.")], rtl: [sheet("heard-rtl.")] },
    desk: { ltr: [desk], rtl: [sheet("desk-rtl.")] },
    // Workers' words are English: beside the desk's sheet there is one for one direction.
    figures: { ltr: [desk, figures], rtl: [desk, figures] },
  };
  const pages = kinds();
  expect(pages.length).toBeGreaterThan(30);
  const found = new Map<string, string>();
  for (const [width, media, colorScheme, direction] of WAYS) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ media, colorScheme });
    const known = { child: new Set<string>(), desk: new Set<string>(), figures: new Set<string>() };
    for (const file of pages) {
      await page.goto(pathToFileURL(fileURLToPath(new URL(file, gallery))).href);
      const worn = await page.locator("link[rel=stylesheet]").count();
      const whose = worn > 1 ? "figures" : (await page.locator("body.staff").count()) ? "desk" : "child";
      const reads = whose === "figures" ? "ltr" : direction;
      const sheets = { written: written[whose], bundled: bundled[whose][direction], direction: reads, known: [...known[whose]] };
      const looked = await page.evaluate(differences, sheets);
      for (const one of looked.stood) known[whose].add(one);
      for (const one of looked.found) found.set(one, `${file} ${width} ${media} ${direction}`);
    }
  }
  expect([...found].slice(0, 20)).toEqual([]);
});
