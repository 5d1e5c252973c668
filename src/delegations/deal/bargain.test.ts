import { describe, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply, judge, open } from '../../engine/apply.ts';
import type { Command } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { openingState } from '../../engine/setup/opening.ts';
import { type Setup, setUp } from '../../engine/setup/setup.ts';
import type { Commitment, Offer, State } from '../../engine/state/state.ts';
import { awaitedSeat, type View, view } from '../../engine/state/view.ts';
import { answerOffer, answerRoom } from './answer.ts';

const BRIDGE = `    bridges:
      - { id: dim, position: 70, title: Dim, text: Dim lights shall burn. }
    draft: few`;
const bridged = strait(['    draft: few', BRIDGE]);

type Table = { setup: Setup; state: State; seen: View };

/** Instructions with round numbers for Ash: lights many (3/4), toll low (1/4). */
function ashIn(setup: Setup): Mandate {
  return {
    ...(setup.mandates[0] as Mandate),
    ideals: Float64Array.of(100, 0),
    saliences: Float64Array.of(0.6, 0.2),
    weights: Float64Array.of(0.75, 0.25),
    redLines: [undefined, undefined],
    linkages: [],
  };
}

/** Ash's view of the lights at few and the toll at low, without a temper. */
function tableOf(scenario: ReturnType<typeof strait>): Table {
  const setup: Setup = {
    ...setUp(scenario, 1, 0),
    tempers: scenario.delegations.map(() => 'plain' as const),
  };
  const opened = open(setup, openingState(setup)).state;
  const state = {
    ...opened,
    articles: opened.articles.map((one) => ({ ...one, text: 0, tabled: [0] })),
  };
  return {
    setup,
    state,
    seen: { ...view(setup, state, 'ASH'), mandate: ashIn(setup), sitting: 1 },
  };
}

const plain = tableOf(strait());
const ash = ashIn(plain.setup);

function offerOf(parts: Partial<Offer>): Offer {
  return {
    id: 'o1',
    by: 1,
    to: 0,
    give: [],
    want: [],
    condition: null,
    side: [],
    status: 'standing',
    sitting: 1,
    ...parts,
  };
}

const highToll = offerOf({ want: [{ article: 1, wording: 2 }] });

describe('a counter-offer', () => {
  test('has the greatest product of both gains: the toll they want for lights half-way', () => {
    const { act } = answerOffer(plain.seen, ash, highToll);
    expect(act).toEqual({
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'toll', option: 'high' }],
      want: [{ article: 'lights', option: 'some' }],
    });
  });

  test('finds words between the two that nobody has tabled, where they suit both better', () => {
    const table = tableOf(bridged);
    expect(answerOffer(table.seen, ashIn(table.setup), highToll).act).toMatchObject({
      give: [{ article: 'toll', option: 'high' }],
      want: [{ article: 'lights', option: 'dim' }],
    });
  });

  test('gives nothing that it would rather lose a vote than see pass', () => {
    const firm = {
      ...ash,
      saliences: Float64Array.of(0.6, 0.7),
      weights: Float64Array.of(0.9, 0.1),
    };
    const seen = { ...plain.seen, mandate: firm };
    expect(answerOffer(seen, firm, highToll).act).toEqual({ type: 'refuse', offer: 'o1' });
    const mild = { ...seen, values: { ...seen.values, hardLine: 0.7 } };
    expect(answerOffer(mild, firm, highToll).act).toMatchObject({
      type: 'counter',
      give: [{ article: 'toll', option: 'high' }],
    });
  });

  test('is made once in a chain of offers', () => {
    const first = offerOf({ id: 'o0', by: 1, to: 0 });
    const own = offerOf({ id: 'o1', by: 0, to: 1, counters: 'o0', status: 'refused' });
    const again = { ...highToll, id: 'o2', counters: 'o1' };
    const chain = { ...plain.seen, offers: [first, own, again] };
    expect(answerOffer(chain, ash, again).act).toEqual({ type: 'refuse', offer: 'o2' });
    const answered = { ...highToll, id: 'o1', counters: 'o0' };
    const theirs = { ...plain.seen, offers: [offerOf({ id: 'o0', by: 0, to: 1 }), answered] };
    expect(answerOffer(theirs, ash, answered).act.type).toBe('counter');
  });

  test('is not made where the pair has had its deals', () => {
    const struck = (id: string) => offerOf({ id, status: 'accepted' });
    const seen = { ...plain.seen, offers: [struck('a'), struck('b'), highToll] };
    expect(answerOffer(seen, ash, highToll).act.type).toBe('refuse');
  });

  test('does not promise what would break a promise', () => {
    const promise: Commitment = {
      by: 0,
      to: 2,
      article: 1,
      wording: 0,
      offer: 'o0',
      condition: null,
      status: 'given',
    };
    const choice = answerOffer({ ...plain.seen, commitments: [promise] }, ash, highToll);
    expect(choice.act).toEqual({ type: 'refuse', offer: 'o1' });
    expect(choice.reasons[0]).toEqual({ code: 'commitment', article: 'toll', value: 1 });
  });

  test('asks for a side instrument where words are not enough', () => {
    const table = tableOf(
      strait([
        'procedure:',
        'instruments: [{ id: fund, givers: [BAY], takers: [ASH], cost: 0.01, worth: { ASH: 0.3 } }]\nprocedure:',
      ]),
    );
    const loth = { ...ash, ideals: Float64Array.of(0, 0) };
    expect(answerOffer(table.seen, loth, highToll).act).toEqual({
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'toll', option: 'middle' }],
      want: [],
      side: [{ instrument: 'fund', from: 'taker' }],
    });
  });

  test('names the condition that moves a red line out of the way', () => {
    const line = {
      at: 50,
      side: 'above' as const,
      unless: {
        article: 0,
        bound: 'atLeast' as const,
        position: 50,
        then: 100,
        side: 'above' as const,
      },
    };
    const firm = { ...ash, ideals: Float64Array.of(100, 90), redLines: [undefined, line] };
    const choice = answerOffer(plain.seen, firm, highToll);
    expect(choice.reasons[0]).toEqual({ code: 'redLine', article: 'toll', value: 100, needed: 50 });
    expect(choice.act).toEqual({
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'toll', option: 'high' }],
      want: [],
      condition: { article: 'lights', option: 'some', by: 2 },
    });
  });
});

describe('an offer that is nearly enough', () => {
  /** The toll half-way for nothing costs .125; a little more or less than nothing is had from the lights. */
  const short = (by: number): Mandate => ({ ...ash, side: 0, weights: Float64Array.of(0, by) });
  const middle = offerOf({ want: [{ article: 1, wording: 1 }] });

  test('short by no more than the capital may settle is left with it', () => {
    // Net -.01 against .003: short by .013 of .015.
    const choice = answerOffer(plain.seen, short(0.02), middle);
    expect([choice.act, choice.reasons[0]]).toEqual([
      { type: 'pass' },
      { code: 'net', value: -0.01, needed: 0.003 },
    ]);
  });

  test('short by more is refused at once', () => {
    expect(answerOffer(plain.seen, short(0.03), middle).act.type).toBe('refuse');
  });

  test('is answered for good afterwards, for a little less', () => {
    const held = { ...middle, status: 'held' as const };
    expect(answerOffer(plain.seen, short(0.02), held).act.type).toBe('refuse');
    const yes = answerOffer(plain.seen, short(0.004), held);
    expect(yes.act.type).toBe('accept');
    expect(yes.reasons[1]).toEqual({ code: 'time', value: 0.006 });
  });

  test('in the last sitting there is nobody to wait for', () => {
    const last = { ...plain.seen, sitting: plain.seen.lastSitting };
    expect(answerOffer(last, short(0.02), middle).act.type).toBe('refuse');
  });
});

describe('in the room', () => {
  const informals = {
    id: 'p1',
    by: 1,
    changes: [{ article: 0, wording: 1 }],
    room: [0, 2],
    answers: [null, null],
  };
  const promise: Commitment = {
    by: 0,
    to: 2,
    article: 0,
    wording: 0,
    offer: 'o0',
    condition: null,
    status: 'given',
  };

  test('one who has broken promises is asked for more, by the number of them', () => {
    const broken = { ...promise, by: 1, status: 'broken' as const };
    const seen = { ...plain.seen, informals, commitments: [broken, broken] };
    const choice = answerRoom(seen, ash);
    expect(choice.reasons[0]).toEqual({ code: 'net', value: 0.375, needed: -0.003 + 0.04 });
    expect(choice.reasons.at(-1)).toEqual({
      code: 'trust',
      delegation: 'BAY',
      value: 2,
      needed: 0.04,
    });
  });

  test('a promise to speak for other words keeps one from agreeing, until who holds it has agreed', () => {
    const seen = { ...plain.seen, informals, commitments: [promise] };
    expect(answerRoom(seen, ash).act.type).toBe('refuse');
    expect(answerRoom(seen, ash).reasons[0]).toEqual({
      code: 'commitment',
      article: 'lights',
      value: 1,
    });
    const agreed = { ...seen, informals: { ...informals, answers: [null, true] } };
    expect(answerRoom(agreed, ash).act.type).toBe('accept');
  });
});

describe('words that nobody has tabled', () => {
  const { setup, state } = tableOf(bridged);
  let floor = state;
  for (let i = 0; i < 9 && awaitedSeat(floor, bridged) !== 'ASH'; i += 1) {
    const seat = awaitedSeat(floor, bridged) ?? '';
    const passed = apply(setup, floor, { seat, type: 'pass' });
    if (passed.ok) floor = passed.state;
  }
  const offer: Command = {
    seat: 'ASH',
    type: 'offer',
    to: 'BAY',
    give: [],
    want: [{ article: 'lights', option: 'dim' }],
  };
  const reasons = [{ code: 'net' as const, value: 0.1 }];
  const unknown = { code: 'option/unknown', params: { article: 'lights', option: 'dim' } };

  test('a person cannot name; a policy that looks between the two can', () => {
    expect(judge(setup, floor, offer)).toEqual(unknown);
    expect(judge(setup, floor, { ...offer, reasons })).toBeNull();
  });

  test('are found only between two who stand on either side of them', () => {
    const sameSide = { ...setup, stated: setup.stated.slice().fill(100, 2, 3) };
    expect(judge(sameSide, floor, { ...offer, reasons })).toEqual(unknown);
  });

  test('come on the table before everybody, and are there for a person from then on', () => {
    const found = apply(setup, floor, { ...offer, reasons });
    if (!found.ok) throw new Error(found.rejection.code);
    expect(found.happenings.at(-1)).toEqual({
      type: 'bridgeFound',
      seat: 'ASH',
      article: 'lights',
      option: 'dim',
    });
    expect(found.state.articles[0]?.tabled).toEqual([0, 3]);
    const counter: Command = {
      seat: 'BAY',
      type: 'counter',
      offer: 'o1',
      give: [{ article: 'lights', option: 'dim' }],
      want: [{ article: 'toll', option: 'high' }],
    };
    const countered = apply(setup, found.state, counter);
    expect(
      countered.ok && countered.state.offers.map(({ status, counters }) => [status, counters]),
    ).toEqual([
      ['refused', undefined],
      ['standing', 'o1'],
    ]);
  });
});
