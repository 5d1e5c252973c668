/**
 * Words agreed in a room: whoever agreed to them there did so before the whole floor, and votes for them for as long
 * as they stand.
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { State } from '../state/state.ts';
import type { Question } from '../motions/motion-rule.ts';
import { isSubstantive, readMoverSide } from '../motions/motion-rules.ts';

const NOBODY: readonly SeatIndex[] = [];

/** Delegations, ascending, that have agreed in a room to the words which a vote would replace. A view will do. */
export function findAssent(
  { articles }: Pick<State, 'articles'>,
  { kind, article }: Pick<Question, 'kind' | 'article'>,
): readonly SeatIndex[] {
  return (isSubstantive(kind) ? articles[article]?.assent : undefined) ?? NOBODY;
}

/** The ballot by which a delegation stands by what it agreed to in a room; null where it is free. */
export function chooseAssentVote(
  state: Pick<State, 'articles'>,
  question: Pick<Question, 'kind' | 'article'>,
  d: SeatIndex,
): 'yes' | 'no' | null {
  if (!findAssent(state, question).includes(d)) return null;
  return readMoverSide(question.kind) === 'no' ? 'yes' : 'no';
}
