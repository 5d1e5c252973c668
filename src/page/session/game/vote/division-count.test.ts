import { expect, test } from 'vitest';
import { opened, passUntil } from '../../../../../test/fixtures/steps.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { apply } from '../../../../engine/acts/apply.ts';
import { setUp } from '../../../../engine/setup/setup.ts';
import { findAwaitedSeat } from '../../../../engine/state/awaited.ts';
import { view } from '../../../../engine/state/view.ts';
import { countDivision } from './division-count.ts';
import { listPossibleMotions } from './motions-sheet.ts';
import { listMoot, ownFallen } from './own-fallen.ts';

const setup = setUp(strait(), 1, 0);
const { state: reached } = passUntil(
  setup,
  opened(setup),
  (state) => state.phase === 'decision.motions' && findAwaitedSeat(state, setup.scenario) === 'ASH',
);
const many = { article: 0, wording: 2 };
const divide = { motion: 'separateVote', article: 'lights', option: 'many' } as const;

/** The lights agreed at `few`, which ASH wants least, with these for holders of a bracket. */
function held(holders: readonly number[]) {
  const [lights, toll] = reached.articles;
  if (!lights || !toll) throw new Error('strait has two articles');
  const state = {
    ...reached,
    articles: [{ ...lights, status: 'adRef' as const, text: 0, holders }, toll],
  };
  return { state, seen: view(setup, state, 'ASH') };
}

test('brackets are for a vote apart, who would keep the words against it: a tie divides nothing', () => {
  const counts = [[], [0], [0, 1, 2, 3]].map((holders) => countDivision(held(holders).seen, many));
  expect(counts).toEqual([
    { count: expect.objectContaining({ yes: 0, no: 1 }), carried: false },
    { count: expect.objectContaining({ yes: 1, no: 1 }), carried: false },
    { count: expect.objectContaining({ yes: 4, no: 0 }), carried: true },
  ]);
});

test('a separate vote that would serve the seat is listed, out of reach where the meeting should not divide', () => {
  const listed = [[], [0, 1, 2, 3]].map((holders) =>
    listPossibleMotions(held(holders).seen, [divide]).map(({ kind, prospect }) => [kind, prospect]),
  );
  expect(listed).toEqual([[[divide, 'dead']], [[divide, expect.not.stringMatching('dead')]]]);
});

test('a motion of the seat’s own that the meeting would not divide is found with why it fell', () => {
  const { state } = held([]);
  const moved = apply(setup, state, { seat: 'ASH', type: 'move', ...divide });
  if (!moved.ok) throw new Error(moved.rejection.code);
  const log = moved.happenings.map((happening, at) => ({ at, happening }));
  const seen = view(setup, moved.state, 'ASH');
  const found = ownFallen({ log, seat: 'ASH', view: seen });
  expect(found.map(({ motion, happening }) => [motion.kind, motion.article, happening])).toEqual([
    ['separateVote', 0, { type: 'motionFell', motion: 'm1', because: 'divided' }],
  ]);
  expect(ownFallen({ log, seat: 'BAY', view: seen })).toEqual([]);
  expect(ownFallen({ log, seat: 'ASH', view: seen }, log.length)).toEqual([]);
});

test('a motion of another’s that lapsed says whose package changed the text that way', () => {
  const { state } = held([]);
  const moved = apply(setup, state, { seat: 'ASH', type: 'move', ...divide });
  if (!moved.ok) throw new Error(moved.rejection.code);
  const seen = view(setup, moved.state, 'BAY');
  const article = setup.scenario.articles[0]?.id ?? '';
  const textMoved = { type: 'textMoved' as const, article, from: null, to: null, margin: 1 };
  const told = (
    by: string,
    because: 'readsSo' | 'divided',
    cause: 'informals' | 'chair' = 'informals',
  ) => {
    const lines = [
      { ...textMoved, cause, needed: 0, by },
      { type: 'motionFell' as const, motion: 'm1', because },
    ];
    const log = lines.map((happening, at) => ({ at, happening }));
    return listMoot({ log, seat: 'BAY', view: seen }).map(({ motion, yours }) => [
      motion.id,
      yours,
    ]);
  };
  expect(told('BAY', 'readsSo')).toEqual([['m1', true]]);
  expect(told('CAY', 'readsSo')).toEqual([['m1', false]]);
  expect(told('BAY', 'divided')).toEqual([]);
  // A Chair's text is no package.
  expect(told('BAY', 'readsSo', 'chair')).toEqual([['m1', false]]);
});
