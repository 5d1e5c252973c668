import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { type View, view } from '../../engine/state/view.ts';
import { formBelief } from '../belief/belief.ts';
import { proposeDeal } from './deals.ts';
import { type DealProspect, listProspects, revalueProspect } from '../belief/prospects.ts';

const setup = undrawn();
const state = floorOf(setup, 'BAY');

function dealIn(seen: View, prospects: readonly DealProspect[]) {
  return proposeDeal(seen, seen.mandate as Mandate, formBelief(seen), prospects);
}

test('asks whoever stands in the way of what it wants, and gives what that one values more', () => {
  const [start] = [{ ...state, articles: state.articles.map((one) => ({ ...one, text: 1 })) }];
  const asked = after(setup, start, { seat: 'BAY', type: 'ask', delegation: 'ASH' }).state;
  const seen = view(setup, asked, 'BAY');
  const choice = dealIn(seen, listProspects(seen, seen.mandate as Mandate));
  expect(choice?.act).toEqual({
    type: 'offer',
    to: 'ASH',
    give: [{ article: 'lights', option: 'many' }],
    want: [{ article: 'toll', option: 'high' }],
  });
});

test('does not ask the same one again in the next sitting', () => {
  const seen = view(setup, state, 'BAY');
  const made = (sitting: number) => ({
    id: 'o1',
    by: 1,
    to: 0,
    give: [],
    want: [],
    condition: null,
    side: [],
    status: 'refused' as const,
    sitting,
  });
  const middle = {
    ...seen,
    articles: seen.articles.map((one) => ({ ...one, text: 1 })),
  };
  const prospects = listProspects(middle, seen.mandate as Mandate);
  const to = (sitting: number) => {
    const act = dealIn({ ...middle, sitting: 3, offers: [made(sitting)] }, prospects)?.act;
    return act?.type === 'offer' ? act.to : null;
  };
  expect([to(1), to(2) === 'ASH', to(3) === 'ASH']).toEqual(['ASH', false, false]);
});

test('gives no more than it wants, though one voice for words seldom brings them about', () => {
  const start = { ...state, articles: state.articles.map((one) => ({ ...one, text: 1 })) };
  const asked = after(setup, start, { seat: 'BAY', type: 'ask', delegation: 'ASH' }).state;
  const seen = view(setup, asked, 'BAY');
  const prospects = listProspects(seen, seen.mandate as Mandate);
  const most = Math.max(...prospects.map(({ mine }) => mine));
  const costing = (share: number) =>
    prospects.map((one) => (one.mine < 0 ? revalueProspect(one, -share * most) : one));
  expect(dealIn(seen, costing(0.5))?.act).toMatchObject({ type: 'offer', to: 'ASH' });
  expect(dealIn(seen, costing(1.5))).toBeNull();
});
