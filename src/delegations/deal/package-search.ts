/**
 * The package that brings a seat most and that the room should still let pass: a beam search that adds one
 * change at a time, from what the seat believes of the room the rules would compose.
 */
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { DealProspect } from '../belief/prospects.ts';
import { choosePool } from './package-pool.ts';
import {
  type PackageDraft,
  type GrownPackage,
  estimateChance,
  makeRoom,
  type RoomTried,
  type TriedChange,
} from './room-odds.ts';

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

/** `value`: to the seat and, as far as it regards that, to the floor; `passes`: how likely the seat thinks it, 0..1. */
export type FoundPackage = {
  changes: readonly TextChange[];
  mine: number;
  value: number;
  passes: number;
};

const WORTH = 0.002;

/** The package with the most to be expected of it, or null where none is worth the plates. */
export function searchPackage(
  view: View,
  prospects: readonly DealProspect[],
  search: Search,
): FoundPackage | null {
  return searchPackages(view, prospects, search, 1)[0] ?? null;
}

/** Those with most to be expected of them, `most` at the most, the best first. */
export function searchPackages(
  view: View,
  prospects: readonly DealProspect[],
  search: Search,
  most: number,
): FoundPackage[] {
  const pool: TriedChange[] = [];
  for (const part of choosePool(view, prospects, search.pool)) {
    const regard = search.regard * averageGain(view, part, search.counts);
    pool.push({ part, regard, calls: null });
  }
  const { least } = search;
  const room = makeRoom(view, search.caution);
  let beam: readonly PackageDraft[] = [makeEmptyDraft(view.floor.length)];
  const worthwhile: { draft: PackageDraft; expected: number }[] = [];
  for (let length = 1; length <= view.values.packageLength; length += 1) {
    beam = keepMostPromising(room, listIdeas(beam, pool, least), search.beam, least);
    for (const draft of beam) {
      const expected = computeExpected(least, draft);
      if (expected > WORTH) worthwhile.push({ draft, expected });
    }
  }
  worthwhile.sort((one, other) => other.expected - one.expected);
  return worthwhile.slice(0, most).map(({ draft: { parts, mine, value, passes } }) => {
    return { changes: parts.map((part) => part.change), mine, value, passes };
  });
}

function makeEmptyDraft(size: number): PackageDraft {
  const none: number[] = [];
  for (let place = 0; place < size; place += 1) none.push(0);
  return {
    parts: [],
    mine: 0,
    value: 0,
    theirs: none,
    doubts: none,
    calls: none,
    open: 1,
    passes: 1,
  };
}

/** What a draft is worth, without its chance or with it. */
type Worth = Pick<PackageDraft, 'mine' | 'value' | 'passes'>;

function computeExpected(least: number | undefined, { mine, value, passes }: Worth): number {
  if (least !== undefined) return passes >= least ? mine : Math.min(mine, 0);
  return Math.min(mine, value) > 0 ? value * passes : Math.min(mine, value);
}

/** What a draft may still become: one that would fail now counts a quarter of its worth, as a sweetener may save it. */
function promise(least: number | undefined, draft: Worth): number {
  return computeExpected(least, draft) + 0.25 * draft.value;
}

/**
 * A draft and a change it could grow by. `promise`: if the room were sure to let it pass, until its chance is known;
 * `place`: among all of the step.
 */
type Idea = GrownPackage & { place: number; promise: number; tried: boolean };

function listIdeas(
  beam: readonly PackageDraft[],
  pool: readonly TriedChange[],
  least: number | undefined,
): Idea[] {
  const ideas: Idea[] = [];
  for (const draft of beam) {
    for (const trial of pool) {
      const { part, regard } = trial;
      if (!canAdd(draft, part)) continue;
      const open = draft.open * (1 - part.blocked());
      const mine = draft.mine + part.mine;
      const value = draft.value + part.mine + regard;
      const place = ideas.length;
      const idea: Idea = {
        draft,
        trial,
        place,
        mine,
        value,
        open,
        passes: open,
        promise: 0,
        tried: false,
      };
      idea.promise = promise(least, idea);
      ideas.push(idea);
    }
  }
  return ideas;
}

/** The drafts with most promise, ties in the order of the ideas: an idea that could not be among them is not tried. */
function keepMostPromising(
  room: RoomTried,
  ideas: readonly Idea[],
  most: number,
  least: number | undefined,
): PackageDraft[] {
  const kept: Idea[] = [];
  for (let idea = takeMostPromising(ideas); idea; idea = takeMostPromising(ideas)) {
    const last = kept[most - 1];
    if (last && idea.promise < last.promise) break;
    idea.passes = estimateChance(room, idea);
    idea.promise = promise(least, idea);
    admit(kept, idea, most);
  }
  const grown: PackageDraft[] = [];
  for (const idea of kept) grown.push(growDraft(idea));
  return grown;
}

/** Of those not tried yet, the first with most promise. */
function takeMostPromising(ideas: readonly Idea[]): Idea | null {
  let best: Idea | null = null;
  for (const idea of ideas)
    if (!idea.tried && (best === null || idea.promise > best.promise)) best = idea;
  if (best) best.tried = true;
  return best;
}

function isBefore(one: Idea, other: Idea): boolean {
  const apart = other.promise - one.promise;
  return apart === 0 ? one.place < other.place : apart < 0;
}

/** Among the best `most`, in their order: the same package grown in another way counts once. */
function admit(kept: Idea[], one: Idea, most: number): void {
  const same = kept.findIndex((other) => isSamePackage(one, other));
  if (same >= 0) {
    if (!isBefore(one, kept[same] as Idea)) return;
    kept.splice(same, 1);
  }
  const at = kept.findIndex((other) => isBefore(one, other));
  kept.splice(at < 0 ? kept.length : at, 0, one);
  if (kept.length > most) kept.pop();
}

/** The same changes, whatever the order they grew in. */
function isSamePackage({ draft, trial }: Idea, other: Idea): boolean {
  if (!hasPart(other, trial.part)) return false;
  for (const part of draft.parts) if (!hasPart(other, part)) return false;
  return true;
}

function hasPart({ draft, trial }: Idea, part: DealProspect): boolean {
  return trial.part === part || draft.parts.includes(part);
}

/** Each draft is grown in one order only: articles ascending would lose good beginnings, so any order but no repeats. */
function canAdd(draft: PackageDraft, part: DealProspect): boolean {
  for (const own of draft.parts) if (own.change.article === part.change.article) return false;
  return true;
}

function growDraft({ draft, trial, mine, value, open, passes }: Idea): PackageDraft {
  const { part } = trial;
  return {
    parts: [...draft.parts, part],
    mine,
    value,
    theirs: addSums(draft.theirs, part.theirs),
    doubts: addSums(draft.doubts, part.doubts()),
    calls: joinCalls(draft.calls, trial.calls),
    open,
    passes,
  };
}

function joinCalls(calls: readonly number[], more: TriedChange['calls']): readonly number[] {
  if (more === null) return calls;
  const all: number[] = [];
  for (let place = 0; place < calls.length; place += 1)
    all.push((calls[place] as number) | (more[place] as number));
  return all;
}

function addSums(sums: readonly number[], more: ArrayLike<number>): number[] {
  const all: number[] = [];
  for (let place = 0; place < sums.length; place += 1)
    all.push((sums[place] as number) + (more[place] ?? 0));
  return all;
}

/** Mean gain of the floor by weight, and by what each counts for. */
function averageGain(view: View, part: DealProspect, counts: Search['counts']): number {
  const { floor, floorWeight } = view;
  let sum = 0;
  let all = 0;
  for (let place = 0; place < floor.length; place += 1) {
    const weight = floorWeight[floor[place] as number] ?? 0;
    sum += weight * (counts?.[place] ?? 1) * (part.theirs[place] ?? 0);
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}
