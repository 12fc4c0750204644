// « Autour de moi »: asks for the position on a click only, rounds it to about 100 m, and searches.

/** Three decimals of a degree: about 100 m. */
export function rounded(latitude: number, longitude: number): string {
  return `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
}

export function aroundMe(element: HTMLElement): void {
  const button = element.querySelector("button");
  const status = element.querySelector<HTMLElement>("[role=status]");
  const form = element.closest("form");
  if (!button || !status || !form || !("geolocation" in navigator) || !window.isSecureContext) return;
  const { waiting = "", refused = "", failed = "" } = element.dataset;
  element.hidden = false;

  button.addEventListener("click", () => {
    status.textContent = waiting;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => search(form, rounded(coords.latitude, coords.longitude)),
      (error) => {
        button.disabled = false;
        status.textContent = error.code === error.PERMISSION_DENIED ? refused : failed;
      },
      { timeout: 15_000, maximumAge: 120_000 },
    );
  });
}

function search(form: HTMLFormElement, near: string): void {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const kept = typeof value === "string" && value !== "" && name !== "near" && name !== "ou";
    if (kept) parameters.append(name, value);
  }
  parameters.set("near", near);
  parameters.set("sort", "distance");
  window.location.assign(`${form.getAttribute("action") ?? ""}?${parameters}`);
}
