/** What a seat may do now: every kind of act with its price and domains, or the reason it is not available. */
import { ACT_TYPES, ACTS } from './acts.ts';
import { type ActRule, type Domain, reject } from './rule.ts';
import { judgeKind, findStanding } from './apply.ts';
import type { ActType, Seat } from '../command.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';

export type { Domain } from './rule.ts';

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

/** Parameters without which an act says nothing. */
const NEEDED: ReadonlySet<string> = new Set(['delegation', 'to', 'group', 'change']);

/** Nothing can be chosen, or not what the act cannot do without. */
function isEmpty(domains: readonly Domain[]): boolean {
  const open = domains.filter(({ values }) => values.length > 0);
  if (open.length === 0) return domains.length > 0;
  return domains.some((domain) => NEEDED.has(domain.parameter) && !open.includes(domain));
}

/** @param types kinds of act that are asked about; absent: all */
export function listLegalActs(
  setup: Setup,
  state: State,
  seat: Seat,
  types: readonly ActType[] = ACT_TYPES,
): readonly LegalAct[] {
  const standing = findStanding(setup, state, seat);
  const acts: LegalAct[] = [];
  for (const type of types) {
    const rule = ACTS[type] as ActRule<ActType>;
    const closed = judgeKind(standing, type);
    const domains = closed ? [] : rule.domains(standing);
    const unavailable = closed ?? (isEmpty(domains) ? reject('act/nothingLeft') : null);
    const price = rule.price(standing);
    const credit = rule.credit(standing);
    acts.push({ type, price, credit, unavailable, domains: unavailable ? [] : domains });
  }
  return acts;
}
