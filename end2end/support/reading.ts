// How old somebody has to be to read what a page shows: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom,
// Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975):
//
//   0.39 x words a sentence + 11.8 x syllables a word - 15.59
//
// A grade of the United States' schools is read at its number and five years: grade 4 at the age of 9, grade 2 at 7. The
// formula is for running text in English. So what is no sentence, such as a choice of two words, is left out: counted as
// sentences, choices would make every page a first reader's.

import type { Page } from "@playwright/test";

/** What there is to read: words of sentences, sentences, syllables, and the hardest sentence. */
export type Reading = { words: number; sentences: number; syllables: number; hardest: string };

/** Fewer words are too few for the formula: one long word more, and their grade is another. Such pages are taken together. */
export const FEWEST = 20;

/** The age at which this is read. */
export function age({ words, sentences, syllables }: Reading): number {
  return words ? (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59 + 5 : 5;
}

/** The age at which the hardest of several pages is read, and that of the pages of few words together. */
export function ages(pages: { path: string; reading: Reading }[]): { hardest: number; path: string; short: number } {
  const long = pages.filter(({ reading }) => reading.words >= FEWEST);
  const hardest = long.reduce((one, other) => (age(other.reading) > age(one.reading) ? other : one), long[0]);
  const short = pages.filter(({ reading }) => reading.words < FEWEST).map(({ reading }) => reading);
  const sum = (of: "words" | "sentences" | "syllables") => short.reduce((sum, reading) => sum + reading[of], 0);
  const together = { words: sum("words"), sentences: sum("sentences"), syllables: sum("syllables"), hardest: "" };
  return { hardest: hardest ? age(hardest.reading) : 5, path: hardest ? `${hardest.path}: ${hardest.reading.hardest}` : "", short: age(together) };
}

/** A block of fewer words without a full stop is a label. */
const LABEL = 4;

/** What the page's main part shows now. */
export async function reading(page: Page): Promise<Reading> {
  return read(await page.locator("main").evaluate(shownBlocks));
}

/** The texts of the blocks that are shown: nothing folded away, nothing for screen readers alone, nobody's own words. Runs in the page. */
function shownBlocks(root: Element): string[] {
  const inline = new Set(["inline", "inline-block", "inline-flex", "contents"]);
  const blocks = new Map<Element, string>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest(".hidden, textarea, script, select, blockquote, .words, [lang=en]:not(html)")) continue;
    let block: Element = parent;
    while (block !== root && inline.has(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
    blocks.set(block, `${blocks.get(block) ?? ""}${texts.currentNode.nodeValue}`);
  }
  return [...blocks.values()].map((text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim());
}

/** What there is to read in texts, each of one block. */
function read(blocks: string[]): Reading {
  const sentences = blocks
    .filter((block) => /[.?!]$/.test(block) || wordsOf(block).length >= LABEL)
    .flatMap((block) => block.split(/(?<=[.?!:;])\s+/))
    .map((sentence) => ({ sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words.length > 0)
    .map(({ sentence, words }) => {
      const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
      return { words: words.length, sentences: 1, syllables, hardest: sentence };
    });
  const nothing = { words: 0, sentences: 0, syllables: 0, hardest: "" };
  const hardest = sentences.reduce((one, other) => (age(other) > age(one) ? other : one), nothing);
  return sentences.reduce(
    (all, one) => ({ ...all, words: all.words + one.words, sentences: all.sentences + 1, syllables: all.syllables + one.syllables }),
    { ...nothing, hardest: hardest.hardest },
  );
}

/** Words of letters, and numbers. */
function wordsOf(text: string): string[] {
  return text.replace(/(\d)[ ,.](?=\d)/g, "$1").match(/[\p{L}\d]+(?:['’][\p{L}]+)?/gu) ?? [];
}

/** Words whose letters say another number of syllables than they have. */
const SPOKEN: Record<string, number> = { anything: 3, something: 2, everything: 3, someone: 2, anyone: 3, everyone: 3, somebody: 3, sometimes: 2, people: 2, being: 2, doing: 2, going: 2, seeing: 2, saying: 2, carer: 2, carers: 2, area: 3, idea: 3, quiet: 2, diary: 3, science: 2, brother: 2, chosen: 2, phone: 1, wrote: 1, childline: 2, else: 1, homework: 2, safely: 2, lonely: 2, welsh: 1, cymraeg: 2 };

/** Days and months are known by heart, and a child reads them as one: like a number, each counts as one syllable. */
const KNOWN = /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Syllables of an English word: groups of vowels, less the ends that are not spoken. */
function syllablesOf(spelt: string): number {
  const word = spelt.toLowerCase().replace(/['’].*$/, "");
  if (KNOWN.test(word)) return 1;
  if (word in SPOKEN) return SPOKEN[word];
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /(?:[^aeiouyl]|[aeiouy]l)es?$|[^aeiouytd]ed$/.test(word);
  // "es" is spoken behind a hiss: places, boxes, wishes.
  const hissed = /(c|g|s|x|z|sh|ch)es$/.test(word);
  return Math.max(1, groups - (silent && !hissed ? 1 : 0));
}
