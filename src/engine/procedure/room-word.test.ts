/** What a room's answer brings: the article agreed, those who agreed called again, the package fallen or free again. */
import { describe, expect, test } from 'vitest';
import { told } from '../../../test/fixtures/funded.ts';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { computeBlockingShare } from '../floor/floor-rule.ts';
import { utility } from '../mandate/mandate.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { listAgreedBefore } from './compose-room.ts';

const [ash, bay, cod, dun] = [0, 1, 2, 3];
const lights = 0;
const some = { article: lights, wording: 1 };
/** Nothing but what a test is about makes a package fall. */
const setup = undrawn({ roomPlenary: 1, leaving: 2 });
const floor = floorOf(setup, 'ASH');

/** BAY's package of some lights, taken or refused by a room of COD and DUN. */
function answer(rules: Setup, type: 'accept' | 'refuse', changed: Partial<State> = {}) {
  const state: State = {
    ...floor,
    phase: 'negotiation.informals',
    packaged: [{ by: bay, sitting: floor.sitting }],
    informals: {
      id: 'p1',
      by: bay,
      changes: [some],
      room: [cod, dun],
      answers: [type === 'accept', null],
    },
    ...changed,
  };
  return after(rules, state, { seat: 'DUN', type, offer: 'p1' });
}

test('words that a room takes are agreed ad referendum at once', () => {
  const { state } = answer(setup, 'accept');
  const { status, text, assent } = state.articles[lights]!;
  expect([status, text, assent]).toEqual(['adRef', 1, [bay, cod, dun]]);
});

test('not where more of the floor is against them than a room’s word outweighs', () => {
  const articles = floor.articles.map((one) => ({ ...one, status: 'open' as const }));
  const strict = (roomWord: number): Setup => ({ ...setup, values: { ...setup.values, roomWord } });
  const { state } = answer(strict(1), 'accept', { articles });
  const against = computeBlockingShare(setup, state, lights, 1);
  const statusAt = (roomWord: number) =>
    answer(strict(roomWord), 'accept', { articles }).state.articles[lights]?.status;
  expect([statusAt(against - 0.001), statusAt(against + 0.001)]).toEqual(['open', 'adRef']);
});

describe('BAY, COD and DUN reopen an article', () => {
  const lost = setup.values.reopening;
  const payers = (assent: readonly number[]) => {
    const articles = floor.articles.map((one, a) =>
      a === lights ? { ...one, text: 2, status: 'adRef' as const, assent } : one,
    );
    const { happenings } = answer(setup, 'accept', { articles });
    expect(told({ happenings }, 'reopened')).toEqual([{ type: 'reopened', article: 'lights' }]);
    return told({ happenings }, 'credit').filter(
      (one) => one.type === 'credit' && one.because === 'reopening',
    );
  };
  const payment = (d: number) => ({
    type: 'credit',
    seat: setup.scenario.delegations[d]?.id,
    because: 'reopening',
    lost,
    left: (floor.credit[d] ?? 0) - lost,
  });

  test('of them whoever agreed in a room pays, and no mover who did not', () => {
    expect(payers([ash, cod])).toEqual([payment(cod)]);
    expect(payers([bay, cod])).toEqual([payment(bay), payment(cod)]);
  });

  test('the mover pays for what the floor has agreed', () => {
    expect(payers([])).toEqual([payment(bay)]);
  });
});

test('of those who agreed so many are called, the weightiest first, as make up half of their weight', () => {
  const called = (weights: readonly number[], by = dun) => {
    const articles = floor.articles.map((one, a) =>
      a === lights ? { ...one, status: 'adRef' as const, assent: [ash, bay, cod] } : one,
    );
    const { scenario, values } = setup;
    const floorWeight = Float64Array.from(weights);
    const stated = new Float64Array(8).fill(NaN);
    const known = { scenario, values, floor: [ash, bay, cod, dun], floorWeight, stated, articles };
    return listAgreedBefore(known, by, some);
  };
  expect(called([1, 2, 4, 9])).toEqual([cod]);
  expect(called([3, 2, 4, 9])).toEqual([cod, ash]);
  // The mover need not be called.
  expect(called([3, 2, 4, 9], cod)).toEqual([ash]);
});

test('a package falls where it newly leaves those below no deal who together keep the text from a vote', () => {
  const ruled = undrawn({ roomPlenary: 1 }, [
    'sittings: 4',
    'sittings: 4, objections: { stopVoteAt: 1/2, of: members }',
  ]);
  const articles = floor.articles.map((one) => ({ ...one, text: 0 }));
  const texts = articles.map(({ text }) => text);
  // BAY wants few lights and has no treaty as good as this text; ASH is better off without any, or with all.
  const closed = (ofAsh: number) => {
    const mandates = ruled.mandates.map((mandate, d) => {
      if (d === ash) return { ...mandate, reservation: ofAsh };
      if (d !== bay) return { ...mandate, reservation: -3 };
      return { ...mandate, reservation: utility(mandate, ruled.scenario.articles, texts) };
    });
    const { happenings } = answer({ ...ruled, mandates }, 'accept', { articles });
    return happenings.flatMap((one) =>
      one.type === 'informalsClosed' ? [[one.agreed, one.left]] : [],
    );
  };
  expect([closed(3), closed(-3)]).toEqual([[[false, ['BAY']]], [[true, undefined]]]);
});

test('a package that the room refused may be followed by another a sitting later', () => {
  const { packageEvery, packageAgain } = setup.values;
  const { state } = answer(setup, 'refuse', {});
  expect(state.packaged).toEqual([
    { by: bay, sitting: floor.sitting - packageEvery + packageAgain },
  ]);
  expect(answer(setup, 'accept').state.packaged).toEqual([{ by: bay, sitting: floor.sitting }]);
});
