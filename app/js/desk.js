// The review in one sitting, without leaving the page: what stands in a part marked `data-stays` is sent by itself to
// the address of its form, and the parts of the page that come back changed are put in the place of the old ones. What
// is typed elsewhere stays as it is. Without this script the same buttons send the whole form. Also the code that the
// facts suggest while they are typed, and boxes that grow with their words.
const form = document.getElementById("sitting");
const status = form.querySelector("[role=status]");
let busy = false;

function say(words) {
  status.textContent = words;
}

function fields(part, button) {
  const sent = new URLSearchParams();
  const all = part.querySelectorAll("input[name], textarea[name], select[name]");
  for (const field of all) {
    if ((field.type === "checkbox" || field.type === "radio") && !field.checked) continue;
    sent.append(field.name, field.value);
  }
  // Ticks stand beside the lines, and belong to the buttons for what is ticked.
  if (part.id === "said-bar") {
    for (const tick of form.querySelectorAll("input[name=tick]:checked")) sent.append("tick", tick.value);
  }
  sent.append(button.name, button.value);
  return sent;
}

// Puts the part with this id that came in the place of the one that is there.
function swap(id, fresh) {
  const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
  if (old && now) old.replaceWith(document.importNode(now, true));
}

function faults(fresh) {
  const [old, now] = [document.getElementById("error-summary"), fresh.getElementById("error-summary")];
  if (old) old.remove();
  if (!now) return false;
  const main = document.getElementById("main");
  const summary = document.importNode(now, true);
  main.insertBefore(summary, main.firstChild);
  summary.focus();
  summary.scrollIntoView();
  return true;
}

// Where the focus goes when what had it is gone.
function refocus(part, index) {
  const now = document.getElementById(part);
  if (!now) return;
  const all = now.querySelectorAll("button, summary, a[href], input, textarea");
  const next = all[Math.min(index, all.length - 1)];
  const line = now.closest(".said-line");
  if (next) next.focus();
  else if (line) line.focus();
}

async function send(part, button) {
  busy = true;
  say("…");
  const id = part.id;
  const index = [...part.querySelectorAll("button, summary, a[href], input, textarea")].indexOf(button);
  try {
    const reply = await fetch(location.pathname, {
      method: "POST",
      body: fields(part, button),
      credentials: "same-origin",
    });
    const fresh = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (!fresh.getElementById("sitting")) throw new Error("another page");
    const ids = [...form.querySelectorAll("[data-swap]")].map((swapped) => swapped.id);
    // What is half typed in the bar stays.
    const changed = new Set(ids.filter((swapped) => swapped !== "said-bar" || swapped === id || reply.ok));
    changed.add(id);
    // What was done just now, with its way back, stands above the form.
    changed.add("last-act");
    const reason = form.querySelector("[name=reason]");
    const kept = reason && id !== "said-bar" ? reason.value : "";
    for (const each of changed) swap(each, fresh);
    if (kept) form.querySelector("[name=reason]").value = kept;
    const wrong = faults(fresh);
    if (wrong) {
      say("");
      return;
    }
    if (id === "said-bar") {
      for (const tick of form.querySelectorAll("input[name=tick]:checked")) tick.checked = false;
    }
    const line = document.getElementById(id).closest(".said-line");
    if (line) {
      const came = fresh.getElementById(line.id);
      if (came) line.className = came.className;
    }
    refocus(id, Math.max(index, 0));
    const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    say(`${status.dataset.saved} ${time}`);
  } catch (_) {
    say(status.dataset.failed);
  } finally {
    busy = false;
  }
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const part = button && button.closest("[data-stays]");
  if (!part || !part.id) return;
  event.preventDefault();
  if (!busy) send(part, button);
});

// The code that the facts suggest follows them as they are typed. What answers facts of before is dropped.
const hint = document.getElementById("suggestion");
const facts = hint ? hint.dataset.facts.split(" ") : [];
let asked = 0;
let asking;

async function suggest() {
  asked += 1;
  const turn = asked;
  const typed = new FormData(form);
  const sent = new URLSearchParams([["review", hint.dataset.review]]);
  for (const name of facts) sent.append(name, typed.get(name) || "");
  const init = { method: "POST", body: sent, headers: { Accept: "application/json" }, redirect: "manual" };
  const reply = await fetch(hint.dataset.suggest, init).catch(() => undefined);
  const said = reply && reply.ok ? await reply.json().catch(() => undefined) : undefined;
  if (turn !== asked) return;
  for (const [what, words] of Object.entries(said || { failed: hint.dataset.failed })) {
    hint.querySelector(`[data-says=${what}]`).textContent = words;
  }
  if (said) hint.querySelector("[data-says=failed]").textContent = "";
}

// A box is as high as what stands in it, also on paper; heights are rounded, and a line is more than 4 pixels.
function grow(box) {
  while (box.scrollHeight > box.clientHeight + 4 && box.rows < 40) box.rows += 1;
}
form.querySelectorAll("[data-grows] textarea").forEach(grow);

form.addEventListener("input", (event) => {
  const box = event.target;
  if (box.closest("[data-grows]")) grow(box);
  if (facts.indexOf(box.name) < 0) return;
  // Even before it is asked: what is under way answers facts of before.
  asked += 1;
  clearTimeout(asking);
  asking = setTimeout(suggest, 250);
});
if (hint) addEventListener("online", suggest);

// Whoever opens a reply means to type.
form.addEventListener("toggle", (event) => {
  const box = event.target.open && event.target.querySelector(".reply-form textarea");
  if (box) box.focus();
}, true);
