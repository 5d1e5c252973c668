import { usePlay } from '../../../../session/play/play-context.tsx';
import { useSoundAsk } from '../../../../session/play/use-sound-ask.ts';
import { Button, Row } from '../../../../ui/layout/primitives.tsx';

/** After the very first act of a newcomer, in the lesson or else in a conference: once. */
export function SoundAsk() {
  const { t } = usePlay().speech;
  const answer = useSoundAsk();
  if (!answer) return null;
  return (
    <Row gap={4} items="center" grow="none" data-part="sound-ask">
      <Button kind="small" onClick={() => answer(true)}>
        {t('sound.on')}
      </Button>
      <Button kind="link" onClick={() => answer(false)}>
        {t('sound.off')}
      </Button>
    </Row>
  );
}
