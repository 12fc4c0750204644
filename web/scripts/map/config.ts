// What the page says to the map, in `data-` attributes: addresses, texts and places.

export interface Config {
  /** GeoJSON of the places; without it the map shows one place. */
  geojson: string | undefined;
  /** Address of the search that « Chercher dans cette zone » extends. */
  search: string | undefined;
  centre: [number, number] | undefined;
  place: [number, number] | undefined;
  icon: string;
  style: string | undefined;
  pmtiles: string | undefined;
  communes: string;
  sprite: string;
  worker: string;
  stylesheet: string;
  text: (name: string) => string;
}

function lonLat(value: string | undefined): [number, number] | undefined {
  const [longitude = Number.NaN, latitude = Number.NaN] = (value ?? "").split(",").map(Number);
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : undefined;
}

export function readConfig(element: HTMLElement): Config {
  const data = element.dataset;
  return {
    geojson: data.geojson,
    search: data.search,
    centre: lonLat(data.centre),
    place: lonLat(data.place),
    icon: data.icon ?? "autre",
    style: data.style,
    pmtiles: data.pmtiles,
    communes: data.communes ?? "",
    sprite: data.sprite ?? "",
    worker: data.worker ?? "",
    stylesheet: data.stylesheet ?? "",
    text: (name) => data[`text${name}`] ?? "",
  };
}
