import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { measureBothSides, measureEach } from './both-sides.ts';
import { seatMeasures } from './measures.ts';
import { runSearching } from '../conference/search/run-searching.ts';
import { OTHER_HANDS, SLOW_HAND } from './other-hands.ts';
import { playSameDraw } from './same-draw.ts';

const scenario = strait();

test('another hand plays the draw of the game: as if it had sat there from the start', () => {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  for (const by of OTHER_HANDS) {
    const whole = openConference(scenario, { seed: 7, plan: [{ seat: 'ASH', by }] });
    const [measures] = seatMeasures(whole.setup, whole.state, [0]);
    expect(playSameDraw(scenario, { seat: 'ASH', seed: 7, run: 0, plan }, by)).toEqual({
      by,
      ending: whole.state.ending,
      ...measures,
      others: measureBothSides(whole.setup, whole.state, 0).others,
      each: measureEach(whole.setup, whole.state),
    });
  }
});

test('other persons are played by default, other policies stay', () => {
  const plan = [
    { seat: 'ASH', by: 'person' },
    { seat: 'BAY', by: 'person' },
    { seat: 'COD', by: 'spoiler' },
  ] as const;
  const seats = [
    { seat: 'ASH', by: 'passive' },
    { seat: 'BAY', by: 'delegation' },
    { seat: 'COD', by: 'spoiler' },
  ] as const;
  const whole = openConference(scenario, { seed: 7, plan: seats });
  const [measures] = seatMeasures(whole.setup, whole.state, [0]);
  expect(playSameDraw(scenario, { seat: 'ASH', seed: 7, run: 0, plan }, 'passive')).toEqual({
    by: 'passive',
    ending: whole.state.ending,
    ...measures,
    others: measureBothSides(whole.setup, whole.state, 0).others,
    each: measureEach(whole.setup, whole.state),
  });
});

test('the one who searches plays each act on to the end', () => {
  const plan = [{ seat: 'ASH', by: SLOW_HAND, search: { budget: 20 } }] as const;
  const { setup, state } = runSearching(scenario, { seed: 7, run: 0, plan });
  const [measures] = seatMeasures(setup, state, [0]);
  const of = { seat: 'ASH', seed: 7, run: 0, plan: [{ seat: 'ASH', by: 'person' }] } as const;
  expect(playSameDraw(scenario, of, SLOW_HAND, runSearching)).toEqual({
    by: SLOW_HAND,
    ending: state.ending,
    ...measures,
    others: measureBothSides(setup, state, 0).others,
    each: measureEach(setup, state),
  });
});

test('the Chair has no instructions to measure by', () => {
  expect(
    playSameDraw(scenario, { seat: 'CHAIR', seed: 7, run: 0, plan: [] }, 'passive'),
  ).toBeNull();
});
