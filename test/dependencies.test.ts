/** Whose work this stands on is said where people look: in NOTICE, on the page of credits, in CONTRIBUTING.md. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

type Packages = Readonly<Record<string, string>>;
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  dependencies: Packages;
  devDependencies: Packages;
};

/** Of the command line and the server. */
const NOT_IN_THE_PAGE = [
  '@socket.io/postgres-adapter',
  'cli-progress',
  'commander',
  'compression',
  'libsql',
  'pg',
  'piscina',
  'send',
  'socket.io',
  'tsx',
];

/** Letters and digits: `react-dom` is called React DOM, `papaparse` Papa Parse. */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d,;()|\n]/g, '');

/** Packages that are named neither by their name nor, where several come from one house, by its. */
function unnamed(text: string, packages: readonly string[]): string[] {
  const names = new Set(
    text.split(/\n|, |; |'|\|| {2,}| and | \(|\)| packages| maths/).map((name) => bare(name)),
  );
  return packages.filter((name) => {
    const [scope = '', own = scope] = name.split('/');
    return ![name, own, scope].some((called) => names.has(bare(called)));
  });
}

test('NOTICE names what the page and the command line are made of', () => {
  expect(
    unnamed(read('NOTICE').replaceAll(/command line:|server:/g, ';'), Object.keys(dependencies)),
  ).toEqual([]);
});

test('the page of credits names what the page is made of', () => {
  const ofPage = Object.keys(dependencies).filter((name) => !NOT_IN_THE_PAGE.includes(name));
  expect(unnamed(read('src/page/shell/credits-page.tsx'), ofPage)).toEqual([]);
});

test('CONTRIBUTING.md says of each package why', () => {
  const named = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  const types = /^@types\//;
  expect(
    unnamed(
      read('CONTRIBUTING.md'),
      named.filter((name) => !types.test(name)),
    ),
  ).toEqual([]);
});
