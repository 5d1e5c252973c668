import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import type { Commitment, Offer, State } from '../../engine/state/state.ts';
import { type View, view } from '../../engine/state/view.ts';
import { delegationPolicy } from '../delegation.ts';
import type { Foresight, Policy } from '../policy.ts';
import { sighted } from './sighted.ts';
import { promised } from '../../../test/fixtures/promised.ts';

/** Nobody holds a bracket, so that the room alone decides. */
const setup = undrawn({ toleranceFirst: 1, toleranceLast: 1 });
const opened = floorOf(setup, 'ASH');
/** Both articles stand in the middle: each of ASH and BAY has one that it cares for. */
const first = { ...opened, articles: opened.articles.map((one) => ({ ...one, text: 1 })) };
const asked = after(setup, first, { seat: 'ASH', type: 'ask', delegation: 'BAY' }).state;

/** Each change counts, over where the article is heading, what a test says by article; a package brings what it says. */
function foresee(worth: readonly number[], brings: Foresight['computeIfAgreed']) {
  return (): Foresight => ({
    computeWorth: ({ article }) => worth[article] ?? 0,
    computeIfAgreed: brings,
  });
}

function actOf(
  policy: Policy,
  state: State,
  changed: Partial<View> = {},
  worth = [0.02, 0.2],
  brings: Foresight['computeIfAgreed'] = () => 0.1,
) {
  return policy({
    foresee: foresee(worth, brings),
    view: { ...view(setup, state, 'ASH'), ...changed },
    acts: listLegalActs.bind(null, setup, state, 'ASH'),
    draw: drawFor.bind(null, 1, 1),
  }).act;
}

const promise: Commitment = promised(0, 1, 0, 1);

test('asks the critic of what it wants most, while a question is free', () => {
  expect(actOf(sighted, first)).toEqual({ type: 'ask', delegation: 'BAY' });
  const next = actOf(sighted, asked, { freeAsk: true });
  expect(next).toEqual({ type: 'ask', delegation: 'COD' });
});

/** What is left to it pays for a package, and for no question before. */
const spent = { plates: STANDARD.packagePrice };

test('then submits what adds most to where the text is heading', () => {
  const act = actOf(sighted, asked, spent);
  expect(act).toMatchObject({ type: 'package' });
  expect(JSON.stringify(act)).toContain('toll');
});

test('submits nothing for what will come by itself', () => {
  expect(actOf(sighted, asked, spent, [0, 0])).toEqual({ type: 'pass' });
});

test('submits nothing that brings nothing by the close: with it there may be no treaty', () => {
  expect(actOf(sighted, asked, spent, [0.02, 0.2], () => -0.1)).toEqual({ type: 'pass' });
});

test.each<[string, Partial<View>]>([
  ['a promise it would break', { commitments: [promise] }],
  ['too few actions left', { plates: 1 }],
  ['motions, which are not for it', { phase: 'decision.motions' }],
  ['a vote to win over', { phase: 'decision.whip' }],
])('does nothing with %s', (_, changed) => {
  expect(actOf(sighted, asked, { ...spent, ...changed })).toEqual({ type: 'pass' });
});

test('needs no plates for a package where it had one a short while ago, and asks with them', () => {
  const lately = { ...spent, packaged: [{ by: 0, sitting: 1 }] };
  expect(actOf(sighted, asked, lately)).toEqual({ type: 'ask', delegation: 'COD' });
  expect(actOf(sighted, asked, { ...lately, plates: 1 })).toEqual({ type: 'pass' });
});

test('answers an offer as any delegation does', () => {
  const offer: Offer = {
    id: 'o1',
    by: 1,
    to: 0,
    give: [{ article: 0, wording: 2 }],
    want: [{ article: 1, wording: 2 }],
    condition: null,
    side: [],
    status: 'standing',
    sitting: 1,
  };
  const answer = actOf(sighted, asked, { offers: [offer] });
  expect(answer).toEqual({ type: 'accept', offer: 'o1' });
  expect(actOf(delegationPolicy, asked, { offers: [offer] })).toEqual(answer);
});
