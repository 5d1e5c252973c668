/**
 * Stands in for a person who plays by what the trading table shows: asks its free question, tables the best package that
 * the room will probably take, keeps its promises, answers what is put to it, and does nothing else.
 */
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { listProspects } from '../belief/prospects.ts';
import { searchPackage, type Search } from '../deal/package-search.ts';
import { chooseCriticToAsk } from '../deal/questions.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { hasPackagedLately, writeChangeIds } from '../floor/take-the-floor.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';

const SEARCH: Search = { beam: 8, pool: 28, caution: 0, regard: 0 };

/** Chance from which on it expects the room to agree. */
const EXPECTED = 0.5;

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
  const question = view.freeAsk ? chooseCriticToAsk(view, prospects) : null;
  if (question) return question;
  if (view.plates < view.values.packagePrice || hasPackagedLately(view)) return null;
  const found = searchPackage(view, prospects, SEARCH);
  if (!found || found.passes < EXPECTED) return null;
  const { changes, mine } = found;
  return choose({ type: 'package', changes: writeChangeIds(view, changes) }, [
    { code: 'net', value: mine },
  ]);
}
