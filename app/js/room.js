// A meeting as a drawn room: somebody is picked, then a place, or they are dragged there; picked up again, they wait as
// before. The radios of the list are what is kept and sent, and the room only presses them: without this script, and in
// forced colours, where a drawing shows nothing, the list stands alone. Only pages with such a question ask for this file.

// A finger that moves less than this only touches, in CSS pixels.
const TOUCH = 8;
const MOMENT = 160;

const says = (query) => window.matchMedia(query).matches;

function start(room) {
  const all = (selector, within) => [...(within || room).querySelectorAll(selector)];
  const list = room.parentElement.querySelector(".placing__list");
  const change = room.parentElement.querySelector("[data-room-change]");
  const status = room.querySelector("[role=status]");
  const people = all("[data-person]");
  const zones = all("[data-place]");
  let picked;
  let drag;
  // A press that was a drag is no click.
  let dragged = false;

  const radios = (person) => all("input", list).filter((one) => one.name === person.dataset.person);
  const placeOf = (person) => (radios(person).find((one) => one.checked) || { value: "" }).value;
  const zoneOf = (place) => zones.find((zone) => zone.dataset.place === place);
  const name = (person) => person.querySelector(".room__name").textContent;
  const label = (zone) => zone.querySelector(".room__place").textContent;

  function say(key, person, zone) {
    const place = zone && zone.dataset.place ? label(zone) : "";
    status.textContent = room.dataset[key].replace("{who}", person ? name(person) : "").replace("{place}", place);
  }

  // Everybody where their radio says, in the order of the list; those at the table on the side that is theirs.
  function show() {
    people.forEach((person, number) => {
      const zone = zoneOf(placeOf(person));
      const sides = all(".room__side", zone);
      const side = sides.length ? sides[number % sides.length] : zone;
      const after = all("[data-person]", side).find((other) => people.indexOf(other) > number);
      if (person.parentElement !== side) side.insertBefore(person, after || null);
      person.querySelector("[data-at]").textContent = zone.dataset.place ? `, ${label(zone)}` : "";
      person.setAttribute("aria-pressed", String(person === picked));
    });
    room.classList.toggle("room--picked", Boolean(picked));
  }

  // Shows what has changed; whoever changed their place comes from where they were, or from where the finger left them.
  function move(person, from) {
    show();
    const to = person.getBoundingClientRect();
    if (!person.animate || says("(prefers-reduced-motion: reduce)")) return;
    const way = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
    person.animate([{ transform: way }, { transform: "none" }], { duration: MOMENT, easing: "ease-out" });
  }

  function put(person, zone, from) {
    const place = zone.dataset.place;
    const changed = place !== placeOf(person);
    for (const radio of radios(person)) radio.checked = radio.value === place;
    picked = undefined;
    move(person, from || person.getBoundingClientRect());
    say(place ? "placed" : "waiting", person, zone);
    // Whatever saves the form hears of it as of any other press.
    for (const what of changed ? ["input", "change"] : []) radios(person)[0].dispatchEvent(new Event(what, { bubbles: true }));
  }

  function pick(person) {
    picked = person;
    show();
    if (picked) say("where", picked);
    else say("tap");
  }

  function press(person, byKey) {
    const waits = !placeOf(person);
    if (picked === person) return pick(undefined);
    if (!waits) put(person, zoneOf(""));
    pick(person);
    if (!waits) say("waiting", person);
    // Whoever has no finger goes straight to the places.
    if (byKey) zones[0].querySelector(".room__place").focus();
    return undefined;
  }

  room.addEventListener("click", (event) => {
    if (dragged) return;
    const person = event.target.closest("[data-person]");
    const zone = event.target.closest("[data-place]");
    const byKey = !event.detail;
    if (person) {
      press(person, byKey);
    } else if (zone && picked) {
      const placed = picked;
      put(placed, zone);
      const next = people.find((one) => !placeOf(one)) || placed;
      if (byKey) next.focus();
    } else if (zone && zone.dataset.place) {
      say("tap");
    }
  });
  room.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !picked) return;
    const person = picked;
    pick(undefined);
    person.focus();
  });

  // Whoever is dragged follows the finger; only what lies under it says where they are put.
  const under = ({ clientX: x, clientY: y }) =>
    zones.find((zone) => {
      const { left, right, top, bottom } = zone.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  const mark = (over) => zones.forEach((zone) => zone.classList.toggle("room__zone--over", zone === over));
  function drop() {
    if (!drag) return;
    drag.person.classList.remove("room__person--held");
    drag.person.style.transform = "";
    mark(undefined);
    drag = undefined;
  }
  room.addEventListener("pointerdown", (event) => {
    dragged = false;
    const person = event.target.closest("[data-person]");
    if (!person || event.button || drag) return;
    drag = { person, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    person.setPointerCapture(event.pointerId);
  });
  room.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!dragged && Math.hypot(x, y) < TOUCH) return;
    dragged = true;
    drag.person.classList.add("room__person--held");
    drag.person.style.transform = `translate(${x}px, ${y}px)`;
    mark(under(event));
  });
  room.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { person } = drag;
    const from = person.getBoundingClientRect();
    const zone = under(event);
    drop();
    if (dragged && zone) put(person, zone, from);
  });
  room.addEventListener("pointercancel", drop);

  // Either the drawing or the list is seen, never both.
  function turn(drawn) {
    pick(undefined);
    room.hidden = !drawn;
    list.hidden = drawn;
    change.textContent = drawn ? change.dataset.list : change.dataset.picture;
  }
  change.addEventListener("click", () => turn(room.hidden));
  change.hidden = false;
  // What was wrong is said at the radios.
  turn(!room.closest(".field--error"));
  // A page that comes back has its radios as they were left.
  addEventListener("pageshow", show);
}

if (!says("(forced-colors: active)") && !says("(-ms-high-contrast: active)")) document.querySelectorAll("[data-room]").forEach(start);
