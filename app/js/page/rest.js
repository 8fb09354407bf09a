// Asks for the rest of what a page can do (`app/js/after`) once it is painted: on a slow line nothing takes its share from
// the style. Its address is an attribute of this file's script element, on pages that have a use for it.
const here = document.querySelector("script[data-after]");

if (here) {
  const rest = document.createElement("script");
  rest.type = "module";
  rest.src = here.dataset.after;
  // The attribute says what is still to come.
  rest.addEventListener("load", () => here.removeAttribute("data-after"));
  requestAnimationFrame(() => setTimeout(() => document.head.append(rest)));
}
