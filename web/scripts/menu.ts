// A small menu (`<details>`) closes when one leaves it or presses Escape.
export function menu(element: HTMLElement): void {
  if (!(element instanceof HTMLDetailsElement)) return;
  document.addEventListener("click", (event) => {
    if (!element.contains(event.target as Node)) element.open = false;
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.open = false;
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    element.open = false;
    element.querySelector("summary")?.focus();
  });
}
