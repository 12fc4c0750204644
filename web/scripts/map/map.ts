// The map of a list of results, or of one place. MapLibre GL JS draws the ground; places are buttons
// over it. Nothing is asked of another site unless the server names a basemap of its own.
import { Map as GlMap, Marker, Popup, setWorkerUrl } from "maplibre-gl";
import { fail } from "../map-loader";
import { basemap, fetchCommunes, polygons } from "./basemap";
import { type Config, readConfig } from "./config";
import { el, icon, iconButton, pageAddress } from "../dom";
import { Markers } from "./markers";
import { type Bounds, boundsOf, fetchPlaces, type PlaceProperties } from "./places";

/** Room around what is shown, for whole markers; to the right also for the buttons, which would cover them. */
const FRAME = { padding: { top: 48, bottom: 48, left: 48, right: 84 }, maxZoom: 15 };

export async function showMap(element: HTMLElement): Promise<void> {
  const canvas = element.querySelector<HTMLElement>(".map__canvas");
  if (!canvas) return;
  if (!document.createElement("canvas").getContext("webgl2")) return fail(element);
  const config = readConfig(element);
  setWorkerUrl(new URL(config.worker, window.location.href).href);
  const [communes, places] = await Promise.all([
    fetchCommunes(config.communes),
    config.geojson ? fetchPlaces(config.geojson) : undefined,
    addStylesheet(config.stylesheet),
  ]);
  const territory = boundsOf(communes.features.flatMap(({ geometry }) => polygons(geometry).flat(2)));
  const around = places ? boundsOf(places.features.map(({ geometry }) => geometry.coordinates)) : undefined;
  const shown = searchedBox() ?? around ?? territory;
  // One finger or the wheel moves the page, not a map that fills its width.
  const cooperative = config.place !== undefined || window.matchMedia("(width < 62rem)").matches;
  const map = new GlMap({
    container: canvas,
    style: await basemap(config, communes),
    ...(config.place
      ? { center: config.place, zoom: 11.5 }
      : shown && { bounds: shown, fitBoundsOptions: FRAME }),
    minZoom: 7,
    maxZoom: 19,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: config.style || config.pmtiles ? { compact: false } : false,
    cooperativeGestures: cooperative,
    fadeDuration: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
    locale: {
      "Map.Title": config.text("Canvas"),
      "Popup.Close": config.text("Close"),
      "CooperativeGesturesHandler.WindowsHelpText": config.text("GestureCtrl"),
      "CooperativeGesturesHandler.MacHelpText": config.text("GestureCmd"),
      "CooperativeGesturesHandler.MobileHelpText": config.text("GestureTouch"),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once("style.load");
  addControls(element, map, config, around ?? territory);
  if (config.place) addPlace(map, config, config.place);
  else if (config.centre && parameters().has("near")) addHere(map, config, config.centre);
  if (places) {
    const markers = new Markers(map, config, {
      chosen: (chosen, position, from) => choose(map, chosen, position, from),
      pointed: (id) => pointCard(id),
    });
    markers.addTo(places);
    followCards(markers);
    followScheme(map, async () => {
      map.setStyle(await basemap(config, communes), { diff: false });
      await map.once("style.load");
      markers.addTo(places);
    });
  } else {
    followScheme(map, async () => void map.setStyle(await basemap(config, communes)));
  }
  element.dataset.ready = "";
}

function addStylesheet(address: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(address)));
    document.head.append(link);
  });
}

function parameters(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

/** The box of the present search, from its address. */
function searchedBox(): Bounds | undefined {
  const numbers = (parameters().get("bbox") ?? "").split(",").map(Number);
  const [west, south, east, north] = numbers;
  const valid = numbers.length === 4 && numbers.every(Number.isFinite);
  return valid ? ([west, south, east, north] as Bounds) : undefined;
}

function addControls(element: HTMLElement, map: GlMap, config: Config, whole: Bounds | undefined): void {
  const tools = el("div", "map__tools");
  tools.append(
    iconButton(config.sprite, "plus", config.text("ZoomIn"), () => void map.zoomIn()),
    iconButton(config.sprite, "minus", config.text("ZoomOut"), () => void map.zoomOut()),
  );
  if (whole && !config.place) {
    tools.append(
      iconButton(config.sprite, "whole", config.text("Whole"), () => {
        map.fitBounds(whole, FRAME);
      }),
    );
  }
  // Before the canvas, so that the keyboard meets them first.
  element.querySelector(".map__canvas")?.before(tools);
  if (!config.style && !config.pmtiles) element.append(el("p", "map__credit", config.text("Credit")));
  if (config.search) addSearchHere(element, map, config, config.search);
}

function addSearchHere(element: HTMLElement, map: GlMap, config: Config, search: string): void {
  const button = el("button", "map__search-here", config.text("SearchHere"));
  button.type = "button";
  button.hidden = true;
  button.prepend(icon(config.sprite, "search"));
  element.querySelector(".map__tools")?.after(button);
  // Shown once somebody moved the map; a change of the window's size moves nothing.
  const start = { centre: map.getCenter(), zoom: map.getZoom() };
  map.on("moveend", () => {
    if (map.getZoom() !== start.zoom || map.getCenter().distanceTo(start.centre) > 1) button.hidden = false;
  });
  button.addEventListener("click", () => {
    const address = new URL(search, window.location.href);
    const bounds = map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    // The frame of the map replaces the other limits of place.
    for (const limit of ["commune", "radius", "page"]) address.searchParams.delete(limit);
    address.searchParams.set("bbox", box.map((degree) => degree.toFixed(4)).join(","));
    window.location.assign(`${address.pathname}${address.search.replaceAll("%2C", ",")}#${element.id}`);
  });
}

function addPlace(map: GlMap, config: Config, place: [number, number]): void {
  const element = el("span", `marker marker--highlight tint--${config.icon}`);
  element.setAttribute("aria-hidden", "true");
  element.append(icon(config.sprite, config.icon));
  new Marker({ element }).setLngLat(place).addTo(map);
}

function addHere(map: GlMap, config: Config, centre: [number, number]): void {
  const element = el("span", "map__here");
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", config.text("Here"));
  new Marker({ element }).setLngLat(centre).addTo(map);
}

function card(id: string): HTMLElement | null {
  return document.getElementById(`fiche-${id}`);
}

/** Beside the list, a place leads to its card; elsewhere, it opens a small window with links. */
function choose(
  map: GlMap,
  places: PlaceProperties[],
  position: [number, number],
  from: HTMLElement,
): void {
  const [only] = places;
  const beside = window.matchMedia("(width >= 62rem)").matches;
  const target = places.length === 1 && only && beside ? card(only.id) : null;
  if (target) {
    const smooth = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
    target.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
    return;
  }
  const content = el("div", "map__popup");
  const list = el("ul", "map__popup-list");
  for (const place of places) {
    const link = el("a", "map__popup-link", place.name);
    link.href = pageAddress(`/fiche/${encodeURIComponent(place.id)}`);
    const item = el("li", `map__popup-item tint--${place.icon}`);
    // What listings say is French on every page.
    item.lang = "fr";
    item.append(el("span", "map__popup-category", place.category), link);
    list.append(item);
  }
  content.append(list);
  const popup = new Popup({ offset: 22, maxWidth: "min(19rem, 60vw)" });
  content.addEventListener("keydown", (event) => event.key === "Escape" && popup.remove());
  popup
    .setLngLat(position)
    .setDOMContent(content)
    .addTo(map)
    .on("close", () => from.isConnected && from.focus({ preventScroll: true }));
  bringIntoView(map, popup.getElement());
}

/** Moves the map by as much as the window sticks out of it. */
function bringIntoView(map: GlMap, element: HTMLElement): void {
  const margin = 8;
  const inner = element.getBoundingClientRect();
  const outer = map.getContainer().getBoundingClientRect();
  const beyond = (start: number, end: number) => Math.min(0, start - margin) + Math.max(0, end + margin);
  const x = beyond(inner.left - outer.left, inner.right - outer.right);
  const y = beyond(inner.top - outer.top, inner.bottom - outer.bottom);
  if (x !== 0 || y !== 0) map.panBy([x, y]);
}

function pointCard(id: string | undefined): void {
  for (const linked of document.querySelectorAll(".card--linked")) linked.classList.remove("card--linked");
  if (id) card(id)?.classList.add("card--linked");
}

function followCards(markers: Markers): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-listing]")) {
    const on = () => markers.highlight(element.dataset.listing);
    const off = () => markers.highlight(undefined);
    element.addEventListener("pointerenter", on);
    element.addEventListener("pointerleave", off);
    element.addEventListener("focusin", on);
    element.addEventListener("focusout", off);
  }
}

/** Draws the ground again when day turns to night. */
function followScheme(map: GlMap, redraw: () => Promise<void>): void {
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  const change = () => void redraw();
  scheme.addEventListener("change", change);
  map.once("remove", () => scheme.removeEventListener("change", change));
}
