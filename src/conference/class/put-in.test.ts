import { describe, expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { type Draw, drawFor } from '../../engine/numbers/draw.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { decideKnown } from '../search/decide-advice.ts';
import { readRecord } from '../record/read-record.ts';
import { makeRecord } from '../record/record.ts';
import { replay } from '../record/replay.ts';
import { findAsking, listThinking, mayPrepare, namePackage } from './asking.ts';
import {
  beginRound,
  listBlocking,
  listOffered,
  listSilent,
  type LiveTable,
  NOTHING_SEALED,
  openTable,
} from './live-table.ts';
import { listBrought, listInjectable } from './injectable.ts';
import { type PutIn, putIn, type TableInput } from './put-in.ts';
import { readShown, seatGameAt, writeTurn } from './table-seat.ts';

const SCENARIOS = ['first-brackets', 'high-seas-class'].map(shipped);

function opened(scenario: Scenario, seed: number, persons: number): LiveTable {
  const seats = scenario.floor.slice(0, persons).map((d) => {
    return { seat: scenario.delegations[d]?.id ?? '', taken: true };
  });
  const policy = persons >= 5 ? ('passive' as const) : ('delegation' as const);
  return openTable(scenario, { seed, seats, policy, others: policy });
}

/** What a trading player would do in a seat as it is shown. */
function advised(table: LiveTable, seat: Seat): Act {
  const { conference } = table;
  const state = readShown(table, seat);
  const {
    seat: _,
    reasons: _reasons,
    ...act
  } = decideKnown({ ...conference, state }, seat, 'packager') as Command;
  return act as Act;
}

type Tally = {
  zeros: number;
  back: number;
  rejected: string[];
  inputs: TableInput[];
  /** Before each input, and after the last. */
  tables: LiveTable[];
};

/** Once the clock is at zero. */
function ended(table: LiveTable): LiveTable {
  const zero = putIn(table, { type: 'zero' });
  if (!zero.ok) throw new Error(zero.refusal.code);
  return zero.table;
}

/** Scripted persons: each that is wanted acts, with now and then somebody away. */
function playThrough(
  start: LiveTable,
  draw: Draw,
  away: number,
): { table: LiveTable; tally: Tally } {
  let table = start;
  const tally: Tally = { zeros: 0, back: 0, rejected: [], inputs: [], tables: [] };
  const put = (input: TableInput): PutIn => {
    const done = putIn(table, input);
    if (!done.ok) return done;
    tally.inputs.push(input);
    tally.tables.push(table);
    ({ table } = done);
    return done;
  };
  for (let step = 0; step < 3000 && table.stage !== 'over'; step += 1) {
    if (table.back.size > 0) tally.back += 1;
    const wanted = listThinking(table).filter(() => draw.share() >= away);
    const seat = wanted[Math.floor(draw.share() * wanted.length)];
    const input: TableInput =
      seat === undefined
        ? { type: 'zero' }
        : { type: 'act', seat, act: advised(table, seat), n: table.conference.commands.length };
    if (input.type === 'zero') tally.zeros += 1;
    const done = put(input);
    if (done.ok) continue;
    tally.rejected.push(`${JSON.stringify(input)} ${done.refusal.code}`);
    if (input.type !== 'act') continue;
    const passed = put({ ...input, act: { type: 'pass' } });
    if (!passed.ok) tally.rejected.push(`pass ${input.seat} ${table.stage} ${passed.refusal.code}`);
  }
  tally.tables.push(table);
  return { table, tally };
}

/** Persons at the table, and how likely each is to be away whenever it is wanted. */
const CASES = SCENARIOS.flatMap((scenario) => [
  { scenario, persons: 1, away: 1 },
  { scenario, persons: 3, away: 0.3 },
  { scenario, persons: 5, away: 0 },
]);

test.each(CASES)(
  '$scenario.id with $persons persons, away $away: it ends, its record is verified, and its inputs lead to it again',
  ({ scenario, persons, away }) => {
    const start = opened(scenario, 11, persons);
    const { table, tally } = playThrough(start, drawFor(7, persons), away);
    expect(table.stage).toBe('over');
    const record = makeRecord(table.conference);
    const read = readRecord(JSON.stringify(record));
    expect(read.ok && replay(scenario, read.record).status).toBe('proved');
    let again = start;
    for (const input of tally.inputs) {
      const put = putIn(again, input);
      if (put.ok) again = put.table;
    }
    expect(makeRecord(again.conference)).toEqual(record);
  },
);

describe('while sealed acts of five persons are carried out', () => {
  const [, scenario] = SCENARIOS as [Scenario, Scenario];
  const played = [6, 12, 29].map((run) =>
    playThrough(opened(scenario, run, 5), drawFor(7, run), 0),
  );
  const steps = played.flatMap(({ tally: { inputs, tables } }) =>
    inputs.flatMap((input, at) => {
      const [before, after] = tables.slice(at, at + 2);
      if (input.type !== 'act' || !before || !after || !before.resolving) return [];
      return [{ ...input, asking: findAsking(before, input.seat), before, after }];
    }),
  );

  test('all whose act no longer stands lay another at once, also while a room of others answers', () => {
    const back = steps.filter(({ asking }) => asking?.of === 'back');
    expect(Math.max(...back.map(({ before }) => before.back.size))).toBeGreaterThan(1);
    const beside = back.filter(({ before }) => before.stage === 'answers');
    expect(beside).not.toEqual([]);
    for (const { before, after, seat, act } of beside) {
      expect(after.conference).toBe(before.conference);
      expect(after.back.has(seat)).toBe(false);
      if (act.type !== 'pass') expect(after.sealed.get(seat)?.acts).toContain(act);
      expect(listThinking(before)).toContain(seat);
      expect(listBlocking(before)).not.toContain(seat);
    }
  });

  test('a package is answered before its room is called, and the answer is taken down then', () => {
    const early = steps.filter(({ asking, act }) => asking?.of === 'ahead' && act.type !== 'pass');
    expect(early).not.toEqual([]);
    for (const { before, after, seat, act, asking } of early) {
      const game = seatGameAt(before, seat, []);
      expect([game.view.phase, game.view.isAsked]).toEqual(['negotiation.informals', true]);
      // An offer to the seat would be shown in its place.
      expect(listOffered(before)).not.toContain(seat);
      expect(after.conference).toBe(before.conference);
      const [given] = after.early.slice(before.early.length);
      expect(given).toMatchObject({ seat, answer: act });
      expect(findAsking(after, seat)).not.toEqual(asking);
    }
    const taken = steps.flatMap(({ before, after }) =>
      before.early
        .filter((one) => after.resolving && !after.early.includes(one))
        .map(({ seat, answer: { type } }) => {
          return {
            seat,
            type,
            said: after.conference.commands.slice(before.conference.commands.length),
          };
        }),
    );
    expect(taken).not.toEqual([]);
    for (const { seat, type, said } of taken)
      expect(said).toContainEqual(expect.objectContaining({ seat, type }));
  });

  test('whoever is asked nothing seals for the next sitting, takes it back, and finds it there', () => {
    const seats = scenario.floor.map((d) => scenario.delegations[d]?.id ?? '');
    const tables = played.flatMap(({ tally }) => tally.tables);
    const waiting = tables.flatMap((table, i) => {
      if (i % 5 > 0) return [];
      const seat = seats.find((one) => mayPrepare(table, one));
      return seat === undefined ? [] : [{ table, seat }];
    });
    expect(waiting.length).toBeGreaterThan(10);
    const openings: { table: LiveTable; seat: Seat }[] = [];
    for (const { table, seat } of waiting) {
      expect(listThinking(table)).not.toContain(seat);
      const { view } = seatGameAt(table, seat, []);
      expect([view.isAsked, view.sitting]).toEqual([true, table.conference.state.sitting + 1]);
      const delegation = seats.find((one) => one !== seat) ?? '';
      const late = { type: 'act', seat, n: table.conference.commands.length } as const;
      const put = { ...late, next: true } as const;
      const act: Act = { type: 'ask', delegation };
      const offer: Act = { type: 'offer', to: delegation, give: [], want: [] };
      expect(putIn(table, { ...put, act: offer })).toMatchObject({
        refusal: { code: 'class/offerLater' },
      });
      // What was meant for this sitting and comes late is not for the next.
      expect(putIn(table, { ...late, act: { type: 'pass' } }).ok).toBe(false);
      const laid = putIn(table, { ...put, act });
      if (!laid.ok) throw new Error(laid.refusal.code);
      expect([laid.table.conference, laid.sealed]).toEqual([table.conference, true]);
      expect(writeTurn(laid.table, 1, seat, [])).toMatchObject({ next: true, sealed: [act] });
      const taken = putIn(laid.table, { type: 'unseal', seat });
      expect(taken.ok && taken.table.next.get(seat)?.acts).toEqual([]);
      let later = laid.table;
      while (later.round === table.round) later = ended(later);
      // A pause between two sittings keeps it.
      const [now, then] = [later.sealed, later.next].map((of) => of.get(seat)?.acts);
      const floor = later.conference.state.phase === 'negotiation.floor';
      expect(floor ? now : then).toEqual([act]);
      if (floor) openings.push({ table: later, seat });
    }
    expect(openings).not.toEqual([]);
    for (const { table, seat } of openings) {
      // As when what it asked for is gone.
      const act: Act = { type: 'ask', delegation: seat };
      const next = new Map([[seat, { ...NOTHING_SEALED, acts: [act], done: true }]]);
      let now = beginRound({ ...table, next });
      expect(now.sealed.get(seat)).toMatchObject({ acts: [act], done: false });
      while (!now.resolving) now = ended(now);
      expect(now.back.get(seat)?.act).toEqual(act);
    }
  });

  test('an answer to words that have changed is not taken: its seat is asked again', () => {
    const tables = played.flatMap(({ tally }) => tally.tables);
    const again = tables.flatMap((table) => {
      const room = namePackage(table.conference);
      return table.early
        .filter((one) => one.by === room?.by && listBlocking(table).includes(one.seat))
        .map((one) => ({ one, room }));
    });
    expect(again).not.toEqual([]);
    for (const { one, room } of again)
      expect([one.changes, one.words]).not.toEqual([room?.changes, room?.words]);
  });
});

test('an event is brought at once, or as soon as delegations talk again, and the inputs lead to it again', () => {
  const [, scenario] = SCENARIOS;
  if (!scenario) throw new Error('no scenario');
  const start = opened(scenario, 11, 3);
  const inject = { type: 'inject', event: 'new_cabinet' } as const;
  const now = putIn(start, inject);
  if (!now.ok) throw new Error(now.refusal.code);
  expect(now.events).toEqual([{ type: 'scheduled', event: 'new_cabinet' }]);
  expect([listInjectable(now.table), listBrought(now.table)]).toEqual([
    ['reef_dies'],
    ['new_cabinet'],
  ]);
  expect(putIn(now.table, inject)).toEqual({
    ok: false,
    refusal: { code: 'class/noEvents', params: {} },
  });
  const { table, tally } = playThrough(now.table, drawFor(7, 3), 0.3);
  const record = makeRecord(table.conference);
  expect(record.injected).toEqual([
    { at: now.table.conference.commands.length, event: 'new_cabinet' },
  ]);
  expect(replay(scenario, record).status).toBe('proved');
  let again: LiveTable = start;
  for (const input of [inject, ...tally.inputs]) {
    const put = putIn(again, input);
    if (put.ok) again = put.table;
  }
  expect(makeRecord(again.conference)).toEqual(record);
  expect(putIn(table, inject)).toMatchObject({ ok: false, refusal: { code: 'class/closed' } });
});

test('while a room is asked an event waits', () => {
  const [, scenario] = SCENARIOS;
  if (!scenario) throw new Error('no scenario');
  const { table, tally } = playThrough(opened(scenario, 11, 5), drawFor(7, 5), 0);
  expect(table.stage).toBe('over');
  let now = opened(scenario, 11, 5);
  let waited: LiveTable | null = null;
  for (const input of tally.inputs) {
    const { phase, sitting } = now.conference.state;
    if (waited === null && phase === 'negotiation.informals' && sitting < 5) {
      const put = putIn(now, { type: 'inject', event: 'new_cabinet' });
      if (!put.ok) throw new Error(put.refusal.code);
      waited = put.table;
      expect([put.events, waited.coming, waited.conference.state.injected]).toEqual([
        [],
        ['new_cabinet'],
        undefined,
      ]);
      now = waited;
    }
    const put = putIn(now, input);
    if (put.ok) now = put.table;
    if (waited && now.coming.length === 0) break;
  }
  expect(waited).not.toBe(null);
  expect(now.conference.state.injected).toEqual(['new_cabinet']);
});

test('who has not acted in a sitting is told of delegations, not of the Chair, and not once talks are over', () => {
  const scenario = SCENARIOS[0] as Scenario;
  const [first = ''] = scenario.floor.flatMap((d) => scenario.delegations[d]?.id ?? []);
  const seats = [first, 'CHAIR'].map((seat) => ({ seat, taken: true }));
  const table = openTable(scenario, { seed: 3, seats, policy: 'passive', others: 'passive' });
  expect(listSilent(table)).toEqual([first]);
  const done = putIn(table, { type: 'finish' });
  expect(done.ok && listSilent(done.table)).toBe(null);
});
