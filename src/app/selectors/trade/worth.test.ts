import { expect, test } from 'vitest';
import { openConference } from '../../../conference/conference.ts';
import { view } from '../../../engine/state/view.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { worthOf } from './worth.ts';

test('what changes add together is what their own points leave of the sum, where articles are linked as well', () => {
  const { setup, state } = openConference(shipped('cybercrime-class'), {
    seed: 1,
    plan: [{ seat: 'RUS', by: 'person' }],
  });
  const seen = view(setup, state, 'RUS');
  const [one, ...others] = seen.scenario.articles.map(({ id, options }) =>
    options.map((option) => ({ article: id, option: option.id })),
  );
  const pairs = (one ?? []).flatMap((first) => others.flat().map((other) => [first, other]));
  const off = pairs.map((pair) => {
    const worth = worthOf(seen, pair);
    const own = pair.map((change) => worthOf(seen, [change])?.net ?? NaN);
    return own.reduce((sum, points) => sum + points, (worth?.linked ?? NaN) - (worth?.net ?? NaN));
  });
  expect(pairs.length).toBeGreaterThan(100);
  expect(off.every((rest) => Math.abs(rest) < 1e-9)).toBe(true);
  expect(pairs.some((pair) => Math.abs(worthOf(seen, pair)?.linked ?? 0) > 0.05)).toBe(true);
});

test('one change alone adds nothing to itself', () => {
  const { setup, state } = openConference(shipped('cybercrime-class'), {
    seed: 1,
    plan: [{ seat: 'RUS', by: 'person' }],
  });
  const seen = view(setup, state, 'RUS');
  const every = seen.scenario.articles.flatMap(({ id, options }) =>
    options.map((option) => worthOf(seen, [{ article: id, option: option.id }])?.linked),
  );
  expect(every.filter((points) => points !== 0)).toEqual([]);
});
