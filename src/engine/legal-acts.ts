/** What a seat may do now: every kind of act with its price and domains, or the reason it is not available. */
import { ACT_TYPES, ACTS } from './acts.ts';
import type { ActRule, Domain } from './acts/rule.ts';
import { judgeKind, standingOf } from './apply.ts';
import type { ActType, Seat } from './command.ts';
import type { Rejection } from './answers/rejection.ts';
import { reject } from './acts/rule.ts';
import type { Setup } from './setup/setup.ts';
import type { State } from './state/state.ts';

export type { Domain } from './acts/rule.ts';

export type LegalAct = {
  type: ActType;
  /** Plates it costs. */
  price: number;
  /** Credit it costs, at the gavel, for each article named. */
  credit: number;
  /** null: available. Otherwise why not: the rejection a try would get. */
  unavailable: Rejection | null;
  /** What each parameter may be; empty where the act has none or is not available. */
  domains: readonly Domain[];
};

/** @param types kinds of act that are asked about; absent: all */
export function legalActs(
  setup: Setup,
  state: State,
  seat: Seat,
  types: readonly ActType[] = ACT_TYPES,
): readonly LegalAct[] {
  const standing = standingOf(setup, state, seat);
  return types.map((type) => {
    const rule = ACTS[type] as ActRule<ActType>;
    const unavailable = judgeKind(standing, type);
    const [price, credit] = [rule.price(standing), rule.credit(standing)];
    if (unavailable) return { type, price, credit, unavailable, domains: [] };
    const domains = rule.domains(standing);
    const empty = domains.length > 0 && domains.every((domain) => domain.values.length === 0);
    const nothing = empty ? reject('act/nothingLeft') : null;
    return { type, price, credit, unavailable: nothing, domains: nothing ? [] : domains };
  });
}
