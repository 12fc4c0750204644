// Elements made by script, and addresses.

/** The address of a page of ours in the language of this page; French has no prefix. */
export function pageAddress(path: string): string {
  const { lang } = document.documentElement;
  return lang === "fr" ? path : `/${lang}${path}`;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of the sprite. */
export function icon(sprite: string, name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

/** A button with a drawing and a name for those who don't see it. */
export function iconButton(sprite: string, name: string, label: string, act: () => void): HTMLButtonElement {
  const button = el("button", "map__button");
  button.type = "button";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.append(icon(sprite, name));
  button.addEventListener("click", act);
  return button;
}
