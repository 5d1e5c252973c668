import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { rateDifficulty } from './src/analysis/difficulty.ts';
import type { ParTable } from './src/analysis/par.ts';
import { writeContentSecurity } from './src/page/build/content-security.ts';
import { importParts } from './src/page/build/import-parts.ts';
import { importJsxByName } from './src/page/build/jsx-by-name.ts';
import { compileMessages } from './src/page/build/messages.ts';
import { serveMessages } from './src/page/build/messages-page.ts';
import { isWhatIf, pageParts } from './src/page/build/page-parts.ts';
import { PLACES } from './src/page/build/places.ts';
import { writeLookSheet } from './src/page/build/look-sheet.ts';
import { writePackedFiles } from './src/page/build/packed-files.ts';
import { serveScenarios } from './src/page/build/scenario-files.ts';
import { writePrimitivesPlain } from './src/page/build/plain-primitives.ts';
import { shareWorkers } from './src/page/build/shared-workers.ts';
import { writeStaticDoor } from './src/page/build/static-door.ts';
import { minifyAgain } from './src/page/build/second-minifier.ts';
import { scopeName, scopeStyles } from './src/page/build/scoped-styles.ts';
import { LOOKS } from './src/page/ui/layout/looks.ts';
import {
  PHASER_CHUNK,
  phaserAlias,
  phaserDefine,
  phaserOptimizeDeps,
  trimPhaser,
} from './src/page/build/phaser-build.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const line = fileURLToPath(new URL('src/page/session/line', import.meta.url));
const locales = fileURLToPath(new URL('src/page/locales', import.meta.url));
const scenarios = fileURLToPath(new URL('scenarios', import.meta.url));

/** What stdlib stands in for where it is missing is there in every browser of `target`. */
const NATIVE = [
  {
    find: /^@stdlib\/utils-define-property$/,
    replacement: '@stdlib/utils-define-property/lib/builtin.js',
  },
  { find: /^@stdlib\/array-(\w+)$/, replacement: '@stdlib/array-$1/lib/main.js' },
];

const ENGINE =
  /src[\\/](engine|delegations|conference)[\\/](?!search[\\/]|((record|result)[\\/])?(read-|record-shape|command-shape|play-notes-shape|invitation|packed|archived|result|replay|divergence|heading|run|written-twice))/;

/** How hard the seats of a shipped scenario are, from its table of par, which a test proves to be current. */
function measuredSeats(id: string) {
  const file = new URL(`assets/par/${id}.json`, import.meta.url);
  const { seats } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as ParTable)
    : { seats: [] };
  return new Map(seats.map((seat) => [seat.seat, rateDifficulty(seat)]));
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    importJsxByName(),
    importParts(`${line}/import-part.ts`),
    compileMessages(),
    serveMessages(locales),
    writePrimitivesPlain(),
    writeLookSheet(LOOKS),
    scopeStyles(),
    shareWorkers(),
    trimPhaser(),
    serveScenarios({
      folder: scenarios,
      line: `${line}/line.ts`,
      measured: measuredSeats,
      places: PLACES,
    }),
    writeContentSecurity(),
    writeStaticDoor('/src/page/shell/static-door.tsx'),
    minifyAgain(),
    writePackedFiles(),
  ],
  css: { modules: { generateScopedName: scopeName } },
  resolve: { alias: [...phaserAlias, ...NATIVE] },
  define: { ...phaserDefine, PACKAGE_VERSION: JSON.stringify(version) },
  optimizeDeps: phaserOptimizeDeps,
  server: { host: '127.0.0.1' },
  worker: { format: 'es' },
  build: {
    target: ['chrome120', 'firefox120', 'safari17'],
    sourcemap: false,
    // The policy allows no font and no fetch from a data: address.
    assetsInlineLimit: (file) => (/\.(woff2?|json)$|\/portraits\//.test(file) ? false : undefined),
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Wanted by the first screen, which must not wait for the engine.
            { name: 'names', test: /src[\\/]scenario[\\/](words|resolved)\.ts$/ },
            // Of the engine, and of the worker that reads what ships.
            {
              name: 'hashes',
              test: /node_modules[\\/]@noble[\\/]|src[\\/]scenario[\\/](hash|source[\\/]plain-map)\.ts$/,
            },
            { name: 'line', test: /src[\\/]page[\\/]session[\\/]line[\\/]/ },
            { name: PHASER_CHUNK, test: /node_modules[\\/]phaser[\\/]/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|jsx-by-name/,
            },
            {
              name: 'store',
              includeDependenciesRecursively: false,
              test: /node_modules[\\/]zustand[\\/]|session[\\/](kept|store[\\/](store|make-context)|game[\\/](learning|settings))\.ts$|speech[\\/](words|message-format)\.ts$/,
            },
            // A game wants these together, and alike words pack well.
            {
              name: (id) => `play-words-${/locales[\\/]([\w-]+)/.exec(id)?.[1] ?? ''}`,
              debugName: 'play-words',
              test: /locales[\\/][\w-]+[\\/](panels|hall|heard|strip|learn|rules|text|together|trade|vote)\.json$/,
            },
            {
              name: (id) => `first-words-${/locales[\\/]([\w-]+)/.exec(id)?.[1] ?? ''}`,
              debugName: 'first-words',
              test: /locales[\\/][\w-]+[\\/](concepts|lesson|pleas|voices)\.json$/,
            },
            ...pageParts,
            {
              name: 'stored',
              test: /node_modules[\\/]idb[\\/]|src[\\/]page[\\/]session[\\/]connection\.ts$/,
            },
            { name: 'desk-table', test: /node_modules[\\/]papaparse[\\/]/ },
            // The editor of source, shared by what the desk fetches.
            {
              name: 'desk-source',
              test: /node_modules[\\/](@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)[\\/]/,
            },
            { name: 'charts', test: /node_modules[\\/](d3-|internmap|@observablehq)/ },
            // Before the engine, which would take it along with what a class is told by.
            { name: 'share-schema', test: /node_modules[\\/]zod[\\/]/ },
            // What a seat of a live class is told by; no other game reads it.
            {
              name: 'class-wire',
              includeDependenciesRecursively: false,
              test: /src[\\/]conference[\\/](seat[\\/](codec|ids|plain-parts|[a-z]+-json)|class[\\/])/,
            },
            {
              name: 'engine',
              test: (id) => ENGINE.test(id) || isWhatIf(id),
            },
            {
              name: 'packed',
              test: /src[\\/]conference[\\/](record[\\/]packed|result[\\/]result-line)|node_modules[\\/](fflate|@scure)[\\/]/,
            },
            // Files and links are read aside: playing needs no schema.
            {
              name: 'share-files',
              test: /src[\\/]conference[\\/]((record|result)[\\/])?(read-|record-shape|command-shape|play-notes-shape|invitation)/,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scenarios/**/*.test.ts'],
    setupFiles: ['test/leave-globals.ts'],
    restoreMocks: true,
    // Every processor: one is left idle otherwise, which on two of them is half.
    maxWorkers: '100%',
    // Loading every module anew for each file took as long as the tests themselves.
    isolate: false,
    // A loaded machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
