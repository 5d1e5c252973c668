/**
 * Broken promises: a breach costs its maker credit before everybody, and frees all who had promised the maker
 * anything.
 */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { hasTag } from '../state/phase.ts';
import { revise, withholdSides } from './ledger.ts';
import { measureCloseness, NOTHING } from '../mandate/mandate.ts';
import { isSubstantive, readMoverSide } from '../motions/motion-rules.ts';
import {
  getArticleId,
  loseCredit,
  type Transaction,
  setArticle,
  tableWording,
  emit,
} from '../state/transaction.ts';
import { makeOwnedLists } from '../state/owned.ts';
import type { ArticleState, Commitment, Voting } from '../state/state.ts';

const givenBy = makeOwnedLists(({ by }: Commitment) => by);

/**
 * Breaks the promises of a delegation that `isBroken` says: each costs credit, more so in the decision phases.
 * Whatever others have promised the delegation, side instruments among it, is void, and while there is negotiation what was agreed on the
 * strength of it is open again: nothing is agreed until everything is.
 * @returns articles on which somebody is free again
 */
export function breakPromises(
  meeting: Transaction,
  d: SeatIndex,
  isBroken: (promise: Commitment) => boolean,
): ArticleIndex[] {
  const { setup, state } = meeting;
  const made = givenBy(state.commitments, d);
  if (made.length === 0) return [];
  const broken = made.filter((promise) => promise.status === 'given' && isBroken(promise));
  if (broken.length === 0) return [];
  const { brokenPromise, brokenPromiseLate } = setup.values;
  const late = !hasTag(state.phase, 'negotiation');
  revise(meeting, (promise) => (broken.includes(promise) ? 'broken' : promise.status));
  for (const _ of broken)
    loseCredit(meeting, d, late ? brokenPromiseLate : brokenPromise, 'brokenPromise');
  const freed = meeting.state.commitments.filter(
    ({ to, status }) => to === d && (status === 'given' || status === 'due'),
  );
  revise(meeting, (promise) => (freed.includes(promise) ? 'void' : promise.status));
  withholdSides(meeting, d);
  if (!late) for (const promise of freed) reopen(meeting, promise);
  return [...broken, ...freed].map(({ article }) => article);
}

/**
 * An article agreed as promised to somebody who has broken faith is taken up again, in this sitting, and whoever
 * promised it speaks for its own words.
 */
function reopen(meeting: Transaction, { by, article: a, wording }: Commitment): void {
  const { articles, agenda } = meeting.state;
  const article = articles[a] as ArticleState;
  if (article.status !== 'adRef' || article.text !== wording) return;
  const own = findNearestOption(meeting, by, a);
  setArticle(meeting, a, { status: 'open', stable: 0, tabled: [wording] });
  if (own !== NOTHING) tableWording(meeting, { article: a, wording: own });
  emit(meeting, { type: 'reopened', article: getArticleId(meeting.setup, a) });
  if (!agenda.includes(a)) meeting.state.agenda = [...agenda, a].sort((one, other) => one - other);
}

/** The option nearest to what a delegation has stated, ties to the earlier; NOTHING where it has stated none. */
function findNearestOption({ setup }: Transaction, d: SeatIndex, a: ArticleIndex): WordingIndex {
  const { articles } = setup.scenario;
  const stated = setup.stated[d * articles.length + a] ?? NaN;
  let best = NOTHING;
  let nearest = 0;
  articles[a]?.options.forEach(({ position }, wording) => {
    const near = measureCloseness(stated, position);
    if (near > nearest) {
      best = wording;
      nearest = near;
    }
  });
  return best;
}

/** The ballot that would go against what was promised on the article of a vote; null: none would. */
export function findBreakingVote(
  voting: Pick<Voting, 'kind' | 'wording'>,
  text: WordingIndex,
  promised: WordingIndex,
): 'yes' | 'no' | null {
  const { kind, wording } = voting;
  if (!isSubstantive(kind)) return null;
  const moves = readMoverSide(kind);
  const stays = moves === 'yes' ? 'no' : 'yes';
  if (promised === text) return moves;
  return promised === wording ? stays : null;
}

/** The ballot that keeps what was promised on the article of a vote; null: the vote does not touch it. */
export function findKeepingVote(
  voting: Pick<Voting, 'kind' | 'wording'>,
  text: WordingIndex,
  promised: WordingIndex,
): 'yes' | 'no' | null {
  const breaking = findBreakingVote(voting, text, promised);
  return breaking && (breaking === 'yes' ? 'no' : 'yes');
}
