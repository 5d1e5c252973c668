import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleStatus } from '../../engine/state/state.ts';
import { chooseLanguage, LANGUAGES, loadWords, getWords } from './words.ts';

test('a folder is a language', () => {
  const inside = readdirSync(new URL('../locales', import.meta.url), { withFileTypes: true });
  const folders = inside.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(LANGUAGES).toEqual(folders.toSorted());
});

test('the words of a loaded part are there at once', async () => {
  await loadWords('en', 'app');
  expect(getWords('en')('name')).toBe('Square Brackets');
  expect(getWords('fr')('name')).toBe('Square Brackets');
});

test('the first wanted language the page speaks', () => {
  expect(chooseLanguage(['fr-CA', 'en-GB'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('an article before a name is written large where it opens a message, not in a list inside one', async () => {
  await loadWords('en', 'panels');
  const t = getWords('en');
  const list = t('list.andMore', { list: 'the United States, France', more: 2 });
  expect(list).toBe('the United States, France and 2 more');
  expect(t('foot.held', { names: list })).toBe('Blocked by the United States, France and 2 more.');
  expect(t('phrase.saidBy', { names: list, phrase: 'Yes.' })).toBe(
    'The United States, France and 2 more: “Yes.”',
  );
});

test('in the palette an article has its status in words', async () => {
  await loadWords('en', 'habits');
  const statuses: ArticleStatus[] = ['open', 'adRef', 'closed'];
  expect(statuses.map((status) => getWords('en')('palette.status', { status }))).toEqual([
    'open',
    'agreed ad referendum',
    'closed',
  ]);
});
