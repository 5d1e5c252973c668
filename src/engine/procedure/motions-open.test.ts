import { expect, test } from 'vitest';
import { opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

/** What is told of a motion of the scenario for these words, while everybody passes and lights stand at Few. */
function toldOf(option: string): unknown[] {
  const scenario = strait([
    'procedure:',
    `events: [ { id: last, at: decision, title: Last, effects: [ { motion: vote, by: ASH, article: lights, option: ${option} } ] } ]\nprocedure:`,
  ]);
  const setup = setUp(scenario, 1, 0);
  const told = passUntil(
    setup,
    opened(setup),
    (state) => findAwaitedSeat(state, scenario) === null,
  );
  return told.happenings.filter(({ type }) => type === 'motionFell' || type === 'voteAnnounced');
}

test('a motion for words the text has falls unvoted, and one for others is put', () => {
  expect(toldOf('few')).toEqual([{ type: 'motionFell', motion: 'm1', because: 'readsSo' }]);
  expect(toldOf('many')).toMatchObject([
    { type: 'voteAnnounced', motion: 'm1', article: 'lights', option: 'many' },
  ]);
});
