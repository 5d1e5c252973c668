/** What hangs on a vote or a deal for the seat, as sentences; empty where there is nothing to say. */
import {
  computeBallotWorth,
  findBrokenWord,
  type Put,
} from '../../../session/game/vote/vote-chances.ts';
import {
  computeChangeWorth,
  computePointsNow,
  computePointsOfNoDeal,
} from '../../../session/game/worth.ts';
import type { Change } from '../../../../engine/command.ts';
import { isSubstantive } from '../../../../engine/motions/motion-rules.ts';
import type { View } from '../../../../engine/state/view.ts';
import { computeNetWritten } from '../../../speech/net-written.ts';
import { SHOWS, type Speech } from '../../../speech/use-game.ts';

/**
 * Points it would bring: a separate vote takes words out where it fails.
 * @param named what comes of it has been said
 */
export function tellBallotWorth(view: View, { t, figures }: Speech, named = false): string {
  const worth = computeBallotWorth(view);
  if (!worth) return '';
  const { net, fails } = worth;
  const sign = Math.abs(net) < SHOWS ? 'none' : net > 0 ? 'plus' : 'minus';
  const points = figures.points(Math.abs(net));
  return named
    ? t('live.worth', { sign, points })
    : t('ballot.worth', { sign, fails: fails ? 'yes' : 'no', points });
}

/** Red lines of the seat's own that it would cross. */
export function tellBallotLines(view: View, { t, article }: Speech): string {
  const crossed = computeBallotWorth(view)?.crossed ?? [];
  const articles = crossed.map((id) => article(id)).join(t('list.join'));
  return crossed.length > 0 ? t('ballot.crossed', { articles }) : '';
}

/** The text against no deal, which is what a vote on the whole is about. */
export function tellWholeText(view: View, { t, figures }: Speech): string {
  const [now, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
  if (now === null || none === null) return '';
  return t('ballot.whole', { now: figures.points(now), none: figures.points(none) });
}

/** The ballot that would go back on the seat's word. */
export function tellBrokenByBallot(view: View, put: Put, { t }: Speech): string {
  const breaks = findBrokenWord(view, put);
  return breaks ? t('ballot.breaks', { ...breaks, credit: view.values.brokenPromiseLate }) : '';
}

/** On words that others move: where nothing binds the seat, its ballot has no price. Empty elsewhere. */
export function tellFreeBallot(view: View, put: Put, { t }: Speech): string {
  const own = view.motions.some(({ id, by }) => id === put.motion && by === view.seat);
  if (own || !view.mandate || !isSubstantive(put.kind) || findBrokenWord(view, put)) return '';
  return t('ballot.free');
}

/** Points that a deal would bring, as they are written beside it. */
export function tellChangeWorth(view: View, changes: readonly Change[], speech: Speech): string {
  const net = computeNetWritten(view, changes, speech);
  if (net === null || changes.length === 0) return '';
  const sign = Math.abs(net) < SHOWS ? 'none' : net > 0 ? 'plus' : 'minus';
  return speech.t('live.worth', { sign, points: speech.figures.points(Math.abs(net)) });
}

/** Red lines of the seat's own that a deal would cross. */
export function tellChangeLines(
  view: View,
  changes: readonly Change[],
  { t, article }: Speech,
): string {
  const crossed = computeChangeWorth(view, changes)?.crossed ?? [];
  const articles = crossed.map((id) => article(id)).join(t('list.join'));
  return crossed.length > 0 ? t('ballot.crossed', { articles }) : '';
}
