/**
 * Styles of pages come one after the other into the same document and stay there: a class that one page's sheet
 * styles and another page wears looks right only until both have been open.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');
const pages = join(source, 'page');

/** Folders that are open together, or that lend their sheet to another on purpose. */
const TOGETHER: Readonly<Record<string, string>> = {
  hall: 'play',
  text: 'play',
  trade: 'play',
  vote: 'play',
  learning: 'play',
  session: 'play',
  settings: 'ui',
  shell: 'play',
  speech: 'play',
  together: 'share',
};

/** A feature by its name, any other room of the page by that of the room. */
function pageOf(file: string): string {
  const [room = '', feature = ''] = file.split(sep);
  const folder = room === 'features' ? feature : room;
  return TOGETHER[folder] ?? folder;
}

type Found = { page: string; name: string; file: string };

function filesOf(ending: string): { page: string; file: string; text: string }[] {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith('tokens.css'))
    .map((file) => ({ page: pageOf(file), file, text: readFileSync(join(pages, file), 'utf8') }));
}

/** The class a rule begins with, where it needs no other. What is for paper only is left out. */
function styled(): Found[] {
  return filesOf('.css').flatMap(({ page, file, text }) => {
    const screen = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*$/, '');
    const selectors = [...screen.matchAll(/([^{}]+)\{/g)].flatMap(([, all = '']) => all.split(','));
    return selectors.flatMap((selector) => {
      const names = [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
      const [name] = names;
      return name === undefined || names.length > 1 ? [] : [{ page, name, file }];
    });
  });
}

function worn(): Found[] {
  return filesOf('.tsx').flatMap(({ page, file, text }) =>
    [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain, code]) => {
      const said = plain ?? [...(code ?? '').matchAll(/['"`]([^'"`]*)['"`]/g)].join(' ');
      return said.split(/[^\w-]+/).map((name) => ({ page, name, file }));
    }),
  );
}

/** Sheets of another folder that a page fetches with its own: `debrief features/text/view/article-axis.css`. */
function borrowed(): ReadonlySet<string> {
  return new Set(
    filesOf('.tsx').flatMap(({ page, file, text }) =>
      [...text.matchAll(/^import '(\.[^']+\.css)';$/gm)].map(
        ([, sheet = '']) => `${page} ${join(file, '..', sheet)}`,
      ),
    ),
  );
}

test('no class of one page is styled by the sheet of another', () => {
  const sheets = styled().filter(({ page }) => page !== 'ui');
  const fetched = borrowed();
  const own = new Set(sheets.map(({ page, name }) => `${page} ${name}`));
  const leaks = worn()
    .filter(({ page }) => page !== 'ui')
    .flatMap(({ page, name, file }) =>
      sheets
        .filter((sheet) => sheet.name === name && sheet.page !== page)
        .filter((sheet) => !fetched.has(`${page} ${sheet.file}`))
        .map((sheet) => `${file} wears .${name}, which ${sheet.file} styles`),
    );
  expect(own.size).toBeGreaterThan(100);
  // Sheets in folders of a folder are seen too.
  expect(sheets).toContainEqual({
    page: 'play',
    name: 'tally-yes',
    file: join('features', 'vote', 'view', 'board', 'tally.css'),
  });
  expect([...new Set(leaks)].toSorted()).toEqual([]);
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

/** Colours by the token that gives them, where no theme gives it another. */
function fixedColours(): Map<string, string> {
  const text = readFileSync(join(source, 'page/ui/style/tokens.css'), 'utf8');
  const [plain = '', ...themes] = text.split(/^\}/m);
  const given = [...plain.matchAll(/(--[\w-]+): (#[\da-f]{6});/g)];
  return new Map(
    given.flatMap(([, name = '', colour = '']) =>
      themes.join('').includes(`${name}:`) ? [] : [[colour, name] as const],
    ),
  );
}

test('a colour that has a token is written as its token', () => {
  const tokens = fixedColours();
  expect(tokens.size).toBeGreaterThan(20);
  const written = filesOf('.css').flatMap(({ file, text }) =>
    [...text.matchAll(/#[\da-f]{6}\b/gi)].flatMap(([colour]) => {
      const name = tokens.get(colour.toLowerCase());
      return name === undefined ? [] : [`${file}: ${colour} is ${name}`];
    }),
  );
  expect(written).toEqual([]);
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
