import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { hear } from '../../engine/answers/hearing.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { view } from '../../engine/state/view.ts';
import { type Conference, openConference, decidePolicyCommand } from '../conference.ts';
import { hostSeat } from './host-seat.ts';
import type { Reply } from './seat-game.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const seat = 'ASH';
const opened = openConference(strait(), { seed: 1, plan: [{ seat, by: 'person' }] });

function answerOf<Answer>(reply: Reply<Answer>): Answer {
  if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
  return reply.answer;
}

function said(conference: Conference, delegation: string): Conference {
  return mustPlay(conference, { seat, type: 'ask', delegation });
}

test('a game opens with what the seat sees, hears and may do', () => {
  const { setup, state, happenings } = opened;
  const { host: _, ...game } = hostSeat(opened, seat);
  expect(game).toEqual({
    seat,
    view: view(setup, state, seat),
    before: null,
    acts: listLegalActs(setup, state, seat),
    log: happenings.flatMap((happening, at) => {
      const heard = hear(setup.scenario, state, seat, happening);
      return heard ? [{ at, happening: heard }] : [];
    }),
    brief: null,
    own: [],
    commands: opened.commands.length,
    persons: [seat],
    notes: { guesses: [], undos: 0, branches: 0 },
    moments: [],
    undo: { ok: false, because: 'nothing' },
  });
});

test('what is said leads to the game that the conference leads to', async () => {
  const game = answerOf(await hostSeat(opened, seat).host.say({ type: 'ask', delegation: 'BAY' }));
  const after = said(opened, 'BAY');
  expect({ ...game, host: null }).toEqual({ ...hostSeat(after, seat), host: null });
  // Without the hash that the record has of the state.
  const command = { seat, type: 'ask', delegation: 'BAY' };
  expect(game.own).toEqual([{ at: opened.commands.length, command }]);
  expect(game.before).toEqual(view(opened.setup, opened.state, seat));
  expect(game.moments).toEqual([
    { commands: opened.commands.length, happenings: opened.happenings.length, sitting: 1 },
  ]);
});

test('what is not in order is refused with its reason, and the host says so beforehand', async () => {
  const { host } = hostSeat(opened, seat);
  const rejection = { code: 'delegation/self', params: {} };
  const act = { type: 'ask', delegation: seat } as const;
  expect(await host.ask('judge', act)).toEqual({ ok: true, answer: rejection });
  expect(await host.say(act)).toEqual({
    ok: false,
    fault: { code: 'host/rejected', rejection },
  });
  expect(await host.ask('judge', { type: 'pass' })).toEqual({ ok: true, answer: null });
});

test('advice is what a policy in the seat would do', async () => {
  const { host } = hostSeat(opened, seat);
  for (const by of ['sighted', 'packager', 'chair'] as const) {
    const advice = answerOf(await host.ask('advice', { by }));
    expect(advice).toEqual(decidePolicyCommand({ ...opened, plan: [{ seat, by }] }, seat));
  }
});

test('a moment is the game as it stood then; there is none beyond the last', async () => {
  const { host } = hostSeat(said(opened, 'BAY'), seat);
  const then = answerOf(await host.ask('moment', 0));
  expect({ ...then, host: null }).toEqual({ ...hostSeat(opened, seat), host: null });
  expect(await host.ask('moment', 1)).toEqual({ ok: false, fault: { code: 'host/noMoment' } });
});

test('a red line named in a refusal is not forgotten', () => {
  const { setup, happenings } = opened;
  const article = setup.scenario.articles[0]!.id;
  const line = { code: 'redLine', article, value: 30, needed: 45 } as const;
  const refusal = {
    type: 'answered',
    seat: 'BAY',
    offer: 'o1',
    answer: 'refuse',
    reasons: [line],
  } as const;
  const { view: seen } = hostSeat({ ...opened, happenings: [...happenings, refusal] }, seat);
  const of = setup.scenario.delegationIndex.get('BAY');
  expect(seen.disclosed).toEqual([
    { of, article: 0, line: { at: 45, side: 'below' }, linkages: [] },
  ]);
});
