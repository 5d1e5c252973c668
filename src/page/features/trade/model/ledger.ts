/** Offers as they were made and promises as they stand, for the trading table. */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import type { Commitment, Grant, Offer } from '../../../../engine/state/state.ts';
import { NOTHING } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../../session/store/store.ts';
import { locateArticle } from '../../../../engine/command.ts';

/** A change of an offer, with the wording that stood when it was made; NOTHING: none did. */
export type ChangeMade = { article: ArticleIndex; wording: WordingIndex; from: WordingIndex };

export type OfferMade = { offer: Offer; give: readonly ChangeMade[]; want: readonly ChangeMade[] };

/** Offers made by or to the seat, the latest first. */
export function listOffersMade({ view, log }: Game): OfferMade[] {
  const texts = view.articles.map(({ text }) => text);
  const made: OfferMade[] = [];
  // Backwards from the text as it stands: each move of the text is taken back before what came earlier is met.
  for (const { happening } of log.toReversed()) {
    if (happening.type === 'textMoved') {
      const a = locateArticle(view.scenario, happening.article);
      texts[a] = findWordingOf(view.scenario.articles[a], happening.from);
    } else if (happening.type === 'offered') {
      const offer = view.offers.find(({ id }) => id === happening.offer);
      if (offer)
        made.push({
          offer,
          give: addTextsBefore(offer.give, texts),
          want: addTextsBefore(offer.want, texts),
        });
    }
  }
  return made;
}

type Wordings = { options: readonly { id: string }[]; bridges: readonly { id: string }[] };

function findWordingOf(article: Wordings | undefined, id: string | null): number {
  if (!article || id === null) return NOTHING;
  return [...article.options, ...article.bridges].findIndex((wording) => wording.id === id);
}

function addTextsBefore(changes: Offer['give'], texts: readonly number[]): ChangeMade[] {
  return changes.map((change) => ({ ...change, from: texts[change.article] ?? NOTHING }));
}

/** What stands first: promises that bind, then those that wait, then what came of the others. */
const ORDER: readonly Commitment['status'][] = ['given', 'due', 'broken', 'kept', 'void'];

export type Counts = Readonly<Record<Commitment['status'], number>>;

/** Promises with one delegation: the seat's to it, its to the seat, and those it broke to others. */
export type Account = {
  delegation: SeatIndex;
  promises: readonly Commitment[];
  /** Of its promises to the seat, and of the seat's to it. */
  theirs: Counts;
  mine: Counts;
  grants: readonly Grant[];
};

/** Accounts by partner: those with something that still binds first, then by how many promises there are. */
export function listAccounts(
  view: Pick<Game['view'], 'commitments' | 'grants' | 'delegation'>,
): Account[] {
  const other = ({ by, to }: { by: SeatIndex; to: SeatIndex }) =>
    by === view.delegation ? to : by;
  const partners = new Set([...view.commitments.map(other), ...view.grants.map(other)]);
  const open = ({ promises }: Account) =>
    promises.filter(({ status }) => status === 'given' || status === 'due').length;
  return [...partners]
    .map((delegation) => makeAccount(view, delegation))
    .sort(
      (one, another) =>
        open(another) - open(one) ||
        another.promises.length - one.promises.length ||
        one.delegation - another.delegation,
    );
}

export function makeAccount(
  view: Pick<Game['view'], 'commitments' | 'grants' | 'delegation'>,
  delegation: SeatIndex,
): Account {
  const between = ({ by, to }: { by: SeatIndex; to: SeatIndex }) =>
    by === delegation || (by === view.delegation && to === delegation);
  const promises = view.commitments
    .filter(between)
    .sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
  const count = (by: SeatIndex, to: SeatIndex): Counts => {
    const counts = { due: 0, given: 0, kept: 0, broken: 0, void: 0 };
    for (const promise of promises) {
      if (promise.by === by && promise.to === to) counts[promise.status] += 1;
    }
    return counts;
  };
  return {
    delegation,
    promises,
    theirs: count(delegation, view.delegation),
    mine: count(view.delegation, delegation),
    grants: view.grants.filter(between),
  };
}
