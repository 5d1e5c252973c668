/** What else could go into a package, and what it would do to the room. */
import { ownWordAgainst } from '../text/own-word.ts';
import { toTextChange } from '../worth.ts';
import { guessGain } from '../heading.ts';
import { priceChange, tellGain, weighGain } from './package-gain.ts';
import {
  listPossible,
  packageOutlook,
  type Possible,
  type RoomOutlook,
  type RoomsKnown,
} from './trade.ts';

type View = Parameters<typeof tellGain>[0];
type TextHeading = Parameters<typeof tellGain>[1];
type Change = Parameters<typeof tellGain>[2]['changes'][number];

/** How words stand to a promise: the seat has given it, was given it, or would break it. */
export type Word = 'own' | 'theirs' | 'breaks' | 'none';

/** `room`: asked with it. `merit`: what the package brings with it, as likely as it passes. */
export type RatedAddition = { one: Possible; room: RoomOutlook; word: Word; merit: number };

const RANKS: Readonly<Record<Word, number>> = { own: 1, theirs: 1, none: 0, breaks: -1 };

/**
 * A room at a time. Of each article the words that keep a promise, if none cross a red line of the seat's and break none
 * the best; the best first.
 * @param shown words by article that stay as long as they are of use
 */
export function* rateAdditions(
  view: View,
  free: readonly Change[],
  laid: readonly Change[],
  known: RoomsKnown,
  shown: ReadonlyMap<string, string> = new Map(),
): Generator<void, RatedAddition[]> {
  const best = new Map<string, RatedAddition>();
  const stays = ({ one: { change }, merit }: RatedAddition) =>
    shown.get(change.article) === change.option && merit > 0;
  for (const change of free) {
    yield;
    const rated = rateAddition(view, change, laid, known);
    const before = best.get(change.article);
    if (!rated) continue;
    const order = before && compareAdditions(rated, before, stays);
    if (order === undefined || order < 0) best.set(change.article, rated);
  }
  return sortAdditions([...best.values()]);
}

export function sortAdditions<Rated extends RatedAddition>(rated: readonly Rated[]): Rated[] {
  return rated.toSorted((one, other) => compareAdditions(one, other));
}

/** What the trial runs say too little of stands after what brings nothing. */
const UNSURE = -0.5;

/** `price`: by so much the number under the table changes; null where the trial runs say too little of it. */
export type PricedAddition = RatedAddition & { price: number | null };

/** Rated by what the package brings by the close if its room agrees; a first change alone is no package yet, and its room none. */
export function* priceAddition(
  view: View,
  heading: TextHeading,
  laid: readonly Change[],
  rated: RatedAddition,
): Generator<void, PricedAddition> {
  const { change } = rated.one;
  const all = { changes: [...laid, change], isPackage: true };
  const total = yield* tellGain(view, heading, all);
  const price = yield* priceChange(view, heading, all, change);
  const chance = laid.length > 0 ? rated.room.chance : 1;
  const merit = total === null ? Math.min(UNSURE, rated.merit) : weighGain(total, chance);
  return { ...rated, price, merit };
}

/** Below 0 where the one comes first. */
function compareAdditions(
  one: RatedAddition,
  other: RatedAddition,
  stays: (rated: RatedAddition) => boolean = () => false,
): number {
  const rank = (of: RatedAddition) => (of.one.crosses ? -2 : RANKS[of.word]);
  return (
    rank(other) - rank(one) || Number(stays(other)) - Number(stays(one)) || other.merit - one.merit
  );
}

function rateAddition(
  view: View,
  change: Change,
  laid: readonly Change[],
  known: RoomsKnown,
): RatedAddition | null {
  const all = [...laid, change];
  const [one] = listPossible(view, 'want', null, [change], { laid, heading: known.heading });
  const room = packageOutlook(view, all, known);
  if (!one || !room) return null;
  const merit = weighGain(guessGain(view, known.heading, all), room.chance);
  return { one, room, word: readWord(view, change), merit };
}

function readWord(view: View, change: Change): Word {
  const found = toTextChange(view, change);
  const kept = view.commitments.filter(
    ({ article, wording, status }) =>
      article === found?.article &&
      wording === found.wording &&
      (status === 'given' || status === 'due'),
  );
  if (kept.some(({ by }) => by === view.delegation)) return 'own';
  if (ownWordAgainst(view, [change]).length > 0) return 'breaks';
  return kept.some(({ to }) => to === view.delegation) ? 'theirs' : 'none';
}
