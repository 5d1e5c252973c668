/** What a policy plays by default: states its positions, answers, trades simply, votes by its mandate. */
import { hasTag } from '../engine/state/phase.ts';
import type { Mandate } from '../engine/mandate/mandate.ts';
import type { Offer } from '../engine/state/state.ts';
import type { View } from '../engine/state/view.ts';
import { answerOffer, answerRoom } from './deal/answer.ts';
import { answerConsensus } from './decision/at-the-gavel.ts';
import { moveOrPass, whipOrPass } from './motion/motions.ts';
import { type Choice, PASS, type Policy } from './policy.ts';
import { takeTheFloor } from './floor/take-the-floor.ts';
import { answerAnnouncement } from './decision/plea.ts';
import { chooseBond } from './decision/bond.ts';
import { castBallot } from './decision/vote.ts';

export const delegationPolicy: Policy = ({ view }) => {
  if (!view.mandate) return PASS;
  return answerFirst(view, view.mandate) ?? chooseAct(view, view.mandate);
};

/** Answers that are due before anything else. */
export function answerFirst(view: View, mandate: Mandate): Choice | null {
  if (view.informals) return answerRoom(view, mandate);
  // Every ballot comes by here: offers that stand wait until the talks go on.
  if (view.phase !== 'negotiation.floor') return null;
  const standing = view.offers.find(
    (made) => made.status === 'standing' && made.to === view.delegation,
  );
  const due = standing ?? (view.awaited === view.seat ? findHeldOffer(view) : undefined);
  return due ? answerOffer(view, mandate, due) : null;
}

/** An offer that went to the capital in an earlier sitting: the answer is there. */
function findHeldOffer(view: View): Offer | undefined {
  return view.offers.find(
    (made) => made.status === 'held' && made.to === view.delegation && made.sitting < view.sitting,
  );
}

/** Everything except initiative: votes and consensus by the mandate. */
export function respondIn(view: View, mandate: Mandate): Choice {
  if (hasTag(view.phase, 'rollCall')) return castBallot(view, mandate);
  if (view.phase === 'negotiation.pleas') return answerAnnouncement(view, mandate);
  if (view.phase === 'signature') return chooseBond(view, mandate);
  return view.phase === 'decision.gavel' ? answerConsensus(view, mandate) : PASS;
}

function chooseAct(view: View, mandate: Mandate): Choice {
  const { phase } = view;
  if (phase === 'negotiation.floor') return takeTheFloor(view, mandate);
  if (phase === 'decision.motions') return moveOrPass(view, mandate);
  return phase === 'decision.whip' ? whipOrPass(view, mandate) : respondIn(view, mandate);
}
