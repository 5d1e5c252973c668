/**
 * The package that brings a seat most and that the room should still let pass: a beam search that adds one
 * change at a time, from what the seat believes of the room the rules would compose.
 */
import type { FloorPlace, SeatIndex } from '../../scenario/ids.ts';
import { seatRoom } from '../../engine/procedure/room.ts';
import type { Commitment, TextChange } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { approximateNormal } from '../belief/plenary.ts';
import type { DealProspect } from '../belief/prospects.ts';

export type Search = {
  /** Partial packages kept from each step. */
  beam: number;
  /** Changes tried at each step: the dearest to the seat and the sweetest for the room. */
  pool: number;
  /** Standard errors by which members are supposed to gain less than believed: the best-looking of many is overrated. */
  caution: number;
  /** What the floor's mean gain counts beside its own. */
  regard: number;
  /** What each on the floor counts for in that mean beside its weight, by place; absent: 1. */
  counts?: readonly number[];
  /** Chance from which on a package counts in full, and under which for nothing; absent: each counts by its chance. */
  least?: number;
};

/** `passes`: how likely the seat thinks it, 0..1. */
export type FoundPackage = { changes: readonly TextChange[]; mine: number; passes: number };

type Draft = {
  parts: readonly DealProspect[];
  mine: number;
  /** What the search goes by: `mine`, and the floor's gain as far as the seat has regard for it. */
  value: number;
  theirs: readonly number[];
  doubts: readonly number[];
  critics: readonly SeatIndex[];
  agreed: readonly SeatIndex[];
  /** Places whose red line a part crosses. */
  crossed: readonly FloorPlace[];
  /** How likely the plenary blocks no part of it: it passes no more often. */
  open: number;
  passes: number;
};

/** A change that is tried, with what the search would otherwise work out again and again. */
type Trial = { part: DealProspect; regard: number };

const WORTH = 0.002;

/** The package with the most to be expected of it, or null where none is worth the plates. */
export function searchPackage(
  view: View,
  prospects: readonly DealProspect[],
  search: Search,
): FoundPackage | null {
  const pool = choosePool(view, prospects, search.pool).map((part): Trial => {
    return { part, regard: search.regard * averageGain(view, part, search.counts) };
  });
  const owing = view.commitments.filter(
    ({ to, status }) => to === view.delegation && status === 'given',
  );
  const room: Room = { view, owing, caution: search.caution, least: search.least };
  const empty: Draft = {
    parts: [],
    mine: 0,
    value: 0,
    theirs: view.floor.map(() => 0),
    doubts: view.floor.map(() => 0),
    critics: [],
    agreed: [],
    crossed: [],
    open: 1,
    passes: 1,
  };
  let beam: readonly Draft[] = [empty];
  let best: Draft | null = null;
  for (let length = 1; length <= view.values.packageLength; length += 1) {
    beam = keepMostPromising(room, listIdeas(room, beam, pool), search.beam);
    for (const draft of beam) {
      const most = best ? computeExpected(room, best) : 0;
      if (computeExpected(room, draft) > Math.max(WORTH, most)) best = draft;
    }
  }
  if (!best) return null;
  const { parts, mine, passes } = best;
  return { changes: parts.map((part) => part.change), mine, passes };
}

/** What a draft is worth, without its chance or with it. */
type Worth = Pick<Draft, 'mine' | 'value' | 'passes'>;

function computeExpected({ least }: Room, { mine, value, passes }: Worth): number {
  if (least !== undefined) return passes >= least ? mine : Math.min(mine, 0);
  return Math.min(mine, value) > 0 ? value * passes : Math.min(mine, value);
}

/** What a draft may still become: one that would fail now counts a quarter of its worth, as a sweetener may save it. */
function promise(room: Room, draft: Worth): number {
  return computeExpected(room, draft) + 0.25 * draft.value;
}

/** A draft and a change it could grow by. `most`: its promise if the room were sure to let it pass. */
type Idea = { draft: Draft; trial: Trial; most: number };

function listIdeas(room: Room, beam: readonly Draft[], pool: readonly Trial[]): Idea[] {
  const ideas: Idea[] = [];
  for (const draft of beam) {
    for (const trial of pool) {
      if (!canAdd(draft, trial.part)) continue;
      const mine = draft.mine + trial.part.mine;
      const value = draft.value + trial.part.mine + trial.regard;
      const passes = draft.open * (1 - trial.part.blocked());
      ideas.push({ draft, trial, most: promise(room, { mine, value, passes }) });
    }
  }
  return ideas;
}

/** The drafts with most promise, ties in the order of the ideas: an idea that could not be among them is not grown. */
function keepMostPromising(room: Room, ideas: readonly Idea[], most: number): Draft[] {
  const kept: Grown[] = [];
  const places = ideas.map((_, place) => place);
  places.sort((one, other) => (ideas[other] as Idea).most - (ideas[one] as Idea).most);
  for (const place of places) {
    const idea = ideas[place] as Idea;
    const last = kept[most - 1];
    if (last && idea.most < last.promise) break;
    const draft = grow(room, idea.draft, idea.trial);
    admit(kept, { draft, place, promise: promise(room, draft) }, most);
  }
  return kept.map(({ draft }) => draft);
}

/** `place`: of the idea it was grown from. */
type Grown = { draft: Draft; place: number; promise: number };

function isBefore(one: Grown, other: Grown): boolean {
  const apart = other.promise - one.promise;
  return apart === 0 ? one.place < other.place : apart < 0;
}

/** Among the best `most`, in their order: the same package grown in another way counts once. */
function admit(kept: Grown[], one: Grown, most: number): void {
  const same = kept.findIndex(({ draft }) => isSamePackage(draft, one.draft));
  if (same >= 0) {
    if (!isBefore(one, kept[same] as Grown)) return;
    kept.splice(same, 1);
  }
  const at = kept.findIndex((other) => isBefore(one, other));
  kept.splice(at < 0 ? kept.length : at, 0, one);
  if (kept.length > most) kept.pop();
}

/** The same changes, whatever the order they grew in. */
function isSamePackage({ parts }: Draft, other: Draft): boolean {
  return parts.length === other.parts.length && parts.every((part) => other.parts.includes(part));
}

/** Each draft is grown in one order only: articles ascending would lose good beginnings, so any order but no repeats. */
function canAdd(draft: Draft, part: DealProspect): boolean {
  return draft.parts.every((own) => own.change.article !== part.change.article);
}

/** `owing`: promises that others have given this seat. */
type Room = {
  view: View;
  caution: number;
  owing: readonly Commitment[];
  least: number | undefined;
};

function grow(room: Room, draft: Draft, { part, regard }: Trial): Draft {
  const theirs = addSums(draft.theirs, part.theirs);
  const doubts = addSums(draft.doubts, part.doubts());
  const critics = [...draft.critics, ...part.critics()];
  const agreed = [...draft.agreed, ...part.agreed()];
  const crossed = [...draft.crossed, ...part.crosses()];
  const parts = [...draft.parts, part];
  const open = draft.open * (1 - part.blocked());
  const passes = estimateChance(room, { theirs, doubts, critics, agreed, crossed, open, parts });
  const value = draft.value + part.mine + regard;
  const mine = draft.mine + part.mine;
  return { parts, mine, value, theirs, doubts, critics, agreed, crossed, open, passes };
}

function addSums(sums: readonly number[], more: ArrayLike<number>): number[] {
  const all = sums.slice();
  for (let place = 0; place < all.length; place += 1)
    all[place] = (all[place] as number) + (more[place] ?? 0);
  return all;
}

/** Mean gain of the floor by weight, and by what each counts for. */
function averageGain(view: View, part: DealProspect, counts: Search['counts']): number {
  let sum = 0;
  let all = 0;
  view.floor.forEach((d, place) => {
    const weight = view.floorWeight[d] ?? 0;
    sum += weight * (counts?.[place] ?? 1) * (part.theirs[place] ?? 0);
    all += weight;
  });
  return all > 0 ? sum / all : 0;
}

/** Chance, 0..1, that those who refuse stay within what the rules allow, and that the plenary blocks nothing. */
function estimateChance(
  { view, caution, owing }: Room,
  {
    theirs,
    doubts,
    critics,
    agreed,
    crossed,
    open,
    parts,
  }: Omit<Draft, 'mine' | 'value' | 'passes'>,
): number {
  const room = seatRoom(view, view.delegation, { critics, agreed });
  let [all, against, doubt] = [0, 0, 0];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1) {
    const d = view.floor[place] as SeatIndex;
    if (!room.includes(d)) continue;
    const weight = view.floorWeight[d] ?? 0;
    const error = Math.sqrt(doubts[place] ?? 0);
    const asked = -view.values.roomIndifference - sumPaidForParts(owing, d, place, parts);
    const short = asked - (theirs[place] ?? 0);
    const refuses = crossed.includes(place)
      ? 1
      : approximateNormal(short / (error || 1e-9) + caution);
    all += weight;
    against += weight * refuses;
    doubt += weight * weight * refuses * (1 - refuses);
  }
  if (all === 0) return open;
  return (
    open *
    approximateNormal((view.values.roomRefusal - against / all) / (Math.sqrt(doubt) / all || 1e-9))
  );
}

/** Loss on words a member has promised this seat to speak for: it has had its price for them. */
function sumPaidForParts(
  owing: readonly Commitment[],
  d: SeatIndex,
  place: FloorPlace,
  parts: readonly DealProspect[],
): number {
  let paid = 0;
  for (const { by, article, wording } of owing) {
    if (by !== d) continue;
    const part = parts.find(
      ({ change }) => change.article === article && change.wording === wording,
    );
    if (part) paid += Math.max(0, -(part.theirs[place] ?? 0));
  }
  return paid;
}

/** The dearest to the seat, then the sweetest for the floor at little cost. */
function choosePool(view: View, prospects: readonly DealProspect[], size: number): DealProspect[] {
  const half = Math.ceil(size / 2);
  const dear = takeFirstOpen(
    [...prospects].sort((one, other) => other.mine - one.mine),
    half,
  );
  const rest: { prospect: DealProspect; sweet: number }[] = [];
  for (const prospect of prospects)
    if (!dear.includes(prospect)) rest.push({ prospect, sweet: measureSweetness(view, prospect) });
  rest.sort((one, other) => other.sweet - one.sweet);
  const sweet = rest.map(({ prospect }) => prospect);
  return [...dear, ...takeFirstOpen(sweet, size - dear.length)];
}

/** What it brings the floor by weight, and the seat. */
function measureSweetness(view: View, { theirs, mine }: DealProspect): number {
  let sum = 0;
  for (let place = 0; place < theirs.length; place += 1)
    sum += (theirs[place] as number) * (view.floorWeight[view.floor[place] as SeatIndex] ?? 0);
  return sum + mine;
}

/** The first that the plenary would rather not block. */
function takeFirstOpen(prospects: readonly DealProspect[], most: number): DealProspect[] {
  const open: DealProspect[] = [];
  for (const prospect of prospects) {
    if (open.length === most) break;
    if (prospect.blocked() < 0.5) open.push(prospect);
  }
  return open;
}
