/** Every command in order for the seat that is awaited, parameter domains spelled out, lists one item long. */
import { judge } from '../../src/engine/acts/apply.ts';
import type { Act, Command } from '../../src/engine/command.ts';
import { type Domain, listLegalActs, type LegalAct } from '../../src/engine/acts/legal-acts.ts';
import type { Setup } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';

type Parts = { readonly [parameter: string]: unknown };

export function commandsIn(setup: Setup, state: State): Command[] {
  const seat = findAwaitedSeat(state, setup.scenario);
  if (seat === null) return [];
  return (
    listLegalActs(setup, state, seat)
      .filter((act) => act.unavailable === null)
      .flatMap((act) => actsOf(act).map((one) => ({ seat, ...one })))
      // The domains of a question are each delegation and each article, not what has been asked of which.
      .filter((command) => command.type !== 'ask' || judge(setup, state, command) === null)
  );
}

function actsOf(act: LegalAct): Act[] {
  if (act.type === 'withdraw')
    return act.domains.flatMap((domain) => combine('withdraw', [domain]));
  if (act.type === 'ask') {
    const [others] = act.domains;
    return others ? [...combine('ask', [others]), ...combine('ask', act.domains)] : [];
  }
  return combine(
    act.type,
    act.domains.filter((domain) => !isOptional(domain)),
  );
}

/** What an offer may also say: left out, as every combination would drown the rest. */
function isOptional({ parameter }: Domain): boolean {
  return parameter === 'condition' || parameter === 'side';
}

function combine(type: Act['type'], domains: readonly Domain[]): Act[] {
  const parts = domains.reduce<Parts[]>(
    (some, domain) => some.flatMap((one) => choices(domain).map((more) => ({ ...one, ...more }))),
    [{}],
  );
  return parts.filter((one) => !clashes(one)).map((one) => ({ type, ...one }) as Act);
}

/** An offer that gives and wants the same article is no offer. */
function clashes(parts: Parts): boolean {
  const articles = [parts['give'], parts['want']].flatMap((side) =>
    Array.isArray(side) ? side.map((change: { article: string }) => change.article) : [],
  );
  return new Set(articles).size < articles.length;
}

function choices(domain: Domain): Parts[] {
  switch (domain.parameter) {
    case 'changes':
    case 'give':
    case 'want':
    case 'articles':
      return domain.values.map((value) => ({ [domain.parameter]: [value] }));
    case 'change':
    case 'kind':
    case 'whip':
      return domain.values.map((value) => ({ ...value }));
    default:
      return domain.values.map((value) => ({ [domain.parameter]: value }));
  }
}
