import { expect, test } from 'vitest';
import { personGame } from '../../../../test/fixtures/person-game.ts';
import { forecastHeading } from '../../../conference/heading/heading.ts';
import { listSteps } from '../../../conference/steps.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { view, type View } from '../../../engine/state/view.ts';
import { isBeyondChance, measureArticles } from './heading.ts';
import type { Foreseen } from './heading-cause.ts';
import { findHeadingPath, findMainPart, type HeadingPath, type PathPart } from './heading-path.ts';

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
  foreseen: Foreseen;
  view: View;
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
    foreseen,
    view: seen,
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

test('words whose odds have moved by more than chance are named, and no others', () => {
  const found = turns.flatMap(({ unseen, foreseen: { before, now }, view: seen }) =>
    (unseen?.parts ?? []).flatMap((part) => {
      if (part.code !== 'drift') return [];
      const [then, next] = [before, now].map(({ ends }) =>
        ends.map((end) => measureArticles(seen, [end])[part.article] ?? 0),
      ) as [number[], number[]];
      const gaps = next.map((points, world) => points - (then[world] ?? 0));
      return [{ part, isSure: isBeyondChance(gaps) }];
    }),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ part, isSure }) => part.shift === null || !isSure)).toEqual([]);
});

test('words that change in two worlds of ten are chance, and in eight they are told', () => {
  const [turn] = turns;
  if (!turn) throw new Error('no turn');
  const { texts = [] } = turn.foreseen.before.ends[0] ?? {};
  const ends = turn.foreseen.before.ends.map((end) => ({ ...end, texts }));
  const before = { ...turn.foreseen.before, ends };
  const measure = (words: readonly number[], a: number) =>
    measureArticles(turn.view, [{ texts: words }])[a] ?? 0;
  const lose = (a: number, wording: number) =>
    measure(texts.with(a, wording), a) - measure(texts, a);
  const [worst] = texts
    .flatMap((_, a) => [0, 1, 2].map((wording) => ({ a, wording, points: lose(a, wording) })))
    .filter(({ points }) => Number.isFinite(points))
    .toSorted((one, other) => one.points - other.points);
  expect(worst?.points).toBeLessThan(-5);
  const tell = (worlds: number) => {
    const others = ends.map((end, world) =>
      worst && world < worlds ? { ...end, texts: end.texts.with(worst.a, worst.wording) } : end,
    );
    const foreseen = { before, now: { ...before, ends: others } };
    const path = findHeadingPath({ log: [], unread: 0, seat: SEAT, view: turn.view }, foreseen);
    return path?.parts.some(({ code }) => code === 'drift') ?? false;
  };
  expect([tell(2), tell(8)]).toEqual([false, true]);
});

test('one world in ten that ends elsewhere is chance, and most of them are not', () => {
  const worlds = (n: number) => Array.from({ length: 10 }, (_, i) => (i < n ? -9 : 0));
  expect([0, 1, 2, 3, 5, 7, 10].map((n) => isBeyondChance(worlds(n)))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
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

test('the main cause is what has moved the forecast most, the way it has moved, and never chance', () => {
  const drift = (article: number, points: number): PathPart => ({
    code: 'drift',
    article,
    points,
    shift: null,
  });
  const rest = (points: number): PathPart => ({ code: 'rest', points });
  const path = (...parts: PathPart[]): HeadingPath => ({
    before: 90,
    now: parts.reduce((sum, { points }) => sum + points, 90),
    parts,
  });
  expect(findMainPart(path(drift(1, 2), drift(2, -4), drift(3, -1)))).toEqual(drift(2, -4));
  expect(findMainPart(path(drift(1, -1), rest(-3)))).toBeNull();
  expect(findMainPart(path(drift(1, 2), drift(2, -2)))).toBeNull();
});
