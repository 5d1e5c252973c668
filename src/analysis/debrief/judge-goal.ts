/** Whether the end is what the file sets as the goal of a featured seat. */
import { computeTreatyGains } from '../payoff.ts';
import type { Seat } from '../../engine/command.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import { computeGainAt } from '../../engine/mandate/mandate.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { SeatGoal } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';

/** `against`: ids of those who keep it from being met, or of the articles. */
export type JudgedGoal = {
  goal: SeatGoal | 'keep';
  met: boolean;
  against: readonly string[];
  /** Of articles to keep. */
  articles?: readonly string[];
};

type Played = { conference: Pick<Conference, 'setup' | 'start' | 'state'>; seat: Seat };

/** Less is no loss, in utility. */
const SAME = 1e-9;

/** Null where the file sets none. */
export function judgeGoal(played: Played): JudgedGoal | null {
  const { conference, seat } = played;
  const { setup, state } = conference;
  const offered = setup.scenario.featured.find((one) => one.seat === seat);
  if (state.phase !== 'closed') return null;
  const adopted = state.assembly?.adopted === true;
  const articles = offered?.keep;
  if (articles) {
    const against = listWorsened(played, articles);
    return { goal: 'keep', met: adopted && against.length === 0, against, articles };
  }
  const goal = offered?.goal;
  if (!goal) return null;
  const isConsensus = goal === 'consensus';
  const found = adopted || isConsensus ? LIST_AGAINST[goal](conference) : [];
  const ended = isConsensus ? state.ending === goal : adopted;
  const against = found.map((d) => setup.scenario.delegations[d]?.id ?? '');
  return { goal, met: ended && against.length === 0, against };
}

const LIST_AGAINST: Record<SeatGoal, (played: Played['conference']) => number[]> = {
  deal: () => [],
  consensus: ({ state }) => (state.gavel?.objected ?? []).map(({ by }) => by),
  everyone: ({ setup, state }) =>
    setup.scenario.delegations.flatMap(({ index }) =>
      state.ratified.some(({ by }) => by === index) ? [] : [index],
    ),
  unharmed: ({ setup, state }) =>
    computeTreatyGains(setup, state).flatMap((gain, d) => (gain < -SAME ? [d] : [])),
};

/** Articles that ended worse for the seat by its instructions; without instructions, those whose words changed. */
function listWorsened({ conference, seat }: Played, articles: readonly string[]): string[] {
  const { setup, start, state } = conference;
  const { scenario } = setup;
  const mandate = readMandates(setup, state)[scenario.delegationIndex.get(seat) ?? -1];
  const opening = createOpeningState(setup, start).articles.map(({ text }) => text);
  const ended = state.articles.map(({ text }) => text);
  return articles.filter((id) => {
    const a = scenario.articleIndex.get(id);
    if (a === undefined) return false;
    const before = opening[a] ?? -1;
    return mandate
      ? computeGainAt(mandate, scenario.articles, ended, a, before) > SAME
      : ended[a] !== before;
  });
}
