/** Who on the floor is close to leaving, as far as it has told, and words that would bring it nearer at little cost. */
import { listHeardMargins } from '../../../../analysis/what-if/offer/margins-heard.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { listDraftChanges } from '../../play/draft.ts';
import { computeChangeWorth } from '../worth.ts';
import { estimateGainOf, judgeOutlook, packageOutlook } from './trade.ts';

/** Points over no deal from which a delegation is believed to be far from leaving. */
const SAFE = 10;
/** Points that words bring it at least, and that they may cost the seat at most. */
const HELPS = 1;
const COSTS = 2;

type Seen = Pick<Game, 'view' | 'acts'>;

/** `theirs`, `mine`: points that the words bring the delegation and the seat. */
type RoomHelp = { helped: string; change: Change; theirs: number; mine: number };

/** Null where no package can be tabled, nobody asked is known to be close to leaving, or nothing cheap would help. */
export function findRoomHelp({ view, acts }: Seen): RoomHelp | null {
  const mayTable = acts.find(({ type }) => type === 'package');
  if (mayTable?.unavailable !== null) return null;
  const { values } = listDraftChanges(mayTable, 'changes');
  for (const { delegation, points } of listHeardMargins(view)) {
    if (points >= SAFE) return null;
    const helped = view.scenario.delegations[delegation]?.id ?? '';
    const best = findHelping(view, helped, values);
    if (best) return { helped, ...best };
  }
  return null;
}

/** What it gains by, the room may take, and the seat can afford: what is best for both. */
function findHelping(
  view: Seen['view'],
  id: string,
  all: readonly Change[],
): Omit<RoomHelp, 'helped'> | undefined {
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
