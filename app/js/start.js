// Starts the islands once the page is painted, and hands in the token of an invitation's link. Only pages that have an
// island, or the form for a token, ask for this file. The addresses are attributes of its own script element.

// An invitation's token comes behind "#", where no server, proxy or Referer sees it. It leaves the address before
// anything else happens. A link opened where the first page stands already changes only the address.
const form = document.querySelector("form[data-token]");

function take() {
  const token = location.hash.slice(1);
  // The skip link's "#main" is no token.
  if (!form || token.length < 20 || location.pathname !== "/") return;
  history.replaceState(null, "", "/");
  form.elements.namedItem(form.dataset.token).value = token;
  form.submit();
}

take();
addEventListener("hashchange", take);

const parents = [];

// Islands inside the children of another island start with their parent as their owner, as leptos expects.
function walk(node, module) {
  const isChildren = node.localName === "leptos-children";
  if (node.localName === "leptos-island") {
    parents.at(-1)?.();
    module[node.dataset.component]?.(node);
  }
  if (isChildren) parents.push(node.$$on_hydrate);
  for (const child of node.children) walk(child, module);
  if (isChildren) parents.pop();
}

async function start({ glue, wasm }) {
  const module = await import(glue);
  await module.default({ module_or_path: wasm });
  module.hydrate();
  walk(document.body, module);
  setTimeout(catchUp);
}

// Islands hear of what was typed before they listened.
function catchUp() {
  for (const field of document.querySelectorAll("leptos-island :is(input, textarea)")) {
    const changed = field.value !== field.defaultValue || field.checked !== field.defaultChecked;
    if (changed) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

if (document.querySelector("leptos-island")) {
  const script = document.querySelector("script[data-glue]");
  requestAnimationFrame(() => setTimeout(() => start(script.dataset)));
}
