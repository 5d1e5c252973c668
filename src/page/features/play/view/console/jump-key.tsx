import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { useJump } from '../../../../session/play/use-jump.ts';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { Button } from '../../../../ui/layout/primitives.tsx';
import { JUMP, JUMP_KEY } from './jump-later.ts';

export function JumpKey() {
  const keyed = useKeyed();
  const { t } = usePlay().speech;
  const jump = useJump();
  const screen = useSeat((state) => state.screen);
  const show = useSeat((state) => state.show);
  if (!jump) return null;
  return (
    <Button
      kind="link"
      id={JUMP}
      data-part="jump"
      title={t('jump.how')}
      {...keyed(JUMP_KEY)}
      onClick={() => {
        jump();
        // What a jump asks and tells stands beside the hall, the table and the vote.
        if (screen === 'text') show('hall');
      }}
    >
      {t('jump.key')} <kbd>F</kbd>
    </Button>
  );
}
