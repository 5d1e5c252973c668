/**
 * Suspended, and perhaps reconvened. A conference that suspends its work needs more time, and that is for the
 * Assembly to grant, by the procedural rule. A delegation is against it where not even what it may hope for is worth
 * more than no treaty by what waiting costs; it is for it where that is worth more than the text as it stands by as
 * much; else, with little left to win, it abstains.
 */
import type { ArticleIndex, RollCallVote } from '../../scenario/resolved.ts';
import { countVotes } from '../vote/forecast.ts';
import { computeHope } from '../mandate/hope.ts';
import { readMandates } from '../capitals/instructions.ts';
import { readStandingTexts, utility } from '../mandate/mandate.ts';
import { getArticleId, type Transaction, emit } from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import { refreshHolders } from './sitting.ts';
import { copyArticle } from '../state/copy-state.ts';
import { hasQuorum } from '../state/seated.ts';
import type { ArticleState, State } from '../state/state.ts';
import { addWeights, decide } from '../vote/tally.ts';
import { listDisputed } from '../vote/question.ts';
import { endConference, dropMotionsThat } from './carry-out.ts';

/** A motion to suspend was carried and the Assembly has not answered. */
export function isSuspended({ votes, resumed, ending }: State): boolean {
  return (
    !resumed && ending === null && votes.some((vote) => vote.kind === 'suspend' && vote.carried)
  );
}

export function askForMoreTime(meeting: Transaction): void {
  const { setup, state } = meeting;
  const votes = castMoreTimeBallots(setup, state);
  const { delegations, procedure } = setup.scenario;
  const granted =
    hasQuorum(setup.scenario, state.present) &&
    decide(procedure.procedural, delegations, votes).adopted;
  const sittings = granted ? countMoreSittings(setup) : 0;
  const weighed = addWeights(procedure.procedural, delegations, votes);
  emit(meeting, { type: 'reconvened', granted, count: countVotes(votes), sittings, ...weighed });
  // Nobody speaks while the conference is suspended, not even those still on the list of speakers.
  meeting.state.queue = [];
  dropMotionsThat(meeting, 'suspended', () => true);
  if (granted) reconvene(meeting, sittings);
  else endConference(meeting, 'suspended');
}

/** Articles that are not agreed, and those that objectors have named. */
function listUnsettled(state: State): ArticleIndex[] {
  const named = new Set((state.gavel?.objected ?? []).flatMap(({ articles }) => articles));
  const disputed = new Set(listDisputed(state));
  return state.articles.flatMap((_, a) => (disputed.has(a) || named.has(a) ? [a] : []));
}

function castMoreTimeBallots(setup: Setup, state: State): RollCallVote[] {
  const { scenario, values } = setup;
  const texts = readStandingTexts(state);
  const disputed = listUnsettled(state);
  return readMandates(setup, state).map((mandate, d): RollCallVote => {
    if (!state.present[d]) return 'absent';
    const hope = computeHope(mandate, scenario.articles, texts, disputed, values);
    const now = utility(mandate, scenario.articles, texts);
    if (hope - mandate.reservation < values.waiting) return 'no';
    return hope - now > values.waiting ? 'yes' : 'abstain';
  });
}

/** A share of the sittings there were, to the nearest whole one. */
function countMoreSittings({ scenario, values }: Setup): number {
  const share = Math.floor(values.resumedShare * scenario.procedure.sittings + 0.5);
  return Math.max(values.resumedLeast, share);
}

/**
 * Text and promises stand as they did. What the Chair's text had closed and what those who objected have named is
 * open again; the rest of what is agreed is not.
 */
function reconvene(meeting: Transaction, sittings: number): void {
  const { setup, state } = meeting;
  const again = new Set(listUnsettled(state).filter((a) => state.articles[a]?.status !== 'open'));
  for (const a of again) emit(meeting, { type: 'reopened', article: getArticleId(setup, a) });
  meeting.state.resumed = true;
  meeting.state.earlierMotions = state.motions.length;
  meeting.state.debateClosed = false;
  meeting.state.lastSitting = state.lastSitting + sittings;
  meeting.state.first = null;
  meeting.state.gavel = null;
  meeting.state.articles = state.articles.map((article, a) =>
    again.has(a) ? reopen(article) : article,
  );
  refreshHolders(meeting);
}

function reopen(article: ArticleState): ArticleState {
  const again = copyArticle(article);
  again.status = 'open';
  again.stable = 0;
  again.firm = 1;
  return again;
}
