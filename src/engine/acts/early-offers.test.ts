import { describe, expect, test } from 'vitest';
import { scenario, setup, told } from '../../../test/fixtures/funded.ts';
import { after, awaits, opened, passUntil, stateAfter } from '../../../test/fixtures/steps.ts';
import type { Command, Seat } from '../command.ts';
import { listAwaitedSeats } from '../state/awaited.ts';
import type { State } from '../state/state.ts';
import { judge } from './apply.ts';
import { listLegalActs } from './legal-acts.ts';

const [first = '', next = '', later = '', last = ''] = opened(setup).state.queue.slice(1);
const floor = passUntil(setup, opened(setup), awaits(setup, first)).state;

function offerBy(seat: Seat, to: Seat, option = 'middle'): Command {
  return { seat, type: 'offer', to, give: [{ article: 'toll', option }], want: [] };
}

function ask(seat: Seat, delegation: Seat): Command {
  return { seat, type: 'ask', delegation };
}

const statusOf = (state: State, id: string) => state.offers.find((one) => one.id === id)?.status;

const open = (state: State, seat: Seat) =>
  listLegalActs(setup, state, seat).flatMap(({ type, unavailable }) => (unavailable ? [] : [type]));

describe('a seat that waits for its turn', () => {
  const early = after(setup, floor, offerBy(later, last));

  test('may make an offer, and nothing else', () => {
    expect(open(floor, later)).toEqual(['offer']);
    expect([statusOf(early.state, 'o1'), early.state.plates]).toEqual(['standing', floor.plates]);
    expect(told(early, 'offered').length).toBe(1);
  });

  test('leaves the floor to the seat that has it, which may go on or offer as well', () => {
    expect(listAwaitedSeats(early.state, scenario)).toEqual([last, first]);
    const gone = stateAfter(setup, early.state, { seat: first, type: 'agenda', article: 'toll' });
    expect([gone.plates, statusOf(gone, 'o1')]).toEqual([floor.plates - 1, 'standing']);
  });

  test('has that plate less when its turn comes', () => {
    const own = passUntil(setup, early, awaits(setup, later)).state;
    expect(own.plates).toBe(own.allowance - 1);
    const now = passUntil(setup, own, ({ sitting }) => sitting === 2);
    const then = passUntil(setup, now, awaits(setup, later)).state;
    expect(then.plates).toBe(then.allowance);
  });

  test('may spend them all, and has its turn without any', () => {
    const pair = [next, last, first].map((to) => offerBy(later, to));
    const spent = stateAfter(setup, floor, ...pair);
    expect(judge(setup, spent, offerBy(later, next, 'high'))).toEqual({
      code: 'plates/spent',
      params: { price: 1, plates: 0 },
    });
    const own = passUntil(setup, spent, (state) => state.queue[0] === later).state;
    expect([own.plates, own.freeAsk]).toEqual([0, true]);
    expect(open(own, later)).toContain('ask');
    expect(open(own, later)).not.toContain('amend');
  });

  test('has none left once it has had its turn', () => {
    const over = passUntil(setup, floor, awaits(setup, later)).state;
    expect(judge(setup, over, offerBy(first, last))).toEqual({
      code: 'plates/spent',
      params: { price: 1, plates: 0 },
    });
    expect(open(over, first)).toEqual([]);
  });

  test('answers an offer to it before it makes one', () => {
    const offered = stateAfter(setup, floor, offerBy(first, next));
    expect(judge(setup, offered, offerBy(next, last))?.code).toBe('act/notNow');
    const answered = stateAfter(setup, offered, { seat: next, type: 'pass' });
    expect(judge(setup, answered, offerBy(next, last))).toBe(null);
  });
});

describe('an offer that stands', () => {
  const offered = after(setup, floor, offerBy(first, last));

  test('is accepted, refused, countered or taken to the capital at any time of the sitting', () => {
    const gone = stateAfter(setup, offered.state, ask(first, next), { seat: first, type: 'pass' });
    expect(listAwaitedSeats(gone, scenario)).toEqual([last, next]);
    const statuses = (['accept', 'refuse'] as const).map((type) =>
      statusOf(stateAfter(setup, gone, { seat: last, type, offer: 'o1' }), 'o1'),
    );
    expect(statuses).toEqual(['accepted', 'refused']);
    const countered = stateAfter(setup, gone, {
      seat: last,
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'lights', option: 'some' }],
      want: [],
    });
    expect(countered.offers.map(({ status }) => status)).toEqual(['refused', 'standing']);
    expect(statusOf(stateAfter(setup, gone, { seat: last, type: 'pass' }), 'o1')).toBe('held');
  });

  test('is answered before the sitting closes, once the list of speakers is exhausted', () => {
    const end = passUntil(setup, floor, awaits(setup, last)).state;
    const waiting = stateAfter(setup, end, offerBy(last, first), { seat: last, type: 'pass' });
    expect([waiting.queue, listAwaitedSeats(waiting, scenario)]).toEqual([[], [first]]);
    const answered = stateAfter(setup, waiting, { seat: first, type: 'pass' });
    expect([answered.phase, statusOf(answered, 'o1')]).toEqual([
      'negotiation.announcement',
      'held',
    ]);
  });

  test('goes to the capital where a motion ends the talks', () => {
    const moved = stateAfter(setup, offered.state, {
      seat: first,
      type: 'move',
      motion: 'suspend',
    });
    expect([moved.phase, statusOf(moved, 'o1')]).toEqual(['negotiation.rollCall', 'standing']);
    const votes = listAwaitedSeats(moved, scenario).map((seat): Command => ({
      seat,
      type: 'ballot',
      vote: 'yes',
    }));
    const carried = after(setup, moved, ...votes);
    expect(statusOf(carried.state, 'o1')).toBe('held');
    expect(told(carried, 'answered')).toEqual([
      { type: 'answered', seat: last, offer: 'o1', answer: 'consult', reasons: [] },
    ]);
  });

  test('stands on where the motion falls', () => {
    const moved = stateAfter(setup, offered.state, {
      seat: first,
      type: 'move',
      motion: 'closure',
    });
    const votes = listAwaitedSeats(moved, scenario).map((seat): Command => ({
      seat,
      type: 'ballot',
      vote: 'no',
    }));
    const fallen = stateAfter(setup, moved, ...votes);
    expect([fallen.phase, statusOf(fallen, 'o1')]).toEqual(['negotiation.floor', 'standing']);
    expect(listAwaitedSeats(fallen, scenario)).toEqual([last, first]);
  });

  test('lapses once its maker has promised the same to another', () => {
    const twice = stateAfter(setup, floor, offerBy(first, next), offerBy(first, last));
    const struck = after(setup, twice, { seat: next, type: 'accept', offer: 'o1' });
    expect(struck.state.offers.map(({ status }) => status)).toEqual(['accepted', 'lapsed']);
    expect(told(struck, 'lapsed')).toEqual([{ type: 'lapsed', offer: 'o2' }]);
  });

  test('that lapses as the last thing the sitting waited for lets it close', () => {
    const give = [{ article: 'lights', option: 'some' }];
    const want = [{ article: 'toll', option: 'middle' }];
    const asked = stateAfter(setup, floor, { seat: next, type: 'offer', to: first, give, want });
    const spent = stateAfter(setup, { ...asked, queue: [first], plates: 1 }, offerBy(first, last));
    expect(spent.queue).toEqual([]);
    const struck = stateAfter(setup, spent, { seat: first, type: 'accept', offer: 'o1' });
    expect([statusOf(struck, 'o2'), struck.phase]).toEqual(['lapsed', 'negotiation.announcement']);
    expect(listAwaitedSeats(struck, scenario)).toEqual(['CHAIR']);
  });

  test('that counters one of its own is answered by the seat with the floor before it goes on', () => {
    const countered = stateAfter(setup, offered.state, {
      seat: last,
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'lights', option: 'some' }],
      want: [],
    });
    const other: Command = { seat: first, type: 'agenda', article: 'toll' };
    expect(judge(setup, countered, other)?.code).toBe('act/notNow');
    const answered = stateAfter(setup, countered, { seat: first, type: 'pass' });
    expect(judge(setup, answered, other)).toBe(null);
    // One that comes from elsewhere can wait.
    const fresh = stateAfter(setup, floor, offerBy(later, first));
    expect(judge(setup, fresh, other)).toBe(null);
  });
});
