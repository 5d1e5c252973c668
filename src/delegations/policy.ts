/** How a seat decides: what it sees, and the act it chooses with the numbers that decided. */
import type { Act, ActType, Change } from '../engine/command.ts';
import type { Draw } from '../engine/numbers/draw.ts';
import type { LegalAct } from '../engine/acts/legal-acts.ts';
import type { Mandate, TextChange } from '../engine/mandate/mandate.ts';
import type { Reason } from '../engine/answers/reason.ts';
import type { View } from '../engine/state/view.ts';

export type Choice = { act: Act; reasons: readonly Reason[] };

/** What can be foreseen from what the seat knows, by playing on in worlds that might be the one it is in. */
export type Foresight = {
  /** What words would add to how far the seat's instructions are met, -1..1, over where the article is heading. */
  computeWorth(change: TextChange): number;
  /** What a package would bring by the close if its room agreed, beside waiting: -1..1, a treaty lost or won included; 0 where it cannot. */
  computeIfAgreed(changes: readonly Change[]): number;
};

export type Situation = {
  view: View;
  /** What the seat may do now, worked out when asked: of some kinds alone, or of all. */
  acts(types?: readonly ActType[]): readonly LegalAct[];
  /** For bots that play at random: a stream of this seat and moment alone. */
  draw(): Draw;
  /** Looked into when asked: it costs some conferences. */
  foresee?(): Foresight;
  /** Everyone's instructions: for `oracle` alone, which measures what full knowledge is worth. */
  everyone?: readonly Mandate[] | undefined;
};

export type Policy = (situation: Situation) => Choice;

export const PASS: Choice = { act: { type: 'pass' }, reasons: [] };

export function choose(act: Act, reasons: readonly Reason[] = []): Choice {
  return { act, reasons };
}
