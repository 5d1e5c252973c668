/** Conferences played at random from what is in order, with nonsense thrown in: what must hold whatever is said. */
import { ACT_TYPES, ACTS } from '../../src/engine/acts/acts.ts';
import type { ActRule, Domain } from '../../src/engine/acts/rule.ts';
import { apply, judgeKind, open, findStanding } from '../../src/engine/acts/apply.ts';
import type { Act, ActType, Command } from '../../src/engine/command.ts';
import { type Draw, drawFor } from '../../src/engine/numbers/draw.ts';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import { createOpeningState } from '../../src/engine/procedure/opening.ts';
import { type Setup, setUp } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';

export type Step = { before: State; after: State; happenings: readonly DomainEvent[] };
export type Game = { setup: Setup; state: State; commands: readonly Command[]; refused: number };

/** More commands than any conference can take. */
const ENDLESS = 60_000;
/** One command in so many is nonsense. */
const NONSENSE = 5;

export function playAtRandom(
  scenario: Scenario,
  run: number,
  each: (setup: Setup, step: Step) => void,
): Game {
  const setup = setUp(scenario, 20, run);
  const draw = drawFor(21, run);
  let { state } = open(setup, createOpeningState(setup));
  const commands: Command[] = [];
  let refused = 0;
  while (state.phase !== 'closed') {
    if (commands.length > ENDLESS) throw new Error(`run ${run} does not end`);
    const seat = findAwaitedSeat(state, scenario);
    if (seat === null) throw new Error(`run ${run} waits for nobody in ${state.phase}`);
    const nonsense = draw.between(1, NONSENSE) === 1;
    const command = nonsense ? junk(draw, scenario, seat) : sensible(draw, setup, state, seat);
    const applied = apply(setup, state, command);
    if (!applied.ok) {
      refused += 1;
      if (!nonsense) throw new Error(`run ${run}: ${JSON.stringify([command, applied.rejection])}`);
      continue;
    }
    each(setup, { before: state, after: applied.state, happenings: applied.happenings });
    commands.push(command);
    state = applied.state;
  }
  return { setup, state, commands, refused };
}

/** Kinds of act the seat may do now. */
export function kindsOpen(setup: Setup, state: State, seat: string): ActType[] {
  const standing = findStanding(setup, state, seat);
  return ACT_TYPES.filter((type) => judgeKind(standing, type) === null);
}

/** An act in order: any kind as likely as another, its parameters from their domains. */
export function sensible(draw: Draw, setup: Setup, state: State, seat: string): Command {
  const standing = findStanding(setup, state, seat);
  const kinds = kindsOpen(setup, state, seat);
  for (let tries = 0; tries < 4; tries += 1) {
    const type = pick(draw, kinds);
    const rule = ACTS[type] as ActRule<ActType>;
    const act = fill(draw, type, rule.domains(standing));
    if (act && rule.judge(standing, act) === null) return { seat, ...act };
  }
  return { seat, type: 'pass' };
}

function fill(draw: Draw, type: ActType, domains: readonly Domain[]): Act | null {
  const parts: Record<string, unknown> = {};
  const alternatives = type === 'withdraw' ? domains.filter((one) => one.values.length > 0) : [];
  const used = alternatives.length > 0 ? [pick(draw, alternatives)] : domains;
  for (const domain of used) {
    const list = ['changes', 'give', 'want', 'articles'].includes(domain.parameter);
    if (domain.parameter === 'condition' || domain.parameter === 'side') continue;
    if (domain.values.length === 0) {
      if (!list) return null;
      parts[domain.parameter] = [];
      continue;
    }
    const value = pick<unknown>(draw, domain.values as readonly unknown[]);
    const { parameter } = domain;
    if (['change', 'kind', 'whip', 'plea'].includes(parameter)) Object.assign(parts, value);
    else if (list) parts[parameter] = [value];
    else parts[parameter] = value;
  }
  if (type === 'ask' && draw.share() < 0.5) delete parts['article'];
  return { type, ...parts } as Act;
}

/** A command of the right shape that means nothing, or comes from the wrong seat. */
function junk(draw: Draw, scenario: Scenario, seat: string): Command {
  const type = pick(draw, ACT_TYPES);
  const wrong = pick(draw, [CHAIR, 'nobody', ...scenario.delegations.map(({ id }) => id)]);
  const id = pick(draw, ['', '__proto__', 'toString', scenario.articles[0]?.id ?? '', wrong]);
  const change = { article: id, option: pick(draw, ['', 'constructor', id]) };
  return {
    seat: draw.share() < 0.5 ? seat : wrong,
    type,
    ...change,
    delegation: wrong,
    to: wrong,
    offer: id,
    group: id,
    stakeholder: id,
    motion: pick(draw, ['vote', 'suspend', 'm1', id]),
    how: pick(draw, ['fetch', 'soften', 'callIn']),
    vote: pick(draw, ['yes', 'maybe']),
    give: [change, change],
    want: [],
    changes: [change],
    articles: [id, id],
  } as unknown as Command;
}

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  return items[draw.between(0, items.length - 1)] as Item;
}
