/** How the forecast of the score has moved since the seat's last act: what its own package brought of it, and what the others did. */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { AgreedGain } from '../../../session/game/heading.ts';
import { forecastScore } from '../../../session/game/heading.ts';
import {
  type Foreseen,
  type HeadingMove,
  listHeadingMoves,
} from '../../../session/game/heading-cause.ts';
import type { Game } from '../../../session/store/store.ts';

export type HeadingPath = {
  /** Points at the close, whole as they are written. */
  before: number;
  now: number;
  /** Of the seat's own package that its room agreed to, as it was foreseen when it was laid; null where there was none. */
  own: number | null;
  /** What all else has made of it. */
  others: number;
  /** Articles of which the package did not speak, those that moved it most first. */
  moves: readonly HeadingMove[];
};

/**
 * Null for a seat without instructions, and where nothing has moved.
 * @param readGain what a package was foreseen to bring
 */
export function findHeadingPath(
  { log, unread, seat, view }: Pick<Game, 'log' | 'unread' | 'seat' | 'view'>,
  foreseen: Foreseen,
  readGain: (changes: Package['changes']) => AgreedGain | null,
): HeadingPath | null {
  const read = (heading: Foreseen['now']) => Math.round(forecastScore(view, heading)?.mean ?? NaN);
  const [before, now] = [read(foreseen.before), read(foreseen.now)];
  if (Number.isNaN(now - before)) return null;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const agreed = findOwnAgreed(fresh, seat);
  const gain = agreed && readGain(agreed.changes);
  const own = gain && gain.sure !== 'few' ? Math.round(gain.points) : null;
  const ofPackage = new Set(own === null ? [] : agreed?.changes.map(({ article }) => article));
  const moves = listHeadingMoves(view, foreseen, fresh).filter(
    ({ cause }) => !ofPackage.has(view.scenario.articles[cause.article]?.id ?? ''),
  );
  if (now === before && own === null && moves.length === 0) return null;
  return { before, now, own, others: now - before - (own ?? 0), moves };
}

type Package = Extract<DomainEvent, { type: 'informals' }>;

/** The seat's own package to which its room agreed. */
function findOwnAgreed(fresh: readonly DomainEvent[], seat: string): Package | undefined {
  const agreed = new Set(
    fresh.flatMap((one) => (one.type === 'informalsClosed' && one.agreed ? [one.offer] : [])),
  );
  return fresh.findLast(
    (one): one is Package => one.type === 'informals' && one.seat === seat && agreed.has(one.offer),
  );
}
