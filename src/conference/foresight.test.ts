import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../test/fixtures/undrawn.ts';
import { readStandingTexts, replaceTextAt } from '../engine/mandate/mandate.ts';
import { measureMandateMet } from '../engine/mandate/met.ts';
import { view } from '../engine/state/view.ts';
import { lookAhead } from './decide.ts';

/** Nothing moves the text by itself. */
const setup = undrawn({ inertia: 2, stripShare: 1, alone: 0 });
const floor = floorOf(setup, 'ASH');
const seen = view(setup, floor, 'ASH');
const changes = [0, 1].flatMap((article) => [0, 1, 2].map((wording) => ({ article, wording })));

test('where all wait, a change is worth what it adds to the text that stands', () => {
  const foresight = lookAhead(seen, (_setup, _state, _plan, seat) => ({ seat, type: 'pass' }));
  const texts = readStandingTexts(floor);
  const { articles } = setup.scenario;
  const met = (by: readonly number[]) => measureMandateMet(seen.mandate!, articles, by);
  for (const change of changes)
    expect(foresight.computeWorth(change)).toBeCloseTo(
      met(replaceTextAt(texts, [change])) - met(texts),
      12,
    );
});

test('a package that is agreed brings what its words add, where the text is adopted with it and without', () => {
  const foresight = lookAhead(seen, (_setup, _state, _plan, seat) => ({ seat, type: 'pass' }));
  const { articles } = setup.scenario;
  const [lights, toll] = articles.map(({ id }) => id) as [string, string];
  const texts = readStandingTexts(floor);
  const met = (by: readonly number[]) => measureMandateMet(seen.mandate!, articles, by);
  const changed = replaceTextAt(texts, [{ article: 0, wording: 2 }]);
  const gain = foresight.computeIfAgreed([{ article: lights, option: 'many' }]);
  expect(gain).toBeCloseTo(met(changed) - met(texts), 12);
  expect(gain).not.toBe(0);
  expect(foresight.computeIfAgreed([{ article: toll, option: 'high' }])).toBe(0);
});

test('who has no instructions foresees no gain, and looks into no world', () => {
  const { mandate: _mandate, ...blind } = seen;
  const foresight = lookAhead(blind as typeof seen, () => ({ seat: 'ASH', type: 'pass' }));
  expect(foresight.computeWorth({ article: 0, wording: 2 })).toBe(0);
  expect(foresight.computeIfAgreed([{ article: 'lights', option: 'many' }])).toBe(0);
});
