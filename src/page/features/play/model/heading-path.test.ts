import { expect, test } from 'vitest';
import { personGame } from '../../../../../test/fixtures/person-game.ts';
import { forecastAgreed, forecastHeading } from '../../../../conference/heading/heading.ts';
import { listSteps } from '../../../../conference/steps.ts';
import { view } from '../../../../engine/state/view.ts';
import { readAgreed } from '../../../session/game/heading.ts';
import { findHeadingPath, type HeadingPath } from './heading-path.ts';

const SEAT = 'NGA';
const conference = personGame('cybercrime-class', SEAT, 3, 'packager');
const { setup } = conference;
const steps = [...listSteps(conference)];
const own = steps.filter(
  ({ command, before }) => command.seat === SEAT && before.phase === 'negotiation.floor',
);

type Turn = { path: HeadingPath | null; packed: readonly string[] | null };

/** What each act of the seat and all up to its next one made of the forecast. */
const turns = own.slice(0, 12).map((from, i): Turn => {
  const to = own[i + 1] ?? from;
  const then = view(setup, from.before, SEAT);
  const seen = view(setup, to.before, SEAT);
  const fresh = steps.slice(from.at, to.at).flatMap(({ happenings }) => happenings);
  const foreseen = { before: forecastHeading(then), now: forecastHeading(seen) };
  const game = {
    log: fresh.map((happening, at) => ({ at, happening })),
    unread: 0,
    seat: SEAT,
    view: seen,
  };
  const path = findHeadingPath(game, foreseen, (changes) =>
    readAgreed(then, forecastAgreed(then, foreseen.before, changes)),
  );
  const laid = fresh.find((one) => one.type === 'informals' && one.seat === SEAT);
  const agreed = fresh.some(
    (one) =>
      one.type === 'informalsClosed' &&
      one.agreed &&
      laid?.type === 'informals' &&
      one.offer === laid.offer,
  );
  const packed =
    agreed && laid?.type === 'informals' ? laid.changes.map(({ article }) => article) : null;
  return { path, packed };
});

test('its own part and that of the others are all of what the forecast has moved by', () => {
  const told = turns.flatMap(({ path }) => path ?? []);
  expect(told.length).toBeGreaterThan(3);
  for (const { before, now, own: mine, others } of told)
    expect((mine ?? 0) + others).toBe(now - before);
});

test('a package that its room agreed to has its part, and its articles are not told again', () => {
  const packed = turns.filter((turn) => turn.packed);
  expect(packed.length).toBeGreaterThan(0);
  for (const { path, packed: articles } of packed) {
    expect(path?.own).not.toBeNull();
    const told = path?.moves.map(({ cause }) => setup.scenario.articles[cause.article]?.id);
    expect(told?.some((id) => articles?.includes(id ?? ''))).toBe(false);
  }
});

test('without a package all of it is what others did, the most first', () => {
  const other = turns.filter(({ packed }) => !packed).flatMap(({ path }) => path ?? []);
  expect(other.map((path) => path.own)).toEqual(other.map(() => null));
  for (const { moves } of other) {
    const points = moves.map((move) => Math.abs(move.points));
    expect(points).toEqual(points.toSorted((one, next) => next - one));
  }
});
