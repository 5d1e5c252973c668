/** Who is a member when, and which member holds the chair, in sentences. */
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { Translate } from '../../../speech/words.ts';

export function tellMemberRules(
  { procedure, delegations }: Pick<Scenario, 'procedure' | 'delegations'>,
  t: Translate,
  names: Pick<Names, 'seat'>,
): string[] {
  const { chair } = procedure;
  return [
    ...(chair === undefined ? [] : [t('house.chair', { seat: names.seat(chair) })]),
    ...delegations.flatMap(({ id, joins }) =>
      joins === undefined ? [] : [t('house.joins', { seat: names.seat(id), sitting: joins })],
    ),
  ];
}
