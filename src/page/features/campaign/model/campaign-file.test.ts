import { expect, test } from 'vitest';
import { type Legacy, LEGACY_VERSION } from '../../../../analysis/campaign/legacy.ts';
import { readCampaignFile, writeCampaignFile } from './campaign-file.ts';

const legacy: Legacy = {
  version: LEGACY_VERSION,
  chapter: 'campaign-2019-mandate',
  seat: 'JAM',
  ending: 'vote',
  adopted: true,
  articles: [{ article: 'mandate', status: 'agreed', option: 'man_full', table: ['man_full'] }],
  count: { yes: 79, no: 60, abstain: 33, absent: 21 },
  own: 'yes',
  credit: 9,
  fullCredit: 10,
  debts: [{ by: 'JAM', to: 'IRN', article: 'mandate' }],
  friends: ['BRA'],
  after: {
    signed: 72,
    ratified: 41,
    of: 193,
    needed: 40,
    inForce: 6,
    horizon: 12,
    first: [{ by: 'JAM', year: 2, gain: 11 }],
    outside: [{ by: 'IRN', gain: -2, why: 'worse' }],
    help: {
      article: 'help',
      option: null,
      payers: ['JAM'],
      paying: 1,
      served: 3,
      without: [],
      lacking: 0,
    },
    uses: [{ article: 'crimes', option: 'crim_open' }],
    missing: [{ article: 'hr', option: 'hr_basic', fromFirm: 40, askedBy: ['BRA'] }],
    uneasy: { stakeholder: 'press', unease: 61 },
  },
};
const kept = {
  seat: 'JAM',
  games: new Map([[legacy.chapter, 'a game of this browser']]),
  legacies: new Map([[legacy.chapter, legacy]]),
};
const text = writeCampaignFile(kept);

test('a campaign comes back from its file without the games, which are of one browser', () => {
  expect(readCampaignFile(text)).toEqual({ ok: true, campaign: { ...kept, games: new Map() } });
});

test.each([
  ['long', ' '.repeat(1024 * 1024 + 1)],
  ['other', ''],
  ['other', '7'],
  ['other', '{"format":"square-brackets/record@1"}'],
  ['newer', text.replace('campaign@1', 'campaign@2')],
  ['damaged', text.replace('"campaign":"', '"campaign":"no-')],
  ['damaged', text.replace('"seat":"JAM"', '"seat":"ATL"')],
  ['damaged', text.replace('"legacies":[', '"legacies":[7,')],
  ['damaged', text.replace(`"chapter":"${legacy.chapter}"`, '"chapter":"another"')],
  ['damaged', text.replace('"version":1', '"version":2')],
])('refused as %s: %.60s', (problem, given) => {
  expect(readCampaignFile(given)).toEqual({ ok: false, problem });
});

/** Every value in it, one after the other, becomes what it cannot be. */
test('no damaged part of what a chapter left is read', () => {
  const file = JSON.parse(text) as { legacies: object[] };
  const paths = listPaths(file.legacies[0]);
  expect(paths.length).toBeGreaterThan(40);
  const read = paths.filter((path) => {
    const copy = JSON.parse(text) as { legacies: object[] };
    damage(copy.legacies[0] as Node, path);
    return readCampaignFile(JSON.stringify(copy)).ok;
  });
  expect(read).toEqual([]);
});

type Node = { [key: string]: Node };

function listPaths(node: unknown, path: readonly string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  return Object.entries(node).flatMap(([key, one]) => listPaths(one, [...path, key]));
}

function damage(node: Node, [key = '', ...rest]: readonly string[]): void {
  if (rest.length > 0) damage(node[key] as Node, rest);
  else node[key] = [{}] as unknown as Node;
}
