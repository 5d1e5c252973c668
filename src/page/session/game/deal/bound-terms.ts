/** An offer that asks for words the seat has promised somebody already: what stands in the way, and what would not. */
import { listDraftChanges } from '../../play/draft.ts';
import { type FairDeal, findFairDeal } from '../first-turn/fair-deal.ts';
import { computeChangeWorth } from '../worth.ts';
import type { Game } from '../../store/store.ts';
import { wasRefused } from './answered.ts';
import { makeChange } from './deal-words.ts';
import { estimateDeal, judgeOutlook } from './trade.ts';

type Offer = Game['view']['offers'][number];

/** `to`: whom the seat has promised `option`; `same`: the very words that are asked for. */
export type BoundTerms = { article: string; option: string; to: string; same: boolean };

type Seen = Pick<Game, 'acts' | 'log' | 'view'>;

/** Null where no promise of the seat's own stands in the way. */
export function findBoundTerms({ view }: Pick<Seen, 'view'>, { want }: Offer): BoundTerms | null {
  for (const promise of view.commitments) {
    const asked = want.find(({ article }) => article === promise.article);
    const binds = promise.status === 'given' || promise.status === 'due';
    const named = makeChange(view, promise);
    if (!asked || !binds || promise.by !== view.delegation || !named) continue;
    const to = view.scenario.delegations[promise.to]?.id ?? '';
    return { ...named, to, same: promise.wording === asked.wording };
  }
  return null;
}

/**
 * What the seat could offer instead for all the words it is offered, or for one of them, and may be taken: nothing that
 * the same partner has refused.
 */
export function findCounterTerms({ view, acts, log }: Seen, offer: Offer): FairDeal | null {
  const partner = view.scenario.delegations[offer.by]?.id ?? '';
  const may = acts.find(({ type }) => type === 'counter');
  if (may?.unavailable !== null) return null;
  const free = listDraftChanges(may, 'give').values;
  const name = (changes: Offer['give']) => changes.flatMap((one) => makeChange(view, one) ?? []);
  const want = name(offer.give);
  const give = name(offer.want).filter((change) =>
    free.some(({ article, option }) => article === change.article && option === change.option),
  );
  const lay = (deal: FairDeal) => ({ ...deal, delegation: partner, condition: null, side: [] });
  const isNew = (deal: FairDeal) => !wasRefused({ view, log }, lay(deal));
  const rate = ([asked, ...paid]: FairDeal['give']) => {
    const deal = { give: paid, want: asked ? [asked] : [] };
    return isNew(deal) ? (computeChangeWorth(view, [...deal.want, ...paid])?.net ?? 0) : 0;
  };
  const mayBeTaken = (deal: FairDeal) => {
    const outlook = estimateDeal(view, lay(deal));
    const verdict = outlook && judgeOutlook(outlook);
    const pays = (computeChangeWorth(view, [...deal.give, ...deal.want])?.net ?? 0) > 0;
    return pays && isNew(deal) && (verdict === 'likely' || verdict === 'near');
  };
  const whole = { give, want };
  if (mayBeTaken(whole)) return whole;
  const fair = findFairDeal(view, partner, { give: free, want }, rate);
  return fair && mayBeTaken(fair) ? fair : null;
}
