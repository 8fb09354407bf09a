// The shape of a page: its elements and whatever a rule of axe goes by, without the words on it. Two pages of one shape
// differ in nothing that a rule looks at, but for how long their words are.

import type { Page } from "@playwright/test";

/** What stands for a page's shape; runs in the page, with scripts or without. */
function shapeOf(): string {
  const known = new Map<string, number>();
  // Names, ids and spoken labels matter by being there and by being the same as others.
  const numbered = (words: string) => words.split(" ").map((word) => known.get(word) ?? known.set(word, known.size).size - 1).join(" ");
  const kept = new Set(["class", "role", "type", "lang", "dir", "tabindex", "autocomplete", "hidden", "open", "inputmode", "rows", "rel"]);
  const named = new Set(["id", "for", "name", "form", "aria-label", "aria-labelledby", "aria-describedby", "aria-controls", "alt", "title"]);
  const attribute = ({ name, value }: Attr): string => {
    if (kept.has(name)) return `${name}=${value}`;
    if (named.has(name)) return `${name}=${value.trim() && numbered(value)}`;
    return name.startsWith("aria-") ? `${name}=${value}` : name;
  };
  const state = (element: Element): string => {
    const checked = element instanceof HTMLInputElement && element.checked ? ":checked" : "";
    return element === document.activeElement ? `${checked}:focus` : checked;
  };
  const shape = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() ? "t" : "";
    if (!(node instanceof Element) || node.matches("script, input[type=hidden]")) return "";
    const inside = [...node.childNodes].map(shape).join("");
    return `<${node.localName} ${[...node.attributes].map(attribute).sort().join(" ")}${state(node)}>${inside}</>`;
  };
  return shape(document.documentElement);
}

/** The shape of a page as it is now. */
export function shape(page: Page): Promise<string> {
  return page.evaluate(shapeOf);
}
