import { expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import { openConference, play } from './conference.ts';
import { readMandate } from '../engine/capitals/instructions.ts';
import { hashState } from '../engine/state/hash.ts';
import { copyState } from '../engine/state/copy-state.ts';
import { injectEvent } from '../engine/acts/inject.ts';

const scenario = shipped('high-seas-class');
const opened = openConference(scenario, { seed: 4, plan: [{ seat: 'HES', by: 'person' }] });
const { setup, state } = opened;
const HES = scenario.delegationIndex.get('HES') ?? -1;
const BODIES = scenario.articleIndex.get('bodies') ?? -1;

test('an event comes before its time, with its effects, and is heard of', () => {
  const injected = injectEvent(setup, state, 'new_cabinet');
  if (!injected.ok) throw new Error(injected.because);
  expect(injected.happenings).toEqual([{ type: 'scheduled', event: 'new_cabinet' }]);
  expect(injected.state.injected).toEqual(['new_cabinet']);
  expect(readMandate(setup, injected.state, HES).ideals[BODIES]).toBe(40);
  expect(copyState(injected.state)).toEqual(injected.state);
  expect(hashState(injected.state)).not.toBe(hashState(state));
});

test('nothing is injected twice, unknown, past its time, or while delegations do not talk', () => {
  const injected = injectEvent(setup, state, 'new_cabinet');
  if (!injected.ok) throw new Error(injected.because);
  const answer = (from: typeof state, id: string) => injectEvent(setup, from, id);
  expect(answer(injected.state, 'new_cabinet')).toEqual({ ok: false, because: 'over' });
  expect(answer(state, 'nothing')).toEqual({ ok: false, because: 'unknown' });
  expect(answer({ ...state, sitting: 5 }, 'new_cabinet')).toEqual({ ok: false, because: 'over' });
  expect(answer({ ...state, phase: 'negotiation.informals' }, 'new_cabinet')).toEqual({
    ok: false,
    because: 'notNow',
  });
});

test('what was injected does not happen again at its own time; what was not still does', () => {
  const injected = injectEvent(setup, state, 'new_cabinet');
  if (!injected.ok) throw new Error(injected.because);
  const count = (from: typeof state): string[] => {
    let conference = { ...opened, state: from };
    for (let turn = 0; turn < 200 && conference.state.phase !== 'closed'; turn += 1) {
      const played = play(conference, { seat: 'HES', type: 'pass' });
      if (!played.ok) break;
      ({ conference } = played);
    }
    expect(conference.state.sitting).toBeGreaterThan(4);
    return conference.happenings.flatMap((one) => (one.type === 'scheduled' ? one.event : []));
  };
  expect(count(injected.state)).not.toContain('new_cabinet');
  expect(count(state)).toContain('new_cabinet');
});
