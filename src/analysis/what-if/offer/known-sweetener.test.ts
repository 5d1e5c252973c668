import { describe, expect, test } from 'vitest';
import { setup, state } from '../../../../test/fixtures/held-strait.ts';
import { view } from '../../../engine/state/view.ts';
import { findOfferSweetener } from './known-sweetener.ts';

const seen = view(setup, state, 'ASH');

const some = { article: 0, wording: 1 };
const many = { article: 0, wording: 2 };

describe('an offer', () => {
  test('what the other is thought to gain by, nobody having asked', () => {
    expect(findOfferSweetener(seen, { to: 1, give: [], want: [some] })).toEqual({
      how: 'add',
      change: { article: 'toll', option: 'high' },
      cost: expect.closeTo(100 / 6, 9),
      from: 'inferred',
    });
  });

  test('an answer changes what is enough', () => {
    const notes = [
      { by: 0, of: 1, article: 0, low: 0.1, high: 0.3, sitting: 1, whole: false },
      { by: 0, of: 1, article: 1, low: 0.9, high: 1, sitting: 1, whole: false },
    ];
    const asked = view(setup, { ...state, notes }, 'ASH');
    expect(findOfferSweetener(asked, { to: 1, give: [], want: [many] })).toEqual({
      how: 'add',
      change: { article: 'toll', option: 'middle' },
      cost: expect.closeTo(100 / 12, 9),
      from: 'asked',
    });
  });

  test('a line it has told: no change more makes up for it', () => {
    const line = { at: 50, side: 'above' } as const;
    const told = { ...seen, disclosed: [{ of: 1, article: 0, line, linkages: [] }] };
    expect(findOfferSweetener(told, { to: 1, give: [], want: [many] })).toBe('none');
  });

  test('nothing that it has promised to somebody already: a promise on an article is given once', () => {
    const toll = (wording: number) => ({
      by: 0,
      to: 3,
      article: 1,
      wording,
      offer: 'o1',
      condition: null,
      status: 'given' as const,
    });
    const promised = (wording: number) =>
      findOfferSweetener(
        { ...seen, commitments: [toll(wording)] },
        { to: 1, give: [], want: [some] },
      );
    expect([0, 1, 2].map(promised)).toEqual(['none', 'none', 'none']);
  });

  test('nothing there is something else against, as that it was refused before', () => {
    const terms = { to: 1, give: [], want: [some] };
    expect(findOfferSweetener(seen, terms, ({ change }) => change.option !== 'high')).toBe('none');
  });

  test('by what is known it should have been taken', () => {
    const high = { article: 1, wording: 2 };
    expect(findOfferSweetener(seen, { to: 1, give: [high], want: [some] })).toBe('unexplained');
  });

  test('as long as it may be: not without all that it would bring', () => {
    const short = { ...seen, values: { ...seen.values, offerLength: 1 } };
    const middle = { article: 1, wording: 1 };
    expect(findOfferSweetener(short, { to: 1, give: [middle], want: [many] })).toBe('none');
  });
});
