/** What an act begins with where whoever begins it names an article. */
import type { Change } from '../../../engine/command.ts';
import { readStatedOn } from '../game/text/article-now.ts';
import { ownWordAgainst } from '../game/text/own-word.ts';
import { computeChangeWorth } from '../game/worth.ts';
import { type Draft, listDraftChanges } from './draft.ts';
import type { Play } from './play-context.tsx';

type Seen = { game: Pick<Play['game'], 'view' | 'acts'> };

const findAct = ({ game }: Seen, type: 'offer' | 'package') =>
  game.acts.find((act) => act.type === type);

/**
 * A deal with a seat that starts from one article: the words it might speak for that are worth most to
 * one's own seat; where none is worth anything, the dearest words to give that would bring it nearer. None that go
 * against a promise of one's own.
 */
export function offerOn(play: Seen, seat: string, article: string): Partial<Draft> {
  const { view } = play.game;
  const worth = (change: Change) => computeChangeWorth(view, [change])?.net ?? 0;
  const best = (side: 'give' | 'want') =>
    listDraftChanges(findAct(play, 'offer'), side)
      .values.filter((change) => change.article === article)
      .filter((change) => side === 'want' || isNearer(play, seat, change))
      .filter((change) => ownWordAgainst(view, [change]).length === 0)
      .toSorted((a, b) => worth(b) - worth(a))[0];
  const want = best('want');
  const give = want && worth(want) > 0 ? undefined : best('give');
  if (give) return { delegation: seat, give: [give] };
  return { delegation: seat, ...(want ? { want: [want] } : {}) };
}

/** Whether words lie nearer to what a seat has stated than those that lead now. */
function isNearer({ game: { view } }: Seen, seat: string, { article, option }: Change): boolean {
  const index = view.scenario.articleIndex.get(article) ?? -1;
  const found = view.scenario.articles[index];
  const stated = readStatedOn(view, view.scenario.delegationIndex.get(seat) ?? -1, index);
  if (!found || stated === null) return false;
  const wordings = [...found.options, ...found.bridges];
  const now = wordings[view.articles[index]?.text ?? -1]?.position;
  const then = wordings.find(({ id }) => id === option)?.position;
  if (then === undefined) return false;
  return now === undefined || Math.abs(then - stated) < Math.abs(now - stated);
}

/**
 * A package that starts from one article: the words that are worth most to the seat, of those that would not come to
 * nothing.
 */
export function packageOn(
  seen: Seen,
  article: string,
  isVain: (changes: readonly Change[]) => boolean,
): Partial<Draft> {
  const { view } = seen.game;
  const worth = (change: Change) => computeChangeWorth(view, [change])?.net ?? 0;
  const best = listDraftChanges(findAct(seen, 'package'), 'changes')
    .values.filter((change) => change.article === article && worth(change) > 0)
    .toSorted((a, b) => worth(b) - worth(a))
    .find((change) => !isVain([change]));
  return { give: best ? [best] : [] };
}
