import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import type { Motion } from '../../../../engine/state/state.ts';
import { getWords, loadWords } from '../../../speech/words.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { tellBrokenByBallot, tellFreeBallot } from './stakes.ts';

beforeAll(async () => {
  await loadWords('en', 'vote');
});

test('where nothing binds the seat its ballot is said to cost nothing; a promise says what it costs instead', () => {
  const scenario = strait(['draft: [low, high]', 'draft: low']);
  const { setup, state } = openConference(scenario, { seed: 5, plan: [] });
  const seen = view(setup, state, 'ASH');
  const speech = { t: getWords('en') } as unknown as Speech;
  const article = scenario.articleIndex.get('toll') ?? -1;
  const text = seen.articles[article]?.text ?? -1;
  const wording = text === 0 ? 1 : 0;
  const put = { motion: 'm1', kind: 'vote' as const, article, wording };
  const free = (now: typeof seen) => tellFreeBallot(now, put, speech);
  expect(free(seen)).toBe('You have promised nothing here: no ballot costs you trust or credit.');
  const kept = { by: seen.delegation, to: 1, article, wording, status: 'given' as const };
  const bound = { ...seen, commitments: [kept] as unknown as typeof seen.commitments };
  expect(tellBrokenByBallot(bound, put, speech)).not.toBe('');
  expect(free(bound)).toBe('');
  const own = { id: 'm1', by: 'ASH' } as Motion;
  expect(free({ ...seen, motions: [own] })).toBe('');
  expect(tellFreeBallot(seen, { ...put, kind: 'closure' }, speech)).toBe('');
});
