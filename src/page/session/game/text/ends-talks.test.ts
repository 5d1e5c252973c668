import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { view } from '../../../../engine/state/view.ts';
import { computeChangeWorth } from '../worth.ts';
import { findEndOfTalks, isLastAct } from './ends-talks.ts';

test('the last open article ends the talks, with what the seat would still want otherwise', () => {
  const scenario = shipped('high-seas-class');
  const { setup, state } = openSetup(scenario, { seed: 1, plan: [{ seat: 'HES', by: 'person' }] });
  const [first, second, ...rest] = state.articles;
  if (!first || !second) throw new Error('no articles');
  const agreed = rest.map((one) => ({ ...one, status: 'adRef' as const }));
  const open = [first, second].map((one) => ({ ...one, status: 'open' as const }));
  const seen = view(setup, { ...state, articles: [...open, ...agreed] }, 'HES');
  const ids = scenario.articles.map(({ id }) => id);
  expect(findEndOfTalks(seen, ids.slice(0, 1))).toBe(null);
  expect(findEndOfTalks(seen, [ids[0] ?? '', ids[2] ?? ''])).toBe(null);
  const stays = findEndOfTalks(seen, ids.slice(0, 2)) ?? [];
  expect(stays.length).toBeGreaterThan(0);
  expect(ids.slice(2)).toEqual(expect.arrayContaining([...stays]));
  const gains = stays.map((article) =>
    Math.max(
      ...(scenario.articles.find(({ id }) => id === article)?.options ?? []).map(
        ({ id }) => computeChangeWorth(seen, [{ article, option: id }])?.net ?? 0,
      ),
    ),
  );
  expect(gains).toEqual(gains.toSorted((one, other) => other - one));
  expect(gains.at(-1)).toBeGreaterThanOrEqual(0.5);
});

test('where nothing is open no act ends the talks', () => {
  const scenario = shipped('high-seas-class');
  const { setup, state } = openSetup(scenario, { seed: 1, plan: [{ seat: 'HES', by: 'person' }] });
  const articles = state.articles.map((one) => ({ ...one, status: 'adRef' as const }));
  const seen = view(setup, { ...state, articles }, 'HES');
  expect(
    findEndOfTalks(
      seen,
      scenario.articles.slice(0, 1).map(({ id }) => id),
    ),
  ).toBe(null);
});

test('what takes the last action of the last sitting is the last act of the talks', () => {
  const at = { sitting: 1, lastSitting: 1, plates: 2 } as Parameters<typeof isLastAct>[0];
  expect(isLastAct(at, 2)).toBe(true);
  expect(isLastAct(at, 1)).toBe(false);
  expect(isLastAct({ ...at, lastSitting: 2 }, 2)).toBe(false);
});
