/** What is left to try on the same draw, and what was tried and done. */
import { useEffect, useMemo } from 'react';
import { makeHeadline } from '../../../../session/game/headline.ts';
import { chooseDare, findDareDone, type Dare, keepDare, readFeats } from '../../model/dare.ts';
import type { OpenedGame } from '../../model/opened.ts';
import type { SeatScore } from '../../model/score.ts';
import { useDebrief } from '../use-debrief.ts';
import { drawOf } from './use-score.ts';
import { Text } from '../../../../ui/layout/primitives.tsx';

/** None in a game that is not one's own, is no contest, or is not over. */
function useDares(game: OpenedGame, score: SeatScore): { next: Dare | null; done: Dare | null } {
  const feats = useMemo(() => {
    const headline = makeHeadline(game);
    const counts = game.view.phase === 'closed' && game.filed !== true && !game.guided;
    return headline && counts ? readFeats(game, score, headline) : null;
  }, [game, score]);
  useEffect(() => {
    if (feats) keepDare(drawOf(game), game.id, feats);
  }, [game, feats]);
  return useMemo(() => {
    if (!feats) return { next: null, done: null };
    return { next: chooseDare(feats), done: findDareDone(drawOf(game), game.id, feats) };
  }, [game, feats]);
}

export function DareLine({ score }: { score: SeatScore }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { next, done } = useDares(game, score);
  const honest = figures.signed(score.honest.taken);
  if (!done && !next) return null;
  return (
    <Text as="p" className="paper" padY={4} padX={6} weight={600} data-part="dare">
      {done && t('again.done')} {next && t('again.dare', { dare: next, honest })}
    </Text>
  );
}
