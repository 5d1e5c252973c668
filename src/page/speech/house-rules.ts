/** What a scenario rules beyond majorities, in sentences: for the page of the procedure, briefs and invitations. */
import type { SeatScenario } from '../../scenario/seat-scenario.ts';
import type { Translate } from './words.ts';

export function tellHouseRules(
  { procedure }: Pick<SeatScenario, 'procedure'>,
  t: Translate,
): string[] {
  const { adjourn, textClosed } = procedure;
  return [...(textClosed ? [t('house.closed')] : []), ...(adjourn ? [t('house.adjourn')] : [])];
}
