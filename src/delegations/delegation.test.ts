import { describe, expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { open } from '../engine/acts/apply.ts';
import type { Mandate } from '../engine/mandate/mandate.ts';
import { createOpeningState } from '../engine/procedure/opening.ts';
import { setUp } from '../engine/setup/setup.ts';
import type { Offer, Voting } from '../engine/state/state.ts';
import { type View, view } from '../engine/state/view.ts';
import { answerOffer } from './deal/answer.ts';
import { answerConsensus } from './decision/at-the-gavel.ts';
import { decideBallot } from './decision/vote.ts';
import { weigh } from './deal/weigh.ts';
import { promised } from '../../test/fixtures/promised.ts';

const setup = setUp(strait(), 1, 0);
const { state } = open(setup, createOpeningState(setup));

/** Instructions with round numbers for Ash: lights many (3/4), toll low (1/4). */
const ash: Mandate = {
  ...(setup.mandates[0] as Mandate),
  ideals: Float64Array.of(100, 0),
  saliences: Float64Array.of(0.6, 0.2),
  weights: Float64Array.of(0.75, 0.25),
  reservation: 0.4,
};
const seen: View = { ...view(setup, state, 'ASH'), mandate: ash };

function offerOf(give: Offer['give'], want: Offer['want']): Offer {
  return {
    id: 'o1',
    by: 1,
    to: 0,
    give,
    want,
    condition: null,
    side: [],
    status: 'standing',
    sitting: 1,
  };
}

describe('an offer', () => {
  const toll = seen.articles[1]?.text ?? -1;

  test('that gains is accepted, and the numbers say by how much', () => {
    const choice = answerOffer(
      seen,
      ash,
      offerOf([{ article: 0, wording: 2 }], [{ article: 1, wording: 2 }]),
    );
    const lost = toll === 2 ? 0 : -0.25;
    expect(choice.act).toEqual({ type: 'accept', offer: 'o1' });
    expect(choice.reasons).toEqual([
      { code: 'net', value: 0.75 + lost, needed: 0.003 },
      { code: 'article', article: 'lights', value: 0.75 },
      { code: 'article', article: 'toll', value: lost },
    ]);
  });

  test('that crosses a red line is refused, whatever it gains', () => {
    const firm = { ...ash, redLines: [undefined, { at: 50, side: 'above' as const }] };
    const from = { ...seen, articles: seen.articles.map((one) => ({ ...one, text: 0 })) };
    const choice = answerOffer(
      from,
      firm,
      offerOf([{ article: 0, wording: 2 }], [{ article: 1, wording: 2 }]),
    );
    expect(choice.act).toEqual({ type: 'refuse', offer: 'o1' });
    expect(choice.reasons[0]).toEqual({ code: 'redLine', article: 'toll', value: 100, needed: 50 });
  });

  test('from one who has broken a promise is refused', () => {
    const promise = promised(1, 2, 0, 1, { offer: 'o0', status: 'broken' });
    const choice = answerOffer(
      { ...seen, commitments: [promise] },
      ash,
      offerOf([{ article: 0, wording: 2 }], []),
    );
    expect(choice.act).toEqual({ type: 'refuse', offer: 'o1' });
    expect(choice.reasons[0]).toEqual({
      code: 'trust',
      delegation: 'BAY',
      value: 1,
    });
  });

  test('a linkage shows in the reasons as what the articles add together', () => {
    const linked: Mandate = {
      ...ash,
      linkages: [{ articles: [0, 1], sides: ['high', 'high'], value: 0.1 }],
    };
    const from = { ...seen, articles: seen.articles.map((one) => ({ ...one, text: 0 })) };
    const { reasons } = weigh(
      from,
      linked,
      [
        { article: 0, wording: 2 },
        { article: 1, wording: 2 },
      ],
      0,
    );
    expect(reasons.at(-1)?.code).toBe('linkage');
    expect(reasons.at(-1)?.value).toBeCloseTo(0.1, 12);
  });
});

describe('a ballot', () => {
  const voting: Voting = {
    motion: 'm1',
    kind: 'delete',
    article: 0,
    wording: 2,
    procedural: false,
    live: true,
    roll: '....',
    whips: [],
  };
  const few = { ...seen, articles: seen.articles.map((one) => ({ ...one, text: 0 })) };

  test.each([
    [100, 'yes', 1],
    [60, 'yes', 0.2],
    [55, 'abstain', 0.1],
    [45, 'abstain', -0.1],
    [40, 'no', -0.2],
    [0, 'no', -1],
  ])('with an ideal of %i is %s', (ideal, vote, value) => {
    const mandate = { ...ash, ideals: Float64Array.of(ideal, 0) };
    const ballot = decideBallot(few, mandate, voting);
    expect(ballot.vote).toBe(vote);
    const needed = value >= 0 ? 0.15 : -0.15;
    expect(ballot.reasons[0]).toMatchObject({ code: 'lean', article: 'lights', needed });
    expect(ballot.reasons[0]?.value).toBeCloseTo(value, 12);
  });

  test('keeps a promise to stand by the text', () => {
    const promise = promised(0, 1, 0, 0);
    const ballot = decideBallot({ ...few, commitments: [promise] }, ash, voting);
    expect([ballot.vote, ...ballot.reasons]).toEqual([
      'no',
      { code: 'commitment', article: 'lights', value: 1 },
      { code: 'lean', article: 'lights', value: 1, needed: 0.15 },
    ]);
  });

  test('abstains when softened', () => {
    const whip = {
      by: 1,
      delegation: 0,
      how: 'soften' as const,
      side: 'yes' as const,
      carried: [0],
    };
    expect(decideBallot(few, ash, { ...voting, whips: [whip] })).toEqual({
      vote: 'abstain',
      reasons: [
        { code: 'whip', delegation: 'BAY', value: 1 },
        { code: 'lean', article: 'lights', value: 1, needed: 0.15 },
      ],
    });
  });
});

describe('at the gavel', () => {
  const gavel = { roll: '....', dissociated: [], objected: [] };
  const best = {
    ...seen,
    gavel,
    articles: seen.articles.map((one, a) => ({ ...one, text: a === 0 ? 2 : 0 })),
  };
  const worst = {
    ...seen,
    gavel,
    articles: seen.articles.map((one, a) => ({ ...one, text: a === 0 ? 0 : 2 })),
  };

  test('a text worth more than none is met with silence', () => {
    expect(answerConsensus(best, ash)).toEqual({
      act: { type: 'silent' },
      reasons: [
        { code: 'reservation', value: 1, needed: 0.4 },
        { code: 'isolation', value: best.values.isolation, needed: -0.6 },
      ],
    });
  });

  test('a text worth less than none by more than standing alone costs is objected to', () => {
    expect(answerConsensus(worst, ash).act).toEqual({ type: 'object', articles: [] });
  });

  test('a red line crossed is dissociated from, as far as credit lasts', () => {
    const firm = {
      ...ash,
      reservation: 0,
      redLines: [{ at: 50, side: 'below' as const }, undefined],
    };
    expect(answerConsensus(worst, firm).act).toEqual({ type: 'dissociate', articles: ['lights'] });
    expect(answerConsensus({ ...worst, credit: 0 }, firm).act).toEqual({ type: 'silent' });
  });
});
