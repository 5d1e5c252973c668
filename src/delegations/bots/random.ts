/** Any act that is in order, each kind as likely as another: the floor under every comparison. */
import type { Act, ActType, Change } from '../../engine/command.ts';
import type { Draw } from '../../engine/numbers/draw.ts';
import type { Domain, LegalAct } from '../../engine/acts/legal-acts.ts';
import { choose, PASS, type Policy } from '../policy.ts';

export const random: Policy = (situation) => {
  const stream = situation.draw();
  const open = situation.acts().filter((act) => act.unavailable === null);
  const picked = pick(stream, open);
  if (!picked) return PASS;
  const act = fill(stream, picked);
  return act ? choose(act) : PASS;
};

function pick<Item>(draw: Draw, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : items[draw.between(0, items.length - 1)];
}

/** One act of the kind, each parameter drawn from its domain. */
function fill(draw: Draw, { type, domains }: LegalAct): Act | null {
  const parts: Record<string, unknown> = {};
  for (const domain of domains) Object.assign(parts, fillOne(draw, type, domain));
  if (type === 'withdraw' && parts['motion'] !== undefined) delete parts['article'];
  if (type === 'ask' && draw.share() < 0.5) delete parts['article'];
  const complete = domains.every((domain) => domain.values.length > 0 || type === 'withdraw');
  return complete ? ({ type, ...parts } as Act) : null;
}

function fillOne(draw: Draw, type: ActType, domain: Domain): Record<string, unknown> {
  const value = pick<unknown>(draw, domain.values);
  if (value === undefined) return {};
  switch (domain.parameter) {
    case 'changes':
    case 'give':
      return { [domain.parameter]: [value] };
    case 'want':
      return { want: domain.values.filter((change: Change) => change !== value).slice(0, 1) };
    case 'articles':
      return { articles: [value] };
    case 'side':
      return {};
    case 'condition':
      return draw.share() < 0.5 ? {} : { condition: { article: value, by: domain.latest } };
    case 'change':
    case 'kind':
    case 'whip':
    case 'plea':
      return value as Record<string, unknown>;
    case 'delegation':
    case 'to':
    case 'article':
    case 'offer':
    case 'motion':
    case 'group':
    case 'stakeholder':
    case 'vote':
      return type === 'move' ? {} : { [domain.parameter]: value };
  }
}
