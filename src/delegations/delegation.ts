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
  const due = findDueOffer(view);
  return due ? answerOffer(view, mandate, due) : null;
}

/** One that stands, else on its turn one that went to the capital in an earlier sitting: the answer is there. */
function findDueOffer({ offers, delegation, awaited, seat, sitting }: View): Offer | undefined {
  let held: Offer | undefined;
  for (const made of offers) {
    if (made.to !== delegation) continue;
    if (made.status === 'standing') return made;
    if (made.status === 'held' && made.sitting < sitting) held ??= made;
  }
  return awaited === seat ? held : undefined;
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
