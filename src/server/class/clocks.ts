/** Clocks of the stages. At zero a policy acts for whoever has not, which the table itself sees to. */
import type { ClassSettings } from '../../conference/class/wire.ts';
import { listThinking, type LiveTable } from '../../conference/class/live-table.ts';
import { type ClassState, type HeldTable, RETURNED_FOR } from './class-state.ts';

/** A talk that goes on after a room lasts at least so long. */
const LEAST = 10_000;

export function makeClock(): HeldTable['clock'] {
  return { of: '', endsAt: null, left: 0, paused: false, aside: new Map() };
}

function nameClock({ stage, round, question }: LiveTable): string {
  return stage === 'talk' || stage === 'acts' ? `${stage} ${round}` : `${stage} ${question}`;
}

function readLength({ stage }: LiveTable, settings: ClassSettings): number | null {
  switch (stage) {
    case 'talk':
      return settings.talk;
    case 'acts':
      return settings.acts;
    case 'answers':
      return settings.answers;
    case 'returned':
      return RETURNED_FOR;
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
  if (clock.of === of) return;
  if (/^(?:talk|acts) /.test(clock.of)) clock.aside.set(clock.of, readLeft(held, now()));
  const length = readLength(live, document.settings);
  const aside = clock.aside.get(of);
  clock.of = of;
  clock.left = aside === undefined ? (length ?? 0) : Math.max(aside, LEAST);
  clock.endsAt = length === null || clock.paused ? null : now() + clock.left;
}

function markAwaited({ live, awaited }: HeldTable, now: number): void {
  const thinking = new Set(listThinking(live));
  for (const seat of awaited.keys()) if (!thinking.has(seat)) awaited.delete(seat);
  for (const seat of thinking) if (!awaited.has(seat)) awaited.set(seat, now);
}

/** Milliseconds. */
export function readLeft({ clock }: HeldTable, now: number): number {
  return clock.endsAt === null ? clock.left : Math.max(0, Math.round(clock.endsAt - now));
}

export function setPaused({ now }: ClassState, held: HeldTable, paused: boolean): void {
  const { clock, live } = held;
  if (clock.paused === paused) return;
  clock.left = readLeft(held, now());
  clock.paused = paused;
  clock.endsAt = paused || live.stage === 'over' ? null : now() + clock.left;
}

export function extendClock({ now }: ClassState, held: HeldTable, by: number): void {
  const { clock } = held;
  const left = Math.max(0, readLeft(held, now()) + by);
  clock.left = left;
  if (clock.endsAt !== null) clock.endsAt = now() + left;
}

export function listRunOut({ tables, now }: ClassState): HeldTable[] {
  const at = now();
  return [...tables.values()].filter(({ clock }) => clock.endsAt !== null && clock.endsAt <= at);
}
