/** Sheets of the page are CSS modules: a class belongs to the feature, or the room, whose sheets style it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { LOOKS } from '../src/page/ui/layout/looks.ts';
import { scopeName, findScope } from '../src/page/build/scoped-styles.ts';

const source = join(import.meta.dirname, '../src');
const pages = join(source, 'page');

type File = { file: string; scope: string; text: string };

function filesOf(ending: string): File[] {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith(ending) && !file.endsWith('tokens.css'))
    .map((file) => ({
      file,
      scope: findScope(`/src/page/${file}`),
      text: readFileSync(join(pages, file), 'utf8'),
    }));
}

/** Selectors of a sheet, without what stands between braces and in comments. */
function selectorsOf(text: string): string[] {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{};]+)\{/g)].flatMap(([, all = '']) =>
    all.trim().startsWith('@') ? [] : [all],
  );
}

const FOREIGN = /:global\(\.([\w-]+)\)/g;

const sheets = filesOf('.module.css').map(({ file, scope, text }) => {
  const selectors = selectorsOf(text).join(',');
  const own = selectors.replaceAll(FOREIGN, '').matchAll(/\.([a-z][\w-]*)/gi);
  return {
    file,
    scope,
    own: new Set([...own].map(([, name = '']) => name)),
    foreign: new Set([...selectors.matchAll(FOREIGN)].map(([, name = '']) => name)),
  };
});

/** Classes as they are read from sheets: `name`, or the start of it where the rest is put together. */
const read = filesOf('.tsx').flatMap(({ file, text }) =>
  [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)(?:\?names)?';$/gm)].flatMap(
    ([, styles = '', sheet = '']) =>
      [...text.matchAll(new RegExp(`\\b${styles}\\[(?:'([\\w-]+)'|\`([\\w-]+)\\$)`, 'g'))].map(
        ([, name, start]) => ({ file, sheet: join(file, '..', sheet), name, start }),
      ),
  ),
);

/** Classes that rooms wear which do not own them, and those of every page: a list to shorten. */
const SHARED = [
  'cm-activeLine',
  'cm-collapsedLines',
  'cm-editor',
  'cm-gutters',
  'cm-scroller',
  'no-print',
  'paper',
];

test('every class that is read from a sheet stands in it', () => {
  const missing = read.filter(({ sheet, name, start }) => {
    const own = [...(sheets.find(({ file }) => file === sheet)?.own ?? [])];
    return !own.some((one) => one === name || (start !== undefined && one.startsWith(start)));
  });
  expect(read.length).toBeGreaterThan(1000);
  expect(missing).toEqual([]);
});

test('every class of a sheet is worn', () => {
  const worn = read.map((one) => ({ ...one, scope: findScope(`/src/page/${one.sheet}`) }));
  const idle = sheets.flatMap(({ file, scope, own }) =>
    [...own]
      .filter(
        (name) =>
          !worn.some(
            (one) =>
              one.scope === scope &&
              (one.name === name || (one.start !== undefined && name.startsWith(one.start))),
          ),
      )
      .map((name) => `${file}: ${name}`),
  );
  expect(sheets.length).toBeGreaterThan(100);
  expect(idle).toEqual([]);
});

test('the props that the primitives take are those that have styles', () => {
  const text = readFileSync(join(pages, 'ui/layout/primitives.tsx'), 'utf8');
  const known = / ([\w ]+) '/.exec(text.slice(text.indexOf('const PROPS')))?.[1]?.split(' ');
  expect(known).toEqual(Object.keys(LOOKS));
});

test('a class of another room is one that room has, or is shared', () => {
  const owned = new Set(
    sheets.flatMap(({ file, own }) => [...own].map((name) => scopeName(name, `/src/page/${file}`))),
  );
  const foreign = new Set(sheets.flatMap((sheet) => [...sheet.foreign]));
  expect([...foreign].filter((name) => !owned.has(name)).toSorted()).toEqual(SHARED);
});

test('no other class is written as it is', () => {
  const known = new Set([...SHARED, 'bracketed', 'visually-hidden', 'on-dark', 'hall-mount']);
  const plain = filesOf('.tsx').flatMap(({ file, text }) =>
    [...text.matchAll(/className=(?:"([^"]*)"|\{`((?:[^`$]|\$\{[^`}]*\})*)`\})/g)].flatMap(
      ([, said, made]) =>
        (said ?? made ?? '')
          .replaceAll(/\$\{[^}]*\}/g, ' ')
          .split(/\s+/)
          .filter((name) => name !== '' && !known.has(name))
          .map((name) => `${file}: ${name}`),
    ),
  );
  expect(plain).toEqual([]);
});

test('no two classes have one name in the page', () => {
  const named = new Map<string, string>();
  const double = sheets.flatMap(({ file, scope, own }) =>
    [...own].filter((name) => {
      const said = scopeName(name, `/src/page/${file}`);
      const before = named.get(said) ?? `${scope} ${name}`;
      named.set(said, before);
      return before !== `${scope} ${name}`;
    }),
  );
  expect(named.size).toBeGreaterThan(600);
  expect(double).toEqual([]);
});

test('every token a sheet uses is given a value somewhere', () => {
  const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?)$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'));
  const given = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(--[\w-]+)['"`]?:|['"`](--[\w-]+)/g)].map(
        ([, one, other]) => one ?? other,
      ),
    ),
  );
  // A name that is put together when it is used, such as the rows of the board.
  const made = [...texts.join('\n').matchAll(/`(--[a-z]+)\$\{/g)].map(([, name = '']) => name);
  const used = texts.flatMap((text) =>
    [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
  );
  const unknown = used.filter(
    (name) => !given.has(name) && !made.some((start) => name.startsWith(start)),
  );
  expect(used.length).toBeGreaterThan(500);
  expect([...new Set(unknown)].toSorted()).toEqual([]);
});

/** Sheets of the page and of the hall, but the tokens. */
const everySheet = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.css') && !file.endsWith('/tokens.css'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** Declarations of every sheet, each with the sheet it stands in. */
function declarations(): { file: string; property: string; value: string }[] {
  return everySheet.flatMap(({ file, text }) =>
    [...text.matchAll(/^\s+([\w-]+):\s*([^;{}]+);/gm)].map(([, property = '', value = '']) => ({
      file,
      property,
      value,
    })),
  );
}

function findRaw(properties: RegExp, raw: RegExp): string[] {
  const found = declarations().filter(
    ({ property, value }) => properties.test(property) && raw.test(value),
  );
  return found.map(({ file, property, value }) => `${file}: ${property}: ${value}`);
}

test('a colour in hexadecimal stands in the tokens alone', () => {
  expect(declarations().length).toBeGreaterThan(3000);
  expect(findRaw(/./, /#[\da-f]{3,8}\b/i)).toEqual([]);
});

test('type has the sizes of the scale, or that of the text around it', () => {
  // Of `font`, what stands before the height of its lines; the root size is what the scale counts in.
  const raw = findRaw(/^font(-size)?$/, /^(?!.*--text-size)[^/]*[\d.]+(px|rem|em|pt|vw|cqi)\b/);
  expect(raw).toEqual([]);
});

test('spaces are those of the scale, paper and the height of a window aside', () => {
  expect(findRaw(/^(padding|margin|gap|row-gap|column-gap)/, SPACE)).toEqual([]);
});

/** A hair of 1 px closes a seam; millimetres are of paper, `dvh` a share of the window. */
const SPACE = /(?<![\w.-])(?!-?1px)-?\d*\.?\d+(px|rem|em|ch)\b/;

/** The hall stands still where a language runs from right to left, and what is drawn on its plan with it. */
const STILL = /^hall\//;

test('sides are those of the language, outside the hall', () => {
  const sides = /^((border|padding|margin)-(left|right)(-color|-width|-style)?|left|right)$/;
  const found = findRaw(sides, /./).concat(findRaw(/^(text-align|float)$/, /^(left|right)$/));
  expect(found.filter((line) => !STILL.test(line))).toEqual([]);
});

/** Of windows: their widths, their heights, what points at them, paper, colours a person asks for; of parts: two widths. */
const CONDITIONS = 16;

test('few conditions change a layout', () => {
  const found = everySheet.flatMap(({ text }) =>
    [...text.matchAll(/@(media|container)\s+(?:text )?([^{]+?)\s*\{/g)].map(
      ([, kind = '', query = '']) => `${kind} ${query}`,
    ),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(new Set(found).size).toBeLessThanOrEqual(CONDITIONS);
});

test('a width that code asks for has a name', () => {
  const code = [...filesOf('.ts'), ...filesOf('.tsx')].filter(
    ({ file }) => !/\.test\.ts$|^build\//.test(file),
  );
  const written = code.flatMap(({ file, text }) =>
    [...text.matchAll(/'(\([^']*(?:width|height)[^']*\))'/g)].map(([, query = '']) => ({
      file,
      query,
    })),
  );
  const twice = written.filter(
    (one) => written.filter(({ query }) => query === one.query).length > 1,
  );
  expect(written.length).toBeGreaterThan(2);
  expect(twice).toEqual([]);
});

/** Lines of all sheets but the tokens at most: what is new takes the place of what it makes needless. */
const ALL_LINES = 11_009;

test('sheets do not grow', () => {
  const lines = everySheet.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  expect(lines).toBeLessThanOrEqual(ALL_LINES);
});

/** Lines of a sheet at most. */
const LINES = 450;

test('a sheet is short enough to have one reason to exist', () => {
  const long = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({
      file,
      lines: readFileSync(join(source, file), 'utf8').split('\n').length - 1,
    }))
    .filter(({ lines }) => lines > LINES);
  expect(long).toEqual([]);
});
