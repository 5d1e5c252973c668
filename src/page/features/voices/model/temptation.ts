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

/** Points from which a broken promise tempts a capital, and by which it tempts more once it was kept. */
const TEMPTS = 2;

export const writeWord = ({ id, seat }: Pick<Game, 'id' | 'seat'>, word: Temptation): string =>
  `${id} ${seat}/${word.article} ${word.promised} ${word.seat}`;

/**
 * Of the promises given in the sitting before; null where no words that may be moved now would bring more.
 * @param kept points that a word kept before would have brought, by what is written of it
 */
export function findTemptation(
  game: Pick<Game, 'id' | 'seat' | 'view' | 'acts'>,
  kept: ReadonlyMap<string, number> = new Map(),
): Temptation | null {
  const { view, acts } = game;
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
    const now = weigh(words)?.net ?? 0;
    return free.flatMap(({ article: id, option }) => {
      const worth = id === article.id && option !== words ? weigh(option) : null;
      if (!worth || worth.crossed.length > 0) return [];
      const seat = scenario.delegations[promise.to]?.id ?? '';
      return [{ article: id, option, seat, promised: words, points: worth.net - now }];
    });
  });
  const [most] = found
    .filter((one) => one.points >= TEMPTS + (kept.get(writeWord(game, one)) ?? 0))
    .toSorted((one, other) => other.points - one.points);
  return most ?? null;
}
