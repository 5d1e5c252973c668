import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../../conference/conference.ts';
import type { Act } from '../../../../engine/command.ts';
import { view } from '../../../../engine/state/view.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { findSwings, wasInstructedAnew } from './swings.ts';

const SEAT = 'BRA';

function after(conference: Conference, act: Act): Conference {
  const played = play(conference, { ...act, seat: SEAT });
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

const PACKAGE: Act = {
  type: 'package',
  changes: [
    { article: 'coop_scope', option: 'coop_low' },
    { article: 'tech_assistance', option: 'ta_strong' },
    { article: 'protocols', option: 'prot_60only' },
  ],
};

const told = (conference: Conference, seat = SEAT) =>
  findSwings({ conference, view: view(conference.setup, conference.state, seat) });

test('a package moved the text most for one seat where it moved it most against another', () => {
  const opened = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat: SEAT, by: 'person' }],
    start: 'morning',
  });
  expect(told(opened)).toEqual({ gain: null, loss: null });
  const agreed = after(opened, PACKAGE);
  const ended = after(agreed, { type: 'pass' });
  expect(told(ended)).toEqual({
    gain: { article: 'coop_scope', points: expect.closeTo(3.8, 1) },
    loss: null,
  });
  expect(told(ended, 'DEU').loss).toEqual({
    article: 'coop_scope',
    points: expect.closeTo(-1.7, 0),
  });
  expect(told(ended, 'CHAIR')).toEqual({ gain: null, loss: null });
});

test('what the Chair moved before a person had the floor, and the person won back, is gained', () => {
  const opened = openConference(shipped('cybercrime-last-day'), {
    seed: 3,
    plan: [{ seat: SEAT, by: 'person' }],
    start: 'morning',
  });
  expect(opened.happenings.filter(({ type }) => type === 'textMoved')).toEqual([
    expect.objectContaining({ article: 'coop_scope', from: 'coop_low', to: 'coop_4y' }),
  ]);
  const agreed = after(opened, PACKAGE);
  expect(told(agreed)).toEqual({
    gain: { article: 'coop_scope', points: expect.closeTo(3.9, 1) },
    loss: null,
  });
});

test('a new government has other instructions, by which its moves are worth something else than they were', () => {
  const opened = openConference(shipped('high-seas-class'), { seed: 23, plan: [] });
  const { setup, state } = opened;
  const shifts = state.shifts.map(({ delegation, line }) => [
    setup.scenario.delegations[delegation]?.id,
    line === undefined ? 'interest' : 'red line',
  ]);
  expect(shifts).toEqual([
    ['BRE', 'interest'],
    ['HES', 'interest'],
    ['HES', 'interest'],
    ['DOR', 'red line'],
  ]);
  const anew = (seat: string) =>
    wasInstructedAnew({ conference: opened, view: view(setup, state, seat) });
  expect(['HES', 'DOR', 'ANS', 'CHAIR'].map(anew)).toEqual([true, false, false, false]);
});
