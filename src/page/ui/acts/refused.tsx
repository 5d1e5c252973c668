import { useEffect } from 'react';
import { useApp } from '../../session/store/store.ts';
import { useSaying } from '../aloud.tsx';
import { tellRejection } from '../../speech/tell-reason.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import styles from '../parts.module.css?names';

/** Why the last act was not in order, said each time one is refused: also where the reason is that of the time before. */
export function RefusedNote({ className = styles['refused'] }: { className?: string }) {
  const { speech } = usePlay();
  const rejection = useApp((state) => state.rejection);
  const say = useSaying();
  useEffect(() => {
    if (rejection) say(tellRejection(rejection, speech));
  }, [rejection, speech, say]);
  return rejection && <p className={className}>{tellRejection(rejection, speech)}</p>;
}
