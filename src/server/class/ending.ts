/** What is told once play is over: the whole record of each table, and who vouches for it. */
import { measureRun } from '../../analysis/comparison/run-measures.ts';
import { runFacts } from '../../analysis/comparison/run-facts.ts';
import type { LiveTable } from '../../conference/class/live-table.ts';
import type { EndPush } from '../../conference/class/wire.ts';
import { makeRecord } from '../../conference/record/record.ts';
import { type Answer, refuseAsked } from './asking.ts';
import type { ClassState, HeldTable } from './class-state.ts';
import { vouchFor } from './secrets.ts';

/** By table as it ended, then by seat: everybody asks for it at once. */
const written = new WeakMap<LiveTable, Map<string, EndPush>>();

export function writeEnd(state: ClassState, held: HeldTable, seat: string): EndPush {
  const ends = written.get(held.live) ?? new Map<string, EndPush>();
  written.set(held.live, ends);
  const end = ends.get(seat) ?? makeEnd(state, held, seat);
  ends.set(seat, end);
  return end;
}

function makeEnd({ document }: ClassState, held: HeldTable, seat: string): EndPush {
  const { conference } = held.live;
  const record = makeRecord(conference);
  const vouched = vouchFor(document.signing, record.hash);
  return {
    type: 'end',
    outcome: record.outcome,
    measures: measureRun(runFacts(conference, null, seat)),
    record: { ...record, vouched },
    scenario: held.loaded.text,
    vouched,
  };
}

/** Everything, for the comparison and for the instructor's own files. Names are with the plans alone. */
export function writeRecords(state: ClassState): Answer {
  if (state.document.stage !== 'debrief') return refuseAsked('late');
  const tables = [...state.tables.values()].map((held) => {
    const { outcome: _outcome, type: _type, ...end } = writeEnd(state, held, '');
    return { table: held.number, ...end };
  });
  const said = [...state.tables.values()].flatMap((held) =>
    held.said.map(({ id: _id, ...line }) => ({ table: held.number, ...line })),
  );
  const plans = [...state.people.values()].map(({ person, name, place, plan }) => {
    return { person, name, table: place?.table ?? null, seat: place?.seat ?? null, text: plan };
  });
  const checks = [...state.people.values()].map(({ name, place, checks: given = {} }) => {
    const { before = null, after = null } = given;
    return { name, table: place?.table ?? null, seat: place?.seat ?? null, before, after };
  });
  return { ok: true, tables, said, plans, checks };
}
