/** Who on the floor is close to leaving, as far as it has told, and words that would bring it nearer at little cost. */
import { listHeardMargins } from '../../../../analysis/what-if/offer/margins-heard.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { listDraftChanges } from '../../play/draft.ts';
import { foreseeAgreedInSteps } from '../../play/foresee.ts';
import { findStayingOut } from '../staying-out.ts';
import { ownWordAgainst } from '../text/own-word.ts';
import { computeChangeWorth } from '../worth.ts';
import { estimateGainOf, type RoomsKnown } from './trade.ts';
import { isVain } from './vain-package.ts';

/** Points over no deal from which a delegation is believed to be far from leaving. */
const SAFE = 10;
/** Points that words bring it at least, and that they may cost the seat at most. */
const HELPS = 1;
const COSTS = 2;
/** Delegations and words looked at, and words beside each, the best first: one room takes up to some milliseconds. */
const LOOKED_AT = 3;
const BESIDE = 8;

type Known = RoomsKnown & { heading: Parameters<typeof findStayingOut>[1] };

type Seen = Pick<Game, 'view' | 'acts'> & Known;

/** `changes`: those that help first. `theirs`, `mine`: points that they bring the delegation, and the seat by the close. */
export type RoomHelp = { helped: string; changes: readonly Change[]; theirs: number; mine: number };

/**
 * A room at a time. Null where no package can be tabled, nobody asked is known to be close to leaving, or nothing cheap
 * would help without a promise broken.
 */
export function* findRoomHelpInSteps({
  view,
  acts,
  ...known
}: Seen): Generator<void, RoomHelp | null> {
  const mayTable = acts.find(({ type }) => type === 'package');
  if (mayTable?.unavailable !== null) return null;
  const { values } = listDraftChanges(mayTable, 'changes');
  const free = values.filter((change) => ownWordAgainst(view, [change]).length === 0);
  for (const { delegation, points } of listHeardMargins(view).slice(0, LOOKED_AT)) {
    if (points >= SAFE) return null;
    const helped = view.scenario.delegations[delegation]?.id ?? '';
    const best = yield* findHelping(view, helped, free, known);
    if (best) return { helped, ...best };
  }
  return null;
}

type Helping = Omit<RoomHelp, 'helped'>;

/** What it gains by and the seat can afford, alone or with other words for the rest: the best for both that may pass. */
function* findHelping(
  view: Seen['view'],
  id: string,
  all: readonly Change[],
  known: Known,
): Generator<void, Helping | null> {
  const rated = all.map((change) => ({
    changes: [change],
    theirs: estimateGainOf(view, id, change) ?? 0,
    mine: computeChangeWorth(view, [change])?.net ?? 0,
  }));
  for (const one of sortUseful(rated).slice(0, LOOKED_AT)) {
    const joined = rated.flatMap((other) => join(one, other));
    for (const tried of [one, ...sortUseful(joined).slice(0, BESIDE)]) {
      yield;
      if (isVain(view, tried.changes, known) || turnsAway(view, known, tried)) continue;
      const ahead = yield* foreseeAgreedInSteps(view, known.heading, tried.changes);
      if (ahead && ahead.sure !== 'few' && ahead.points >= -COSTS)
        return { ...tried, mine: ahead.points };
    }
  }
  return null;
}

/** Whether somebody who would join is likely to stay out with it. */
function turnsAway(view: Seen['view'], { heading }: Known, { changes }: Helping): boolean {
  const out = new Set(findStayingOut(view, heading)?.seats);
  return findStayingOut(view, heading, changes)?.seats.some((seat) => !out.has(seat)) ?? false;
}

function sortUseful(all: readonly Helping[]): Helping[] {
  return all
    .filter(({ theirs, mine }) => theirs >= HELPS && mine >= -COSTS)
    .toSorted((one, other) => other.theirs + other.mine - (one.theirs + one.mine));
}

function join(one: Helping, other: Helping): Helping[] {
  const changes = [...one.changes, ...other.changes];
  const articles = new Set(changes.map(({ article }) => article));
  if (articles.size < changes.length) return [];
  return [{ changes, theirs: one.theirs + other.theirs, mine: one.mine + other.mine }];
}
