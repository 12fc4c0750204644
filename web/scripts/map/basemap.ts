// The ground under the places: our own drawing of the 39 communes, or a basemap that the server names.
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import { addProtocol, type LayerSpecification, type StyleSpecification } from "maplibre-gl";
import type { Config } from "./config";

export type Communes = FeatureCollection<Polygon | MultiPolygon, { insee: string; name: string }>;

export async function fetchCommunes(address: string): Promise<Communes> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Communes;
}

/** A colour of the design tokens, as it is now (by day or by night). */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

export async function basemap(config: Config, communes: Communes): Promise<StyleSpecification | string> {
  if (config.style) return config.style;
  if (config.pmtiles) return tiles(config.pmtiles);
  return ownDrawing(communes);
}

const font = ["Atkinson", "Verdana", "sans-serif"];

function ownDrawing(communes: Communes): StyleSpecification {
  return {
    version: 8,
    sources: {
      communes: { type: "geojson", data: communes },
      names: { type: "geojson", data: names(communes) },
    },
    layers: [
      { id: "outside", type: "background", paint: { "background-color": token("ecru-deep") } },
      { id: "communes", type: "fill", source: "communes", paint: { "fill-color": token("surface") } },
      // Hides the slivers that simplified boundaries leave between neighbours.
      {
        id: "slivers",
        type: "line",
        source: "communes",
        paint: { "line-color": token("surface"), "line-width": 4 },
      },
      {
        id: "borders",
        type: "line",
        source: "communes",
        layout: { "line-join": "round" },
        paint: {
          "line-color": token("line-strong"),
          "line-opacity": 0.55,
          "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.8, 14, 2.2],
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": font,
          "text-size": ["interpolate", ["linear"], ["zoom"], 9, 11, 13, 16],
          "text-max-width": 8,
          "text-padding": 4,
          "symbol-sort-key": ["-", ["get", "area"]],
        },
        paint: {
          "text-color": token("ink-soft"),
          "text-halo-color": token("surface"),
          "text-halo-width": 1.5,
        },
      },
    ],
  };
}

/** A point for the name of each commune: the centre of its largest ring. */
function names(communes: Communes): FeatureCollection<Point, { name: string; area: number }> {
  return {
    type: "FeatureCollection",
    features: communes.features.map(({ geometry, properties }) => {
      const rings = polygons(geometry).map(([outer = []]) => centre(outer));
      const { area, coordinates } = rings.reduce((a, b) => (b.area > a.area ? b : a));
      return {
        type: "Feature",
        geometry: { type: "Point", coordinates },
        properties: { name: properties.name, area },
      };
    }),
  };
}

export function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Area (square degrees, unsigned) and centroid of a ring. */
function centre(ring: Position[]): { area: number; coordinates: Position } {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    const [x1 = 0, y1 = 0] = ring[i + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { area: Math.abs(area) / 2, coordinates: area ? [x / (3 * area), y / (3 * area)] : (ring[0] ?? [0, 0]) };
}

/** A basemap of one file in the schema of Protomaps' basemaps, in our colours. */
async function tiles(address: string): Promise<StyleSpecification> {
  const { Protocol } = await import("pmtiles");
  addProtocol("pmtiles", new Protocol().tile);
  const url = new URL(address, window.location.href).href;
  const area = (id: string, layer: string, color: string): LayerSpecification => ({
    id,
    type: "fill",
    source: "ground",
    "source-layer": layer,
    paint: { "fill-color": color },
  });
  return {
    version: 8,
    sources: { ground: { type: "vector", url: `pmtiles://${url}`, attribution: "© OpenStreetMap" } },
    layers: [
      { id: "outside", type: "background", paint: { "background-color": token("ecru-deep") } },
      area("earth", "earth", token("ecru")),
      area("landuse", "landuse", token("ecru-deep")),
      area("water", "water", token("numerique-soft")),
      area("buildings", "buildings", token("line")),
      {
        id: "roads",
        type: "line",
        source: "ground",
        "source-layer": "roads",
        layout: { "line-join": "round", "line-cap": "round" },
        paint: {
          "line-color": token("line"),
          "line-width": ["interpolate", ["exponential", 1.5], ["zoom"], 8, 0.5, 18, 12],
        },
      },
      {
        id: "places",
        type: "symbol",
        source: "ground",
        "source-layer": "places",
        layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 14 },
        paint: {
          "text-color": token("ink-soft"),
          "text-halo-color": token("ecru"),
          "text-halo-width": 1.5,
        },
      },
    ],
  };
}
