/** The adviser's other voice, for keeping the room together: who is closest to leaving, and what would bring it nearer. */
import { listHeardMargins } from '../../../../analysis/what-if/offer/margins-heard.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Game } from '../../../session/store/game.ts';
import { estimateGainOf, judgeOutlook, packageOutlook } from '../../../session/game/deal/trade.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { listDraftChanges } from '../../../session/play/draft.ts';
import type { Advice } from './advice.ts';

/** Points over no deal from which a delegation is believed to be far from leaving. */
const SAFE = 10;
/** Points that words bring it at least, and that they may cost the person at most. */
const HELPS = 1;
const COSTS = 2;

type Seen = Pick<Game, 'view' | 'acts' | 'seat' | 'assist'>;

/** `theirs`, `mine`: points that the words bring. */
export type RoomAdvice = Advice & { theirs: number; mine: number };

/** Null where no package can be tabled, nobody asked is known to be close to leaving, or nothing cheap would help. */
export function adviseForRoom({ view, acts, seat, assist }: Seen): RoomAdvice | null {
  const mayTable = acts.find(({ type }) => type === 'package');
  if (assist !== 'adviser' || view.awaited !== seat || mayTable?.unavailable !== null) return null;
  const { values } = listDraftChanges(mayTable, 'changes');
  for (const { delegation, points } of listHeardMargins(view)) {
    const id = view.scenario.delegations[delegation]?.id ?? '';
    if (points >= SAFE) return null;
    const best = findHelping(view, id, values);
    if (best) return adviseChange(id, best);
  }
  return null;
}

type Helping = { change: Change; theirs: number; mine: number };

/** What it gains by, the room may take, and the person can afford: what is best for both. */
function findHelping(view: Seen['view'], id: string, all: readonly Change[]): Helping | undefined {
  return all
    .map((change) => ({
      change,
      theirs: estimateGainOf(view, id, change) ?? 0,
      mine: computeChangeWorth(view, [change])?.net ?? 0,
    }))
    .filter(({ theirs, mine }) => theirs >= HELPS && mine >= -COSTS)
    .toSorted((one, other) => other.theirs + other.mine - (one.theirs + one.mine))
    .find(({ change }) => mayPass(view, change));
}

function mayPass(view: Seen['view'], change: Change): boolean {
  const room = packageOutlook(view, [change]);
  return room !== null && judgeOutlook(room) !== 'no';
}

function adviseChange(seat: string, { change, theirs, mine }: Helping): RoomAdvice {
  const act = { type: 'package', changes: [change] } as const;
  const { article } = change;
  return { kind: 'trade', act, reasons: [], about: article, seat, on: article, theirs, mine };
}
