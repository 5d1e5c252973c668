import { useEffect } from 'react';
import { useApp } from '../../session/store/store.ts';
import { useSaying } from '../aloud.tsx';
import { tellRejection } from '../../speech/tell-reason.ts';
import { Warning } from '../layout/primitives.tsx';
import { usePlay } from '../../session/play/play-context.tsx';

/** Why the last act was not in order, said each time one is refused: also where the reason is that of the time before. */
export function RefusedNote({ className }: { className?: string }) {
  const { speech } = usePlay();
  const rejection = useApp((state) => state.rejection);
  const say = useSaying();
  useEffect(() => {
    if (rejection) say(tellRejection(rejection, speech));
  }, [rejection, speech, say]);
  return rejection && <Warning className={className}>{tellRejection(rejection, speech)}</Warning>;
}
