import { countBracketsLeft } from '../../../session/game/text/article-now.ts';
import type { Screen } from '../../../session/store/facts.ts';
import { tellInPrivate } from '../../../speech/for-ear.ts';
import { formatMotionTitle } from '../../../speech/vote-words.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import type { Game } from '../../../session/store/store.ts';
import type { Speech } from '../../../speech/use-game.ts';

/** What a screen shows, in two or three sentences: first in the view for those who listen to it. */
export function ScreenSummary({ screen }: { screen: Screen }) {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  return (
    <p className="visually-hidden">
      {describeScreen(screen, focus, game, tellInPrivate(speech, game.view))}
    </p>
  );
}

export function describeScreen(
  screen: Screen,
  focus: number,
  { view }: Pick<Game, 'view'>,
  speech: Speech,
): string {
  const { scenario } = view;
  const standing = view.offers.filter(({ status }) => status === 'standing');
  const of = view.lastSitting;
  return speech.t(`summary.${screen}`, {
    sitting: Math.min(view.sitting, of),
    of,
    seats: scenario.delegations.length,
    floor: view.floor.length,
    brackets: countBracketsLeft(view),
    articles: view.articles.length,
    focus: speech.article(scenario.articles[focus]?.id ?? ''),
    offers: standing.length,
    asked: standing.filter(({ to }) => to === view.delegation).length,
    plates: view.plates,
    motion: view.voting ? formatMotionTitle(view.voting, view, speech) : 'none',
    taken: view.votes.length,
  });
}
