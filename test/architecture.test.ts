/** ARCHITECTURE.md keeps to the tree: its drawing is that of the imports, and the files it names are there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawRooms } from './boundaries/drawing.ts';

const top = new URL('../', import.meta.url);
const text = readFileSync(new URL('ARCHITECTURE.md', top), 'utf8');

test('the drawing is made from the table of edges', () => {
  expect(/```mermaid[^]*?```/.exec(text)?.[0]).toBe(drawRooms());
});

test('every file and folder it names is there', () => {
  const named = [...text.matchAll(/`((?:src|scenarios|assets|test)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const real = named.filter((path) => !/NAME|TAG/.test(path));
  expect(real.length).toBeGreaterThan(10);
  expect(real.filter((path) => !existsSync(new URL(path, top)))).toEqual([]);
});
