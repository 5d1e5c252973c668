/** Fields of acts that few games need. */
import type { Family } from '../../../../session/play/act-table.ts';
import type { Draft } from '../../../../session/play/draft.ts';
import { CableFields, CaucusFields, PressFields, WithdrawFields } from './group-fields.tsx';
import { MoveFields, OrderFields, WhipFields } from './motion-fields.tsx';

const FIELDS = {
  caucus: CaucusFields,
  cable: CableFields,
  press: PressFields,
  withdraw: WithdrawFields,
  kind: MoveFields,
  whip: WhipFields,
  order: OrderFields,
} satisfies Partial<Record<Family, unknown>>;

export function RareFields({ draft, family }: { draft: Draft; family: keyof typeof FIELDS }) {
  const Fields = FIELDS[family];
  return <Fields draft={draft} />;
}
