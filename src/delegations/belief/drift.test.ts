import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { view } from '../../engine/state/view.ts';
import { formBelief } from './belief.ts';
import { predictDrift, measureTipping } from './drift.ts';

const setup = undrawn();
const state = floorOf(setup, 'BAY');
const seen = view(setup, state, 'BAY');
const mandate = seen.mandate as Mandate;
const belief = formBelief(seen);
const everyone = seen.floor.map((_, place) => place);

test('words the floor takes up by itself need nobody’s voice', () => {
  seen.articles.forEach((article, a) => {
    const wording = predictDrift(seen, mandate, belief, a);
    if (wording === article.text) return;
    expect(measureTipping(seen, mandate, belief, { article: a, wording }, everyone)).toEqual(
      everyone.map(() => 0),
    );
  });
});

test('a voice carries words a share of the way, and one that wants them already none', () => {
  const shares = seen.articles.flatMap((article, a) =>
    article.tabled
      .filter((wording) => wording !== article.text)
      .flatMap((wording) =>
        measureTipping(seen, mandate, belief, { article: a, wording }, everyone),
      ),
  );
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.some((share) => share > 0)).toBe(true);
});
