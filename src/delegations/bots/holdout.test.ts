import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import type { Offer, Voting } from '../../engine/state/state.ts';
import { type View, view } from '../../engine/state/view.ts';
import { holdout } from './holdout.ts';

/** COD's red line keeps the toll from being high, as it is in the draft. */
const setup = undrawn({}, ['redLine: 0', 'redLine: 75']);
const seen = view(setup, floorOf(setup, 'COD'), 'COD');
const met = {
  articles: seen.articles.map((one, a) => (a === 1 ? { ...one, text: 1 } : one)),
};

function actOf(changed: Partial<View>) {
  return holdout({
    view: { ...seen, ...changed },
    acts: () => [],
    draw: drawFor.bind(null, 1, 1),
  }).act;
}

const offer: Offer = {
  id: 'o1',
  by: 1,
  to: 2,
  give: [{ article: 1, wording: 0 }],
  want: [],
  condition: null,
  side: [],
  status: 'standing',
  sitting: 1,
};

test('refuses an offer and a package, whatever they bring, and starts nothing', () => {
  expect(actOf({ offers: [offer] })).toEqual({ type: 'refuse', offer: 'o1' });
  const informals = { id: 'p1', by: 0, changes: offer.give, room: [2], answers: [null] };
  expect(actOf({ informals })).toEqual({ type: 'refuse', offer: 'p1' });
  expect(actOf({})).toEqual({ type: 'pass' });
});

test('objects at the gavel while the text crosses its red line, and names the article', () => {
  const gavel = { roll: '....', dissociated: [], objected: [] };
  const asked: Partial<View> = { phase: 'decision.gavel', gavel };
  expect(actOf(asked)).toEqual({ type: 'object', articles: ['toll'] });
  expect(actOf({ ...asked, ...met })).toEqual({ type: 'silent' });
});

test('votes against a text that crosses its red line', () => {
  const voting: Voting = {
    motion: 'text',
    kind: 'text',
    article: -1,
    wording: -1,
    procedural: false,
    live: false,
    roll: '....',
    whips: [],
  };
  const asked: Partial<View> = { phase: 'decision.rollCall', voting };
  expect(actOf(asked)).toEqual({ type: 'ballot', vote: 'no' });
  expect(actOf({ ...asked, ...met })).toEqual({ type: 'ballot', vote: 'yes' });
});
