import { useState } from 'react';
import { usePlay, useSeatStore } from '../../../../session/play/play-context.tsx';
import { Button, Row } from '../../../../ui/layout/primitives.tsx';

/** After the very first act of a newcomer, in the lesson or else in a conference: once. */
export function SoundAsk() {
  const { game, speech } = usePlay();
  const { settings, setSettings, learning } = useSeatStore().getState();
  const [asks, ask] = useState(!settings.sound && (game.guided || learning.lesson !== 'done'));
  if (!asks) return null;
  const answer = (sound: boolean) => () => {
    setSettings({ sound });
    ask(false);
  };
  return (
    <Row gap={4} items="center" grow="none" data-part="sound-ask">
      <Button kind="small" onClick={answer(true)}>
        {speech.t('sound.on')}
      </Button>
      <Button kind="link" onClick={answer(false)}>
        {speech.t('sound.off')}
      </Button>
    </Row>
  );
}
