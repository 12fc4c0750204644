// The places of the search, as the API gives them.
import type { Feature, FeatureCollection, Point } from "geojson";

export interface PlaceProperties {
  id: string;
  name: string;
  /** Label of the first category. */
  category: string;
  icon: string;
}

export type Places = FeatureCollection<Point, PlaceProperties>;
export type Bounds = [number, number, number, number];

/** Top categories of the taxonomy -> icons of the sprite; the same table as `components/category.rs`. */
const icons: Record<string, string> = {
  "petite-enfance": "petite-enfance",
  "enfance-periscolaire": "enfance",
  jeunesse: "jeunesse",
  parentalite: "parentalite",
  "seniors-aidants": "seniors",
  "numerique-droits": "numerique",
  "quartier-sport-culture": "quartier",
  "handicap-sante": "handicap",
};

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export async function fetchPlaces(address: string): Promise<Places> {
  const response = await fetch(address, { headers: { accept: "application/geo+json" } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const answer = (await response.json()) as FeatureCollection;
  const features = answer.features.flatMap((feature): Feature<Point, PlaceProperties>[] => {
    if (feature.geometry?.type !== "Point") return [];
    const { name, categories } = feature.properties ?? {};
    const [first] = Array.isArray(categories) ? categories : [];
    const properties = {
      id: String(feature.id ?? ""),
      name: text(name),
      category: text(first?.label),
      icon: icons[text(first?.top)] ?? "autre",
    };
    return [{ type: "Feature", geometry: feature.geometry, properties }];
  });
  return { type: "FeatureCollection", features };
}

/** The box around positions, `undefined` without any. */
export function boundsOf(positions: number[][]): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const [longitude = 0, latitude = 0] of positions) {
    const [west, south, east, north] = bounds ?? [longitude, latitude, longitude, latitude];
    bounds = [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ];
  }
  return bounds;
}
