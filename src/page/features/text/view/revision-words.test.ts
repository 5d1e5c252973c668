import { beforeAll, describe, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { loadWords, getWords } from '../../../speech/words.ts';
import { getNames } from '../../../speech/names/name.ts';
import type { Revision } from '../../../session/game/text/revisions.ts';
import {
  countChanges,
  nameRevision,
  findRevisionNow,
  findRuns,
  readWordingWords,
} from './revision-words.ts';
import { getFigures, type Speech } from '../../../speech/use-game.ts';
import { findLatest } from './use-reading.ts';
import { compareRevisions } from '../model/compare-revisions.ts';

const view = { scenario: strait() };
let speech: Speech;

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'panels')]);
  speech = {
    t: getWords('en'),
    names: getNames(view.scenario, 'en', false),
    figures: getFigures('en'),
    openFigures: getFigures('en'),
    article: (id) => id,
    eventTitle: (id) => id,
    oneVoteEach: true,
    signableAlone: false,
    sittings: 8,
    ownerOf: (id) => id,
    roomOf: (offer) => (offer.startsWith('p') ? ['EGY', 'IND', 'FRA', 'CHN', 'USA'] : undefined),
    movedAs: () => undefined,
    insertsWords: () => false,
    answerTo: () => [],
    bracketCause: () => undefined,
  };
});

const lights = (text: number, open = true) => ({ text, tabled: [text], open });
const revision = (number: number, kind: Revision['kind'], ...articles: Revision['articles']) => ({
  number,
  kind,
  sitting: number,
  articles,
});

const opening = revision(0, 'opening', lights(0), lights(2));
const first = revision(1, 'sitting', lights(1), lights(2));
const second = revision(2, 'chair', lights(1, false), lights(2));
const now = revision(3, 'now', lights(1, false), lights(2));

describe('revisions in words', () => {
  test('each by its symbol and its time', () => {
    expect([opening, first, second, now].map((one) => nameRevision(one, speech))).toEqual([
      'SIM/L.1, at the opening',
      'SIM/L.1/Rev.1, after sitting 1',
      'SIM/L.1/Rev.2, the Chair’s text',
      'The text now',
    ]);
  });

  test('the draft of now bears the number of the last that was circulated', () => {
    expect(findRevisionNow([opening, now])).toBe(0);
    expect(findRevisionNow([opening, first, second, now])).toBe(2);
  });

  test('words by index; none where nothing stands', () => {
    expect(readWordingWords(view, 0, 1, speech)).toBe('Some lights shall burn.');
    expect(readWordingWords(view, 0, -1, speech)).toBe('');
  });

  test('strikes and underlines, and how many there are', () => {
    expect(findRuns(view, 0, [opening, first], speech)).toEqual([
      { kind: 'cut', text: 'Few' },
      { kind: 'added', text: 'Some' },
      { kind: 'same', text: 'lights shall burn.' },
    ]);
    const difference = compareRevisions(opening, second);
    expect(countChanges(view, difference, [opening, second], speech)).toEqual({
      added: 1,
      cut: 1,
      closed: 1,
      reopened: 0,
      came: 0,
      left: 0,
    });
  });
});

describe('what is compared at first', () => {
  test('now with the latest revision that reads otherwise', () => {
    expect(findLatest([opening, first, second, now])).toEqual({ from: 1, to: 3 });
  });

  test('now with the opening where nothing changed', () => {
    expect(findLatest([opening, { ...opening, number: 1, kind: 'now' }])).toEqual({
      from: 0,
      to: 1,
    });
  });
});
