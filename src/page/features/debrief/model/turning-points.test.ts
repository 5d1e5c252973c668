import { expect, test } from 'vitest';
import type { StoryDecision, StoryTextMove } from './story.ts';
import {
  choosePromising,
  findCostliest,
  findEarning,
  findLargestLoss,
  findMostWeighty,
  hasTriedInVain,
  listAskedFirst,
  listOwnIdeas,
  listProposed,
  listTurningPoints,
  listUntold,
} from './turning-points.ts';

function move(at: number, article: string, change: number): StoryTextMove {
  const rest = { option: 'words', back: false, cause: 'informals', by: 'ASH' } as const;
  return { at, sitting: 1, article, ...rest, change };
}

function decision(at: number, came: number, article: string): StoryDecision {
  return {
    at,
    sitting: 1,
    by: 'ASH',
    act: { type: 'pass' },
    worth: { came, without: 0.5 },
    ending: null,
    articles: [{ article, came: 'words', without: null, cameBy: null, withoutBy: null }],
    joining: { without: [], came: [] },
    stake: 0,
  };
}

test('articles that one command moved are told together, with what all of them are worth', () => {
  const moves = [move(3, 'lights', 0.02), move(3, 'fees', 0.03), move(7, 'boats', -0.04)];
  expect(listTurningPoints([], moves)).toEqual([
    {
      kind: 'moved',
      at: 3,
      moved: { at: 3, sitting: 1, moves: moves.slice(0, 2), change: 0.05 },
    },
    { kind: 'moved', at: 7, moved: { at: 7, sitting: 1, moves: moves.slice(2), change: -0.04 } },
  ]);
  expect(findMostWeighty([], moves, 'ASH')).toMatchObject({ at: 3 });
  expect(findMostWeighty([], [], 'ASH')).toBeNull();
});

test('the largest loss is the command of others that cost most, where it is large beside what was taken', () => {
  const moves = [move(3, 'lights', -0.02), move(7, 'fees', 0.05), move(7, 'boats', -0.081)];
  expect(findLargestLoss(moves, 'BAY', 3.5)).toMatchObject({
    at: 7,
    change: expect.closeTo(-0.031),
  });
  expect(findLargestLoss(moves, 'BAY', 12)).toBeNull();
  expect(findLargestLoss([move(3, 'lights', -0.009)], 'BAY', 0)).toBeNull();
  // What the turning point accounts for is no loss beside it.
  const turning = { ...decision(7, 0.6, 'fees'), by: 'BAY' };
  expect(findLargestLoss(listUntold(moves, [turning]), 'BAY', 3.5)?.at).toBe(3);
  // Its own act is told as such.
  expect(findLargestLoss(moves, 'ASH', 3.5)).toBeNull();
});

test('an article is told once: by the decision that was tried, else by its move', () => {
  const tried = decision(5, 0.6, 'lights');
  const points = listTurningPoints([tried], [move(3, 'lights', 0.02), move(9, 'fees', 0.01)]);
  expect(points.map(({ kind, at }) => [kind, at])).toEqual([
    ['decision', 5],
    ['moved', 9],
  ]);
  expect(findMostWeighty([tried], [move(9, 'fees', 0.9)], 'ASH')).toEqual({
    kind: 'decision',
    at: 5,
    decision: tried,
  });
});

test('words that a package brought are told once: by the package, where it was tried', () => {
  const changes = [{ article: 'fees', option: 'words' }];
  const put: StoryDecision = {
    ...decision(5, 0.6, 'lights'),
    act: { type: 'package', changes },
    asked: { kind: 'package', by: 'ASH', changes, own: 0.02 },
  };
  const moves = [move(6, 'fees', 0.02), { ...move(7, 'boats', 0.01), option: 'other' }];
  expect(listTurningPoints([put], moves).map(({ kind, at }) => [kind, at])).toEqual([
    ['decision', 5],
    ['moved', 7],
  ]);
});

test('a move by the very command that is told as a decision is not told a second time with another number', () => {
  const chairs = decision(5, 0.6, 'boats');
  expect(listTurningPoints([chairs], [move(5, 'lights', -0.02)])).toEqual([
    { kind: 'decision', at: 5, decision: chairs },
  ]);
});

test('what the seat did itself is told before what others did, unless nobody would notice it', () => {
  const theirs = { ...decision(3, 0.9, 'lights'), by: 'BAY' };
  const own = decision(5, 0.43, 'boats');
  const slight = decision(7, 0.505, 'fees');
  expect(findMostWeighty([theirs, own, slight], [], 'ASH')?.at).toBe(5);
  expect(findMostWeighty([theirs, slight], [], 'ASH')?.at).toBe(3);
});

test('a seat that tried something without which it would have ended alike has tried in vain', () => {
  const of = (type: 'package' | 'pass') => [{ command: { type } }];
  const other = decision(5, 0.6, 'lights');
  const level = decision(6, 0.5, 'fees');
  expect(hasTriedInVain([other], of('package'), 'BAY')).toBe(true);
  expect(hasTriedInVain([level], of('package'), 'ASH')).toBe(true);
  expect(hasTriedInVain([other], of('package'), 'ASH')).toBe(false);
  expect(hasTriedInVain([other], of('pass'), 'BAY')).toBe(false);
});

test('of acts that moved nothing those stand in their place that play had promised something of', () => {
  const vain = [2, 4, 6].map((at) => ({ ...decision(at, 0.5, ''), articles: [] }));
  const foreseen = [
    { at: 2, points: 4.5, apart: null },
    { at: 4, points: 0.4, apart: null },
    { at: 6, points: -2, apart: null },
  ];
  const promising = choosePromising(vain, foreseen);
  expect(promising.map(({ at }) => at)).toEqual([2, 6]);
  const points = listTurningPoints([decision(5, 0.6, 'lights')], [], promising);
  expect(points.map(({ at }) => at)).toEqual([2, 5, 6]);
});

test('of the acts told nowhere else the one that cost most is a chance that was missed, if it was felt', () => {
  const gained = decision(2, 0.6, 'lights');
  const lost = decision(4, 0.45, 'fees');
  const slight = decision(6, 0.495, 'boats');
  const others = { ...decision(8, 0.2, 'boats'), by: 'COD' };
  const all = [gained, lost, slight, others];
  const told = findMostWeighty(all, [], 'ASH');
  expect(told?.at).toBe(2);
  const found = findCostliest(all, 'ASH', told);
  expect(found?.decision).toBe(lost);
  expect(found?.cost).toBeCloseTo(0.05, 9);
  expect(
    findCostliest([lost, gained], 'ASH', findMostWeighty([lost, gained], [], 'ASH')),
  ).toBeNull();
  expect(findCostliest([gained, slight, others], 'ASH', told)).toBeNull();
});

test('what earned the points is the own act that gained most, if it was felt', () => {
  const cost = decision(2, 0.4, 'lights');
  const gained = decision(4, 0.53, 'fees');
  const less = decision(6, 0.52, 'boats');
  const others = { ...decision(8, 0.9, 'boats'), by: 'COD' };
  expect(findEarning([cost, less, gained, others], 'ASH')).toBe(gained);
  expect(findEarning([cost, decision(6, 0.505, 'boats'), others], 'ASH')).toBeNull();
});

test('beside the turning point a second act is told that gained much, and none that gained little', () => {
  const most = decision(3, 0.6, 'lights');
  const second = decision(5, 0.55, 'boats');
  expect(findEarning([most, second], 'ASH', most)).toBe(second);
  expect(findEarning([most, decision(5, 0.52, 'boats')], 'ASH', most)).toBeNull();
});

test('of acts that made about as much of a difference the one that can be explained is the turning point', () => {
  const dark = decision(3, 0.563, 'lights');
  const clear = decision(5, 0.555, 'boats');
  const foreseen = [{ at: 3, points: 9, apart: { code: 'untraced' as const } }];
  expect(findMostWeighty([dark, clear], [], 'ASH')?.at).toBe(3);
  expect(findMostWeighty([dark, clear], [], 'ASH', foreseen)?.at).toBe(5);
  const far = decision(5, 0.52, 'boats');
  expect(findMostWeighty([dark, far], [], 'ASH', foreseen)?.at).toBe(3);
  expect(findMostWeighty([{ ...dark, articles: [] }, clear], [], 'ASH')?.at).toBe(5);
});

test('what the adviser had proposed is listed with what each act brought, in order', () => {
  const changes = [{ article: 'lights', option: 'words' }];
  const put = (at: number, came: number, option = 'words') => ({
    ...decision(at, came, 'lights'),
    act: { type: 'package' as const, changes: [{ article: 'lights', option }] },
  });
  const all = [put(5, 0.4), put(3, 0.6), put(7, 0.9, 'other'), { ...put(9, 0.9), by: 'BAY' }];
  const notes = { guesses: [], undos: 0, branches: 0, proposed: [changes] };
  expect(listProposed(all, { seat: 'ASH', notes })).toEqual([
    { sitting: 1, effect: expect.closeTo(0.1, 9) },
    { sitting: 1, effect: expect.closeTo(-0.1, 9) },
  ]);
});

const changes = [{ article: 'boat', option: 'late' }];
const asked = (seat: string, delegation: string) => ({ type: 'asked', seat, delegation });
const put = {
  type: 'informals',
  seat: 'ASH',
  offer: 'o1',
  changes,
  room: ['BAY', 'COR'],
};
const asker = {
  seat: 'ASH',
  moments: [
    { commands: 4, happenings: 4 },
    { commands: 6, happenings: 6 },
  ],
  conference: {
    happenings: [
      asked('ASH', 'COR'),
      asked('BAY', 'COR'),
      asked('ASH', 'DUN'),
      asked('ASH', 'COR'),
      put,
      asked('ASH', 'BAY'),
      put,
    ],
  },
} as unknown as Parameters<typeof listAskedFirst>[0];

test('of an act that goes beyond what the adviser proposed, the articles that are the seat’s own idea', () => {
  const on = (...articles: string[]) => articles.map((article) => ({ article, option: 'wide' }));
  const ideasOf = (...articles: string[]) =>
    listOwnIdeas(
      { proposed: [on('costs'), on('scope', 'costs')] },
      { type: 'package', changes: on(...articles) },
    );
  expect(ideasOf('scope', 'costs', 'toll')).toEqual(['toll']);
  expect([ideasOf('scope', 'costs'), ideasOf('toll')]).toEqual([[], []]);
  expect(listOwnIdeas({}, { type: 'pass' })).toEqual([]);
});

test('whoever asked those in the room before a package has the credit of it, once for each', () => {
  const act = { type: 'package', changes } as const;
  const list = (at: number, by = 'ASH', laid: StoryDecision['act'] = act) =>
    listAskedFirst(asker, { at, by, act: laid });
  expect(list(4)).toEqual(['COR']);
  // The same package once more, after another question.
  expect(list(6)).toEqual(['COR', 'BAY']);
  expect(list(4, 'BAY')).toEqual([]);
  expect(list(4, 'ASH', { type: 'package', changes: [] })).toEqual([]);
});
