import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import type { ArticleStatus } from '../../engine/state/state.ts';
import { joinFew } from './names/name-few.ts';
import { getFigures } from './use-game.ts';
import {
  chooseLanguage,
  chooseWords,
  findScript,
  getWords,
  LANGUAGES,
  loadWords,
  markText,
} from './words.ts';

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

test('words that have not come stand for themselves, and are there once they have', async () => {
  const t = getWords('en');
  expect(t('library.note')).toBe('library.note');
  await loadWords('en', 'library');
  expect(t('library.note')).toBe('Choose what to play, and in which seat.');
});

test('the first wanted language the page speaks', () => {
  expect(chooseLanguage(['zxx', 'en-GB'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('an article before a name is written large where it opens a message, not in a list inside one', async () => {
  await loadWords('en', 'panels');
  const t = getWords('en');
  const list = joinFew(['the United States', 'France', 'Chad', 'Togo'], speech, 2);
  expect(list).toBe('the United States, France and 2 more');
  expect(t('foot.held', { names: list })).toBe('Blocked by the United States, France and 2 more.');
  expect(t('phrase.saidBy', { names: list, phrase: 'Yes.' })).toBe(
    'The United States, France and 2 more: “Yes.”',
  );
});

test('an article of a brief goes by its title, with its number where it has one', async () => {
  await loadWords('en', 'app');
  const tell = (number: string, kind: string) =>
    getWords('en')('door.article', { title: 'Money bills', number, kind });
  expect([tell('7', 'number'), tell('I.7', 'name'), tell('–', 'none')]).toEqual([
    'Money bills (Art.\u00A07)',
    'Money bills (I.7)',
    'Money bills',
  ]);
});

test('names in a row are joined as the language joins them', () => {
  const join = (language: string) =>
    joinFew(['Chad', 'France', 'Togo'], { ...speech, figures: getFigures(language) }, 3);
  expect([join('en'), join('fr'), join('ja')]).toEqual([
    'Chad, France and Togo',
    'Chad, France et Togo',
    'Chad、France、Togo',
  ]);
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

test.each([
  ['مواد الاتفاقية', 'ar'],
  ['אמנה', 'he'],
  ['各缔约国应当合作', 'zh'],
  ['締約国は協力する', 'ja'],
  ['당사국은 협력한다', 'ko'],
  ['राज्य सहयोग करेंगे।', 'hi'],
  ['Государства сотрудничают', 'ru'],
  ['Each Party shall, “where possible”, act.', undefined],
  ['', undefined],
])('%s: %s', (text, lang) => {
  expect(markText(text)).toEqual({ lang, dir: 'auto', children: text });
});

test('a text found by its tag has that language, and so has what is taken from it', () => {
  expect(chooseWords(new Map([['fr', 'Chaque Partie coopère.']]), 'en')).toBe(
    'Chaque Partie coopère.',
  );
  expect(findScript('Chaque Partie coopère.').lang).toBe('fr');
  expect(markText('Chaque Partie', 'Chaque Partie coopère.').lang).toBe('fr');
  chooseWords(new Map([['fa', 'هر عضو همکاری می‌کند.']]), 'en');
  expect(findScript('هر عضو همکاری می‌کند.').lang).toBe('fa');
});

test('that no package was missed is said of those that were tried, two a turn at most', async () => {
  await loadWords('en', 'outcome');
  const told = getWords('en')('lead.missedNone', { gives: 'no', best: '+4.1' });
  expect(told).toContain('At most two packages a turn were tried');
  expect(told).toContain(
    'there may be others: the best computer player’s moves together gained +4.1',
  );
});

test('whoever says only what matters most to it says it in a sentence', async () => {
  await loadWords('en', 'offered');
  const say = (manner: string) =>
    getWords('en')('voice.most', { manner, way: 0, most: '‘Pier lights’', least: 'none' });
  expect(say('blunt')).toBe('We care about ‘Pier lights’.');
});

test('that no own act moved the points is said of those that were tried', async () => {
  await loadWords('en', 'outcome');
  expect(getWords('en')('onePage.inVain')).toContain('Ballots by your instructions were not tried');
});

test('a brief does not say that priorities change little: in a full draw they do not', async () => {
  await loadWords('en', 'app');
  expect(getWords('en')('door.drawn')).toContain('some a lot');
});
