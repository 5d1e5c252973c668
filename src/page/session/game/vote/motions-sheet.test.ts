import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { scenarioOf } from '../../../../../test/bench/sized.ts';
import { computeChangeWorth } from '../worth.ts';
import {
  countMotionsCounted,
  listPendingRows,
  listPossibleMotions,
  judgeProspect,
  makeRowOfMove,
  findRuleOfMove,
  listWordsToMove,
} from './motions-sheet.ts';
import { makeGavelSheet } from '../../../features/vote/model/gavel-sheet.ts';
import { readQuorum } from '../../../features/vote/model/quorum.ts';
import { countSheet } from './vote-count.ts';
import { openSeated, viewSeated } from '../../../../../test/fixtures/seated.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);

function seen() {
  const plan = [{ seat: 'ASH', by: 'person' as const }];
  const { setup, state } = openConference(scenario, { seed: 5, plan });
  return view(setup, state, 'ASH');
}

test('every option that does not stand could be put to the vote', () => {
  const now = seen();
  const all = scenario.articles.reduce((sum, { options }) => sum + options.length, 0);
  const standing = now.articles.filter(({ text }) => text >= 0).length;
  expect(listWordsToMove(now).length).toBe(all - standing);
});

test('of a closed text words can only be struck out', () => {
  const now = seen();
  const procedure = { ...now.scenario.procedure, textClosed: true as const };
  const shut = { ...now, scenario: { ...now.scenario, procedure } };
  const asked = listWordsToMove(now).map((kind) => ({ ...kind, motion: 'delete' }));
  expect(listWordsToMove(shut)).toEqual(asked);
});

test('motions that would bring the seat something, those out of reach last', () => {
  const now = seen();
  const rows = listPossibleMotions(now, listWordsToMove(now));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ worth }) => worth > 0)).toBe(true);
  const order = ['safe', 'ahead', 'open', 'behind', 'dead'];
  const ranks = rows.map(({ prospect }) => order.indexOf(prospect));
  expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
});

test('a motion is counted before it is made as it is once it lies there, by the rule of its kind', () => {
  const now = seen();
  const [best] = listPossibleMotions(now, listWordsToMove(now));
  if (!best) throw new Error('no motion');
  const { put, sheet, prospect } = best;
  expect(makeRowOfMove(now, best.kind)).toEqual({ put, sheet, prospect });
  expect(makeRowOfMove(now, { motion: 'closure' }).put).toEqual({
    kind: 'closure',
    article: -1,
    wording: -1,
    own: true,
  });
  const { procedural, substance } = now.scenario.procedure;
  expect([findRuleOfMove(now, 'closure'), findRuleOfMove(now, 'reconsider')]).toEqual([
    procedural,
    substance,
  ]);
});

test('whether a vote is open is said by the count it stands beside', () => {
  const lastDay = openSeated(shipped('cybercrime-last-day'), 'BRA', 1);
  const now = view(lastDay.setup, lastDay.state, 'BRA');
  const rows = listPossibleMotions(now, listWordsToMove(now));
  const found = rows.map(({ prospect, sheet: { range, needed } }) => {
    const least = needed ?? NaN;
    const [low, high] = [range.yes.low >= least, range.yes.high >= least];
    return { prospect, low, high };
  });
  const meant = { safe: [true, true], ahead: [true, true], open: [false, true] };
  const short = { behind: [false, false], dead: [false, false] };
  expect(found.map(({ low, high }) => [low, high])).toEqual(
    found.map(({ prospect }) => ({ ...meant, ...short })[prospect]),
  );
  expect(found.some(({ prospect }) => prospect === 'ahead' || prospect === 'behind')).toBe(true);
});

test('a separate vote has its way where the words fail to be voted in, and is then no vote out of reach', () => {
  const now = viewSeated(shipped('cybercrime-last-day'), 'BRA', 1);
  const pairs = listWordsToMove(now).map(({ article, option }) => {
    const found = now.scenario.articles.find(({ id }) => id === article);
    const put = {
      article: found?.index ?? -1,
      wording: found?.options.findIndex(({ id }) => id === option) ?? -1,
    };
    const separate = judgeProspect(now, { kind: 'separateVote', ...put });
    const { range, needed } = countSheet(now, { kind: 'separateVote', ...put });
    const reach = Math.max(1, now.values.liveVote * now.scenario.delegations.length);
    return { separate, goes: range.yes.high + reach < (needed ?? NaN) };
  });
  expect(pairs.filter(({ goes }) => goes).map(({ separate }) => separate)).toEqual(
    pairs.flatMap(({ goes }) => (goes ? ['safe'] : [])),
  );
  expect(pairs.filter(({ separate }) => separate === 'dead').every(({ goes }) => !goes)).toBe(true);
  expect(new Set(pairs.map(({ separate }) => separate)).has('safe')).toBe(true);
});

test('only motions that are pending are on the table', () => {
  const motion = { id: 'm1', kind: 'vote' as const, by: 'ASH', article: 1, wording: 1 };
  const motions = [
    { ...motion, status: 'pending' as const },
    { ...motion, id: 'm2', status: 'rejected' as const },
  ];
  expect(listPendingRows({ ...seen(), motions }).map((row) => row.motion?.id)).toEqual(['m1']);
});

test('at the gavel: weight of those who object, promises that stand in the text, who lost a vote', () => {
  const now = seen();
  const gavel = {
    roll: 's'.padEnd(scenario.delegations.length, '.').replace('s.', 's.'),
    dissociated: [],
    objected: [{ by: 1, articles: [0] }],
  };
  const promise = promised(now.delegation, 1, 0, now.articles[0]?.text ?? -1);
  const lost = scenario.delegations[2]?.id ?? '';
  const motions = [
    {
      id: 'm1',
      kind: 'vote' as const,
      by: lost,
      article: 0,
      wording: 1,
      status: 'rejected' as const,
    },
  ];
  const sheet = makeGavelSheet({ view: { ...now, gavel, motions, commitments: [promise] } });
  const all = scenario.delegations.reduce((sum, { capability }) => sum + capability, 0);
  expect(sheet.objecting.weight).toBeCloseTo((scenario.delegations[1]?.capability ?? 0) / all, 12);
  expect(sheet.promised).toEqual([scenario.articles[0]?.id]);
  expect(sheet.signs).toEqual([
    { delegation: 1, kind: 'objected', articles: [scenario.articles[0]?.id] },
    { delegation: 2, kind: 'lost', articles: [] },
  ]);
  expect(sheet.objecting.stops).toBe(false);
});

test('with too few in the room no vote is likely to carry, however sure its votes are', () => {
  const now = seen();
  const all = { ...now, present: now.present.map(() => 1) };
  const put = { kind: 'vote' as const, article: 0, wording: 2, own: true };
  const inRoom = (here: number) => ({
    ...all,
    present: all.present.map((_, d) => (d < here ? 1 : 0)),
  });
  const of = scenario.delegations.length;
  expect(judgeProspect(inRoom(of / 2 - 1), put)).toBe('dead');
  expect(judgeProspect(inRoom(of / 2), put)).not.toBe('dead');
  expect(judgeProspect(all, put)).not.toBe('dead');
});

test('who takes its seat later is not missing before', () => {
  const later = strait(
    ['sittings: 2', 'sittings: 4, quorum: 100%'],
    ['name: Dun', 'name: Dun\n    joins: 3'],
  );
  const plan = [{ seat: 'ASH', by: 'person' as const }];
  const { setup, state } = openConference(later, { seed: 5, plan });
  const now = view(setup, state, 'ASH');
  const put = { kind: 'vote' as const, article: 0, wording: 2, own: true };
  expect(now.present).toEqual([1, 1, 1, 0]);
  expect(judgeProspect(now, put)).not.toBe('dead');
  expect(judgeProspect({ ...now, present: [1, 1, 0, 0] }, put)).toBe('dead');
});

test('the quorum in heads', () => {
  const now = seen();
  const of = scenario.delegations.length;
  expect(readQuorum({ ...now, present: now.present.map(() => 0) })).toEqual({
    needed: Math.ceil(of / 2),
    of,
    here: 0,
  });
});

test('of a thousand delegations the votes that would bring most are counted, and no more', () => {
  const large = scenarioOf({ delegations: 1000, articles: 32, options: 4, sittings: 2 }, 1);
  const now = viewSeated(large, 'd0', 1);
  const gains = listWordsToMove(now).flatMap(({ article = '', option = '' }) => {
    const worth = computeChangeWorth(now, [{ article, option }])?.net ?? 0;
    return worth > 0 ? [worth] : [];
  });
  expect(gains.length).toBeGreaterThan(20);
  expect(countMotionsCounted(now)).toBe(20);
  const counted = listPossibleMotions(now, listWordsToMove(now)).map(({ worth }) => worth);
  const byWorth = (one: number, other: number) => other - one;
  expect(counted.toSorted(byWorth)).toEqual(gains.toSorted(byWorth).slice(0, 20));
});
