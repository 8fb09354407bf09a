// Asks for the islands where the browser can start them: elsewhere the page stays as the server wrote it, and works. Their
// address is an attribute of the script element that every page has, on pages that have an island.

// Tries the smallest module that has what islands need, a table of references. Browsers before 2021 know no such table, and
// some up to 2022 (Chrome before 97, Safari before 16) refuse all WebAssembly under our policy, which names
// "wasm-unsafe-eval" and never allows "unsafe-eval".
function canStart() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0)));
  } catch (refused) {
    return false;
  }
}

const asked = document.querySelector("script[data-glue]");
if (asked && canStart()) {
  const glue = document.createElement("script");
  glue.type = "module";
  glue.src = asked.dataset.glue;
  document.head.append(glue);
}
