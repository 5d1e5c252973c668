/** Clocks of the stages. At zero a policy acts for whoever has not, which the table itself sees to. */
import type { ClassSettings } from '../../conference/class/wire.ts';
import { listRoomsAhead, listThinking } from '../../conference/class/asking.ts';
import { type LiveTable, nameQuestion } from '../../conference/class/live-table.ts';
import { type ClassState, type HeldTable, RETURNED_FOR } from './class-state.ts';

/** A talk that goes on after a room lasts at least so long, and so does any question. */
const LEAST = 10_000;
/** Sealed acts are carried out in so long, as some may have nothing to answer meanwhile: rooms share what is left of it. */
const CARRYING = 65_000;

/** A clock that somebody has paused or extended; `n` counts how often. */
export type ClockDocument = { n: number; of: string; left: number; paused: boolean };

export function makeClock(): HeldTable['clock'] {
  const carrying = { left: CARRYING, at: 0 };
  return { of: '', endsAt: null, left: 0, paused: false, aside: new Map(), carrying, set: null };
}

function nameClock(live: LiveTable): string {
  const { stage, round, conference } = live;
  if (stage === 'talk' || stage === 'acts') return [stage, round].join(' ');
  const seat = stage === 'returned' ? [conference.state.queue[0]] : [];
  return [stage, nameQuestion(live), ...seat].join(' ');
}

function readLength(
  { live, awaited }: HeldTable,
  settings: ClassSettings,
  now: number,
): number | null {
  switch (live.stage) {
    case 'talk':
      return settings.talk;
    case 'acts':
      return settings.acts;
    case 'answers':
      return settings.answers;
    case 'returned': {
      // Others may have been asked before it, while its time ran.
      const since = awaited.get(live.conference.state.queue[0] ?? '')?.since ?? now;
      return RETURNED_FOR - (now - since);
    }
    case 'waiting':
      return LEAST;
    case 'over':
      return null;
  }
}

/** After anything was put in: the clock of the stage as it is now. */
export function followStage({ document, now }: ClassState, held: HeldTable): void {
  const { clock, live } = held;
  markAwaited(held, now());
  const of = nameClock(live);
  // At zero policies have answered, and others may be asked the same.
  const runs = clock.endsAt !== null || clock.paused || live.stage === 'over';
  if (clock.of === of && runs) return;
  if (/^(?:talk|acts) /.test(clock.of)) clock.aside.set(clock.of, readLeft(held, now()));
  const length = shareCarrying(
    held,
    readLength(held, document.settings, now()),
    readLeft(held, now()),
  );
  const aside = clock.aside.get(of);
  clock.of = of;
  clock.left = aside === undefined ? (length ?? 0) : Math.max(aside, LEAST);
  clock.carrying.at = clock.left;
  clock.endsAt = length === null || clock.paused ? null : now() + clock.left;
}

/** While sealed acts are carried out a question takes its share of the time there is for all. @param left of the last one */
function shareCarrying(
  { clock, live }: HeldTable,
  length: number | null,
  left: number,
): number | null {
  const { carrying } = clock;
  if (!live.resolving || length === null) {
    carrying.left = CARRYING;
    return length;
  }
  if (/^(?:answers|returned) /.test(clock.of)) carrying.left -= Math.max(0, carrying.at - left);
  const rooms = listRoomsAhead(live).filter(({ asked }) => asked.length > 0).length;
  return Math.max(LEAST, Math.min(length, carrying.left / (1 + rooms)));
}

function markAwaited({ live, awaited }: HeldTable, now: number): void {
  const thinking = new Set(listThinking(live));
  for (const seat of awaited.keys()) if (!thinking.has(seat)) awaited.delete(seat);
  for (const seat of thinking) {
    const of = live.questions.get(seat)?.name ?? '';
    // Whoever ends a sitting is asked anew in the next.
    if (awaited.get(seat)?.of !== of) awaited.set(seat, { of, since: now });
  }
}

/** Milliseconds. */
export function readLeft({ clock }: HeldTable, now: number): number {
  return clock.endsAt === null ? clock.left : Math.max(0, Math.round(clock.endsAt - now));
}

export function setPaused(state: ClassState, held: HeldTable, paused: boolean): void {
  const { clock } = held;
  if (clock.paused === paused) return;
  keepClock(state, held, { left: readLeft(held, state.now()), paused });
}

export function extendClock(state: ClassState, held: HeldTable, by: number): void {
  const left = Math.max(0, readLeft(held, state.now()) + by);
  keepClock(state, held, { left, paused: held.clock.paused });
}

function keepClock(
  state: ClassState,
  held: HeldTable,
  to: Pick<ClockDocument, 'left' | 'paused'>,
): void {
  const { clock, number } = held;
  const document = { n: (clock.set?.n ?? 0) + 1, of: clock.of, ...to };
  setClock(state, held, document);
  state.keeper.keep(`clock/${number}`, document);
}

/** As somebody has set it, here or at another process; if the stage is over by now, whether it stands still. */
export function setClock({ now }: ClassState, held: HeldTable, document: ClockDocument): void {
  const { clock, live } = held;
  const { set } = clock;
  if (set?.n === document.n && set.of === document.of && set.left === document.left) return;
  clock.set = document;
  clock.left = clock.of === document.of ? document.left : readLeft(held, now());
  clock.paused = document.paused;
  clock.endsAt = clock.paused || live.stage === 'over' ? null : now() + clock.left;
}

/** A clock that ran out, and what was put in at zero was not kept. */
export function wakeClock({ now }: ClassState, { clock, live }: HeldTable): void {
  if (clock.endsAt === null && !clock.paused && live.stage !== 'over') clock.endsAt = now();
}

/** The clock of play as a whole runs while any table's does. */
export function followPlay(state: ClassState): void {
  const { played, document, tables, now } = state;
  const runs = [...tables.values()].some(({ clock }) => !clock.paused);
  if (document.stage === 'running' && runs) played.since ??= now();
  else if (played.since !== null) {
    played.before += now() - played.since;
    played.since = null;
  }
}

/** Of the tables that this process plays. */
export function listRunOut({ tables, now, owns }: ClassState): HeldTable[] {
  const at = now();
  return [...tables.values()].filter(({ clock, number }) => {
    return clock.endsAt !== null && clock.endsAt <= at && owns(number);
  });
}

/** It stays at zero until the next stage. */
export function stopClock({ clock }: HeldTable): void {
  clock.endsAt = null;
  clock.left = 0;
}
