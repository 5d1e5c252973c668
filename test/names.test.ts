/** Names in code: one exported name has one meaning, and a function says first what it does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

/** Exported at the top of a file, with `export` before the declaration: nothing is renamed on its way out. */
const EXPORT = /^export (?:async )?(function\*?|const|let|type|interface|class) ([\w$]+)/gm;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

const exported = files.flatMap(({ file, text }) =>
  [...text.matchAll(EXPORT)].map(([, kind = '', name = '']) => ({ file, kind, name })),
);

test('no exported name has two meanings', () => {
  const filesByName = new Map<string, Set<string>>();
  for (const { name, file } of exported)
    filesByName.set(name, (filesByName.get(name) ?? new Set()).add(file));
  const double = [...filesByName].flatMap(([name, apart]) =>
    apart.size > 1 ? [`${name}: ${[...apart].join(', ')}`] : [],
  );
  expect(exported.length).toBeGreaterThan(3000);
  expect(double).toEqual([]);
});

test('nothing is renamed where it is exported', () => {
  const renamed = files.flatMap(({ file, text }) =>
    [...text.matchAll(/^export (?:type )?\{[^}]*\bas\b[^}]*\}/gm)].map(
      ([all]) => `${file}: ${all}`,
    ),
  );
  expect(renamed).toEqual([]);
});
