import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { isTest } from './boundaries/edges.ts';
import { importsOf, targetPath } from './boundaries/imports.ts';

const ENGINE = 'src/engine/';
const top = join(import.meta.dirname, '..');

/** Folder right below the engine; files beside the folders are one of their own. */
const floorOf = (path: string): string =>
  /^src\/engine\/([^/]+)\//.exec(path)?.[1] ?? 'files at the top';

function edgesOfEngine(): Set<string> {
  const edges = new Set<string>();
  for (const name of readdirSync(join(top, ENGINE), { recursive: true, encoding: 'utf8' })) {
    const file = ENGINE + name.split(sep).join('/');
    if (!file.endsWith('.ts') || isTest(file)) continue;
    for (const entry of importsOf(file, readFileSync(join(top, file), 'utf8'))) {
      const target = targetPath(entry) ?? '';
      if (target.startsWith(ENGINE)) edges.add(`${floorOf(file)} -> ${floorOf(target)}`);
    }
  }
  return edges;
}

/** Folders that import each other are one folder with two names. What is listed is a debt: the list may only shrink. */
const MUTUAL = [
  // A command carries the reasons of whoever gives it; who hears of it is asked by seat.
  'answers, files at the top',
  // A view is at the same time the state that everybody knows and what one seat has been told.
  'answers, state',
  'capitals, state',
  'promises, state',
];

test('folders of the engine import one way, but for those that are listed', () => {
  const edges = edgesOfEngine();
  const mutual = [...edges].flatMap((edge) => {
    const [from = '', to = ''] = edge.split(' -> ');
    return from < to && edges.has(`${to} -> ${from}`) ? [`${from}, ${to}`] : [];
  });
  expect(mutual.toSorted()).toEqual(MUTUAL);
});
