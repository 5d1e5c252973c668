import { describe, expect, test } from 'vitest';
import { ashIn, offerOf, tableOf } from '../../../test/fixtures/ash-table.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply, judge } from '../../engine/acts/apply.ts';
import type { Command } from '../../engine/command.ts';
import type { Commitment } from '../../engine/state/state.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { answerOffer } from './answer.ts';
import { promised } from '../../../test/fixtures/promised.ts';

const BRIDGE = `    bridges:
      - { id: dim, position: 70, title: Dim, text: Dim lights shall burn. }
    draft: few`;
const bridged = strait(['    draft: few', BRIDGE]);

const plain = tableOf(strait());
const ash = ashIn(plain.setup);

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
    const promise: Commitment = promised(0, 2, 1, 0, { offer: 'o0' });
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

describe('words that nobody has tabled', () => {
  const { setup, state } = tableOf(bridged);
  let floor = state;
  for (let i = 0; i < 9 && findAwaitedSeat(floor, bridged) !== 'ASH'; i += 1) {
    const seat = findAwaitedSeat(floor, bridged) ?? '';
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
