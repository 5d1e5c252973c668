import { useWords } from '../../../speech/words.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Door } from './use-door.ts';
import frontDoor from './front-door.module.css?names';
import { Button } from '../../../ui/layout/primitives.tsx';

/** The one key. */
export function PlayButton({ door }: { door: Door }) {
  const t = useWords();
  const opening = useApp((state) => state.opening);
  return (
    <Button
      kind="primary"
      className={`${frontDoor['play-key']} bracketed`}
      data-part="play-key"
      disabled={door.choice.seat === null}
      aria-busy={opening}
      onClick={door.play}
    >
      {opening ? t('door.opening') : t('door.play')}
      <kbd aria-hidden="true">↵</kbd>
    </Button>
  );
}
