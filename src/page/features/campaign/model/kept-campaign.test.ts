import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { type Legacy, LEGACY_VERSION } from '../../../../analysis/campaign/legacy.ts';
import { followCampaign } from './chapters.ts';
import { beginCampaign, beginChapter, findChapterOf, readKeptCampaign } from './kept-campaign.ts';

const KEY = 'square-brackets/campaign';
const MANDATE = 'campaign-2019-mandate';
const RULES = 'campaign-2021-rules';

let kept: Map<string, string>;
beforeEach(() => {
  kept = stubStorage();
});
afterEach(() => void vi.unstubAllGlobals());

const legacy = (chapter: string, more: object = {}): Legacy => ({
  version: LEGACY_VERSION,
  chapter,
  seat: 'JAM',
  ending: 'vote',
  adopted: true,
  articles: [{ article: 'mandate', status: 'agreed', option: 'man_full', table: ['man_full'] }],
  count: null,
  own: null,
  credit: 10,
  fullCredit: 10,
  debts: [],
  friends: [],
  after: null,
  ...more,
});

const keep = (value: unknown): void => void kept.set(KEY, JSON.stringify(value));

const FRESH = { seat: 'BRA', games: new Map(), legacies: new Map() };

test('nothing, or what is none of this, is a campaign that has not begun', () => {
  expect(readKeptCampaign()).toEqual(FRESH);
  for (const wrong of [
    '{',
    '7',
    '{"seat":"ATL"}',
    '{"seat":"JAM","games":7,"legacies":[[1,2,3]]}',
  ]) {
    kept.set(KEY, wrong);
    expect(readKeptCampaign()).toEqual(wrong.includes('JAM') ? { ...FRESH, seat: 'JAM' } : FRESH);
  }
});

test('what a chapter left comes back; of another version it does not', () => {
  keep({
    seat: 'JAM',
    games: [[MANDATE, 'a']],
    legacies: [
      [MANDATE, legacy(MANDATE)],
      [RULES, legacy(RULES, { version: LEGACY_VERSION + 1 })],
    ],
  });
  const read = readKeptCampaign();
  expect(read).toEqual({
    seat: 'JAM',
    games: new Map([[MANDATE, 'a']]),
    legacies: new Map([[MANDATE, legacy(MANDATE)]]),
  });
  expect(followCampaign(read).next?.id).toBe(RULES);
});

test.each([
  { articles: [7] },
  { articles: [{ article: 'mandate', table: null }] },
  { debts: [null] },
  { friends: [{}] },
])('what a chapter left with a damaged part is as if it had left nothing: %j', (damage) => {
  keep({ seat: 'JAM', games: [], legacies: [[MANDATE, legacy(MANDATE, damage)]] });
  expect(readKeptCampaign().legacies.size).toBe(0);
});

test('a chapter played again drops itself and what came after it', () => {
  keep({
    seat: 'JAM',
    games: [
      [MANDATE, 'a'],
      [RULES, 'b'],
    ],
    legacies: [
      [MANDATE, legacy(MANDATE)],
      [RULES, legacy(RULES)],
    ],
  });
  const again = beginChapter(readKeptCampaign(), RULES, 'c');
  expect(readKeptCampaign()).toEqual(again);
  expect([...again.games]).toEqual([
    [MANDATE, 'a'],
    [RULES, 'c'],
  ]);
  expect([...again.legacies.keys()]).toEqual([MANDATE]);
  expect(['a', 'b', 'c'].map((game) => findChapterOf(again, game))).toEqual([
    MANDATE,
    undefined,
    RULES,
  ]);
  expect(beginChapter(again, MANDATE, 'd').legacies.size).toBe(0);
});

test('begun again it is empty, in the seat that is chosen', () => {
  beginCampaign('SGP');
  expect(readKeptCampaign()).toEqual({ ...FRESH, seat: 'SGP' });
});
