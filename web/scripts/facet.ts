// Lists of filters are open at first where there is room beside the results.
export function facet(element: HTMLElement): void {
  if (element instanceof HTMLDetailsElement && window.matchMedia("(min-width: 75rem)").matches) element.open = true;
}
