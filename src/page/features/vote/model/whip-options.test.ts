import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { recallFollowers } from '../../../../engine/setup/followers.ts';
import type { Voting } from '../../../../engine/state/state.ts';
import { whipSheet } from './whip-options.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

test('one who sits in the room is told apart from one who is away: fetched, only its followers come in', () => {
  const scenario = shipped('cybercrime-2024');
  const now = viewSeated(scenario, 'IND', 5);
  const ids = scenario.delegations.map(({ id }) => id);
  const values = ids.map((delegation) => ({ delegation, how: 'fetch' as const }));
  const followers = recallFollowers(scenario, now.floor);
  const away = [...followers].flatMap(([leader, led]) => (led.length > 0 ? [leader] : []))[0];
  const voting = { kind: 'vote', motion: 'm1', article: 0, wording: 0, whips: [] };
  const floor = new Set(now.floor);
  const present = ids.map((_, d) => (floor.has(d) && d !== away ? 1 : 0));
  const sheet = whipSheet({ ...now, present, voting: voting as unknown as Voting }, values);
  const fetched = sheet?.options ?? [];
  expect(new Set(fetched.map((one) => one.present))).toEqual(new Set([true, false]));
  for (const one of fetched) expect(one.present).toBe(present[one.delegation] === 1);
  for (const one of fetched) if (one.present) expect(one.followers).toBeGreaterThan(0);
});

test('a promise called in brings one vote for each ballot it turns, as a whip then says it moved', () => {
  const scenario = shipped('high-seas-class');
  const now = viewSeated(scenario, 'BRE', 5);
  const ids = scenario.delegations.map(({ id }) => id);
  const values = ids.map((delegation) => ({ delegation, how: 'callIn' as const }));
  const gains = scenario.articles.flatMap(({ index: article, options: wordings }) =>
    wordings.flatMap((_, wording) => {
      const voting = { kind: 'vote', motion: 'm1', article, wording, whips: [] };
      const seen = { ...now, voting: voting as unknown as Voting };
      const options = whipSheet(seen, values)?.options ?? [];
      return options.flatMap(({ followers, gain }) => (followers === 0 ? [gain] : []));
    }),
  );
  expect(new Set(gains)).toEqual(new Set([1]));
});
