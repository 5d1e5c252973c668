import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { measureEach } from '../../../../analysis/both-sides.ts';
import { playSameDraw } from '../../../../analysis/same-draw.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import { openConference } from '../../../../conference/conference.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';
import { unsealGame } from './opened.ts';
import { chooseOtherSide, isSideSought } from './other-side.ts';

const scenario = strait();
const SEATS = scenario.delegations.map(({ id }) => id);
const conference = openConference(scenario, { seed: 7, plan: [{ seat: 'ASH', by: 'packager' }] });
const game = unsealGame({ ...seatedGame(conference, 'ASH'), id: 'g' })!;
const waiting = playSameDraw(
  scenario,
  { seat: 'ASH', seed: 7, run: 0, plan: conference.plan },
  'passive',
)!;
const ends = measureEach(conference.setup, conference.state);

function sameDraw(each: readonly number[], rooms: SameDraws['rooms'] = null): SameDraws {
  return { game: 'g', seat: 'ASH', status: 'ready', draws: [{ ...waiting, each }], rooms };
}

test('the seat that lost most against waiting is the one to see it from, with what it lost', () => {
  const each = ends.map((end, d) => end + 0.02 * d);
  const last = SEATS.length - 1;
  expect(chooseOtherSide(game, SEATS, sameDraw(each))).toEqual({
    seat: SEATS[last],
    why: 'cost',
    points: expect.closeTo(2 * last, 9),
  });
  // Never one's own, however much it lost.
  expect(chooseOtherSide(game, ['ASH'], sameDraw(each.map((end) => end + 1)))).toBeNull();
});

test('where nobody lost, it is the seat that came away with least over no deal', () => {
  const over = scenario.delegations.map(
    ({ index }) => ends[index]! - conference.setup.mandates[index]!.reservation,
  );
  const others = SEATS.slice(1);
  const least = Math.min(...over.slice(1));
  expect(chooseOtherSide(game, SEATS, sameDraw(ends))).toEqual({
    seat: others[over.slice(1).indexOf(least)],
    why: 'least',
    points: expect.closeTo(100 * least, 9),
  });
});

test('a seat with nothing to win on the draw is not the one to see it from', () => {
  const each = ends.map((end, d) => end + 0.02 * d);
  const rooms = new Map(SEATS.map((seat, d) => [seat, d === SEATS.length - 1 ? 4.9 : 5]));
  expect(chooseOtherSide(game, SEATS, sameDraw(each, rooms))?.seat).toBe(SEATS.at(-2));
  expect(chooseOtherSide(game, SEATS, sameDraw(each, new Map()))).toBeNull();
  const { rooms: _, ...unknown } = sameDraw(each);
  expect(chooseOtherSide(game, SEATS, unknown)).toBeNull();
});

test('until the draw has been played by who waits, and for another game, there is none', () => {
  expect(chooseOtherSide(game, SEATS, null)).toBeNull();
  expect(chooseOtherSide({ ...game, id: 'h' }, SEATS, sameDraw(ends))).toBeNull();
});

test('no seat is offered first that another then takes the place of: it is sought until the draw has been played', () => {
  const over = { ...game, rules: RULES, view: { ...game.view, phase: 'closed' as const } };
  const { rooms: _, ...unmeasured } = sameDraw(ends);
  const playing = { ...sameDraw(ends), status: 'playing' as const };
  const sought = [null, unmeasured, { ...playing, draws: [] }];
  expect(sought.map((same) => isSideSought(over, same))).toEqual([true, true, true]);
  const known = [sameDraw(ends), playing, { ...unmeasured, status: 'broken' as const }];
  expect(known.map((same) => isSideSought(over, same))).toEqual([false, false, false]);
  // Under other rules nobody plays it.
  expect(isSideSought({ ...over, rules: RULES - 1 }, null)).toBe(false);
});
