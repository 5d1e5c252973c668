import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import { loadWords } from '../words.ts';
import { getScenarioWords } from './bodies.ts';
import { getNames } from './name.ts';

beforeAll(async () => {
  await loadWords('en', 'app');
  await loadWords('en', 'panels');
});

const WORDS = join(import.meta.dirname, '../../locales/en');

/** Messages as they are written, by key. */
const readWords = (part: string): Record<string, string> =>
  JSON.parse(readFileSync(join(WORDS, `${part}.json`), 'utf8')) as Record<string, string>;

const plain = strait();
const named = strait([
  'title: The strait',
  'title: The strait\nwords: { assembly: { fr: le Conseil, en: the Council }, chair: President }',
]);

test('bodies go by the names of the scenario, with one article, and the rest by the usual ones', () => {
  const t = getScenarioWords(named, 'en');
  const values = { granted: 'no', sittings: 0, votesFor: '3' };
  expect([t('happening.reconvened', values), t('happening.consensusAsked')]).toEqual([
    'The Council grants no more sittings: 3.',
    'The President asked for consensus.',
  ]);
  expect(t('happening.exhausted')).toBe(
    'The Bureau found that every effort at consensus had been made.',
  );
  expect([t('phase.assembly'), t('phase.decision.bureau')]).toEqual(['The Council', 'The Bureau']);
  expect(getScenarioWords(plain, 'en')('phase.assembly')).toBe('The Assembly');
});

test('what is said in play names the Chair and the treaty as the scenario does', () => {
  const parts = 'panels pleas text trade vote hall lesson voices rules debrief'.split(' ');
  const literal = parts.flatMap((part) =>
    Object.entries(readWords(part)).filter(([, message]) =>
      /\b[Tt]he (Chair|treaty)\b/.test(message),
    ),
  );
  expect(literal).toEqual([]);
});

test('the Chair has its name on its plate and in sentences', () => {
  const names = (scenario: typeof plain) => {
    const { seat, called } = getNames(scenario, 'en', false);
    return [seat('CHAIR'), called('CHAIR')];
  };
  expect([names(named), names(plain)]).toEqual([
    ['President', 'the President'],
    ['Chair', 'the Chair'],
  ]);
});

test('the same function for the same question, so that it may stand among the dependencies of a hook', () => {
  expect(getScenarioWords(named, 'en')).toBe(getScenarioWords(named, 'en'));
});
