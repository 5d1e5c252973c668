import { describe, expect, test } from 'vitest';
import { floor, scenario, setup, told } from '../../../test/fixtures/funded.ts';
import { after } from '../../../test/fixtures/steps.ts';
import { STANDARD } from '../numbers/values.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { State } from '../state/state.ts';
import { computePlenaryLimit } from './room.ts';
import { composeRoom, listCritics, type Public, seatRoom } from './compose-room.ts';

const [ash, bay, cod, dun] = [0, 1, 2, 3];
const lights = 0;
const few = { article: lights, wording: 0 };

/** Many lights stand; all but ASH would lose as much by few. */
function known(weights: readonly number[]): Public {
  const width = scenario.articles.length;
  const stated = new Float64Array(4 * width).fill(NaN);
  [ash, bay, cod, dun].forEach((d) => (stated[d * width + lights] = d === ash ? 0 : 100));
  const articles = floor.articles.map((article, a) =>
    a === lights ? { ...article, text: 2 } : article,
  );
  const values = { ...STANDARD, roomCover: 0.5 };
  const floorWeight = Float64Array.from(weights);
  return { scenario, values, floor: [ash, bay, cod, dun], floorWeight, stated, articles };
}

describe('in the room sit', () => {
  test('critics who carry half of the loss, and no more of them once they do', () => {
    expect(listCritics(known([1, 0.5, 0.25, 0.25]), ash, few)).toEqual([bay]);
    expect(listCritics(known([1, 0.4, 0.3, 0.3]), ash, few)).toEqual([bay, cod]);
    expect(composeRoom(known([1, 0.4, 0.3, 0.3]), ash, [few])).toEqual([bay, cod]);
  });

  test('without critics the three who weigh most, never the mover', () => {
    expect(seatRoom(known([1, 0.1, 0.3, 0.2]), ash, { critics: [], agreed: [] })).toEqual([
      cod,
      dun,
      bay,
    ]);
    expect(seatRoom(known([0.1, 0.4, 0.3, 0.2]), bay, { critics: [], agreed: [] })).toEqual([
      cod,
      dun,
      ash,
    ]);
  });
});

test('a room in which half of the weight refuses has agreed; with more it has not', () => {
  const changes = [{ article: lights, wording: 1 }];
  const room = [bay, cod];
  const answered = (floorWeight: Float64Array) => {
    const drawn = { ...setup, floorWeight };
    const state: State = {
      ...floor,
      phase: 'negotiation.informals',
      // Weights are known by the list of credit.
      credit: [...floor.credit],
      informals: { id: 'p1', by: ash, changes, room, answers: [false, null] },
    };
    expect(readWeightsNow(drawn, state)).toEqual(floorWeight);
    const closed = after(drawn, state, { seat: 'COD', type: 'accept', offer: 'p1' });
    return told(closed, 'informalsClosed').map((one) =>
      one.type === 'informalsClosed' ? [one.share, one.agreed] : [],
    );
  };
  expect(answered(Float64Array.of(1, 1, 1, 1))).toEqual([[0.5, true]]);
  expect(answered(Float64Array.of(1, 1.5, 1, 1))).toEqual([[0.6, false]]);
});

const allowed = (size: number) =>
  computePlenaryLimit({ values: STANDARD, floor: Array.from({ length: size }, (_, d) => d) });

test('the plenary bears as much as four delegations, a third at most and a fifth at least', () => {
  expect(allowed(4)).toBe(1 / 3);
  expect(allowed(12)).toBe(1 / 3);
  expect(allowed(16)).toBe(0.25);
  expect(allowed(21)).toBe(0.2);
  expect(allowed(193)).toBe(0.2);
});

test('who agreed in a room stands by the words for as long as they stand', () => {
  const state: State = {
    ...floor,
    phase: 'negotiation.informals',
    informals: {
      id: 'p1',
      by: bay,
      changes: [{ article: lights, wording: 1 }],
      room: [ash, cod, dun],
      answers: [true, false, null],
    },
  };
  const agreed = after(setup, state, { seat: 'DUN', type: 'accept', offer: 'p1' }).state;
  expect(agreed.articles.map(({ text, assent }) => [text, assent])).toEqual([
    [1, [ash, bay, dun]],
    [floor.articles[1]?.text, []],
  ]);
});
