/** What a vote on words would bring the seat, and whether there could be whips before it. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { isSubstantive, readMoverSide } from '../../../../engine/motions/motion-rules.ts';
import { whipReach } from '../../../../engine/vote/question.ts';
import { type ChangeWorth, computeChangeWorth } from '../worth.ts';

/** Worth of the words it would bring; `fails`: it brings them where it fails. Null where it is about no words. */
export function computeBallotWorth(view: View): (ChangeWorth & { fails: boolean }) | null {
  const { voting, scenario } = view;
  if (!voting || !isSubstantive(voting.kind)) return null;
  const article = scenario.articles[voting.article];
  const option = article && listWordings(article)[voting.wording]?.id;
  const worth =
    article && option !== undefined && computeChangeWorth(view, [{ article: article.id, option }]);
  return worth ? { ...worth, fails: readMoverSide(voting.kind) === 'no' } : null;
}

/** Votes from the line within which there would have been whips before this vote; null where it is not of that kind. */
export function measureWhipReach(view: View): number | null {
  const { voting, phase } = view;
  if (!voting || voting.live || phase !== 'decision.rollCall') return null;
  if (!isSubstantive(voting.kind)) return null;
  return Math.floor(whipReach(view));
}
