/**
 * Stands in for a person who plays by what the trading table shows: asks, lays a few packages that add most to where
 * the text is heading and that the room will probably take, submits the one that shows most by the close, keeps its
 * promises, answers what is put to it, and does nothing else.
 */
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { listProspects, revalueProspect } from '../belief/prospects.ts';
import { type FoundPackage, searchPackages, type Search } from '../deal/package-search.ts';
import { canSpareQuestion, chooseCriticToAsk } from '../deal/questions.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { mayPackage, writeChangeIds } from '../floor/take-the-floor.ts';
import {
  choose,
  type Choice,
  type Foresight,
  PASS,
  type Policy,
  type Situation,
} from '../policy.ts';

/** Chance from which on it tries the room: one that refuses it may be asked again, with other words. */
const EXPECTED = 0.25;
/** Part of the whole from which a package is worth the attention. */
export const WORTH = 0.007;
/** Packages it lays on the table before it submits one. */
const LAID = 3;

export const SEARCH: Search = { beam: 8, pool: 28, caution: 0.2, regard: 1 };

export const sighted: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  return answerOrAsk(view, mandate) ?? proposeBest(situation, mandate) ?? PASS;
};

/** Null where it has an act left for a package of its own. */
export function answerOrAsk(view: View, mandate: Mandate): Choice | null {
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  return askFirst(view, mandate);
}

/** With its free question, and with what plates it does not need for a package. */
function askFirst(view: View, mandate: Mandate): Choice | null {
  if (!canSpareQuestion(view, mayPackage(view))) return null;
  return chooseCriticToAsk(view, listProspects(view, mandate));
}

function proposeBest(situation: Situation, mandate: Mandate): Choice | null {
  const { view } = situation;
  if (!situation.foresee || !mayPackage(view)) return null;
  const foresight = situation.foresee();
  const prospects = listProspects(view, mandate).map((prospect) =>
    revalueProspect(prospect, foresight.computeWorth(prospect.change)),
  );
  const laid = searchPackages(view, prospects, SEARCH, LAID)
    .filter(({ mine, passes }) => mine >= WORTH && passes >= EXPECTED)
    .map((one) => playOn(one, view, foresight));
  const best = findBest(laid);
  if (!best || best.mine <= 0) return null;
  return choose({ type: 'package', changes: best.written }, [{ code: 'net', value: best.mine }]);
}

type Laid = FoundPackage & { written: ReturnType<typeof writeChangeIds> };

/** With what it brings by the close, in place of what its words would add to where the text is heading. */
function playOn(found: FoundPackage, view: View, foresight: Foresight): Laid {
  const written = writeChangeIds(view, found.changes);
  const mine = foresight.computeIfAgreed(written);
  return { ...found, written, mine, value: found.value - found.mine + mine };
}

function findBest(laid: readonly Laid[]): Laid | undefined {
  const [first, ...others] = laid;
  const expect = ({ value, passes }: Laid) => value * passes;
  return first && others.reduce((best, one) => (expect(one) > expect(best) ? one : best), first);
}
