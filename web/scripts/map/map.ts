export function showMap(element: HTMLElement): void {
  element.dataset.ready = "";
}
