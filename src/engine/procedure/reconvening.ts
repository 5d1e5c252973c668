/**
 * Suspended, and perhaps reconvened. A conference that suspends its work needs more time, and that is for the
 * Assembly to grant, by the procedural rule. A delegation is against it where not even what it may hope for is worth
 * more than no treaty by what waiting costs; it is for it where that is worth more than the text as it stands by as
 * much; else, with little left to win, it abstains.
 */
import type { ArticleIndex } from '../../scenario/ids.ts';
import type { RollCallVote } from '../../scenario/resolved.ts';
import { countOf } from '../vote/forecast.ts';
import { hopeOf } from '../mandate/hope.ts';
import { mandatesOf } from '../capitals/instructions.ts';
import { utility } from '../mandate/mandate.ts';
import { amendState, articleId, type Meeting, tell } from '../state/meeting.ts';
import type { Setup } from '../setup/setup.ts';
import { refreshHolders } from './sitting.ts';
import type { State } from '../state/state.ts';
import { textsOf } from '../state/texts.ts';
import { besideHeads, decide } from '../vote/tally.ts';
import { disputedIn } from '../vote/question.ts';
import { end, fell } from './carry-out.ts';
import { hasQuorum } from './voting.ts';

/** A motion to suspend was carried and the Assembly has not answered. */
export function isSuspended({ votes, resumed, ending }: State): boolean {
  return (
    !resumed && ending === null && votes.some((vote) => vote.kind === 'suspend' && vote.carried)
  );
}

export function askForMoreTime(meeting: Meeting): void {
  const { setup, state } = meeting;
  const votes = ballotsOnMoreTime(setup, state);
  const { delegations, procedure } = setup.scenario;
  const granted =
    hasQuorum(setup, state) && decide(procedure.procedural, delegations, votes).adopted;
  const sittings = granted ? moreSittings(setup) : 0;
  const weighed = besideHeads(procedure.procedural, delegations, votes);
  tell(meeting, { type: 'reconvened', granted, count: countOf(votes), sittings, ...weighed });
  // Nobody speaks while the conference is suspended, not even those still on the list of speakers.
  amendState(meeting, { queue: [] });
  fell(meeting, 'suspended', () => true);
  if (granted) reconvene(meeting, sittings);
  else end(meeting, 'suspended');
}

/** Articles that are not agreed, and those that objectors have named. */
function unsettledIn(state: State): ArticleIndex[] {
  const named = new Set((state.gavel?.objected ?? []).flatMap(({ articles }) => articles));
  const disputed = new Set(disputedIn(state));
  return state.articles.flatMap((_, a) => (disputed.has(a) || named.has(a) ? [a] : []));
}

function ballotsOnMoreTime(setup: Setup, state: State): RollCallVote[] {
  const { scenario, values } = setup;
  const texts = textsOf(state);
  const disputed = unsettledIn(state);
  return mandatesOf(setup, state).map((mandate, d): RollCallVote => {
    if (!state.present[d]) return 'absent';
    const hope = hopeOf(mandate, scenario.articles, texts, disputed, values);
    const now = utility(mandate, scenario.articles, texts);
    if (hope - mandate.reservation < values.waiting) return 'no';
    return hope - now > values.waiting ? 'yes' : 'abstain';
  });
}

/** A share of the sittings there were, to the nearest whole one. */
function moreSittings({ scenario, values }: Setup): number {
  const share = Math.floor(values.resumedShare * scenario.procedure.sittings + 0.5);
  return Math.max(values.resumedLeast, share);
}

/**
 * Text and promises stand as they did. What the Chair's text had closed and what those who objected have named is
 * open again; the rest of what is agreed is not.
 */
function reconvene(meeting: Meeting, sittings: number): void {
  const { setup, state } = meeting;
  const again = new Set(unsettledIn(state).filter((a) => state.articles[a]?.status !== 'open'));
  for (const a of again) tell(meeting, { type: 'reopened', article: articleId(setup, a) });
  amendState(meeting, {
    resumed: true,
    earlierMotions: state.motions.length,
    debateClosed: false,
    lastSitting: state.lastSitting + sittings,
    first: null,
    gavel: null,
    articles: state.articles.map((article, a) =>
      again.has(a) ? { ...article, status: 'open' as const, stable: 0, firm: 1 as const } : article,
    ),
  });
  refreshHolders(meeting);
}
