import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../conference/conference.ts';
import type { Happening } from '../../../engine/state/event.ts';
import { view } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { worthOf } from '../trade/worth.ts';
import { sinceLast } from './since-last.ts';

const SEAT = 'TER';
const { setup, state } = openConference(shipped('first-brackets'), {
  seed: 1,
  plan: [{ seat: SEAT, by: 'person' }],
});
const seen = view(setup, state, SEAT);

function game(happenings: readonly Happening[], unread = 0): Game {
  const log = happenings.map((happening, at) => ({ at, happening }));
  const shown = { log, unread, seat: SEAT, view: seen, readOnly: false, moment: null };
  return shown as unknown as Game;
}

const boat = seen.scenario.articleIndex.get('last_boat') ?? -1;
const standing = seen.scenario.articles[boat]?.options[seen.articles[boat]?.text ?? -1]?.id ?? '';
const moved = (from: string, to: string): Happening => ({
  type: 'textMoved',
  article: 'last_boat',
  from,
  to,
  cause: 'floor',
  margin: 0.05,
  needed: 0.03,
});
const bracket = (seat: string): Happening => ({
  type: 'bracket',
  seat,
  article: 'last_boat',
  held: false,
  reason: { code: 'minds', article: 'last_boat', value: 0.1, needed: 0.2 },
});

test('words that moved, by what they brought from where they stood before', () => {
  const moves = [moved('boat_midnight', 'boat_sunset'), moved('boat_sunset', standing)];
  const back = worthOf(seen, [{ article: 'last_boat', option: 'boat_midnight' }])?.net ?? NaN;
  expect(sinceLast(game(moves))).toEqual({
    points: 0 - back,
    moves: [{ happening: moves[1], points: 0 - back }],
    agreed: [],
    own: [],
    broken: [],
  });
  expect(Math.round(back * 10) / 10).toBe(37.2);
});

test('words that came back to where they were have not moved', () => {
  expect(
    sinceLast(game([moved(standing, 'boat_midnight'), moved('boat_midnight', standing)])),
  ).toBe(null);
});

test('own brackets, and nothing that was known before the last act or is another’s', () => {
  expect(sinceLast(game([bracket(SEAT), bracket('COR')]))?.own).toEqual([bracket(SEAT)]);
  expect(sinceLast(game([bracket(SEAT), bracket('COR')], 1))).toBe(null);
});
