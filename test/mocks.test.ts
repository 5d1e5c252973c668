/** Files share one process and its modules, in an order that differs from run to run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const RESET = [
  /^vi\.hoisted\(\(\) => vi\.resetModules\(\)\);$/m,
  /^afterAll\(\(\) => vi\.resetModules\(\)\);$/m,
];

const mocking = ['src', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  .filter(({ text }) => /^vi\.mock\(/m.test(text));

test('a test that stands in for a module loads it anew, and leaves none of it to the next', () => {
  expect(mocking.length).toBeGreaterThan(4);
  const careless = mocking.filter(({ text }) => !RESET.every((line) => line.test(text)));
  expect(careless.map(({ file }) => file)).toEqual([]);
});
