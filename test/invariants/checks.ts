/** What must hold of every state and every step of a conference. Each returns what is wrong, or nothing. */
import type { Setup } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import { kindsOpen, type Step } from './random-play.ts';

export function faultsOf(setup: Setup, step: Step): string[] {
  return [
    ...textFaults(setup, step),
    ...creditFaults(setup, step.after),
    ...rollFaults(setup, step.after),
    ...timeFaults(setup, step.after),
  ];
}

/** Words change only as a happening says, agreed ones only in informals or by a vote, closed ones only by a vote. */
function textFaults({ scenario }: Setup, { before, after, happenings }: Step): string[] {
  return scenario.articles.flatMap(({ id }, a) => {
    const [was, is] = [before.articles[a], after.articles[a]];
    if (was === is || was?.text === is?.text) return [];
    const causes = happenings.flatMap((one) =>
      one.type === 'textMoved' && one.article === id ? [one.cause] : [],
    );
    if (causes.length === 0) return [`${id} changed unsaid`];
    const reopened = happenings.some((one) => one.type === 'reopened' && one.article === id);
    const status = reopened ? 'open' : (was?.status ?? 'open');
    const allowed = { open: null, adRef: ['informals', 'vote'], closed: ['vote'] }[status];
    return causes.every((cause) => allowed?.includes(cause) ?? true)
      ? []
      : [`${id} was ${status} and changed by ${causes.join()}`];
  });
}

function creditFaults({ values }: Setup, { credit }: State): string[] {
  const out = credit.filter((left) => !(left >= 0 && left <= values.credit));
  return out.map((left) => `credit ${left}`);
}

/** Every roll has one letter for each member. */
function rollFaults({ scenario }: Setup, state: State): string[] {
  const rolls = state.votes.map(({ roll }) => roll);
  if (state.voting) rolls.push(state.voting.roll);
  if (state.gavel) rolls.push(state.gavel.roll);
  const size = scenario.delegations.length;
  return rolls.filter((roll) => roll.length !== size).map((roll) => `roll of ${roll.length}`);
}

function timeFaults({ scenario, values }: Setup, state: State): string[] {
  const { sittings } = scenario.procedure;
  const more = Math.max(values.resumedLeast, Math.floor(values.resumedShare * sittings + 0.5));
  const last = sittings + (state.resumed ? more : 0);
  return state.sitting > last ? [`sitting ${state.sitting} of ${last}`] : [];
}

/** Anything that is not a number among the numbers of a state. */
export function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => notNumbers(part, `${path}.${name}`));
}

/** A seat that is asked can do something besides passing, but before a vote nobody can turn or a finding not to be made. */
export function isStuck(setup: Setup, state: State, seat: string): boolean {
  if (state.phase === 'decision.whip' || state.phase === 'decision.bureau') return false;
  return kindsOpen(setup, state, seat).every((type) => type === 'pass');
}
