/** Of the offers made to the seat, the one to be answered next. */
import type { Game } from '../../store/store.ts';

type Offer = Game['view']['offers'][number];

/** One that can be accepted comes before one that can only be refused: what the key does is what is read. */
export function findOfferToAnswer({ view, acts }: Pick<Game, 'view' | 'acts'>): Offer | undefined {
  const waiting = view.offers.filter(
    ({ status, to }) => status === 'standing' && to === view.delegation,
  );
  const takeable = acts
    .find(({ type }) => type === 'accept')
    ?.domains.flatMap((domain) => (domain.parameter === 'offer' ? domain.values : []));
  return waiting.find(({ id }) => takeable?.includes(id)) ?? waiting[0];
}
