/** One thing to try when a draw is played again, chosen by what this game left undone, and kept until it is done. */
import { hasKept, readKeptList, writeKept } from '../../../session/kept.ts';
import { type DrawOfSeat, isOnDraw } from '../../../session/scores.ts';
import type { Headline } from '../../../session/game/headline.ts';
import { judgeOwnGoal } from './own-goal.ts';
import type { OpenedGame } from './opened.ts';
import { findScoreBand, LITTLE_ROOM, type SeatScore } from './score.ts';

/** What a game is looked at for. Points are over waiting, but `outside`. */
export type Feats = Pick<SeatScore, 'taken' | 'made' | 'trader' | 'honest' | 'room'> & {
  adopted: boolean;
  /** Points lost by who does not join. */
  outside: number;
  /** How many do not join. */
  outsiders: number;
  broke: boolean;
  /** Of the file's goal for the seat; absent: it sets none. */
  goal?: boolean;
  /** By an adviser who told a trade or laid it. */
  led: boolean;
};

/** Points below which a loss, or what others have lost, counts as none. */
const FELT = 1;

/** Whether it is done, the easiest first. */
const DONE = {
  deal: ({ adopted }) => adopted,
  promises: ({ broke }) => !broke,
  goal: ({ goal = true }) => goal,
  waiting: ({ taken, room }) => room < FELT || findScoreBand(taken, NOBODY) === 'above',
  everyone: ({ outside, outsiders }) => outsiders === 0 || outside < FELT,
  both: ({ made }) => made > -FELT,
  honest: ({ taken, trader, honest, room }) =>
    room < LITTLE_ROOM ||
    findScoreBand(taken, { trader: trader.taken, honest: honest.taken }) === 'honest',
  alone: ({ led }) => !led,
} satisfies Record<string, (feats: Feats) => boolean>;

/** No player's value bounds a band. */
const NOBODY = { trader: 0, honest: 0 };

export type Dare = keyof typeof DONE;

const DARES = Object.keys(DONE) as Dare[];

export function readFeats(
  { conference, notes, seat }: Pick<OpenedGame, 'conference' | 'notes' | 'seat'>,
  score: SeatScore,
  { shortfalls }: Pick<Headline, 'shortfalls'>,
): Feats {
  const lostBy = (what: Headline['shortfalls'][number]['kind']): number =>
    shortfalls.reduce((sum, { kind, points }) => sum - (kind === what ? points : 0), 0);
  const goal = judgeOwnGoal({ conference, seat });
  return {
    ...score,
    ...(goal && { goal: goal.met }),
    outsiders: countOutsiders(conference),
    adopted: conference.state.assembly?.adopted === true,
    outside: lostBy('joining'),
    broke: lostBy('broken') > 0,
    led: (notes.rungs?.trade ?? 0) + (notes.rungs?.lay ?? 0) > 0,
  };
}

function countOutsiders({ setup, state }: OpenedGame['conference']): number {
  return setup.scenario.delegations.length - state.ratified.length;
}

/** So many at most can be won over by one seat: a text that everybody joins is no dare where half of the world stays out. */
const FEW = 3;

/** Null where nothing is left to try. */
export function chooseDare(feats: Feats): Dare | null {
  const isHopeless = (dare: Dare) => dare === 'everyone' && feats.outsiders > FEW;
  return DARES.find((dare) => !DONE[dare](feats) && !isHopeless(dare)) ?? null;
}

type KeptDare = DrawOfSeat & { game: string; dare: Dare | typeof NONE };

/** Nothing was left to try. */
const NONE = 'none';

const KEPT = 'square-brackets/dares';
/** Kept at most. */
const MOST = 50;

/** What the game before it on its draw left to try, where this one has done it. */
export function findDareDone(draw: DrawOfSeat, game: string, feats: Feats): Dare | null {
  const before = listEarlier(game).findLast((one) => isOnDraw(one, draw))?.dare;
  return before && before !== NONE && DONE[before](feats) ? before : null;
}

/** Keeps what a game leaves to try on its draw. */
export function keepDare(draw: DrawOfSeat, game: string, feats: Feats): void {
  const earlier = listEarlier(game);
  const later = readKeptList(KEPT, isDare).slice(earlier.length + 1);
  const all = [...earlier, { ...draw, game, dare: chooseDare(feats) ?? NONE }, ...later];
  writeKept(KEPT, all.slice(-MOST));
}

/** Those kept before a game, all where it is not kept yet. */
function listEarlier(game: string): KeptDare[] {
  const kept = readKeptList(KEPT, isDare);
  const place = kept.findIndex((one) => one.game === game);
  return place < 0 ? kept : kept.slice(0, place);
}

function isDare(value: unknown): value is KeptDare {
  return (
    hasKept(value, { texts: ['game', 'rules', 'seat', 'start', 'dare'], numbers: ['seed'] }) &&
    [...DARES, NONE].some((dare) => (value as KeptDare).dare === dare)
  );
}
