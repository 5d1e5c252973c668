import { describe, expect, test } from 'vitest';
import { EVEN, STEADY } from '../../../../test/fixtures/still.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { answerRoom } from '../../../delegations/deal/answer.ts';
import { TEMPERS } from '../../../engine/setup/temper.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { setUp } from '../../../engine/setup/setup.ts';
import { view } from '../../../engine/state/view.ts';
import { sumAsking, estimateBelievedGain, estimateOutlook } from './outlook.ts';
import { estimateRoomOutlook } from './room-outlook.ts';
import { promised } from '../../../../test/fixtures/promised.ts';

const setup = setUp(strait(), 1, 0, [], EVEN);
const opening = createOpeningState(setup);
/** Few lights and a low toll, agreed, so that no bracket tells anything. */
const articles = opening.articles.map((article) => ({
  ...article,
  text: 0,
  status: 'adRef' as const,
  holders: [],
}));
const state = { ...opening, articles, sitting: 1 };
const seen = view(setup, state, 'ASH');
const bay = 1;
const many = { article: 0, wording: 2 };
const high = { article: 1, wording: 2 };
const asked = (low: number, high1: number, article: number) => ({
  by: 0,
  of: bay,
  article,
  low,
  high: high1,
  sitting: 1,
  whole: true,
});
/** Bay and Cod, which wants few lights, are a group. */
function grouped() {
  const scenario = strait(['lights: { ideal: 50,', 'lights: { ideal: 0,']);
  const delegations = scenario.delegations.map((one) =>
    ['BAY', 'COD'].includes(one.id) ? { ...one, groups: ['g'] } : one,
  );
  return { ...scenario, delegations, groups: [{ id: 'g', members: [1, 2] }] as never };
}

const deal = { give: [high], want: [many], side: 0 };

describe('an offer to one', () => {
  test('nobody having asked: both articles weigh alike, and the range is wide', () => {
    const outlook = estimateOutlook(seen, bay, sumAsking(seen, bay, deal));
    expect(outlook.pieces).toEqual([
      { article: 1, value: 0.5, shift: 1, matters: 0.5, from: 'unknown', lineTold: false },
      { article: 0, value: -0.5, shift: -1, matters: 0.5, from: 'unknown', lineTold: false },
    ]);
    expect(outlook.asked).toBeCloseTo(0.003, 9);
    expect(outlook.margin).toBeCloseTo(-0.003, 9);
    // Two saliences within 0..1, each as likely as the other: .577 / 2 either way, together by sqrt 2, drawn wider.
    expect(outlook.error).toBeCloseTo(1.5 * 0.577 * 0.5 * Math.SQRT2, 3);
    // On a floor of this size a line or a promise that nobody told stands in the way so often, of both changes.
    const free = (seen.floor.length - 2) / 6;
    const rest = (1 - free * 0.045) * (1 - free * 0.545);
    expect(outlook.chance).toBeCloseTo(0.497 * rest, 2);
    expect(outlook.bar).toBe(null);
    expect(outlook.unknown).toEqual({
      article: 0,
      before: outlook.error,
      after: expect.closeTo(1.5 * 0.577 * 0.5 * Math.sqrt(1 + 0.0036), 3),
      line: true,
    });
  });

  test('asked about both: sure, and no more to ask', () => {
    const notes = [asked(0.17, 0.23, 0), asked(0.97, 1, 1)];
    const told = view(setup, { ...state, notes }, 'ASH');
    const outlook = estimateOutlook(told, bay, sumAsking(told, bay, deal));
    // (0.985 - 0.2) / 1.185
    expect(outlook.margin).toBeCloseTo(0.785 / 1.185 - 0.003, 6);
    expect(outlook.error).toBeCloseTo(0.0366, 4);
    expect(outlook.chance).toBeGreaterThan(0.999);
    expect(outlook.unknown).toBe(null);
  });

  test('what goes with it takes off what is asked', () => {
    const with1 = estimateOutlook(seen, bay, sumAsking(seen, bay, { ...deal, side: 0.02 }));
    expect(with1.margin).toBeCloseTo(0.017, 9);
  });

  test('a line it has told shuts it out, whatever it brings', () => {
    const line = { at: 50, side: 'above' } as const;
    const told = { ...seen, disclosed: [{ of: bay, article: 0, line, linkages: [] }] };
    const outlook = estimateOutlook(told, bay, sumAsking(told, bay, deal));
    expect([outlook.bar, outlook.chance, outlook.unknown]).toEqual([{ code: 'line' }, 0, null]);
  });

  test.each([
    [0, bay, { code: 'broken', count: 1 }],
    [bay, 2, { code: 'promised', article: 0 }],
  ] as const)('a promise of %d to %d bars it', (by, to, bar) => {
    const status = by === 0 ? ('broken' as const) : ('given' as const);
    const promise = { by, to, article: 0, wording: 0, offer: 'o1', condition: null, status };
    const bound = { ...seen, commitments: [promise] };
    const outlook = estimateOutlook(bound, bay, sumAsking(bound, bay, deal));
    expect([outlook.bar, outlook.chance]).toEqual([bar, 0]);
  });

  test('a change alone', () => {
    expect(estimateBelievedGain(seen, bay, high)).toBe(0.5);
    // Dun has stated nothing on the toll.
    expect(estimateBelievedGain(seen, 3, high)).toBeNaN();
  });
});

describe('a package', () => {
  test('the room is those who lose by it; each weighs by its share', () => {
    const { members, allowed } = estimateRoomOutlook(seen, [many]);
    expect(members.map(({ d, critic }) => [d, critic])).toEqual([[bay, [0]]]);
    expect(members[0]?.weight).toBe(1);
    expect(members[0]?.outlook.asked).toBeCloseTo(-0.003, 9);
    expect(allowed).toBe(0.5);
  });

  test('a member that is sure to refuse carries the room with it', () => {
    const notes = [asked(0.97, 1, 0), asked(0, 0.03, 1)];
    const told = view(setup, { ...state, notes }, 'ASH');
    const { refusing, chance } = estimateRoomOutlook(told, [many]);
    expect([refusing, chance]).toEqual([expect.closeTo(1, 6), expect.closeTo(0, 6)]);
  });

  test('words it was paid for are not counted against it again', () => {
    const promise = promised(bay, 0, 0, 2);
    const paid = { ...seen, commitments: [promise] };
    const [member] = estimateRoomOutlook(paid, [many]).members;
    expect(member?.outlook.asked).toBeCloseTo(-0.503, 9);
    expect(member?.outlook.margin).toBeCloseTo(0.003, 6);
    // However much the lights matter to it: its temper alone is open, and there is nothing to ask.
    const [unpaid] = estimateRoomOutlook(seen, [many]).members;
    expect(member?.outlook.error).toBeLessThan((unpaid?.outlook.error ?? 0) / 1.5);
    expect(member?.outlook.chance).toBeGreaterThan(0.5);
    expect([member?.outlook.unknown, member?.outlook.pieces[0]?.from]).toEqual([null, 'promised']);
  });

  test.each(TEMPERS)(
    'a member whose %s mind is told answers as expected to words it promised',
    (temper) => {
      const drawn = setUp(grouped(), 1, 0, [], STEADY);
      const own = { ...drawn, tempers: drawn.tempers.with(bay, temper) };
      const promise = {
        by: bay,
        to: 0,
        ...many,
        offer: 'o1',
        condition: null,
        status: 'given' as const,
      };
      const notes = [0, 1].map((a) => {
        const salience = own.mandates[bay]?.saliences[a] ?? NaN;
        return asked(salience, salience, a);
      });
      const informals = { id: 'p1', by: 0, changes: [many], room: [bay], answers: [null] };
      const told = { ...state, notes, commitments: [promise] };
      const heard = {
        answers: new Map(),
        left: null,
        rooms: { bound: [], tempers: new Map([[bay, temper]]) },
      };
      const { members } = estimateRoomOutlook(view(own, told, 'ASH'), [many], heard);
      const outlook = members.find(({ d }) => d === bay)?.outlook;
      const theirs = view(own, { ...told, informals } as never, 'BAY');
      const { reasons } = answerRoom(theirs, own.mandates[bay]!);
      const net = reasons.find(({ code }) => code === 'net');
      expect(outlook?.margin).toBeCloseTo((net?.value ?? NaN) - (net?.needed ?? NaN), 9);
      const refuses = temper === 'hardLiner' || temper === 'loyalist';
      expect(outlook?.chance).toBeCloseTo(refuses ? 0 : 1, 6);
    },
  );
});
