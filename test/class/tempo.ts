/** A class of scripted people by a clock of its own: how long each has something to say or answer, and how long nothing. */
import { listThinking, mayPrepare } from '../../src/conference/class/asking.ts';
import type { ClassSettings } from '../../src/conference/class/wire.ts';
import type { Command } from '../../src/engine/command.ts';
import { type Draw, drawFor } from '../../src/engine/numbers/draw.ts';
import { LAST_SEED } from '../../src/engine/numbers/seed.ts';
import { PERSON_HANDLERS } from '../../src/server/class/acting.ts';
import type { ClassState, HeldTable, LoadedScenario } from '../../src/server/class/class-state.ts';
import { listRunOut, stopClock } from '../../src/server/class/clocks.ts';
import type { Journal } from '../../src/server/class/journal.ts';
import { join } from '../../src/server/class/joining.ts';
import { openClass } from '../../src/server/class/open-class.ts';
import { startPlay } from '../../src/server/class/starting.ts';
import { putAtTable, readSeatGame } from '../../src/server/class/tables.ts';

/** Seconds somebody thinks before each act: log-normal. */
const THINKS = { median: 35, sigma: 0.7 };
/** Acts of a class at most, far more than any has. */
const MOST_STEPS = 100_000;

/**
 * `asked`: something is wanted of them; `free`: they are done, and may still change what they sealed; `next`: others
 * answer, and they may seal for the next sitting; `idle`: they can only listen and write messages.
 */
type Doing = 'asked' | 'free' | 'next' | 'idle';

/** Milliseconds. */
export type Spell = { doing: Doing; from: number; to: number };

export type TempoOfPerson = { table: number; spells: readonly Spell[] };

export type Tempo = {
  people: readonly TempoOfPerson[];
  /** Milliseconds until each table was over. */
  played: readonly number[];
};

type Scripted = {
  person: string;
  table: number;
  seat: string;
  /** When it will have thought; null: nothing is asked of it. */
  ready: number | null;
  acts: number;
};

/** Kept nowhere: nobody comes back to it. */
const NOWHERE: Journal = {
  commit: () => Promise.resolve({ ok: true }),
  load: () => Promise.resolve({ documents: new Map(), inputs: [] }),
  purge: () => Promise.resolve(),
  close: () => Promise.resolve(),
  shared: null,
};

export async function playByClock(
  scenario: LoadedScenario,
  settings: Partial<ClassSettings>,
  { tables, seats, seed }: { tables: number; seats: number; seed: number },
): Promise<Tempo> {
  const clock = { now: 0 };
  const draw = drawFor(seed, 0);
  const opened = await openClass(
    NOWHERE,
    [scenario],
    () => clock.now,
    { ...settings, tables, seats },
    () => draw.between(0, LAST_SEED),
  );
  if (!opened.ok) throw new Error(opened.fault.code);
  const { state } = opened;
  const { code } = state.document;
  for (let i = 0; i < tables * seats; i += 1) join(state, { id: `j${i}`, code, name: `P${i}` });
  startPlay(state, { force: true });
  const people = [...state.people.values()].map(({ person, place }): Scripted => {
    return { person, table: place?.table ?? 0, seat: place?.seat ?? '', ready: null, acts: 0 };
  });
  const spells = new Map(people.map(({ person }) => [person, [] as Spell[]]));
  const played = new Map<number, number>();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (const one of people) wait(state, one, clock.now, draw);
    const next = findNext(state, people);
    if (next === Infinity) break;
    for (const one of people) note(state, one, spells.get(one.person) ?? [], clock.now, next);
    clock.now = next;
    // oxlint-disable-next-line no-await-in-loop -- one thing after another
    await pass(state, people, clock.now);
    for (const { number, live } of state.tables.values())
      if (live.stage === 'over' && !played.has(number)) played.set(number, clock.now);
  }
  return {
    people: people.map(({ person, table }) => ({ table, spells: spells.get(person) ?? [] })),
    played: [...played.values()],
  };
}

/** Whoever is asked thinks; whoever no longer is stops. */
function wait({ tables }: ClassState, one: Scripted, now: number, draw: Draw): void {
  const held = tables.get(one.table);
  if (!held || !listThinking(held.live).includes(one.seat)) one.ready = null;
  else one.ready ??= now + think(draw);
}

/** Milliseconds; Box and Muller. */
function think(draw: Draw): number {
  const [one, other] = [1 - draw.share(), draw.share()];
  const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
  return Math.round(1000 * THINKS.median * Math.exp(THINKS.sigma * normal));
}

/** When somebody has thought, or a clock is at zero; never once all tables are over. */
function findNext({ tables }: ClassState, people: readonly Scripted[]): number {
  const ends = [...tables.values()].map(({ clock }) => clock.endsAt ?? Infinity);
  return Math.min(...ends, ...people.map(({ ready }) => ready ?? Infinity));
}

function note(
  { tables }: ClassState,
  { table, seat }: Scripted,
  spells: Spell[],
  from: number,
  to: number,
): void {
  const held = tables.get(table);
  if (!held || held.live.stage === 'over') return;
  const doing = readDoing(held, seat);
  const last = spells.at(-1);
  if (last?.doing === doing) last.to = to;
  else spells.push({ doing, from, to });
}

function readDoing({ live }: HeldTable, seat: string): Doing {
  if (listThinking(live).includes(seat)) return 'asked';
  if (mayPrepare(live, seat)) return 'next';
  return live.stage === 'talk' || live.stage === 'acts' ? 'free' : 'idle';
}

async function pass(state: ClassState, people: readonly Scripted[], now: number): Promise<void> {
  for (const held of listRunOut(state)) {
    stopClock(held);
    putAtTable(state, held, { type: 'zero' }, null);
  }
  for (const one of people) {
    if (one.ready === null || one.ready > now) continue;
    one.ready = null;
    // oxlint-disable-next-line no-await-in-loop -- one act after another
    await act(state, one);
  }
}

/** As a trading player would; an act that is not in order is a turn that ends. */
async function act(state: ClassState, one: Scripted): Promise<void> {
  const { person, table, seat } = one;
  const held = state.tables.get(table);
  const document = state.people.get(person);
  if (!held || !document || !listThinking(held.live).includes(seat)) return;
  const reply = await readSeatGame(held, seat).host.ask('advice', { by: 'packager' });
  if (!reply.ok) throw new Error(reply.fault.code);
  const { seat: _seat, reasons: _reasons, ...advised } = reply.answer as Command;
  for (const tried of [advised, { type: 'pass' as const }]) {
    const n = held.live.conference.commands.length;
    one.acts += 1;
    const id = `a${one.acts}`;
    const answer = await PERSON_HANDLERS.act(state, document, { table, n, id, act: tried });
    if ('type' in answer && answer.type === 'done') return;
  }
}
