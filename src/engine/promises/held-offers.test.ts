import { describe, expect, test } from 'vitest';
import { deal, floor, scenario, setup, statuses, told } from '../../../test/fixtures/funded.ts';
import { after, awaits, passUntil, type Reached } from '../../../test/fixtures/steps.ts';
import { judge } from '../acts/apply.ts';
import type { Command } from '../command.ts';
import type { State } from '../state/state.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const sitting = (n: number) => (state: State) => state.sitting === n;

describe('an offer taken to the capital', () => {
  const held = after(setup, floor, { ...deal, seat: 'ASH' }, { seat: 'BAY', type: 'pass' });

  test('is held, and the list of speakers goes on', () => {
    expect([held.state.offers[0]?.status, findAwaitedSeat(held.state, scenario)]).toEqual([
      'held',
      'ASH',
    ]);
    expect(told(held, 'answered')).toEqual([
      { type: 'answered', seat: 'BAY', offer: 'o1', answer: 'consult', reasons: [] },
    ]);
  });

  test("may be answered on the own turn, and on nobody else's", () => {
    const answer: Command = { seat: 'BAY', type: 'accept', offer: 'o1' };
    expect(judge(setup, held.state, answer)?.code).toBe('act/notYourTurn');
    const own = passUntil(setup, passUntil(setup, held, sitting(2)), awaits(setup, 'BAY'));
    const accepted = after(setup, own, answer);
    expect([statuses(accepted), accepted.state.plates]).toEqual([['given'], own.state.plates]);
  });

  test('may be withdrawn by whoever made it, for nothing', () => {
    const back = after(setup, held, { seat: 'ASH', type: 'withdraw', offer: 'o1' });
    expect([back.state.offers[0]?.status, back.state.plates]).toEqual([
      'withdrawn',
      held.state.plates,
    ]);
    const own = passUntil(setup, back, awaits(setup, 'BAY')).state;
    expect(judge(setup, own, { seat: 'BAY', type: 'accept', offer: 'o1' })).toEqual({
      code: 'offer/unknown',
      params: { offer: '' },
    });
    expect(judge(setup, own, { seat: 'BAY', type: 'withdraw', offer: 'o1' })?.code).toBe(
      'bracket/none',
    );
  });

  test('lapses at the end of the next sitting', () => {
    expect(passUntil(setup, held, sitting(2)).state.offers[0]?.status).toBe('held');
    const late = passUntil(setup, held, sitting(3));
    expect(late.state.offers[0]?.status).toBe('lapsed');
    expect(told(late, 'lapsed')).toEqual([{ type: 'lapsed', offer: 'o1' }]);
  });
});

describe('an offer taken to the capital lapses when the sitting closes', () => {
  const held = after(setup, floor, { ...deal, seat: 'ASH' }, { seat: 'BAY', type: 'pass' });

  test('by which its condition was to be met', () => {
    const by = (last: number) => {
      const condition = { article: 0, wording: 2, by: last };
      const offers = held.state.offers.map((offer) => ({ ...offer, condition }));
      return passUntil(setup, { ...held.state, offers }, sitting(2)).state.offers[0]?.status;
    };
    expect([by(1), by(2)]).toEqual(['lapsed', 'held']);
  });

  test('after which there is no other', () => {
    const last = { ...held.state, lastSitting: 1 };
    // Articles may be in brackets, so that the text is decided on.
    const lenient = { ...setup, values: { ...setup.values, stripShare: 1 } };
    const motions = passUntil(lenient, last, ({ phase }) => phase === 'decision.motions');
    expect(motions.state.offers[0]?.status).toBe('lapsed');
  });
});

describe('an offer taken to the capital lapses at once', () => {
  const held = after(setup, floor, { ...deal, seat: 'ASH' }, { seat: 'BAY', type: 'pass' });
  const passed = (state: State) => after(setup, state, { seat: 'ASH', type: 'pass' });
  const first = (reached: Reached) => [reached.state.offers[0]?.status, told(reached, 'lapsed')];
  const lapsed = ['lapsed', [{ type: 'lapsed', offer: 'o1' }]];

  test('when its article has been agreed', () => {
    const articles = held.state.articles.map((article, a) =>
      a === 1 ? { ...article, status: 'adRef' as const } : article,
    );
    expect(first(passed({ ...held.state, articles }))).toEqual(lapsed);
  });

  test('when its condition is settled', () => {
    const offers = held.state.offers.map((offer) => ({
      ...offer,
      condition: { article: 0, wording: 2, by: 4 },
    }));
    const articles = held.state.articles.map((article, a) =>
      a === 0 ? { ...article, status: 'adRef' as const } : article,
    );
    expect(first(passed({ ...held.state, offers }))).toEqual(['held', []]);
    expect(first(passed({ ...held.state, offers, articles }))).toEqual(lapsed);
  });

  test('when its maker has promised other words to another', () => {
    const offer: Command = {
      seat: 'ASH',
      type: 'offer',
      to: 'COD',
      give: [{ article: 'toll', option: 'middle' }],
      want: [],
    };
    expect(first(after(setup, held, offer))).toEqual(['held', []]);
    const struck = after(setup, held, offer, { seat: 'COD', type: 'accept', offer: 'o2' });
    expect(first(struck)).toEqual(lapsed);
  });

  test('when the pair has as many deals as it may', () => {
    const another: Command[] = [
      {
        seat: 'ASH',
        type: 'offer',
        to: 'BAY',
        give: [{ article: 'lights', option: 'some' }],
        want: [],
      },
      { seat: 'BAY', type: 'accept', offer: 'o2' },
    ];
    const struck = (dealsPerPair: number) =>
      after({ ...setup, values: { ...setup.values, dealsPerPair } }, held, ...another);
    expect([first(struck(2)), first(struck(1))]).toEqual([['held', []], lapsed]);
  });
});
