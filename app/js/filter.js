// Narrows the lines of a list to those that have what is typed, as one types. Without it the form finds them.
const box = document.querySelector("[data-filter]");
const rows = [...document.querySelectorAll("[data-rows] > tr")];
const none = document.querySelector("[data-none]");
const said = document.querySelector("[data-said]");
const table = document.querySelector("[data-rows]").parentNode;

// Accents are left out: whoever looks for Siân types Sian.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const names = rows.map((row) => plain(row.querySelector("th a").textContent));

box.addEventListener("input", () => {
  const wanted = plain(box.value.trim());
  let count = 0;
  rows.forEach((row, place) => {
    row.hidden = !names[place].includes(wanted);
    if (!row.hidden) count += 1;
  });
  table.hidden = count === 0;
  none.hidden = count > 0;
  said.textContent = said.dataset.said.replace("#", count);
});
