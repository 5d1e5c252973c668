/**
 * The package that brings a seat most and that the room should still let pass: a beam search that adds one
 * change at a time, from what the seat believes of the room the rules would compose.
 */
import { seatRoom } from '../engine/room.ts';
import type { TextChange } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import type { Prospect } from './prospects.ts';

export type Search = {
  /** Partial packages kept from each step. */
  beam: number;
  /** Changes tried at each step: the dearest to the seat and the sweetest for the room. */
  pool: number;
  /** What is left of the refusal that fails a package, and of the gain a member needs, for not knowing better. */
  caution: { share: number; gain: number };
};

export type Package = { changes: readonly TextChange[]; mine: number; refusal: number };

type Draft = {
  parts: readonly Prospect[];
  mine: number;
  theirs: Float64Array;
  critics: readonly number[];
  refusal: number;
};

/** Counts an expected refusal past what fails the package as this much utility. */
const REFUSED = 0.05;
const WORTH = 0.004;

/** The best package, or null where none is worth the plates. */
export function searchPackage(
  view: View,
  prospects: readonly Prospect[],
  search: Search,
): Package | null {
  const allowed = view.values.roomRefusal - search.caution.share;
  const kindness = kindnessOf(view, search.caution.gain);
  const pool = poolOf(view, prospects, search.pool);
  const empty: Draft = {
    parts: [],
    mine: 0,
    theirs: new Float64Array(view.floor.length),
    critics: [],
    refusal: 0,
  };
  const merit = (draft: Draft) => draft.mine - REFUSED * Math.max(0, draft.refusal - allowed);
  let beam: readonly Draft[] = [empty];
  let best: Draft | null = null;
  for (let length = 1; length <= view.values.packageLength; length += 1) {
    const grown = beam.flatMap((draft) =>
      pool.flatMap((part) => (adds(draft, part) ? [grow(view, draft, part, kindness)] : [])),
    );
    grown.sort((one, other) => merit(other) - merit(one));
    beam = distinct(grown, search.beam);
    for (const draft of beam) {
      if (draft.refusal <= allowed && draft.mine > Math.max(WORTH, best?.mine ?? 0)) best = draft;
    }
  }
  if (!best) return null;
  const { parts, mine, refusal } = best;
  return { changes: parts.map((part) => part.change), mine, refusal };
}

/** Each draft is grown in one order only: articles ascending would lose good beginnings, so any order but no repeats. */
function adds(draft: Draft, part: Prospect): boolean {
  return draft.parts.every((own) => own.change.article !== part.change.article);
}

function grow(view: View, draft: Draft, part: Prospect, kindness: Float64Array): Draft {
  const theirs = draft.theirs.map((gain, place) => gain + (part.theirs[place] ?? 0));
  const critics = [...draft.critics, ...part.critics];
  const parts = [...draft.parts, part];
  const refusal = refusalOf(view, theirs, critics, parts, kindness);
  return { parts, mine: draft.mine + part.mine, theirs, critics, refusal };
}

/** Believed share 0..1 of the room's weight that would refuse. */
function refusalOf(
  view: View,
  theirs: Float64Array,
  critics: readonly number[],
  parts: readonly Prospect[],
  kindness: Float64Array,
): number {
  const room = new Set(seatRoom(view, view.delegation, critics));
  let all = 0;
  let against = 0;
  view.floor.forEach((d, place) => {
    if (!room.has(d)) return;
    const weight = view.floorWeight[d] ?? 0;
    all += weight;
    const asked = -(kindness[place] ?? 0) - goodwill(view, d, parts);
    if ((theirs[place] ?? 0) < asked) against += weight;
  });
  return all > 0 ? against / all : 0;
}

/** What promises kept to this seat on these articles buy of a member's indifference. */
function goodwill(view: View, d: number, parts: readonly Prospect[]): number {
  if (view.commitments.length === 0) return 0;
  const promised = view.commitments.filter(
    (promise) =>
      promise.by === d &&
      promise.to === view.delegation &&
      parts.some(({ change }) => change.article === promise.article),
  ).length;
  return promised * view.values.goodwill;
}

/** Loss a member lets pass, by place: less where its priorities are only guessed. */
function kindnessOf(view: View, caution: number): Float64Array {
  const asked = new Set(view.notes.map((note) => note.of));
  return Float64Array.from(
    view.floor,
    (d) => view.values.roomIndifference - (asked.has(d) ? 0 : caution),
  );
}

/** The dearest to the seat, then the sweetest for the floor at little cost. */
function poolOf(view: View, prospects: readonly Prospect[], size: number): Prospect[] {
  const half = Math.ceil(size / 2);
  const dear = [...prospects].sort((one, other) => other.mine - one.mine).slice(0, half);
  const sweetness = (prospect: Prospect) =>
    prospect.theirs.reduce(
      (sum, gain, place) => sum + gain * (view.floorWeight[view.floor[place] ?? -1] ?? 0),
      0,
    ) + prospect.mine;
  const sweet = prospects
    .filter((prospect) => !dear.includes(prospect))
    .sort((one, other) => sweetness(other) - sweetness(one))
    .slice(0, size - dear.length);
  return [...dear, ...sweet];
}

/** The first `most` with different changes: the same package grown in another order counts once. */
function distinct(drafts: readonly Draft[], most: number): Draft[] {
  const seen = new Set<string>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const key = draft.parts
      .map(({ change }) => change.article * 64 + change.wording)
      .sort((a, b) => a - b)
      .join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(draft);
    if (kept.length === most) break;
  }
  return kept;
}
