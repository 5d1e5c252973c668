/** Ends the seat's turns until something concerns it. */
import { findConcern, mayEndTurn } from '../../../../session/game/concern.ts';
import { findUnsaid } from '../../../../session/play/unsaid.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { Button } from '../../../../ui/layout/primitives.tsx';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { JUMP, JUMP_KEY } from './jump-later.ts';

/** Null where there is nothing to jump over, where two decide together, and where a class server answers later. */
export function useJump(): (() => void) | null {
  const { game, kept, begin } = usePlay();
  const jumpAhead = useSeat((state) => state.jumpAhead);
  if (game.readOnly || game.pair || game.afar || game.moment !== null) return null;
  if (!mayEndTurn(game)) return null;
  // What lies on the table would be lost unseen: the end of the turn asks.
  return () => (findUnsaid(game, kept) ? begin('pass') : jumpAhead(findConcern));
}

export function JumpKey() {
  const keyed = useKeyed();
  const { t } = usePlay().speech;
  const jump = useJump();
  if (!jump) return null;
  return (
    <Button
      kind="link"
      id={JUMP}
      data-part="jump"
      title={t('jump.how')}
      {...keyed(JUMP_KEY)}
      onClick={jump}
    >
      {t('jump.key')} <kbd>F</kbd>
    </Button>
  );
}
