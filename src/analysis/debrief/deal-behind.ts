/** The deal behind words to which the floor has moved: offered, accepted, and each side bound to speak for its part. */
import type { ArticleId, OptionId } from '../../scenario/resolved.ts';
import type { Change, Seat } from '../../engine/command.ts';
import type { ConferenceStep } from '../../conference/steps.ts';

/** `offer`: the step in which it was made; `by` had promised `to` to speak for the words. */
export type DealBehind = { offer: ConferenceStep; by: Seat; to: Seat };

type Offered = {
  step: ConferenceStep;
  seat: Seat;
  to: Seat;
  give: readonly Change[];
  want: readonly Change[];
};

/** The last deal on these words accepted up to command `at`; undefined where no deal had them. */
export function findDealBehind(
  { article, option, at }: { article: ArticleId; option: OptionId | null; at: number },
  steps: readonly ConferenceStep[],
): DealBehind | undefined {
  const offers = new Map<string, Offered>();
  const isOnIt = (one: Change) => one.article === article && one.option === option;
  let last: DealBehind | undefined;
  for (const step of steps.slice(0, at + 1)) {
    for (const one of step.happenings) {
      if (one.type === 'offered') offers.set(one.offer, { step, ...one });
      if (one.type !== 'answered' || one.answer !== 'accept') continue;
      const deal = offers.get(one.offer);
      if (deal?.give.some(isOnIt)) last = { offer: deal.step, by: deal.seat, to: deal.to };
      if (deal?.want.some(isOnIt)) last = { offer: deal.step, by: deal.to, to: deal.seat };
    }
  }
  return last;
}
