// Next, Send and Save without a signal: the page stays with its words, says so, and goes on by itself when the signal is
// back. Only forms that are to be kept are touched; the sentence is an attribute of theirs. Without this script,
// and where a browser does not say which button was pressed (before 2020, Safari before 2022), the form is sent as any
// other. And a screen with one choice of pictures goes on by itself.
const AGAIN = 5000;
const LONGEST = 20000;
const NEXT = "X-Heard-Next";

// The form whose button was pressed, with that button and the form's own status line; what is on its way; whether the
// page says that there is no signal; whether the browser itself sends the form now; where a link was to lead meanwhile.
let pressed;
let sending;
let waiting = false;
let native = false;
let goal;
let timer;

const knowsTheButton = window.SubmitEvent && "submitter" in SubmitEvent.prototype && HTMLFormElement.prototype.requestSubmit;

for (const form of knowsTheButton ? document.querySelectorAll("form[data-keep]") : []) {
  const status = document.createElement("p");
  status.className = "no-signal";
  status.setAttribute("role", "status");
  form.append(status);
  form.addEventListener("submit", (event) => {
    if (native) return;
    event.preventDefault();
    // A second press sends nothing twice.
    if (sending) return;
    pressed = { form, status, button: event.submitter };
    // A button may stand outside its form, which may be folded away.
    if (event.submitter && !form.contains(event.submitter)) event.submitter.after(status);
    goal = undefined;
    say(false);
    // Whatever else hears of the press fills in its fields first.
    setTimeout(send);
  });
  form.addEventListener("input", () => waiting && later());
}

function say(that) {
  waiting = that;
  const { form, status } = pressed;
  form.classList.toggle("waiting", that);
  status.textContent = that ? form.dataset.keep : "";
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(send, AGAIN);
}

// The fields as they are now, with the button that was pressed.
function fields({ form, button }) {
  const data = new FormData(form);
  if (button && button.name) data.append(button.name, button.value);
  return String(new URLSearchParams(data));
}

async function send() {
  if (!pressed || sending) return;
  clearTimeout(timer);
  const one = pressed;
  const body = fields(one);
  const abort = new AbortController();
  sending = abort;
  const limit = setTimeout(() => abort.abort(), LONGEST);
  const headers = { "Content-Type": "application/x-www-form-urlencoded", [NEXT]: "1" };
  const init = { method: "POST", body, headers, redirect: "manual", signal: abort.signal };
  const reply = await fetch(one.form.getAttribute("action") || "", init).catch(() => undefined);
  clearTimeout(limit);
  // The page was left meanwhile.
  if (sending !== abort) return;
  const next = reply && reply.headers.get(NEXT);
  if (next && body !== fields(one)) {
    // Somebody typed on while it was on its way.
    sending = undefined;
    send();
  } else if (next) {
    location.assign(goal || next);
  } else if (reply && reply.status !== 502 && reply.status !== 504) {
    submit(one);
  } else {
    sending = undefined;
    if (!waiting) say(true);
    later();
  }
}

// The form itself is sent, so that the server's own page says what it has to say.
function submit({ form, button }) {
  native = true;
  if (button) button.click();
  else form.requestSubmit();
}

// Nothing is sent from a page that was left.
function left() {
  clearTimeout(timer);
  if (sending) sending.abort();
  sending = undefined;
  native = false;
  if (pressed) say(false);
  pressed = undefined;
}

addEventListener("heard-leave", left);
addEventListener("pagehide", left);
addEventListener("online", () => waiting && send());
document.addEventListener("visibilitychange", () => waiting && !document.hidden && send());

// On a screen of questions a link waits for the words too; pressed again, it is followed.
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href]");
  if (!waiting || !link || link.id === "leave" || link.origin !== location.origin || link.hash) return;
  if (goal === link.href || !pressed.form.closest("leptos-island")) return;
  event.preventDefault();
  goal = link.href;
  send();
});

// One choice among pictures goes on by itself, a moment after it was touched: until then another can be touched, and
// touching the same again, or anything else, stays. The page says so beforehand (WCAG 3.2.2). Never by keyboard: the
// arrow keys pass over choices, and their clicks have no detail.
const MOMENT = 1200;
for (const form of document.querySelectorAll("form[data-goes-on]")) {
  const button = document.querySelector(".foot [type=submit]");
  let chosen;
  let going;
  const stay = () => {
    clearTimeout(going);
    going = undefined;
    button.classList.remove("button--going");
  };
  form.querySelector("[data-said-before]").hidden = false;
  document.addEventListener("pointerdown", stay);
  addEventListener("pagehide", stay);
  form.addEventListener("click", (event) => {
    const touched = event.target.type === "radio" ? event.target : undefined;
    if (!touched || !event.detail) return;
    const again = chosen === touched;
    chosen = again ? undefined : touched;
    if (again) return;
    button.classList.add("button--going");
    going = setTimeout(() => button.click(), MOMENT);
  });
}
