/**
 * Stands in for a person who plays by what the trading table shows: asks its free question, tables the best package that
 * the room will probably take, keeps its promises, answers what is put to it, and does nothing else.
 */
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { type DealProspect, listProspects } from '../belief/prospects.ts';
import { searchPackage, type Search } from '../deal/package-search.ts';
import { chooseCriticToAsk, chooseLineToAsk } from '../deal/questions.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { hasPackagedLately, writeChangeIds } from '../floor/take-the-floor.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';

/** It takes what the table shows for what it is: no caution, and no regard for anybody's gain but its own. */
const SEARCH: Search = { beam: 8, pool: 28, caution: 0, regard: 0, least: 0.5 };

export const sighted: Policy = ({ view }) => {
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  return takeTurn(view, mandate) ?? PASS;
};

function takeTurn(view: View, mandate: Mandate): Choice | null {
  const prospects = listProspects(view, mandate);
  return (view.freeAsk ? askCritic(view, prospects) : null) ?? tablePackage(view, prospects);
}

/** A critic who has not been asked yet; once all have, about a red line. */
function askCritic(view: View, prospects: readonly DealProspect[]): Choice | null {
  return chooseCriticToAsk(view, prospects) ?? chooseLineToAsk(view, prospects);
}

function tablePackage(view: View, prospects: readonly DealProspect[]): Choice | null {
  if (view.plates < view.values.packagePrice || hasPackagedLately(view)) return null;
  const found = searchPackage(view, prospects, SEARCH);
  if (!found) return null;
  const changes = writeChangeIds(view, found.changes);
  return choose({ type: 'package', changes }, [{ code: 'net', value: found.mine }]);
}
