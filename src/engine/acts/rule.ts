/** What every kind of act has: when it is in order, what it costs, what it may say, what it does. */
import type { ArticleId, OptionId, SeatId, SeatIndex } from '../../scenario/resolved.ts';
import type {
  Act,
  ActType,
  Change,
  MotionKind,
  PleaChoice,
  Seat,
  SideTerm,
  Vote,
  WhipHow,
} from '../command.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Phase } from '../state/phase.ts';
import type { Reason } from '../answers/reason.ts';
import type { Rejection, RejectionCode } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';

/** Where a seat stands when it would act. `d` is -1 for the Chair and observers. */
export type Standing = { setup: Setup; state: State; seat: Seat; d: SeatIndex };

/** What one parameter may be, by id, filtered to what is in order. */
export type Domain =
  | {
      parameter: 'delegation' | 'to' | 'article' | 'offer' | 'motion' | 'group' | 'stakeholder';
      values: readonly string[];
    }
  /** Articles a condition may name, with the last sitting it may wait for. */
  | { parameter: 'condition'; values: readonly string[]; latest: number }
  | { parameter: 'side'; values: readonly SideTerm[] }
  | { parameter: 'articles'; values: readonly string[] }
  /** 1 to `most` of the values, one for each article. */
  | { parameter: 'changes' | 'give' | 'want'; most: number; values: readonly Change[] }
  /** One article to stand at one option. */
  | {
      parameter: 'change';
      /** `sponsors`: for an observer, the member that tables it. */
      values: readonly (Change & { sponsors?: readonly SeatId[] })[];
    }
  | {
      parameter: 'kind';
      values: readonly { motion: MotionKind; article?: ArticleId; option?: OptionId }[];
    }
  | { parameter: 'whip'; values: readonly { delegation: SeatId; how: WhipHow }[] }
  | { parameter: 'plea'; values: readonly { article: ArticleId; choice: PleaChoice }[] }
  | { parameter: 'vote'; values: readonly Vote[] };

export type ActRule<Type extends ActType> = {
  /** Phases in which it may be in order. */
  phases: readonly Phase[];
  price(standing: Standing): number;
  /** Credit it costs. */
  credit(standing: Standing): number;
  /** Why an act of this kind is not in order whatever it says; null: something may be. */
  closed(standing: Standing): Rejection | null;
  /** Why this one is not in order. */
  judge(
    standing: Standing,
    act: Extract<Act, { type: Type }> & { reasons?: readonly Reason[] },
  ): Rejection | null;
  domains(standing: Standing): readonly Domain[];
  perform(
    meeting: Transaction,
    standing: Standing,
    act: Extract<Act, { type: Type }>,
    reasons: readonly Reason[],
  ): void;
};

export function reject(code: RejectionCode, params: Rejection['params'] = {}): Rejection {
  return { code, params };
}

export const FREE = (): number => 0;
export const ONE_PLATE = (): number => 1;
/** Where the scenario closes the text, nobody proposes other words. */
export const refuseWhereClosed = ({ setup }: Pick<Standing, 'setup'>): Rejection | null =>
  setup.scenario.procedure.textClosed ? reject('text/closed') : null;

export const NEVER_UNAVAILABLE = (): null => null;
