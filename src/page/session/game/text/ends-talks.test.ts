import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { view } from '../../../../engine/state/view.ts';
import { endsTalks } from './ends-talks.ts';

test('a package that names every article still open ends the talks, another does not', () => {
  const scenario = shipped('high-seas-class');
  const { setup, state } = openSetup(scenario, { seed: 1, plan: [{ seat: 'HES', by: 'person' }] });
  const [first, second, ...rest] = state.articles;
  if (!first || !second) throw new Error('no articles');
  const agreed = rest.map((one) => ({ ...one, status: 'adRef' as const }));
  const open = [first, second].map((one) => ({ ...one, status: 'open' as const }));
  const seen = view(setup, { ...state, articles: [...open, ...agreed] }, 'HES');
  const change = (a: number) => ({
    article: scenario.articles[a]?.id ?? '',
    option: scenario.articles[a]?.options[0]?.id ?? '',
  });
  expect(endsTalks(seen, [change(0), change(1)])).toBe(true);
  expect(endsTalks(seen, [change(0), change(2)])).toBe(false);
});
