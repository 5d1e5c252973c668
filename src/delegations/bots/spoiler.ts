/** Wants no treaty: tables extremes, refuses everything, objects. */
import type { ArticleId, OptionId } from '../../scenario/resolved.ts';
import { hasTag } from '../../engine/state/phase.ts';
import { chooseBond } from '../decision/bond.ts';
import { castBallot } from '../decision/vote.ts';
import { choose, PASS, type Policy } from '../policy.ts';
import { locateArticle } from '../../engine/command.ts';

export const spoiler: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  const offer = view.offers.find(
    (made) => made.status === 'standing' && made.to === view.delegation,
  );
  const due = offer?.id ?? view.informals?.id;
  if (due !== undefined) return choose({ type: 'refuse', offer: due });
  if (view.phase === 'decision.gavel') return choose({ type: 'object', articles: [] });
  if (view.voting?.kind === 'text' && view.phase === 'decision.rollCall') {
    return choose({ type: 'ballot', vote: 'no' });
  }
  if (hasTag(view.phase, 'rollCall')) return castBallot(view, mandate);
  if (view.phase === 'signature') return chooseBond(view, mandate);
  if (view.phase !== 'negotiation.floor') return PASS;
  const domain = situation.acts(['amend']).find(({ unavailable }) => unavailable === null)
    ?.domains[0];
  if (domain?.parameter !== 'change') return PASS;
  const extreme = domain.values.find((change) => isExtreme(change.article, change.option));
  return extreme ? choose({ type: 'amend', ...extreme }) : PASS;

  function isExtreme(article: ArticleId, option: OptionId): boolean {
    const a = locateArticle(view.scenario, article);
    const position =
      view.scenario.articles[a]?.options.find((one) => one.id === option)?.position ?? 50;
    const mine = view.stances.some((entry) => entry.by === view.delegation && entry.article === a);
    return (
      !mine &&
      (position === 0 || position === 100) &&
      Math.abs(position - (mandate?.ideals[a] ?? 50)) < 50
    );
  }
};
