/**
 * The log as it is read: speeches of a general debate that told nothing else are one line, and so are those who put the
 * same article in brackets, or let go of it, at the same time.
 */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { LogLine } from '../../../session/store/game.ts';

type Bracket = Extract<DomainEvent, { type: 'bracket' }>;

export type FoldedLine =
  | { at: number; happening: LogLine['happening'] }
  | { at: number; spoke: readonly string[] }
  | { at: number; article: string; held: boolean; seats: readonly string[] };

/** Lines in their order; a run stands where its last one was made. */
export function foldLog(log: readonly LogLine[]): FoldedLine[] {
  const folded: FoldedLine[] = [];
  let run: LogLine[] = [];
  for (const line of log) {
    const [first] = run;
    if (first && findKind(first) !== findKind(line)) {
      folded.push(...foldRun(run));
      run = [];
    }
    run.push(line);
  }
  return [...folded, ...foldRun(run)];
}

/** Lines of one kind in a row belong together; what equals nothing has a line of its own. */
function findKind({ happening }: LogLine): string | number {
  if (happening.type === 'bracket') return happening.type;
  return happening.type === 'statement' && happening.holds.length === 0 ? 'spoke' : NaN;
}

function foldRun(run: readonly LogLine[]): FoldedLine[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  if (first === last) return [first];
  if (first.happening.type === 'bracket') return foldBrackets(run);
  return [{ at: last.at, spoke: run.flatMap(readSeat) }];
}

/** By article and side, in the order in which each was last told. */
function foldBrackets(run: readonly LogLine[]): FoldedLine[] {
  const groups = new Map<string, LogLine[]>();
  for (const line of run) {
    const { article, held } = line.happening as Bracket;
    const key = `${article} ${held}`;
    const group = [...(groups.get(key) ?? []), line];
    groups.delete(key);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group): FoldedLine[] => {
    const last = group.at(-1);
    if (!last || group.length === 1) return group;
    const { article, held } = last.happening as Bracket;
    return [{ at: last.at, article, held, seats: group.flatMap(readSeat) }];
  });
}

function readSeat({ happening }: LogLine): string[] {
  return 'seat' in happening && happening.seat !== null ? [happening.seat] : [];
}

export type LogFilter = 'all' | 'concerns' | 'own';

/** Offers and packages that the seat has made or was made. */
export function listOwnOffers(log: readonly LogLine[], seat: string): ReadonlySet<string> {
  const offers = log.flatMap(({ happening: one }) => {
    if (one.type !== 'offered' && one.type !== 'informals') return [];
    const sides: readonly string[] =
      one.type === 'offered' ? [one.seat, one.to] : [one.seat, ...one.room];
    return sides.includes(seat) ? [one.offer] : [];
  });
  return new Set(offers);
}

/** Whether the seat did it, or it was done to the seat or to a deal of its own; null for what others did. */
export function findPart(
  line: FoldedLine,
  seat: string,
  offers: ReadonlySet<string>,
): Exclude<LogFilter, 'all'> | null {
  if ('spoke' in line) return line.spoke.includes(seat) ? 'own' : null;
  if ('seats' in line) return line.seats.includes(seat) ? 'own' : null;
  const { happening: one } = line;
  if (('seat' in one && one.seat === seat) || ('by' in one && one.by === seat)) return 'own';
  const touches =
    ('to' in one && one.to === seat) ||
    ('delegation' in one && one.delegation === seat) ||
    ('offer' in one && one.offer !== undefined && offers.has(one.offer));
  return touches ? 'concerns' : null;
}
