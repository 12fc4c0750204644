// The family's own selection: ids of listings in this browser's storage, and nowhere else. The page
// that shows them has them in its address, so that it can be sent, printed and opened without script.
import { el, icon, pageAddress } from "./dom";

const STORED = "reperes-selection";
/** As many as the page shows. */
const MOST = 30;
const PARAMETER = "fiche";

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(STORED) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    // Storage is forbidden, or holds what is not ours.
    return [];
  }
}

/** False when the browser keeps nothing. */
function write(ids: string[]): boolean {
  try {
    if (ids.length === 0) window.localStorage.removeItem(STORED);
    else window.localStorage.setItem(STORED, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

function address(ids: string[]): string {
  const query = ids.map((id) => `${PARAMETER}=${encodeURIComponent(id)}`).join("&");
  return pageAddress("/selection") + (query && `?${query}`);
}

/** The link of the header, with the buttons of all cards and of a listing's page. */
export function selection(element: HTMLElement): void {
  if (!(element instanceof HTMLAnchorElement)) return;
  const count = element.querySelector<HTMLElement>("[data-count]");
  const texts = element.dataset;
  const status = el("p", "visually-hidden");
  status.setAttribute("role", "status");
  document.body.append(status);
  const buttons: [HTMLButtonElement, string][] = [];

  const show = () => {
    const ids = read();
    element.hidden = ids.length === 0;
    element.href = address(ids);
    if (count) count.textContent = String(ids.length);
    for (const [button, id] of buttons) button.setAttribute("aria-pressed", String(ids.includes(id)));
  };

  const toggle = (id: string) => {
    const ids = read();
    const kept = ids.includes(id);
    if (!kept && ids.length >= MOST) {
      status.textContent = texts.textFull ?? "";
      window.alert(texts.textFull ?? "");
      return;
    }
    if (write(kept ? ids.filter((other) => other !== id) : [...ids, id])) {
      status.textContent = (kept ? texts.textRemoved : texts.textKept) ?? "";
    }
    show();
  };

  for (const place of document.querySelectorAll<HTMLElement>("[data-listing]")) {
    const { listing: id } = place.dataset;
    const foot = place.matches(".card") ? place.querySelector(".card__foot") : place;
    if (!id || !foot || place.closest(".selection")) continue;
    const button = el("button", "chip keep");
    button.type = "button";
    button.append(icon(texts.sprite ?? "", "keep"), texts.textKeep ?? "");
    const name = place.querySelector(".card__link")?.textContent;
    if (name) {
      const said = el("span", "visually-hidden", ` ${name}`);
      if (document.documentElement.lang !== "fr") said.lang = "fr";
      button.append(said);
    }
    button.addEventListener("click", () => toggle(id));
    const source = foot.querySelector(".card__source");
    if (source) source.before(button);
    else foot.prepend(button);
    buttons.push([button, id]);
  }
  show();
  // Another tab may keep or remove.
  window.addEventListener("storage", (event) => event.key === STORED && show());
  // So may this one, before one came back to this page.
  window.addEventListener("pageshow", show);
}

/** The page of a selection: its own when the address names none. */
export function selectionPage(element: HTMLElement): void {
  const shown = new URLSearchParams(window.location.search).getAll(PARAMETER);
  const kept = read();
  if (shown.length === 0 && kept.length > 0) {
    window.location.replace(address(kept));
    return;
  }
  const own = shown.some((id) => kept.includes(id));
  for (const link of element.querySelectorAll<HTMLElement>("[data-remove]")) {
    link.addEventListener("click", () => write(read().filter((id) => id !== link.dataset.remove)));
  }
  const clear = element.querySelector<HTMLElement>("[data-clear]");
  // What someone else sent is not kept here: there is nothing to clear.
  if (clear && !own) clear.hidden = true;
  clear?.addEventListener("click", () => write([]));
  const take = element.querySelector<HTMLButtonElement>("[data-take]");
  if (!take || shown.every((id) => kept.includes(id))) return;
  take.hidden = false;
  take.addEventListener("click", () => {
    const all = [...new Set([...read(), ...shown])].slice(0, MOST);
    if (write(all)) window.location.assign(address(all));
  });
}
