/** The promise of the last sitting that the capital would rather see broken, and for which words. */
import type { Change, Seat } from '../../../../engine/command.ts';
import { NOTHING, listWordings } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../../session/store/store.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';

export type Temptation = Change & {
  /** To whom the promise is, and its words. */
  seat: Seat;
  promised: string;
  /** Points that the words would bring over those promised. */
  points: number;
};

/** Points from which a broken promise tempts a capital. */
const TEMPTS = 2;

/** Of the promises given in the sitting before; null where no words that may be moved now would bring more. */
export function findTemptation({ view, acts }: Pick<Game, 'view' | 'acts'>): Temptation | null {
  const amend = acts.find(({ type, unavailable }) => type === 'amend' && unavailable === null);
  const free = (amend?.domains ?? []).flatMap((one) =>
    one.parameter === 'change' ? one.values : [],
  );
  const { scenario } = view;
  const found = view.commitments.flatMap((promise): Temptation[] => {
    const article = scenario.articles[promise.article];
    const words = article && listWordings(article)[promise.wording]?.id;
    const offer = view.offers.find(({ id }) => id === promise.offer);
    if (promise.by !== view.delegation || promise.status !== 'given' || !words) return [];
    if ((offer?.sitting ?? NOTHING) < view.sitting - 1) return [];
    const weigh = (option: string) => computeChangeWorth(view, [{ article: article.id, option }]);
    const kept = weigh(words)?.net ?? 0;
    return free.flatMap(({ article: id, option }) => {
      const worth = id === article.id && option !== words ? weigh(option) : null;
      if (!worth || worth.crossed.length > 0) return [];
      const seat = scenario.delegations[promise.to]?.id ?? '';
      return [{ article: id, option, seat, promised: words, points: worth.net - kept }];
    });
  });
  const [most] = found.toSorted((one, other) => other.points - one.points);
  return most && most.points >= TEMPTS ? most : null;
}
