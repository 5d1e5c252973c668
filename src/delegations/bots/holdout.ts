/**
 * Waits for its red lines to be met and agrees to nothing: refuses every offer and every room, and objects at the gavel
 * while the text crosses one of them.
 */
import { hasTag } from '../../engine/state/phase.ts';
import { listCrossings, type Mandate, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { chooseBond } from '../decision/bond.ts';
import { castBallot } from '../decision/vote.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';

/** Articles that one delegation names. */
const MOST_NAMED = 3;

export const holdout: Policy = ({ view }) => {
  const { mandate } = view;
  if (!mandate) return PASS;
  const offer = view.offers.find(
    ({ status, to }) => status === 'standing' && to === view.delegation,
  );
  const due = offer?.id ?? view.informals?.id;
  if (due !== undefined) return choose({ type: 'refuse', offer: due });
  if (view.phase === 'decision.gavel') return answerGavel(view, mandate);
  if (view.phase === 'signature') return chooseBond(view, mandate);
  return hasTag(view.phase, 'rollCall') ? vote(view, mandate) : PASS;
};

function answerGavel(view: View, mandate: Mandate): Choice {
  const articles = listCrossed(view, mandate);
  if (articles.length === 0) return choose({ type: 'silent' });
  return choose({ type: 'object', articles: articles.slice(0, MOST_NAMED) });
}

/** Of motions it votes by its instructions. */
function vote(view: View, mandate: Mandate): Choice {
  const against = view.voting?.kind === 'text' && listCrossed(view, mandate).length > 0;
  return against ? choose({ type: 'ballot', vote: 'no' }) : castBallot(view, mandate);
}

/** Ids of articles whose text is past a red line. */
function listCrossed(view: View, mandate: Mandate): string[] {
  const { articles } = view.scenario;
  return listCrossings(mandate, articles, readStandingTexts(view)).flatMap(
    (a) => articles[a]?.id ?? [],
  );
}
