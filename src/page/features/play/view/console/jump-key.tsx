import { usePlay } from '../../../../session/play/play-context.tsx';
import { useJump } from '../../../../session/play/use-jump.ts';
import parts from '../../../../ui/parts.module.css?names';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { JUMP, JUMP_KEY } from './jump-later.ts';

export function JumpKey() {
  const keyed = useKeyed();
  const { t } = usePlay().speech;
  const jump = useJump();
  if (!jump) return null;
  return (
    <button
      type="button"
      className={parts['link']}
      id={JUMP}
      data-part="jump"
      title={t('jump.how')}
      {...keyed(JUMP_KEY)}
      onClick={jump}
    >
      {t('jump.key')} <kbd>F</kbd>
    </button>
  );
}
