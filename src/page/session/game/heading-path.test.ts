import { expect, test } from 'vitest';
import { personGame } from '../../../../test/fixtures/person-game.ts';
import { forecastHeading } from '../../../conference/heading/heading.ts';
import { listSteps } from '../../../conference/steps.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { view, type View } from '../../../engine/state/view.ts';
import { findHeadingPath, type HeadingPath } from './heading-path.ts';

const SEAT = 'NGA';
const conference = personGame('cybercrime-class', SEAT, 3, 'packager');
const { setup } = conference;
const steps = [...listSteps(conference)];
const own = steps.filter(
  ({ command, before }) => command.seat === SEAT && before.phase === 'negotiation.floor',
);

type Turn = {
  path: HeadingPath | null;
  /** Had nothing happened that could have moved it. */
  unseen: HeadingPath | null;
  fresh: readonly DomainEvent[];
  packed: readonly string[];
};

/** What each act of the seat and all up to its next one made of the forecast. */
const turns = own.slice(0, 12).map((from, i): Turn => {
  const to = own[i + 1] ?? from;
  const [then, seen] = [from, to].map(({ before }) => view(setup, before, SEAT)) as [View, View];
  const fresh = steps.slice(from.at, to.at).flatMap(({ happenings }) => happenings);
  const log = fresh.map((happening, at) => ({ at, happening }));
  const foreseen = { before: forecastHeading(then), now: forecastHeading(seen) };
  const agreed = fresh.flatMap((one) =>
    one.type === 'informalsClosed' && one.agreed ? [one.offer] : [],
  );
  const packed = fresh.flatMap((one) =>
    one.type === 'informals' && one.seat === SEAT && agreed.includes(one.offer)
      ? one.changes.map(({ article }) => article)
      : [],
  );
  return {
    path: findHeadingPath({ log, unread: 0, seat: SEAT, view: seen }, foreseen),
    unseen: findHeadingPath({ log: [], unread: 0, seat: SEAT, view: seen }, foreseen),
    fresh,
    packed,
  };
});
const told = turns.flatMap(({ path }) => path ?? []);

test('all parts are whole points, at least one, that make what the forecast has moved by', () => {
  expect(told.length).toBeGreaterThan(3);
  for (const { before, now, parts } of told) {
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(now - before);
    expect(
      parts.filter(
        ({ code, points }) => !Number.isInteger(points) || (points === 0 && code !== 'own'),
      ),
    ).toEqual([]);
  }
});

test('a package that its room agreed to has its part, and its articles are not told again', () => {
  const packed = turns.filter((turn) => turn.packed.length > 0);
  expect(packed.length).toBeGreaterThan(0);
  for (const { path, packed: ids } of packed) {
    expect(path?.parts[0]?.code).toBe('own');
    const again = path?.parts.flatMap((part) => {
      if (part.code === 'others') return part.articles;
      return part.code === 'article' ? [part.cause.article] : [];
    });
    expect(again?.filter((a) => ids.includes(setup.scenario.articles[a]?.id ?? ''))).toEqual([]);
  }
});

test('where nobody but the seat has acted, nothing is told of others', () => {
  const alone = turns.filter(({ fresh }) => !fresh.some(({ type }) => type === 'sitting'));
  expect(alone.some(({ packed }) => packed.length > 0)).toBe(true);
  const parts = alone.flatMap(({ path }) => path?.parts ?? []);
  expect(parts.filter(({ code }) => code === 'others' || code === 'article')).toEqual([]);
});

test('no more than two points are left without a cause: words that have become likelier are named', () => {
  const unseen = turns.flatMap(({ unseen: path }) => path?.parts ?? []);
  const rests = [...told.flatMap(({ parts }) => parts), ...unseen].flatMap(({ code, points }) =>
    code === 'rest' ? [Math.abs(points)] : [],
  );
  expect(Math.max(...rests)).toBeLessThanOrEqual(2);
  const drifts = unseen.flatMap((part) => (part.code === 'drift' ? [part] : []));
  expect(drifts.length).toBeGreaterThan(2);
  expect(drifts.filter(({ shift }) => shift === null)).toEqual([]);
});

test('who has told what matters to it is named where it now joins, or does not', () => {
  const joining = told.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.code === 'joining' ? [part] : [])),
  );
  expect(joining.some(({ seats }) => seats.includes('USA'))).toBe(true);
});

test('worlds that end without a deal are not told as the doing of anybody', () => {
  const { before } = own[0]!;
  const seen = view(setup, before, SEAT);
  const now = forecastHeading(seen);
  const none = { ...now, ends: now.ends.map((end) => ({ ...end, adopted: false })) };
  const game = { log: [], unread: 0, seat: SEAT, view: seen };
  const path = findHeadingPath(game, { before: now, now: none });
  expect(path?.parts.map(({ code }) => code)).toEqual(['noDeal']);
});
