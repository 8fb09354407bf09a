// Starts the islands once the page is painted, where the browser can: elsewhere the page stays as the server wrote it, and
// works. Only pages that have an island ask for this file. The addresses are attributes of its own script element.

const parents = [];

// Islands inside the children of another island start with their parent as their owner, as leptos expects.
function walk(node, module) {
  const isChildren = node.localName === "leptos-children";
  if (node.localName === "leptos-island") {
    const parent = parents[parents.length - 1];
    if (parent) parent();
    const island = module[node.dataset.component];
    if (island) island(node);
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

// Asks for what islands need with the smallest module that has it, a table of references. Browsers before 2021 know no such
// table, and some up to 2022 (Chrome before 97, Safari before 16) refuse all WebAssembly under our policy, which names
// "wasm-unsafe-eval" and never allows "unsafe-eval".
function canStart() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0)));
  } catch (refused) {
    return false;
  }
}

if (document.querySelector("leptos-island") && canStart()) {
  const script = document.querySelector("script[data-glue]");
  requestAnimationFrame(() => setTimeout(() => start(script.dataset)));
}
