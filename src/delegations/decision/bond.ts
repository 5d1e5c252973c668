/** Once the talks are over: whether to be bound by the text, by what it is worth over no deal. */
import { type Mandate, readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { findOwnChoice, isBoundByGain } from '../../engine/procedure/own-choice.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice, PASS } from '../policy.ts';

export function chooseBond(view: View, mandate: Mandate): Choice {
  const choice = findOwnChoice(view.scenario, view.ending);
  if (choice === null) return PASS;
  const value = utility(mandate, view.scenario.articles, readStandingTexts(view));
  const bound = isBoundByGain(value - mandate.reservation, choice);
  if (bound === (choice === 'exit')) return PASS;
  const reason = { code: 'reservation', value, needed: mandate.reservation } as const;
  return choose({ type: bound ? 'sign' : 'optOut' }, [reason]);
}
