/**
 * Takes what gains now: tables its own words where its voice would have the floor take them up, trades only for clear
 * gain, objects to any loss.
 */
import { answerFirst, respondIn } from '../delegation.ts';
import { moveOrPass } from '../motion/motions.ts';
import { choose, PASS, type Policy } from '../policy.ts';
import { formBelief } from '../belief/belief.ts';
import { measureLead } from '../belief/drift.ts';
import { writeChangeIds } from '../floor/take-the-floor.ts';
import { listWishes } from '../floor/wishes.ts';

export const greedy: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase === 'decision.motions') return moveOrPass(view, mandate);
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  const amend = situation.acts(['amend']).find(({ unavailable }) => unavailable === null);
  const domain = amend?.domains[0];
  if (domain?.parameter !== 'change') return PASS;
  const belief = formBelief(view);
  const winning = listWishes(view, mandate).filter((wish) => {
    const { lead, needed } = measureLead(view, mandate, belief, wish);
    return lead > needed;
  });
  for (const change of writeChangeIds(view, winning)) {
    const a = view.scenario.articleIndex.get(change.article);
    const mine = view.stances.some((entry) => entry.by === view.delegation && entry.article === a);
    const open = domain.values.some(
      (one) => one.article === change.article && one.option === change.option,
    );
    if (open && !mine) return choose({ type: 'amend', ...change });
  }
  return PASS;
};
