// « Quitter ce site vite »: the page left is not kept in the history, so that « back » does not show it.
export function quickExit(element: HTMLElement): void {
  if (!(element instanceof HTMLAnchorElement)) return;
  element.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.replaceChildren();
    window.location.replace(element.href);
  });
}
