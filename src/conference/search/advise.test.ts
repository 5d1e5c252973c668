import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import type { Act, Seat } from '../../engine/command.ts';
import { view } from '../../engine/state/view.ts';
import { type Conference, decidePolicyCommand, openConference, play } from '../conference.ts';
import { decideAdvice, hostSeat } from '../seat/host-seat.ts';
import { isAdvisable } from './advise.ts';

function openFor(id: string, seat: Seat, seed: number): Conference {
  return openConference(shipped(id), { seed, plan: [{ seat, by: 'person' }] });
}

function say(conference: Conference, seat: Seat, act: Act): Conference {
  const played = play(conference, { ...act, seat });
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

test('no package is advised that a room has had its say on', () => {
  let now = openFor('cybercrime-class', 'SGP', 101);
  const advised: string[] = [];
  while (now.state.phase !== 'closed') {
    const act = decideAdvice(now, 'SGP', { by: 'sighted' });
    if (act.type === 'package') advised.push(JSON.stringify(act.changes));
    now = say(now, 'SGP', act);
  }
  expect(advised.length).toBeGreaterThan(1);
  expect(new Set(advised).size).toBe(advised.length);
});

test('an offer that ends below waiting where it is taken is not advised', () => {
  const [seat, by] = ['HES', 'packager'] as const;
  let now = openFor('high-seas-class', seat, 102);
  const decide = () => decidePolicyCommand({ ...now, plan: [{ seat, by }] }, seat);
  for (let act = decide(); act.type !== 'offer'; act = decide()) now = say(now, seat, act);
  expect(isAdvisable(view(now.setup, now.state, seat), decide())).toBe(false);
  expect(decideAdvice(now, seat, { by }).type).toBe('pass');
});

test('advice leaves the page its turn between trial runs, and is the same', async () => {
  const [seat, by] = ['HES', 'sighted'] as const;
  let now = openFor('high-seas-class', seat, 39);
  const decide = () => decideAdvice(now, seat, { by });
  for (let act = decide(); act.type === 'ask'; act = decide()) now = say(now, seat, act);
  let steps = 0;
  const { host } = hostSeat(now, seat, undefined, undefined, (work) => {
    for (;;) {
      const step = work.next();
      if (step.done) return Promise.resolve(step.value);
      steps += 1;
    }
  });
  expect(await host.ask('advice', { by })).toEqual({ ok: true, answer: decide() });
  expect(steps).toBeGreaterThan(30);
});
