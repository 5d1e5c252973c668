import { findFirstForegone, findForegoneAct } from '../game/vote/foregone.ts';
import { useAppStore } from '../store/store.ts';
import { usePlay } from './play-context.tsx';
import { keepRun } from './use-votes.ts';

/** Letter of the key that votes by instructions on what is out of reach. */
export const FOREGONE_KEY = 'b';

/** Commands of one run at most: two for each vote. */
const MOST = 200;

/**
 * Votes by the seat's instructions on everything out of reach, up to the first vote that is not. Null where there is
 * none, where the count is not shown, and where two decide together or
 * a class server answers later.
 */
export function useForegone(): (() => void) | null {
  const store = useAppStore();
  const { game } = usePlay();
  const { view, seat, id } = game;
  const alone = !game.readOnly && !game.pair && !game.afar;
  const own = view.awaited === seat && alone && game.assist !== 'none';
  const first = own ? findFirstForegone(view) : null;
  if (!first) return null;
  return () => {
    const { dispatch, show } = store.getState();
    let [act, now] = [first as ReturnType<typeof findForegoneAct>, game];
    for (let n = 0; act && n < MOST; n += 1) {
      dispatch(act);
      const after = store.getState();
      if (after.rejection || !after.game) break;
      now = after.game;
      const passed = now.curtain !== undefined || now.seat !== seat;
      act = passed || now.view.awaited !== seat ? null : findForegoneAct(now.view);
    }
    const turn = now.commands;
    keepRun(id, { from: view.votes.length, to: now.view.votes.length, turn });
    show('vote');
  };
}
