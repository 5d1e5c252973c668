/** What would have brought the seat most, as far as the debrief found it: a package it did not put, or an act it had better left. */
import type { DebriefStory } from '../../../session/store/reckoned.ts';
import type { StoryDecision, StoryMissed } from './story.ts';
import { findCostliest, findMostWeighty } from './turning-points.ts';

/** `gain`: utility; `at`: number of the command. */
type Chance = { at: number; sitting: number; gain: number } & (
  | { kind: 'missed'; moment: StoryMissed }
  | { kind: 'costly'; decision: StoryDecision }
);

/** Null where nothing was found, or is not yet. */
export function findChance(
  { moments = [], decisions = [], moves = [], foreseen = [] }: Partial<DebriefStory>,
  seat: string,
): Chance | null {
  const missed = moments.find((moment) => moment.code === 'missed');
  const turning = findMostWeighty(decisions, moves, seat, foreseen);
  const costly = findCostliest(decisions, seat, turning);
  if (costly && costly.cost > (missed?.gain ?? 0)) {
    const { decision, cost } = costly;
    return { kind: 'costly', decision, at: decision.at, sitting: decision.sitting, gain: cost };
  }
  if (!missed) return null;
  const { at, sitting, gain } = missed;
  return { kind: 'missed', moment: missed, at, sitting, gain };
}
