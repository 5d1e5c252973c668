/**
 * Agreed articles that the meeting, by the public count, would take up again. The same for every seat, so each is
 * counted once for as long as it stands as it does.
 */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import { NOTHING } from '../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { isHeadCount, computeNeededHeads } from '../../engine/vote/tally.ts';
import { tryReconsidering } from '../../engine/vote/trial-count.ts';
import { countFor, whipReach } from '../../engine/vote/question.ts';

/** Votes that a Yes called in costs: it becomes a No. */
const CALLED_IN = 2;

type Counted = Pick<View, 'present' | 'values'> & { carried: boolean };

const known = new WeakMap<ArticleState, Counted>();

type Listed = Pick<View, 'present' | 'values' | 'articles'> & { open: readonly ArticleIndex[] };

let listed: Listed | undefined;

/** By index: listed once for all seats while the articles stay as they are. */
export function listReopenable(view: View): readonly ArticleIndex[] {
  const { present, values, articles } = view;
  if (listed?.articles !== articles || listed.present !== present || listed.values !== values) {
    const open: ArticleIndex[] = [];
    for (let a: ArticleIndex = 0; a < articles.length; a += 1)
      if (articles[a]?.status === 'adRef' && wouldReopen(view, a)) open.push(a);
    listed = { present, values, articles, open };
  }
  return listed.open;
}

function wouldReopen(view: View, a: ArticleIndex): boolean {
  const { present, values } = view;
  const state = view.articles[a] as ArticleState;
  let counted = known.get(state);
  if (counted?.present !== present || counted.values !== values) {
    counted = { present, values, carried: count(view, a) };
    known.set(state, counted);
  }
  return counted.carried;
}

/** By each alone first, which is soon told; then with the groups, and by what whips could turn at the most. */
function count(view: View, a: ArticleIndex): boolean {
  const { procedure, delegations } = view.scenario;
  // Ballots alone are heads.
  const heads = isHeadCount(procedure.substance, delegations);
  const ballots = heads ? tryReconsidering(view, a) : null;
  const least = ballots && computeNeededHeads(procedure.substance, delegations, ballots);
  if (ballots && typeof least === 'number' && ballots.yes < least) return false;
  const { seat: by } = view;
  const wording = NOTHING;
  const motion = {
    id: '',
    kind: 'reconsider',
    by,
    article: a,
    wording,
    status: 'pending',
  } as const;
  const { carried, needed, inFavour } = countFor(view, motion);
  return carried && (needed === null || inFavour - CALLED_IN * whipReach(view) >= needed);
}
