import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Draw, drawFor } from '../../engine/numbers/draw.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import { readScenario } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { decideAdvice } from '../seat/host-seat.ts';
import { readRecord } from '../record/read-record.ts';
import { makeRecord } from '../record/record.ts';
import { replay } from '../record/replay.ts';
import { listSilent, listThinking, type LiveTable, openTable } from './live-table.ts';
import { listBrought, listInjectable } from './injectable.ts';
import { putIn, type TableInput } from './put-in.ts';
import { standAhead } from './turn-ahead.ts';

function shipped(name: string): Scenario {
  const reading = readScenario(readFileSync(`scenarios/${name}.yaml`, 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.scenario;
}

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
  const { conference, sealed, resolving } = table;
  const acts = sealed.get(seat)?.acts ?? [];
  const state =
    resolving || table.stage === 'answers' ? conference.state : standAhead(conference, seat, acts);
  const {
    seat: _,
    reasons: _reasons,
    ...act
  } = decideAdvice({ ...conference, state }, seat, { by: 'packager' }) as Command;
  return act as Act;
}

type Tally = { zeros: number; back: number; rejected: string[]; inputs: TableInput[] };

/** Scripted persons: each that is wanted acts, with now and then somebody away. */
function playThrough(
  start: LiveTable,
  draw: Draw,
  away: number,
): { table: LiveTable; tally: Tally } {
  let table = start;
  const tally: Tally = { zeros: 0, back: 0, rejected: [], inputs: [] };
  for (let step = 0; step < 3000 && table.stage !== 'over'; step += 1) {
    if (table.back) tally.back += 1;
    const wanted = listThinking(table).filter(() => draw.share() >= away);
    const seat = wanted[Math.floor(draw.share() * wanted.length)];
    const input: TableInput =
      seat === undefined
        ? { type: 'zero' }
        : { type: 'act', seat, act: advised(table, seat), n: table.conference.commands.length };
    if (input.type === 'zero') tally.zeros += 1;
    const put = putIn(table, input);
    if (put.ok) {
      tally.inputs.push(input);
      table = put.table;
    } else tally.rejected.push(`${JSON.stringify(input)} ${put.refusal.code}`);
    if (!put.ok && seat !== undefined) {
      const passed = putIn(table, {
        type: 'act',
        seat,
        act: { type: 'pass' },
        n: table.conference.commands.length,
      });
      if (passed.ok) {
        tally.inputs.push({
          type: 'act',
          seat,
          act: { type: 'pass' },
          n: table.conference.commands.length,
        });
        table = passed.table;
      } else tally.rejected.push(`pass ${seat} ${table.stage} ${passed.refusal.code}`);
    }
  }
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
