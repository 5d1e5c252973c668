/**
 * Stands in for a person who plays by what the trading table shows: asks, tables the package that adds most to where
 * the text is heading and that the room will probably take, keeps its promises, answers what is put to it, and does
 * nothing else.
 */
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { listProspects, revalueProspect } from '../belief/prospects.ts';
import { searchPackage, type Search } from '../deal/package-search.ts';
import { canSpareQuestion, chooseCriticToAsk } from '../deal/questions.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { mayPackage, writeChangeIds } from '../floor/take-the-floor.ts';
import { choose, type Choice, PASS, type Policy, type Situation } from '../policy.ts';

/** Chance from which on it tries the room: one that refuses it may be asked again, with other words. */
const EXPECTED = 0.25;
/** Part of the whole from which a package is worth the attention. */
const WORTH = 0.007;

const SEARCH: Search = { beam: 8, pool: 28, caution: 0.2, regard: 1 };

export const sighted: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  return askFirst(view, mandate) ?? proposeBest(situation, mandate) ?? PASS;
};

/** With its free question, and with what plates it does not need for a package. */
function askFirst(view: View, mandate: Mandate): Choice | null {
  if (!canSpareQuestion(view, mayPackage(view))) return null;
  return chooseCriticToAsk(view, listProspects(view, mandate));
}

function proposeBest({ view, foresee }: Situation, mandate: Mandate): Choice | null {
  if (!foresee || !mayPackage(view)) return null;
  const foresight = foresee();
  const prospects = listProspects(view, mandate).map((prospect) =>
    revalueProspect(prospect, foresight.computeWorth(prospect.change)),
  );
  const found = searchPackage(view, prospects, SEARCH);
  if (!found || found.mine < WORTH || found.passes < EXPECTED) return null;
  return choose({ type: 'package', changes: writeChangeIds(view, found.changes) }, [
    { code: 'net', value: found.mine },
  ]);
}
