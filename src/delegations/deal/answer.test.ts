import { describe, expect, test } from 'vitest';
import { ashIn, offerOf, tableOf } from '../../../test/fixtures/ash-table.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Commitment } from '../../engine/state/state.ts';
import { answerOffer, answerRoom } from './answer.ts';
import { promised } from '../../../test/fixtures/promised.ts';

const plain = tableOf(strait());
const ash = ashIn(plain.setup);

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
  const promise: Commitment = promised(0, 2, 0, 0, { offer: 'o0' });

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
