// The shape of a page: its elements and whatever a rule of axe goes by, without the words on it. Two pages of one shape
// differ in nothing that a rule looks at, but for how long their words are, and how often something stands in a row. With
// it goes whether the page is light or dark.

import type { Page } from "@playwright/test";

/** What stands for a page's shape; runs in the page, with scripts or without. */
function shapeOf(): string {
  const kept = new Set(["class", "role", "type", "lang", "dir", "tabindex", "autocomplete", "hidden", "open", "inputmode", "rows", "rel"]);
  // What points at other elements matters by whether they are there.
  const points = new Set(["for", "form", "aria-labelledby", "aria-describedby", "aria-controls"]);
  // Spoken words matter by being there; of landmarks, by being the same as another's.
  const spoken = new Set(["aria-label", "alt", "title"]);
  const LANDMARKS = "nav, section, aside, header, footer, main, form, search, [role]";
  const ids = new Map<string, number>();
  for (const { id } of document.querySelectorAll("[id]")) ids.set(id, (ids.get(id) ?? 0) + 1);
  const labels = new Map<string, number>();
  const same = (label: string) => labels.get(label) ?? labels.set(label, labels.size).size - 1;
  const attribute = (element: Element, { name, value }: Attr): string => {
    if (kept.has(name)) return `${name}=${value}`;
    if (name === "id") return ids.get(value) === 1 ? name : `${name}=twice`;
    if (points.has(name)) return `${name}=${value.split(/\s+/).map((id) => ids.has(id)).join(" ")}`;
    if (spoken.has(name)) return `${name}=${value.trim() && (element.matches(LANDMARKS) ? same(value) : "said")}`;
    return name.startsWith("aria-") ? `${name}=${value}` : name;
  };
  const state = (element: Element): string => {
    const checked = element instanceof HTMLInputElement && element.checked ? ":checked" : "";
    return element === document.activeElement ? `${checked}:focus` : checked;
  };
  // The same again, beside its like, is looked at as two are.
  const inRow = (shapes: string[]): string[] => shapes.filter((one, place) => one !== shapes[place - 1] || one !== shapes[place - 2]);
  const shape = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() ? "t" : "";
    if (!(node instanceof Element) || node.matches("script, input[type=hidden]")) return "";
    const inside = inRow([...node.childNodes].map(shape).filter(Boolean)).join("");
    return `<${node.localName} ${[...node.attributes].map((one) => attribute(node, one)).sort().join(" ")}${state(node)}>${inside}</>`;
  };
  return `${matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"} ${shape(document.documentElement)}`;
}

/** The shape of a page as it is now. */
export function shape(page: Page): Promise<string> {
  return page.evaluate(shapeOf);
}
