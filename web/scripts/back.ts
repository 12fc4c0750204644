// « Retour aux résultats »: the link to like services becomes the way back when the page was opened
// from results, as their position and their filters are then found again.
import { pageAddress } from "./dom";

export function back(element: HTMLElement): void {
  if (!(element instanceof HTMLAnchorElement) || document.referrer === "") return;
  const from = new URL(document.referrer);
  if (from.origin !== window.location.origin || from.pathname !== pageAddress("/recherche")) return;
  element.href = from.href;
  const label = element.querySelector("span");
  if (label) label.textContent = element.dataset.text ?? "";
  element.addEventListener("click", (event) => {
    // A new tab has no history, and after a move within the page « back » is that page.
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (elsewhere || window.history.length < 2 || window.location.hash !== "") return;
    event.preventDefault();
    window.history.back();
  });
}
