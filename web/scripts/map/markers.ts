// Places and clusters as buttons over the map: they can be read, tabbed to and styled like the page,
// and need no font file.
import { type GeoJSONSource, type Map as GlMap, Marker } from "maplibre-gl";
import type { Config } from "./config";
import { el, icon } from "../dom";
import type { PlaceProperties, Places } from "./places";

const SOURCE = "reperes-places";
/** Places at one address never part, so clusters go on down to the last zoom. */
const MAX_ZOOM = 18;

export interface Handlers {
  /** One place, or several that no zoom parts. */
  chosen: (places: PlaceProperties[], position: [number, number], from: HTMLElement) => void;
  pointed: (id: string | undefined) => void;
}

export class Markers {
  readonly #shown = new Map<string, Marker>();
  readonly #byId = new Map<string, { position: [number, number]; properties: PlaceProperties }>();
  #highlight: Marker | undefined;
  #waiting = false;

  constructor(
    private readonly map: GlMap,
    private readonly config: Config,
    private readonly handlers: Handlers,
  ) {}

  /** Adds the places to the style, again after each change of style. */
  addTo(places: Places): void {
    for (const { geometry, properties } of places.features) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      this.#byId.set(properties.id, { position: [longitude, latitude], properties });
    }
    if (this.map.getSource(SOURCE)) return;
    this.map.addSource(SOURCE, {
      type: "geojson",
      data: places,
      cluster: true,
      clusterRadius: 44,
      clusterMaxZoom: MAX_ZOOM,
      maxzoom: MAX_ZOOM + 1,
    });
    // Draws nothing: a source is only loaded when a layer uses it.
    this.map.addLayer({ id: SOURCE, type: "circle", source: SOURCE, paint: { "circle-opacity": 0 } });
    for (const event of ["moveend", "idle", "sourcedata"] as const) this.map.on(event, () => this.#schedule());
  }

  /** Makes one place stand out, whether it is alone or in a cluster. */
  highlight(id: string | undefined): void {
    this.#highlight?.remove();
    this.#highlight = undefined;
    const place = id ? this.#byId.get(id) : undefined;
    if (!place) return;
    const element = this.#placeElement(place.properties, "span");
    element.classList.add("marker--highlight");
    element.setAttribute("aria-hidden", "true");
    this.#highlight = new Marker({ element }).setLngLat(place.position).addTo(this.map);
  }

  #schedule(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (this.map.getSource(SOURCE) && this.map.isSourceLoaded(SOURCE)) this.#update();
    });
  }

  #update(): void {
    const wanted = new Set<string>();
    for (const feature of this.map.querySourceFeatures(SOURCE)) {
      if (feature.geometry.type !== "Point") continue;
      const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
      const properties = feature.properties;
      const key = properties.cluster ? `cluster-${properties.cluster_id}-${properties.point_count}` : properties.id;
      wanted.add(key);
      if (this.#shown.has(key)) continue;
      const position: [number, number] = [longitude, latitude];
      const element = properties.cluster
        ? this.#clusterButton(properties.cluster_id, properties.point_count, position)
        : this.#placeButton(properties as PlaceProperties, position);
      this.#shown.set(key, new Marker({ element }).setLngLat(position).addTo(this.map));
    }
    for (const [key, marker] of this.#shown) {
      if (wanted.has(key)) continue;
      // Whoever was on a button that goes away stays on the map.
      if (marker.getElement() === document.activeElement) this.map.getCanvas().focus({ preventScroll: true });
      marker.remove();
      this.#shown.delete(key);
    }
    this.#order();
  }

  /** In the order of reading, so that the Tab key goes from top to bottom. */
  #order(): void {
    const container = this.map.getCanvasContainer();
    if (container.contains(document.activeElement) && document.activeElement !== this.map.getCanvas()) return;
    const ordered = [...this.#shown.values()].sort((a, b) => b.getLngLat().lat - a.getLngLat().lat);
    for (const marker of ordered) container.append(marker.getElement());
  }

  #placeElement(place: PlaceProperties, tag: "button" | "span"): HTMLElement {
    const element = el(tag, `marker tint--${place.icon}`);
    element.append(icon(this.config.sprite, place.icon));
    return element;
  }

  #placeButton(place: PlaceProperties, position: [number, number]): HTMLElement {
    const button = this.#placeElement(place, "button");
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", [place.name, place.category].filter(Boolean).join(", "));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.handlers.chosen([place], position, button);
    });
    for (const event of ["pointerenter", "focus"]) {
      button.addEventListener(event, () => this.handlers.pointed(place.id));
    }
    for (const event of ["pointerleave", "blur"]) {
      button.addEventListener(event, () => this.handlers.pointed(undefined));
    }
    return button;
  }

  #clusterButton(cluster: number, count: number, position: [number, number]): HTMLElement {
    const size = count < 10 ? "small" : count < 50 ? "medium" : "large";
    const button = el("button", `marker marker--cluster marker--${size}`);
    button.setAttribute("type", "button");
    button.textContent = String(count);
    button.setAttribute("aria-label", `${count} ${this.config.text("Cluster")}`);
    button.addEventListener("click", async (event) => {
      event.stopPropagation();
      const source = this.map.getSource<GeoJSONSource>(SOURCE);
      if (!source) return;
      const zoom = await source.getClusterExpansionZoom(cluster);
      if (zoom <= MAX_ZOOM) {
        this.map.easeTo({ center: position, zoom: zoom + 0.2 });
        return;
      }
      const leaves = await source.getClusterLeaves(cluster, 50, 0);
      this.handlers.chosen(leaves.map((leaf) => leaf.properties as PlaceProperties), position, button);
    });
    return button;
  }
}
