/** The numbers behind a ballot that follows from what a delegation wants, with its group's pull. */
import type { SeatScenario } from '../seat-scenario.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Question } from '../motions/motion-rule.ts';
import { readTimeSign } from '../motions/motion-rules.ts';
import type { Reason } from '../answers/reason.ts';
import { readBand } from '../motions/swing.ts';
import type { Values } from '../numbers/values.ts';

/**
 * @param lean how far it leans to Yes, the group's pull among it
 * @param pulled the group's pull alone
 */
export function explainLeaning(
  { scenario, values }: { scenario: SeatScenario; values: Values },
  { reservation }: Mandate,
  { kind, article }: Pick<Question, 'kind' | 'article'>,
  lean: number,
  pulled: number,
): Reason[] {
  const band = readBand(kind, values);
  const above = band[0];
  const below = band[1];
  if (kind === 'text') {
    const worth: Reason = { code: 'reservation', value: reservation + lean, needed: reservation };
    return lean > above ? [worth] : [{ code: 'band', value: -lean, needed: below }, worth];
  }
  const time = readTimeSign(kind);
  if (time !== 0)
    return [{ code: 'time', value: time * lean, needed: time * (lean >= 0 ? above : -below) }];
  const id = scenario.articles[article]?.id;
  if (id === undefined) return [];
  const leans: Reason = {
    code: 'lean',
    article: id,
    value: lean,
    needed: lean >= 0 ? above : -below,
  };
  return pulled === 0 ? [leans] : [leans, { code: 'group', article: id, value: pulled }];
}
