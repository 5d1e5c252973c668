/** Offers as they were made and promises as they stand, for the trading table. */
import type { Commitment, Offer } from '../../engine/state.ts';
import { NOTHING } from '../../engine/mandate.ts';
import type { Game, LogLine } from '../store.ts';

/** A change of an offer, with the wording that stood when it was made; NOTHING: none did. */
export type ChangeMade = { article: number; wording: number; from: number };

export type OfferMade = { offer: Offer; give: readonly ChangeMade[]; want: readonly ChangeMade[] };

/** Offers made by or to the seat, the latest first. */
export function offersMade({ view, log }: Game): OfferMade[] {
  const texts = view.articles.map(({ text }) => text);
  const made: OfferMade[] = [];
  // Backwards from the text as it stands: each move of the text is taken back before what came earlier is met.
  for (const { happening } of log.toReversed()) {
    if (happening.type === 'textMoved') {
      const a = view.scenario.articleIndex.get(happening.article) ?? -1;
      texts[a] = wordingOf(view.scenario.articles[a], happening.from);
    } else if (happening.type === 'offered') {
      const offer = view.offers.find(({ id }) => id === happening.offer);
      if (offer)
        made.push({ offer, give: before(offer.give, texts), want: before(offer.want, texts) });
    }
  }
  return made;
}

type Wordings = { options: readonly { id: string }[]; bridges: readonly { id: string }[] };

function wordingOf(article: Wordings | undefined, id: string | null): number {
  if (!article || id === null) return NOTHING;
  return [...article.options, ...article.bridges].findIndex((wording) => wording.id === id);
}

function before(changes: Offer['give'], texts: readonly number[]): ChangeMade[] {
  return changes.map((change) => ({ ...change, from: texts[change.article] ?? NOTHING }));
}

/** What stands first: promises that bind, then those that wait, then what came of the others. */
const ORDER: readonly Commitment['status'][] = ['given', 'due', 'broken', 'kept', 'void'];

export function promisesOf({ view }: Pick<Game, 'view'>): Commitment[] {
  return view.commitments.toSorted(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status),
  );
}

/** Credit lost since the person's last command, by anybody: all of it is public. */
export function creditLost({
  log,
  unread,
}: Game): Extract<LogLine['happening'], { type: 'credit' }>[] {
  return log
    .slice(unread)
    .flatMap(({ happening }) => (happening.type === 'credit' ? [happening] : []));
}
