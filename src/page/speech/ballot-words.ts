/** A count of ballots in what its rule weighs, with delegations beside it where that is something else. */
import type { BallotCount, WeighedCount } from '../../engine/state/event.ts';
import { countByWeight } from '../../engine/vote/tally.ts';
import type { RollCallVote } from '../../scenario/resolved.ts';
import type { View } from '../../engine/state/view.ts';
import type { Board } from '../session/game/vote/roll.ts';
import type { Translate } from './words.ts';

/** "5 to 3"; "5 for, 3 against"; "5 yes, 3 no, 1 abstaining". */
type Form = 'sides' | 'for' | 'all';

const NAMED = new Set(['votes', 'capability']);

export function weighWords(form: Form, { weigh, count }: WeighedCount, t: Translate): string {
  const by = weigh === null || NAMED.has(weigh) ? (weigh ?? 'heads') : 'other';
  return t('ballots.count', { form, by, weigh: weigh ?? '', ...count });
}

/** "89 to 16 by votes (5 to 3 delegations)", whatever an event or a cause carries. */
export function tellBallots(
  form: Form,
  { count, weighed }: { count: BallotCount; weighed?: readonly WeighedCount[] },
  t: Translate,
): string {
  if (!weighed) return weighWords(form, { weigh: null, count }, t);
  const told = weighed.map((one) => weighWords(form, one, t)).join(t('list.join'));
  if (weighed.some(({ weigh }) => weigh === null)) return told;
  const heads = t('ballots.count', { form, by: 'delegations', weigh: '', ...count });
  return t('ballots.beside', { weighed: told, heads });
}

/** The ballots of a board by what its rule weighs; those who have not voted count as absent. */
export function weighBoard({ scenario }: View, { rule, lamps }: Board): WeighedCount[] {
  const votes = lamps.map((lamp): RollCallVote => (lamp === 'waiting' ? 'absent' : lamp));
  return countByWeight(rule, scenario.delegations, votes);
}

export function tellBoard(form: Form, view: View, board: Board, t: Translate): string {
  return tellBallots(form, { count: board.count, weighed: weighBoard(view, board) }, t);
}
