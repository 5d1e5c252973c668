/** What a seat looks at before it thinks of acts: what words would add to where the text is heading. */
import type { WordingIndex } from '../../scenario/resolved.ts';
import { findChange } from '../../engine/acts/lookup.ts';
import { type LegalAct, listLegalActs } from '../../engine/acts/legal-acts.ts';
import type { ActType, Change, Seat } from '../../engine/command.ts';
import type { Mandate, TextChange } from '../../engine/mandate/mandate.ts';
import { averageMetGain } from '../../engine/mandate/met.ts';
import { computeStatedGain, type Public, readPublic } from '../../engine/procedure/compose-room.ts';
import type { DecideIn, World } from './worlds.ts';

/** What a seat goes by that thinks of acts; all but the ends is the same in every world. */
export type Outlook = {
  seat: Seat;
  mandate: Mandate;
  /** The one in which acts are thought of, and all in which they are tried, that one first. */
  world: World;
  worlds: readonly World[];
  decide: DecideIn;
  /** Wording by article at the close of each world, if the seat does as its base player. */
  ends: readonly (readonly WordingIndex[])[];
  barsRefused: boolean;
  /** Conferences that may be played on. */
  budget: number;
};

/** An act worth trying; of a kind those with more score come first. */
export type Idea<Tried = unknown> = { act: Tried; score: number };

/** Words that may be named, with what they would add. */
export type NamedWords = {
  change: Change;
  at: TextChange;
  /** To how far the seat's instructions are met at the close, -1..1: mean of the worlds. */
  worth: number;
};

export function listOpenActs(
  { world, seat }: Outlook,
  types: readonly ActType[],
): readonly LegalAct[] {
  const acts = listLegalActs(world.setup, world.state, seat, types);
  return acts.filter(({ unavailable }) => unavailable === null);
}

export function appraiseChange(outlook: Outlook, change: Change): NamedWords[] {
  const found = findChange(outlook.world, change);
  return found.ok ? [{ change, at: found.value, worth: computeWorth(outlook, found.value) }] : [];
}

export function computeWorth({ mandate, world, ends }: Outlook, change: TextChange): number {
  return averageMetGain(mandate, world.setup.scenario.articles, ends, [change]);
}

/** What a change brings the floor by what it has stated, weighed, -1..1. */
export function averageStatedGain({ world }: Outlook, change: TextChange): number {
  const known: Public = readPublic(world.setup, world.state);
  let [gain, all] = [0, 0];
  for (const d of known.floor) {
    const weight = known.floorWeight[d] ?? 0;
    gain += weight * computeStatedGain(known, d, change);
    all += weight;
  }
  return all > 0 ? gain / all : 0;
}

export function computeGainFor({ world }: Outlook, seat: Seat, change: TextChange): number {
  const known = readPublic(world.setup, world.state);
  const d = world.setup.scenario.delegationIndex.get(seat);
  return d === undefined ? 0 : computeStatedGain(known, d, change);
}
