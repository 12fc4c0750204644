// A list of suggestions under a text field (ARIA combobox 1.2). The field works without it. In the
// field of words a choice leads on, with the rest of the form; in that of places it fills the field.
import { el, pageAddress } from "./dom";

interface Suggestion {
  kind: string;
  label: string;
  detail: string | null;
  /** Code of the category; else a code that the field does not show. */
  value: string;
  href: string;
  demo: boolean;
}

/** Pause in typing before the server is asked, in milliseconds. */
const PAUSE = 120;
/** Fewer letters than that suggest everything. */
const SHORTEST = 2;
const PLACES = ["commune", "postal-code", "address"];
/** How many are shown, and how many are asked for to find as many places among the rest. */
const SHOWN = 8;
const ASKED = 20;

export function suggest(field: HTMLElement): void {
  if (!(field instanceof HTMLInputElement) || !field.form) return;
  new Combobox(field, field.form);
}

class Combobox {
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly places: boolean;
  private suggestions: Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | undefined;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly form: HTMLFormElement,
  ) {
    this.places = field.dataset.suggest === "places";
    this.list = el("ul", "suggestions");
    this.list.id = `${field.id}-suggestions`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.text("label"));
    this.list.hidden = true;
    this.status = el("p", "visually-hidden");
    this.status.setAttribute("role", "status");
    field.after(this.list, this.status);
    // Ours replaces the browser's own lists; a search field may not be a combobox.
    field.type = "text";
    field.removeAttribute("list");
    field.autocomplete = "off";
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", this.list.id],
    ] as const) {
      field.setAttribute(name, value);
    }
    field.addEventListener("input", () => this.typed());
    field.addEventListener("keydown", (event) => this.pressed(event));
    field.addEventListener("blur", () => this.close());
    // The field keeps the focus, so that a press on the list does not close it first.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.choose(Number(option.dataset.place));
    });
  }

  private text(name: string): string {
    return this.field.getAttribute(`data-text-${name}`) ?? "";
  }

  private typed(): void {
    window.clearTimeout(this.timer);
    this.request?.abort();
    const words = this.field.value.trim();
    if (words.length < SHORTEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(words), PAUSE);
  }

  private async ask(words: string): Promise<void> {
    const request = new AbortController();
    this.request = request;
    try {
      const response = await fetch(`/api/v1/suggest?q=${encodeURIComponent(words)}&lang=${document.documentElement.lang}&limit=${this.places ? ASKED : SHOWN}`, {
        signal: request.signal,
      });
      if (!response.ok) return this.close();
      const answer = (await response.json()) as { suggestions: Suggestion[] };
      if (request.signal.aborted || document.activeElement !== this.field) return;
      const fit = answer.suggestions.filter(({ kind }) => !this.places || PLACES.includes(kind));
      // A place typed in full needs no list, which on a phone lies over the button.
      const typed = words.toLowerCase();
      const whole = this.places && fit.some(({ label }) => label.toLowerCase() === typed);
      this.show(whole ? [] : fit.slice(0, SHOWN));
      if (whole) this.status.textContent = "";
    } catch {
      // Typed on, or no network: the field is enough.
      if (!request.signal.aborted) this.close();
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.suggestions = suggestions;
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...suggestions.map((suggestion, place) => this.option(suggestion, place)));
    const open = suggestions.length > 0;
    this.list.hidden = !open;
    this.field.setAttribute("aria-expanded", String(open));
    const said = suggestions.length === 1 ? "one" : "many";
    this.status.textContent = open ? this.text(said).replace("#", String(suggestions.length)) : this.text("none");
  }

  private option({ kind, label, detail, demo }: Suggestion, place: number): HTMLElement {
    const option = el("li", "suggestions__option");
    option.id = `${this.list.id}-${place}`;
    option.dataset.place = String(place);
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const said = [this.text(`kind-${kind}`), detail, demo ? this.text("demo") : null];
    option.append(
      el("span", "suggestions__label", label),
      el("span", "suggestions__detail", said.filter(Boolean).join(" · ")),
    );
    return option;
  }

  private pressed(event: KeyboardEvent): void {
    const open = !this.list.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
        else this.typed();
        break;
      case "Enter":
        if (open && this.active >= 0) {
          event.preventDefault();
          this.choose(this.active);
        }
        break;
      case "Escape":
        if (open) {
          // The field keeps its words: only the list goes.
          event.preventDefault();
          this.close();
        }
        break;
      case "Tab":
        this.close();
        break;
    }
  }

  /** One further, through the field itself between the last and the first. */
  private move(step: number): void {
    const count = this.suggestions.length + 1;
    this.active = ((this.active + 1 + step + count) % count) - 1;
    for (const [place, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(place === this.active));
    }
    const option = this.list.children[this.active];
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  private choose(rank: number): void {
    const chosen = this.suggestions[rank];
    if (!chosen) return;
    this.close();
    const { kind, label, detail, value, href } = chosen;
    const place = kind === "address" && detail ? `${label}, ${detail}` : label;
    if (this.places) this.field.value = place;
    else if (kind === "listing") window.location.assign(pageAddress(href));
    else if (kind === "category") this.go({ category: value });
    else if (kind === "organization") this.go({ q: label });
    else this.go({ ou: place });
  }

  /** The search of the form, with the choice in place of the words typed to find it. */
  private go(choice: Record<string, string>): void {
    const parameters = new URLSearchParams();
    const replaced = ["q", ...Object.keys(choice), ...(choice.ou ? ["near"] : [])];
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && value !== "" && !replaced.includes(name)) parameters.append(name, value);
    }
    for (const [name, value] of Object.entries(choice)) parameters.set(name, value);
    window.location.assign(`${this.form.getAttribute("action") ?? ""}?${parameters}`);
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }
}
