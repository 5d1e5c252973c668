/**
 * Agreed articles that the meeting, by the public count, would take up again. The same for every seat, so each is
 * counted once for as long as it stands as it does.
 */
import { NOTHING } from '../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { countsHeads, neededOfHeads } from '../../engine/vote/tally.ts';
import { tryReconsidering } from '../../engine/vote/trial-count.ts';
import { countFor, whipReach } from '../../engine/vote/question.ts';

/** Votes that a Yes called in costs: it becomes a No. */
const CALLED_IN = 2;

type Counted = Pick<View, 'present' | 'values'> & { carried: boolean };

const known = new WeakMap<ArticleState, Counted>();

type Listed = Pick<View, 'present' | 'values'> & { open: readonly number[] };

const listed = new WeakMap<readonly ArticleState[], Listed>();

/** By index: listed once for each state of the articles. */
export function reopenable(view: View): readonly number[] {
  const { present, values, articles } = view;
  let list = listed.get(articles);
  if (list?.present !== present || list.values !== values) {
    const open: number[] = [];
    for (let a = 0; a < articles.length; a += 1)
      if (articles[a]?.status === 'adRef' && wouldReopen(view, a)) open.push(a);
    list = { present, values, open };
    listed.set(articles, list);
  }
  return list.open;
}

function wouldReopen(view: View, a: number): boolean {
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
function count(view: View, a: number): boolean {
  const { procedure, delegations } = view.scenario;
  // Ballots alone are heads.
  const heads = countsHeads(procedure.substance, delegations);
  const ballots = heads ? tryReconsidering(view, a) : null;
  const least = ballots && neededOfHeads(procedure.substance, delegations, ballots);
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
