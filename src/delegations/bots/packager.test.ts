import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import type { ArticleState, State } from '../../engine/state/state.ts';
import { type View, view } from '../../engine/state/view.ts';
import { makePackager, packager } from './packager.ts';

/** Nobody holds a bracket, so that the room alone decides. */
const setup = undrawn({ toleranceFirst: 1, toleranceLast: 1 });
const opened = floorOf(setup, 'ASH');
/** Both articles stand in the middle: each of ASH and BAY has one that it cares for. */
const first = { ...opened, articles: opened.articles.map((one) => ({ ...one, text: 1 })) };
const asked = after(setup, first, { seat: 'ASH', type: 'ask', delegation: 'BAY' }).state;

function actOf(state: State, changed: Partial<View> = {}, policy = packager) {
  return policy({
    view: { ...view(setup, state, 'ASH'), ...changed },
    acts: listLegalActs.bind(null, setup, state, 'ASH'),
    draw: drawFor.bind(null, 1, 1),
  }).act;
}

/** Actions for a package and nothing else. */
const exact = { freeAsk: false, plates: STANDARD.packagePrice };

test('asks with what it does not need for a package before it submits one', () => {
  const ahead = { freeAsk: false, plates: STANDARD.packagePrice + 1 };
  expect(actOf(asked, ahead)).toEqual({ type: 'ask', delegation: 'COD' });
  expect(actOf(asked, exact)).toMatchObject({ type: 'package' });
  expect(actOf(asked, ahead, makePackager(['ask']))).toMatchObject({ type: 'package' });
});

test('submits nothing for what the floor is about to bring by itself, but what it has left', () => {
  // COD wants the middle of both, which is where a floor goes that has not taken them up.
  const turn = floorOf(setup, 'COD');
  const seen = view(setup, turn, 'COD');
  const act = (changed: Partial<ArticleState>) =>
    packager({
      view: { ...seen, ...exact, articles: seen.articles.map((one) => ({ ...one, ...changed })) },
      acts: listLegalActs.bind(null, setup, turn, 'COD'),
      draw: drawFor.bind(null, 1, 1),
    }).act;
  expect(act({ text: 0, taken: 0 })).toMatchObject({ type: 'ask' });
  expect(act({ text: 0, taken: 1, stable: 1 })).toMatchObject({
    type: 'package',
    changes: [{ option: 'some' }, { option: 'middle' }],
  });
});
