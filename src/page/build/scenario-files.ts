import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { type Measured, makeScenarioAsset, type ScenarioAsset } from './scenario-entry.ts';

const MODULE = 'virtual:scenarios';
const RESOLVED = `\0${MODULE}`;

/**
 * Serves `virtual:scenarios`: a listing of the YAML files in `folder` and, for each, a loader that
 * fetches its JSON.
 * @param line the path of the module whose `fetchWhole` and `persist` do so
 * @param measured how hard the seats of a scenario are, by its id Parsing 0.6 MB of YAML takes a page 250 ms, parsing the JSON takes it 2 ms.
 */
export function serveScenarios(
  folder: string,
  line: string,
  measured: (id: string) => Measured,
): Plugin {
  const read = (): ScenarioAsset[] => readFolder(folder, measured);
  return {
    name: 'square-brackets:scenario-files',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const path of listScenarioPaths(folder)) this.addWatchFile(path);
      return writeModule(read(), line);
    },
    generateBundle() {
      for (const { fileName, json } of read()) {
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

function readFolder(folder: string, measured: (id: string) => Measured): ScenarioAsset[] {
  return listScenarioPaths(folder).map((path) =>
    makeScenarioAsset(readFileSync(path, 'utf8'), measured(basename(path, '.yaml'))),
  );
}

function writeModule(assets: readonly ScenarioAsset[], line: string): string {
  const entries = assets.map(
    ({ listing, fileName }) =>
      `{ ...${JSON.stringify(listing)}, load: () => fetchText(${JSON.stringify(fileName)}) }`,
  );
  return `
import { fetchWhole, persist } from ${JSON.stringify(line)};
const fetchText = async (path) => {
  const url = new URL(path, document.baseURI).href;
  return (await persist(() => fetchWhole(url))).text();
};
export const scenarios = [${entries.join(',\n')}];
`;
}
