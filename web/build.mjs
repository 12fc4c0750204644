// Bundles styles and scripts, gathers images and fonts, gives each file a hashed name and a Brotli
// twin, and lists them in manifest.txt, one a line: `main.css main.3f2a9c1d07.css`.
// Usage: node build.mjs [OUT_DIR]. Called by build.rs; writes to dist/ when run by hand.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, "dist"));
const from = (...parts) => path.join(here, ...parts);
const fontsource = (family) =>
  from("node_modules/@fontsource-variable", family, "files", `${family}-latin-wght-normal.woff2`);

/** Name in templates and styles -> file, for what is taken as it is. */
const copied = {
  "body.woff2": fontsource("atkinson-hyperlegible-next"),
  "heading.woff2": fontsource("bricolage-grotesque"),
  "communes.geojson": from("../data/territory/communes.geojson"),
};
for (const image of await readdir(from("images"))) copied[image] = from("images", image);

const manifest = {};

function hashed(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}

async function write(file, bytes) {
  await writeFile(path.join(out, file), bytes);
  if (/\.(woff2)$/.test(file)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(path.join(out, `${file}.br`), brotliCompressSync(bytes, { params }));
}

async function add(name, bytes) {
  manifest[name] = hashed(name, bytes);
  await write(manifest[name], bytes);
}

const common = {
  bundle: true,
  minify: true,
  target: ["es2022", "chrome111", "firefox114", "safari16.4"],
  legalComments: "eof",
  logLevel: "warning",
  write: false,
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const [name, file] of Object.entries(copied)) await add(name, await readFile(file));

// Styles: addresses of our own files, written as url(asset:NAME), become their hashed names.
const assetUrls = {
  name: "asset-urls",
  setup(build) {
    build.onResolve({ filter: /^asset:/ }, ({ path: url }) => {
      const name = url.slice("asset:".length);
      if (!manifest[name]) return { errors: [{ text: `unknown asset ${name}` }] };
      return { path: manifest[name], external: true };
    });
  },
};
for (const sheet of ["main.css", "map.css"]) {
  const built = await esbuild.build({ ...common, entryPoints: [from("styles", sheet)], plugins: [assetUrls] });
  await add(sheet, Buffer.from(built.outputFiles[0].contents));
}

// Scripts: the entry is small; the map and the readers of its files are chunks, loaded when needed.
const scripts = await esbuild.build({
  ...common,
  entryPoints: { main: from("scripts/main.ts") },
  outdir: out,
  format: "esm",
  splitting: true,
  entryNames: "[name].[hash]",
  chunkNames: "[name].[hash]",
  metafile: true,
});
for (const file of scripts.outputFiles) await write(path.basename(file.path), Buffer.from(file.contents));
for (const [file, { entryPoint }] of Object.entries(scripts.metafile.outputs)) {
  if (entryPoint?.endsWith("scripts/main.ts")) manifest["main.js"] = path.basename(file);
}

const worker = await esbuild.build({
  ...common,
  entryPoints: [from("node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs")],
  format: "esm",
});
await add("map-worker.js", Buffer.from(worker.outputFiles[0].contents));

const lines = Object.entries(manifest).map(([name, file]) => `${name} ${file}\n`);
await writeFile(path.join(out, "manifest.txt"), lines.join(""));
