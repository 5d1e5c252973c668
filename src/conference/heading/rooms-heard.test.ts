import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { changeMandate, crossesAt } from '../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { view } from '../../engine/state/view.ts';
import { finish } from '../in-steps.ts';
import { drawWorldsAhead } from './drawn-worlds.ts';
import { holdToKnown } from './held-to-known.ts';
import { hearRooms } from './rooms-heard.ts';
import { readSeenState } from './seen-state.ts';

const setup = undrawn();
const seen = view(setup, floorOf(setup, 'ASH'), 'ASH');
const [bay, lights, toll] = [1, 0, 1];
type Answered = Extract<DomainEvent, { type: 'answered' }>;

/** COD tables many lights and a middle toll; BAY says what it thinks of that. */
function room(
  offer: string,
  answer: Answered['answer'],
  reasons: Answered['reasons'],
): DomainEvent[] {
  const changes = [
    { article: 'lights', option: 'many' },
    { article: 'toll', option: 'middle' },
  ];
  return [
    { type: 'informals', seat: 'COD', offer, changes, room: ['BAY'] },
    { type: 'answered', seat: 'BAY', offer, answer, reasons },
  ];
}

const net = { code: 'net', value: -0.2, needed: 0 } as const;

test('a member of any room has told what each change would bring it, from the words that stood', () => {
  const moved: DomainEvent = {
    type: 'textMoved',
    article: 'lights',
    from: 'some',
    to: 'few',
    cause: 'floor',
    margin: 1,
    needed: 0,
  };
  const reasons = [net, { code: 'article', article: 'lights', value: -0.25 } as const];
  const { gains } = hearRooms(seen, [...room('p1', 'refuse', reasons), moved]);
  expect(gains).toEqual([{ of: bay, article: lights, from: 1, to: 2, value: -0.25 }]);
  const drawn = changeMandate(setup.mandates[bay]!, { ideals: Float64Array.of(0, 100) });
  const held = holdToKnown(
    seen,
    bay,
    drawn,
    hearRooms(seen, [...room('p1', 'refuse', reasons), moved]),
  );
  // From some to many is half of the way.
  expect([...held.weights]).toEqual([0.5, 0.5]);
});

test('a red line that stood in the way stands there in every world', () => {
  const line = { code: 'redLine', article: 'lights', value: 100, needed: 60 } as const;
  const rooms = hearRooms(seen, room('p1', 'refuse', [line, net]));
  expect(rooms.lines).toEqual([{ of: bay, article: lights, line: { at: 60, side: 'above' } }]);
  const { articles } = seen.scenario;
  const crossed = (option: number) =>
    finish(drawWorldsAhead(seen, readSeenState(seen), 4, rooms)).map((world) =>
      crossesAt(world.mandates[bay]!, articles, [0, 0], lights, option),
    );
  expect([crossed(1), crossed(2)]).toEqual([Array(4).fill(false), Array(4).fill(true)]);
});

test('a word given to others binds until whoever gave it agrees to a package on the article', () => {
  const bound = { code: 'commitment', article: 'toll', value: 1 } as const;
  const refused = room('p1', 'refuse', [bound, net]);
  expect(hearRooms(seen, refused).bound).toEqual([{ of: bay, article: toll, wording: 1 }]);
  const given = { by: bay, to: 0, article: toll, wording: 2, offer: 'o1', condition: null };
  const own = { ...seen, commitments: [{ ...given, status: 'given' as const }] };
  expect(hearRooms(own, refused).bound).toEqual([]);
  expect(hearRooms(seen, [...refused, ...room('p2', 'accept', [net])]).bound).toEqual([]);
});

test('a word that was named to the seat alone binds in rooms as well, until whoever gave it agrees to others', () => {
  const bound = { code: 'commitment', article: 'toll', value: 1 } as const;
  const want = [{ article: 'toll', option: 'middle' }];
  const asked: DomainEvent[] = [
    { type: 'offered', seat: 'ASH', to: 'BAY', offer: 'o1', give: [], want },
    { type: 'answered', seat: 'BAY', offer: 'o1', answer: 'refuse', reasons: [bound] },
  ];
  expect(hearRooms(seen, asked).bound).toEqual([{ of: bay, article: toll, wording: -1 }]);
  expect(hearRooms(seen, [...asked, ...room('p1', 'accept', [net])]).bound).toEqual([]);
  expect(hearRooms(seen, [...room('p1', 'accept', [net]), ...asked]).bound).toHaveLength(1);
});

test('a word given binds until it is broken, and again once it is given anew', () => {
  const bound = { code: 'commitment', article: 'toll', value: 1 } as const;
  const refused = room('p1', 'refuse', [bound, net]);
  const broken = (by: string, article: string): DomainEvent => ({
    type: 'commitment',
    by,
    to: 'COD',
    article,
    option: 'low',
    status: 'broken',
  });
  const hearAfter = (...more: DomainEvent[]) => hearRooms(seen, [...refused, ...more]).bound;
  const held = [{ of: bay, article: toll, wording: 1 }];
  expect(hearAfter(broken('BAY', 'toll'))).toEqual([]);
  expect(hearAfter(broken('BAY', 'lights'), broken('ASH', 'toll'))).toEqual(held);
  expect(hearAfter(broken('BAY', 'toll'), ...room('p2', 'refuse', [bound, net]))).toEqual(held);
});

test('whoever names no promise has given none, up to the sitting in which it says so', () => {
  const called: DomainEvent = { type: 'sitting', sitting: 2, articles: [] };
  const later = { ...seen, sitting: 2 };
  const [before, after] = [room('p1', 'refuse', [net]), room('p2', 'accept', [net])];
  const { free } = hearRooms(later, [...before, called, ...after]);
  expect(free.map(({ of, article, sitting }) => [of, article, sitting])).toEqual([
    [bay, lights, 1],
    [bay, toll, 1],
    [bay, lights, 2],
    [bay, toll, 2],
  ]);
});

test('an answer tells how a delegation is inclined, a person nothing', () => {
  const tempers = (...reasons: Answered['reasons']) =>
    hearRooms(seen, room('p1', 'refuse', reasons)).tempers.get(bay);
  expect(tempers(net, { code: 'temper', value: -0.01 })).toBe('hardLiner');
  expect(tempers(net, { code: 'temper', value: 0.01 })).toBe('bridgeBuilder');
  expect(tempers(net, { code: 'group', value: 0.1 })).toBe('loyalist');
  expect(tempers(net)).toBe('plain');
  expect(tempers()).toBeUndefined();
  const loyal = room('p1', 'refuse', [net, { code: 'group', value: 0.1 }]);
  const silent = room('p2', 'refuse', [net]);
  expect(hearRooms(seen, [...loyal, ...silent]).tempers.get(bay)).toBe('loyalist');
});
