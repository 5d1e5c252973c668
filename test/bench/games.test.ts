import { expect, test } from 'vitest';
import { runConference } from '../../src/conference/run.ts';
import { BOT_NAMES } from '../../src/delegations/bot-names.ts';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import { hashState } from '../../src/engine/state/hash.ts';
import { CHAIR } from '../../src/scenario/resolved.ts';
import { strait } from '../fixtures/strait.ts';
import { HABITS } from './bots/chair-habits.ts';
import { returnsIn } from './games.ts';
import { playWhole } from './play.ts';
import { policyNamed } from './players.ts';
import { scenarioNamed } from './scenarios.ts';

const scenario = strait();

test.each(BOT_NAMES)('%s plays here as in any conference', (by) => {
  const seat = by === 'chair' ? CHAIR : 'ASH';
  const { state } = runConference(scenario, { seed: 3, run: 1, plan: [{ seat, by }] });
  const played = playWhole(scenario, { seed: 3, run: 1, seating: [{ seat, by }] });
  expect(hashState(played.state)).toBe(hashState(state));
});

test.each([...HABITS.keys()])('%s brings a conference to its end', (by) => {
  const { state } = playWhole(scenario, { seed: 3, run: 1, seating: [{ seat: CHAIR, by }] });
  expect(state.phase).toBe('closed');
});

test('a player that is not there is a mistake', () => {
  expect(() => policyNamed('packager-with-everything')).toThrow('no player is called');
});

const moved = (article: string, from: string, to: string): DomainEvent => ({
  type: 'textMoved',
  article,
  from,
  to,
  cause: 'floor',
  margin: 0,
  needed: 0,
});

const NONE = { floor: 0, pressure: 0, informals: 0, chair: 0, vote: 0, deal: 0 };

test('a text that comes back is a return, one that goes on is none', () => {
  const story = [moved('1', 'a', 'b'), moved('2', 'a', 'b'), moved('1', 'b', 'c')];
  expect(returnsIn(story)).toEqual({ once: 0, twice: 0, by: NONE });
  expect(returnsIn([...story, moved('1', 'c', 'a')])).toEqual({
    once: 1,
    twice: 0,
    by: { ...NONE, floor: 1 },
  });
  const twice = [...story, moved('1', 'c', 'a'), moved('2', 'b', 'a'), moved('2', 'a', 'b')];
  expect(returnsIn(twice)).toEqual({ once: 2, twice: 1, by: { ...NONE, floor: 3 } });
});

test('the version at its end opens with the text history adopted and the motion on record', () => {
  const { articles, events } = scenarioNamed('cybercrime-2024+adopted');
  const clause = articles.find(({ id }) => id === 'hr_clause');
  expect(clause?.draft.map((option) => clause.options[option]?.id)).toEqual(['hr_list']);
  expect(articles.every(({ agreed, draft }) => agreed && draft.length === 1)).toBe(true);
  expect(events.map(({ id, effects }) => ({ id, effects }))).toEqual([
    {
      id: 'ahc-6-2',
      effects: [{ kind: 'motion', motion: 'delete', by: 'IRN', article: clause?.index, option: 3 }],
    },
  ]);
});
