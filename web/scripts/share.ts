// « Partager » and « Imprimer »: the page has neither without script.
function button(element: HTMLElement): HTMLButtonElement | null {
  return element instanceof HTMLButtonElement ? element : null;
}

/** Old browsers lack them, and so do pages that are not served over HTTPS. */
const canShare = () => typeof navigator.share === "function";
const canCopy = () => "clipboard" in navigator;

/** The device's own way to share, else the address in the clipboard. */
export function share(element: HTMLElement): void {
  const act = button(element);
  const status = act?.parentElement?.querySelector<HTMLElement>("[role=status]");
  if (!act || !status || !(canShare() || canCopy())) return;
  act.hidden = false;
  act.addEventListener("click", () => void send(act, status));
}

async function send(act: HTMLButtonElement, status: HTMLElement): Promise<void> {
  // The one true address: without the words that led here.
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  // Where the public address is not set, the one in use leads here too.
  const { pathname, search } = new URL(canonical?.href ?? window.location.href);
  const url = new URL(pathname + (act.dataset.whole ? search : ""), window.location.href).href;
  status.textContent = "";
  try {
    if (canShare()) await navigator.share({ title: act.dataset.title ?? document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      status.textContent = act.dataset.done ?? "";
    }
  } catch {
    // Closed without choosing, or refused: nothing was shared, nothing is said.
  }
}

export function print(element: HTMLElement): void {
  const act = button(element);
  if (!act) return;
  act.hidden = false;
  act.addEventListener("click", () => window.print());
}
