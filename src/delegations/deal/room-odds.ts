/** How likely the room that the rules would compose lets a package pass, and the plenary after it. */
import type { FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import { AGREED, CRITIC, seatByPlace } from '../../engine/procedure/compose-room.ts';
import type { Commitment } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { approximateNormal } from '../belief/plenary.ts';
import type { DealProspect } from '../belief/prospects.ts';

/** `calls`: by place on the floor, what calls it to the room, and whether a part crosses its red line. */
export type PackageDraft = {
  parts: readonly DealProspect[];
  mine: number;
  /** What the search goes by: `mine`, and the floor's gain as far as the seat has regard for it. */
  value: number;
  theirs: readonly number[];
  doubts: readonly number[];
  calls: readonly number[];
  /** How likely the plenary blocks no part of it: it passes no more often. */
  open: number;
  passes: number;
};

/** A change that is tried, with what the search would otherwise work out again and again; `calls`: null until asked. */
export type TriedChange = { part: DealProspect; regard: number; calls: readonly number[] | null };

/** A draft with one change more, before anything is added up. */
export type GrownPackage = Pick<PackageDraft, 'mine' | 'value' | 'open' | 'passes'> & {
  draft: PackageDraft;
  trial: TriedChange;
};

/** Its red line is crossed, as a bit beside those of the rules. */
const CROSSED = 4;

/** `owing`: promises that others have given this seat. `calls` and `seated` are written anew for each package. */
export type RoomTried = {
  view: View;
  caution: number;
  owing: readonly Commitment[];
  calls: number[];
  seated: boolean[];
};

export function makeRoom(view: View, caution: number): RoomTried {
  const owing = view.commitments.filter(
    ({ to, status }) => to === view.delegation && status === 'given',
  );
  return { view, caution, owing, calls: [], seated: [] };
}

/** Chance, 0..1, that those who refuse stay within what the rules allow, and that the plenary blocks nothing. */
export function estimateChance(room: RoomTried, { draft, trial, open }: GrownPackage): number {
  const { view, caution, owing, calls, seated } = room;
  const { floor, floorWeight, values } = view;
  callTogether(room, draft, trial);
  seatByPlace(view, view.delegation, calls, seated);
  const gains = trial.part.theirs;
  const unsure = trial.part.doubts();
  let all = 0;
  let against = 0;
  let doubt = 0;
  for (let place: FloorPlace = 0; place < floor.length; place += 1) {
    if (!seated[place]) continue;
    const d = floor[place] as SeatIndex;
    const weight = floorWeight[d] ?? 0;
    let refuses = 1;
    if (((calls[place] as number) & CROSSED) === 0) {
      const error = Math.sqrt((draft.doubts[place] as number) + (unsure[place] ?? 0));
      const paid = owing.length === 0 ? 0 : sumPaidForParts(owing, d, place, draft, trial.part);
      const gain = (draft.theirs[place] as number) + (gains[place] ?? 0);
      const short = -values.roomIndifference - paid - gain;
      refuses = approximateNormal(short / (error || 1e-9) + caution);
    }
    all += weight;
    against += weight * refuses;
    doubt += weight * weight * refuses * (1 - refuses);
  }
  if (all === 0) return open;
  return (
    open *
    approximateNormal((values.roomRefusal - against / all) / (Math.sqrt(doubt) / all || 1e-9))
  );
}

function callTogether({ view, calls }: RoomTried, draft: PackageDraft, trial: TriedChange): void {
  const more = (trial.calls ??= collectCalls(view, trial.part));
  for (let place: FloorPlace = 0; place < more.length; place += 1)
    calls[place] = (draft.calls[place] as number) | (more[place] as number);
}

function collectCalls({ floor }: View, part: DealProspect): number[] {
  const critics = part.critics();
  const agreed = part.agreed();
  const calls: number[] = [];
  for (const d of floor)
    calls.push((critics.includes(d) ? CRITIC : 0) | (agreed.includes(d) ? AGREED : 0));
  for (const place of part.crosses())
    if (place >= 0) calls[place] = (calls[place] as number) | CROSSED;
  return calls;
}

/** Loss on words a member has promised this seat to speak for: it has had its price for them. */
function sumPaidForParts(
  owing: readonly Commitment[],
  d: SeatIndex,
  place: FloorPlace,
  { parts }: PackageDraft,
  last: DealProspect,
): number {
  let paid = 0;
  for (const promise of owing) {
    if (promise.by !== d) continue;
    const part = isOf(promise, last) ? last : parts.find((own) => isOf(promise, own));
    if (part) paid += Math.max(0, -(part.theirs[place] ?? 0));
  }
  return paid;
}

function isOf({ article, wording }: Commitment, { change }: DealProspect): boolean {
  return change.article === article && change.wording === wording;
}
