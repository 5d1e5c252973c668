/** The seat from which the same draw is to be seen next, kept for the front door as well. */
import { useEffect, useMemo } from 'react';
import { keepOtherSide } from '../../../../session/other-side.ts';
import type { Shelved } from '../../../../session/store/shelf.ts';
import { useApp } from '../../../../session/store/store.ts';
import type { OpenedGame } from '../../model/opened.ts';
import { chooseOtherSide, isSideSought, type SideReason } from '../../model/other-side.ts';
import { useFindings } from '../use-debrief.ts';
import { drawOf } from './use-score.ts';

type Featured = Shelved['featured'][number];

export type ShownSide = { offered: Featured; reason: SideReason; digest: string };

/** No side in the lesson, for a game that is not over, and where the conference offers no other seat. */
export function useOtherSide(game: OpenedGame): { side: ShownSide | null; isSought: boolean } {
  const shelf = useApp((state) => state.shelf);
  const same = useFindings((state) => state.sameDraws);
  const { id: scenario } = game.view.scenario;
  const shown = useMemo(() => {
    const { featured = [], digest = '' } = shelf.find(({ id }) => id === scenario) ?? {};
    const isOver = game.view.phase === 'closed' && !game.guided && game.draft === undefined;
    const seats = featured.map(({ seat }) => seat);
    const reason = isOver ? chooseOtherSide(game, seats, same) : null;
    const offered = featured.find(({ seat }) => seat === reason?.seat);
    return reason && offered ? { offered, reason, digest } : null;
  }, [game, shelf, same, scenario]);
  useEffect(() => {
    if (!shown || game.filed === true) return;
    const { reason, digest } = shown;
    keepOtherSide({ ...drawOf(game), ...reason, scenario, digest });
  }, [shown, game, scenario]);
  return { side: shown, isSought: shown === null && isSideSought(game, same) };
}
