/**
 * Who stands nearest to another ballot, on the way to the other result: in favour to abstaining to against where
 * the question is carried, the other way where it is not. From what is public, or from the instructions.
 */
import type { RollCallVote, SeatIndex } from '../../../scenario/resolved.ts';
import {
  type Known,
  computeStatedLeaning,
  type WhipCount,
  whipCount,
} from '../../../engine/vote/forecast.ts';
import { computeBallotLeaning, readVoices } from '../../../engine/floor/group-voice.ts';
import { readMandates } from '../../../engine/capitals/instructions.ts';
import { isProcedural } from '../../../engine/motions/motion-rules.ts';
import type { Setup } from '../../../engine/setup/setup.ts';
import type { State } from '../../../engine/state/state.ts';
import type { Question } from '../../../engine/motions/motion-rule.ts';
import { chooseBallot, readBand } from '../../../engine/motions/swing.ts';
import type { Values } from '../../../engine/numbers/values.ts';

type Cast = ReturnType<typeof chooseBallot>;

export type Near = {
  /** Index. */
  delegation: SeatIndex;
  vote: Cast;
  /** The next ballot on the way to the other result. */
  to: Cast;
  /** Points the leaning has to move: of the axis on an article, of the instructions on the text. */
  margin: number;
};

type Lean = { delegation: SeatIndex; lean: number };

/**
 * By the public count: who would decide it if positions strayed from what was stated.
 * @param carried what is expected of the vote by whoever knows more than the public count
 */
export function findNearestByStated(
  known: Known,
  question: Question,
  carried?: boolean,
): { count: WhipCount; near: readonly Near[] } {
  const { scenario, stated, present } = known;
  const count = whipCount(known, question, isProcedural(question.kind));
  const leans = scenario.delegations.flatMap((_, d): Lean[] => {
    const position = stated[d * scenario.articles.length + question.article];
    const silent = question.article >= 0 && Number.isNaN(position);
    if (!present[d] || silent) return [];
    return [{ delegation: d, lean: computeStatedLeaning(known, d, question) }];
  });
  return { count, near: inOrder(leans, question.kind, known.values, carried ?? count.carried) };
}

/**
 * By the instructions themselves.
 * @param votes as cast; those who voted otherwise than they leaned (a whip, a promise, a person) are only counted
 */
export function findNearestByInstructions(
  setup: Setup,
  state: State,
  question: Question,
  votes: readonly RollCallVote[],
  carried: boolean,
): { near: readonly Near[]; bound: number } {
  const voices = readVoices(setup, state);
  const mandates = readMandates(setup, state);
  let bound = 0;
  const leans = mandates.flatMap((mandate, d): Lean[] => {
    const vote = votes[d] ?? 'absent';
    const silent = question.article >= 0 && Number.isNaN(mandate.ideals[question.article]);
    if (vote === 'absent' || silent) return [];
    const lean = computeBallotLeaning(voices, mandate, d, question);
    if (chooseBallot(question.kind, lean, setup.values) === vote) return [{ delegation: d, lean }];
    bound += 1;
    return [];
  });
  return { near: inOrder(leans, question.kind, setup.values, carried), bound };
}

function inOrder(
  leans: readonly Lean[],
  kind: Question['kind'],
  values: Values,
  carried: boolean,
): Near[] {
  const near = leans.flatMap(({ delegation, lean }): Near[] => {
    const step = stepFrom(lean, readBand(kind, values), carried);
    return step ? [{ delegation, vote: chooseBallot(kind, lean, values), ...step }] : [];
  });
  return near.sort((one, other) => one.margin - other.margin || one.delegation - other.delegation);
}

/** The next ballot towards the other result; null for those who have voted for it. */
function stepFrom(
  lean: number,
  [above, below]: readonly [number, number],
  carried: boolean,
): Pick<Near, 'to' | 'margin'> | null {
  if (carried) {
    if (lean > above) return { to: 'abstain', margin: (lean - above) * 100 };
    return lean < -below ? null : { to: 'no', margin: (lean + below) * 100 };
  }
  if (lean < -below) return { to: 'abstain', margin: (-below - lean) * 100 };
  return lean > above ? null : { to: 'yes', margin: (above - lean) * 100 };
}
