import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { ShelfPlace } from './places.ts';
import { type Measured, makeScenarioAsset, type ScenarioAsset } from './scenario-entry.ts';

const DOOR = 'virtual:scenarios';
const LIBRARY = 'virtual:library';
const MODULES = [DOOR, LIBRARY];

type Options = {
  /** Of the YAML files. */
  folder: string;
  /** Path of the module whose `fetchWhole` and `persist` fetch a file. */
  line: string;
  /** How hard the seats of a scenario are, by its id. */
  measured: (id: string) => Measured;
  places: ReadonlyMap<string, ShelfPlace>;
};

/**
 * Serves `virtual:scenarios`, which lists the conferences on the front door and has a loader for every file of
 * the folder, and `virtual:library`, which lists the others. Pages fetch JSON: parsing 0.6 MB of YAML takes
 * 250 ms, parsing the JSON takes 2 ms.
 */
export function serveScenarios(options: Options): Plugin {
  const { folder } = options;
  let known: ScenarioAsset[] | null = null;
  let asked = false;
  const read = (): ScenarioAsset[] => (known ??= readFolder(options));
  return {
    name: 'square-brackets:scenario-files',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    watchChange() {
      known = null;
    },
    load(id) {
      if (!MODULES.includes(id.slice(1))) return undefined;
      asked = true;
      for (const path of listScenarioPaths(folder)) this.addWatchFile(path);
      return id === `\0${DOOR}` ? writeDoor(read(), options) : writeLibrary(read());
    },
    // The hall alone, as its tests build it, has no conferences.
    generateBundle() {
      for (const { fileName, json } of asked ? read() : []) {
        this.emitFile({ type: 'asset', fileName, source: json });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        const asset = path.startsWith('assets/scenario-')
          ? read().find(({ fileName }) => fileName === path)
          : undefined;
        if (!asset) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(asset.json);
      });
    },
  };
}

function listScenarioPaths(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** In the order in which they are offered: by place, then by name. */
function readFolder({ folder, measured, places }: Options): ScenarioAsset[] {
  const order = [...places.keys()];
  const rank = (id: string): number => (places.has(id) ? order.indexOf(id) : order.length);
  return listScenarioPaths(folder)
    .map((path) => {
      const id = basename(path, '.yaml');
      const place = places.get(id) ?? { aside: true };
      return makeScenarioAsset(readFileSync(path, 'utf8'), place, measured(id));
    })
    .toSorted((one, other) => rank(one.listing.id) - rank(other.listing.id));
}

function writeDoor(assets: readonly ScenarioAsset[], { line }: Options): string {
  const listed = assets.filter(({ listing }) => listing.aside !== true);
  const files = assets.map(({ listing, fileName }) => [listing.id, fileName]);
  return `
import { fetchWhole, persist } from ${JSON.stringify(line)};
const fetchText = async (path) => {
  const url = new URL(path, document.baseURI).href;
  return (await persist(() => fetchWhole(url))).text();
};
export const scenarios = ${JSON.stringify(listed.map(({ listing }) => listing))};
export const loaders = new Map(${JSON.stringify(files)}.map(([id, path]) => [id, () => fetchText(path)]));
`;
}

function writeLibrary(assets: readonly ScenarioAsset[]): string {
  const aside = assets.flatMap(({ listing }) => (listing.aside === true ? [listing] : []));
  const procedures = assets.map(({ listing, procedure }) => [listing.id, procedure]);
  return `
export const scenarios = ${JSON.stringify(aside)};
export const procedures = new Map(${JSON.stringify(procedures)});
`;
}
