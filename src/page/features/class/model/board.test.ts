import { expect, test } from 'vitest';
import {
  type ClassBoard,
  type BoardSeat,
  type BoardTable,
  chooseHeadline,
  countSealed,
  findAway,
  findLongest,
  findParted,
  findWritten,
  listReachable,
  listRoll,
  listSeated,
  needsLook,
  readDebriefIn,
  readReady,
  readSeatState,
  readSilence,
} from './board.ts';

const seat = (id: string, part: Partial<BoardSeat> = {}): BoardSeat => ({
  seat: id,
  by: 'person',
  persons: 1,
  here: true,
  awayFor: 0,
  thinking: false,
  sealed: false,
  people: [],
  returned: false,
  ...part,
});

const table = (part: Partial<BoardTable> = {}): BoardTable => ({
  table: 1,
  scenario: 's',
  n: 0,
  phase: 'negotiation.floor',
  stage: 'talk',
  sitting: 1,
  sittings: 6,
  endsIn: 1000,
  paused: false,
  awaited: [],
  silent: [],
  seats: [seat('A'), seat('B')],
  brackets: { open: 2, articles: [] },
  motion: null,
  drafts: [],
  room: null,
  promises: { given: 0, kept: 0, broken: 0 },
  ending: null,
  ...part,
});

test('a table says the first thing that holds of it', () => {
  expect(chooseHeadline(table())).toBe('talk');
  expect(chooseHeadline(table({ brackets: { open: 0, articles: [] } }))).toBe('agreed');
  expect(chooseHeadline(table({ stage: 'acts' }))).toBe('acts');
  expect(chooseHeadline(table({ room: ['a'], stage: 'answers' }))).toBe('room');
  expect(chooseHeadline(table({ motion: { kind: 'vote', article: null } }))).toBe('ballot');
  expect(chooseHeadline(table({ paused: true, stage: 'acts' }))).toBe('paused');
  expect(chooseHeadline(table({ paused: true, stage: 'over' }))).toBe('over');
});

test('who is gone, and who holds a table up, is found', () => {
  const gone = seat('A', { here: false, awayFor: 12_000 });
  const awaited = [
    { seat: 'B', for: 40_000 },
    { seat: 'C', for: 5000 },
  ];
  expect(readSeatState(gone, [])).toBe('away');
  expect(readSeatState(seat('A', { here: false, awayFor: 3000 }), [])).toBe('here');
  expect(readSeatState(seat('B'), awaited)).toBe('late');
  expect(readSeatState(seat('B', { sealed: true }), awaited)).toBe('sealed');
  // It may seal more, or is asked once more.
  expect(readSeatState(seat('B', { sealed: true, thinking: true }), awaited)).toBe('late');
  expect(readSeatState(seat('A', { by: 'policy', here: false, awayFor: 99_000 }), [])).toBe(
    'policy',
  );
  const both = table({ seats: [gone, seat('B')], awaited });
  expect(findLongest(both)).toEqual({ seat: 'B', for: 40_000 });
  expect(findAway(both)?.seat).toBe('A');
  expect(needsLook(both)).toBe(true);
  expect(needsLook(table())).toBe(false);
  expect(
    countSealed(
      table({
        seats: [
          seat('A', { sealed: true }),
          seat('B', { sealed: true, thinking: true }),
          seat('C', { by: 'policy' }),
        ],
      }),
    ),
  ).toEqual({
    sealed: 1,
    of: 2,
  });
});

test('who has done nothing in a sitting is told while delegations negotiate', () => {
  const seats = [seat('A'), seat('B'), seat('C', { by: 'policy' })];
  const of = (part: Partial<BoardTable>) => readSilence(table({ seats, ...part }));
  expect(of({ silent: ['A', 'B'] })).toBe('everybody');
  expect(of({ silent: ['B'] })).toBe('some');
  expect(of({})).toBe('nobody');
  expect(of({ silent: null })).toBeUndefined();
  expect(of({ seats: [seat('CHAIR'), seat('C', { by: 'policy' })] })).toBeUndefined();
  expect(of({ seats: [seat('CHAIR'), seat('A')], silent: ['A'] })).toBe('everybody');
});

test('tables differ most where they have the most texts', () => {
  const brackets = (...texts: string[]) => ({
    open: 0,
    articles: texts.map((text, a) => ({ article: `a${a}`, open: false, text })),
  });
  const tables = [
    table({ brackets: brackets('x', 'x') }),
    table({ brackets: brackets('y', 'x') }),
    table({ scenario: 'other', brackets: brackets('z', 'z') }),
  ];
  expect(findParted(tables)).toEqual({ article: 'a0', texts: 2 });
  expect(findParted(tables.slice(0, 1))).toBeUndefined();
  expect(findParted([tables[0]!, tables[0]!])).toBeUndefined();
});

test('what people wrote has its own words once it is on the table', () => {
  const draft = { id: 'own1', article: 'a', by: 'A', text: 'by 2030', open: false };
  const drafts = [{ ...draft, id: 'own2', text: 'soon', open: true }, draft];
  expect(findWritten({ drafts }, 'a', 'own1')).toBe('by 2030');
  expect(findWritten({ drafts }, 'b', 'own1')).toBeUndefined();
  expect(findWritten({ drafts }, 'a', 'own2')).toBeUndefined();
});

const person = (name: string, at: string | null, connected = true) => ({
  person: name,
  name,
  place: at === null ? null : { table: 1, seat: at, role: 'delegate' as const },
  connected,
  awayFor: 0,
  briefOpened: name === 'Ana',
  planned: name === 'Ana',
  vote: name === 'Ben' ? ('yes' as const) : null,
  muted: false,
});

const board = {
  since: 1000,
  playedFor: 60_000,
  settings: { debriefAt: 100_000 },
  tables: [table()],
  people: [person('Ana', 'A'), person('Ben', 'B', false), person('Cy', null)],
} as unknown as ClassBoard;

test('the time left for the debrief runs while a table does', () => {
  expect(readDebriefIn(board, 11_000)).toBe(30_000);
  expect(readDebriefIn({ ...board, tables: [table({ paused: true })] }, 11_000)).toBe(40_000);
  expect(readDebriefIn({ ...board, playedFor: null }, 11_000)).toBe(null);
});

test('a seat is ready when somebody who is connected sits there, and whoever waits for one is', () => {
  expect(readReady(board)).toEqual({
    persons: 3,
    connected: 2,
    briefs: 1,
    plans: 1,
    votes: 1,
    ready: 2,
    share: 2 / 3,
    seats: 3,
    empty: [],
  });
  const fewer = { ...board, people: [person('Ana', 'A')] };
  expect(readReady(fewer).empty).toMatchObject([{ table: 1, seat: 'B' }]);
});

test('before the start all seats for people are there, and those that somebody has chosen', () => {
  const missed = { events: [], seats: [] };
  const dealt = [{ table: 1, scenario: 's', seats: [{ seat: 'A' }, { seat: 'C' }], missed }];
  const before = { ...board, tables: [], dealt };
  expect(listSeated(before)).toEqual([
    { table: 1, scenario: 's', seats: [{ seat: 'A' }, { seat: 'C' }, { seat: 'B' }] },
  ]);
  expect(readReady(before)).toMatchObject({ share: 2 / 3, empty: [{ table: 1, seat: 'C' }] });
  // Nobody is missed where nobody has a seat yet.
  expect(readReady({ ...before, people: [person('Cy', null)] }).empty).toEqual([]);
});

test('the roll has a line for each person, and one for each empty seat', () => {
  const [ana, ben] = [person('Ana', 'A'), person('Ben', 'A', false)];
  const watcher = {
    ...person('Flo', ''),
    place: { table: 1, seat: '', role: 'observer' as const },
  };
  const elsewhere = {
    ...person('Gus', 'A'),
    place: { table: 2, seat: 'A', role: 'delegate' as const },
  };
  const people = [ana, watcher, ben, elsewhere, person('Cy', null)];
  const seats = [{ seat: 'A' }, { seat: 'B' }];
  expect(listRoll({ ...board, people }, { table: 1, scenario: 's', seats })).toEqual([
    { seat: 'A', person: ana },
    { seat: 'A', person: ben },
    { seat: 'B', person: null },
    { seat: null, person: watcher },
  ]);
});

test('students are shown the addresses that they can reach', () => {
  const here = 'http://127.0.0.1:4180/';
  const lan = 'http://192.168.1.20:4180/';
  expect(listReachable({ ...board, addresses: [lan, here] })).toEqual([lan]);
  expect(listReachable({ ...board, addresses: [here] })).toEqual([here]);
});
