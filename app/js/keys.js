// Single keys, for workers who turned them on: the pages of others do not ask for this file. Which key does what is read
// from the list that the page shows on "?". Nothing is done while the focus is in a field or a modifier key is held.
const list = document.querySelector("[data-shortcuts]");
const known = new Map([...list.querySelectorAll("[data-key]")].map((one) => [one.dataset.key, one.dataset]));
const FIELDS = "input, textarea, select, [contenteditable]";
const LINES = ".said-line, .ledger tbody tr";
// How far the mark of the focus stands out, in CSS pixels.
const RING = 8;
// The keys typed so far of what takes two.
let before = "";
// Where the focus was last: it goes along with what is sent and put anew.
let last;

const seen = (one) => Boolean(one) && one.getClientRects().length > 0;

function press(button) {
  if (seen(button)) button.click();
}

// The line with the focus, or the one that had it last.
function here() {
  last = document.activeElement.closest(LINES) || last;
  return last && last.isConnected ? last : undefined;
}

// A row of a table takes no focus itself: its first link does.
function move(step) {
  const lines = [...document.querySelectorAll(LINES)].filter(seen);
  const place = lines.indexOf(here());
  const next = lines[place < 0 ? 0 : place + step];
  if (!next) return;
  const row = next.matches("tr");
  last = next;
  (row ? next.querySelector("a[href]") || next : next).focus({ preventScroll: true });
  // A review's line may be higher than the window. The head that stays above it has no height that a style could know.
  next.scrollIntoView({ block: row ? "nearest" : "start" });
  const head = document.querySelector(".sitting__head");
  const covered = head ? head.getBoundingClientRect().bottom + RING - next.getBoundingClientRect().top : 0;
  if (covered > 0) scrollBy(0, -covered);
}

const replies = (line) => line && line.querySelector(".said-line__reply details");
const written = (reply) => Boolean(reply) && reply.open && Boolean(reply.querySelector("textarea").value.trim());

function write(reply) {
  reply.open = true;
  reply.querySelector("textarea").focus();
}

const acts = {
  next: () => move(1),
  previous: () => move(-1),
  reply() {
    const reply = replies(here());
    if (reply) write(reply);
  },
  decide() {
    const reply = replies(here());
    const button = reply && reply.querySelector("button[value$=':decided']");
    if (!button) return;
    if (written(reply)) press(button);
    else write(reply);
  },
  place() {
    const line = here();
    if (line) press(line.querySelector("button[value^='place:']"));
  },
  save() {
    const reply = replies(here());
    if (written(reply)) press(reply.querySelector("button[value$=':will_do']"));
    else press(document.querySelector("main button[value=facts], main button[value=save]"));
  },
  search() {
    const box = document.getElementById("search");
    if (seen(box)) box.focus();
  },
  list: () => list.showModal(),
};

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  // Where "?" needs it, it is pressed before.
  if (key === "Shift") return;
  const typed = before + key;
  before = "";
  if (list.open || target.closest(FIELDS)) return;
  const act = known.get(typed);
  if (act) {
    event.preventDefault();
    if (act.href) location.assign(act.href);
    else acts[act.does]();
  } else if ([...known.keys()].some((one) => one.startsWith(`${typed} `))) {
    event.preventDefault();
    before = `${typed} `;
  }
});
