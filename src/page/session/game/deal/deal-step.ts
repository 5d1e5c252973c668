/** What is to be done about a deal once it is made. */
import { type Change, locateArticle } from '../../../../engine/command.ts';
import type { Offer } from '../../../../engine/state/state.ts';
import type { Game } from '../../store/store.ts';
import { isFollowed, isOnAgenda } from '../first-turn/followed.ts';
import { listWordsToPropose } from './deal-words.ts';

/** Words of it to propose now, or later, or that the floor would not follow yet. */
export type DealStep = { words: Change; way: 'now' | 'later' | 'floor' };

/** Of the words of one offer those worth most that can be proposed; null where none are worth proposing. */
export function findDealStep(
  game: Pick<Game, 'view' | 'acts'>,
  { give, want }: Pick<Offer, 'give' | 'want'>,
): DealStep | null {
  const { view } = game;
  const promised = new Set([...give, ...want].map(({ article }) => article));
  const all = listWordsToPropose(game).filter(({ article }) =>
    promised.has(locateArticle(view.scenario, article)),
  );
  const now = all.find((words) => isOnAgenda(view, words) && isFollowed(view, words));
  if (now) return { words: now, way: 'now' };
  const [words] = all;
  return words ? { words, way: isOnAgenda(view, words) ? 'floor' : 'later' } : null;
}
