// Loads the map, which is heavy, only when its place on the page comes near the screen.
export function mapLoader(element: HTMLElement): void {
  element.hidden = false;
  // The address led here while there was nothing yet to scroll to.
  if (window.location.hash === `#${element.id}`) element.scrollIntoView();
  const load = () => {
    import("./map/map").then(({ showMap }) => showMap(element)).catch(() => fail(element));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: "200px" },
  );
  observer.observe(element);
}

/** Says that the list has everything, in place of the map. */
export function fail(element: HTMLElement): void {
  element.classList.add("map--failed");
  element.querySelector(".map__canvas")?.remove();
  element.querySelector(".map__skip")?.remove();
  const status = element.querySelector(".map__status");
  if (status) status.textContent = element.dataset.textFailed ?? "";
}
