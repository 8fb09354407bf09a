// Starts the islands. The bundler puts it behind the JavaScript that wasm-bindgen makes, in the same file, with `islands`
// before it: the functions that the WebAssembly gives, by name. Asked for by page/islands.js.

const parents = [];

// Islands inside the children of another island start with their parent as their owner, as leptos expects.
function walk(node) {
  const isChildren = node.localName === "leptos-children";
  if (node.localName === "leptos-island") {
    const parent = parents[parents.length - 1];
    if (parent) parent();
    const island = islands[node.dataset.component];
    if (island) island(node);
  }
  if (isChildren) parents.push(node.$$on_hydrate);
  for (const child of node.children) walk(child);
  if (isChildren) parents.pop();
}

// Islands hear of what was typed before they listened.
function catchUp() {
  for (const field of document.querySelectorAll("leptos-island :is(input, textarea)")) {
    const changed = field.value !== field.defaultValue || field.checked !== field.defaultChecked;
    if (changed) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const { wasm } = document.querySelector("script[data-wasm]").dataset;
__wbg_init({ module_or_path: wasm }).then(() => {
  islands.hydrate();
  walk(document.body);
  setTimeout(catchUp);
});
