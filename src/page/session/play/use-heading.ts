import { useEffect, useState } from 'react';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import { useApp } from '../store/store.ts';
import { foresee, readForeseen } from './foresee.ts';
import { usePlay } from './play-context.tsx';

/** Where the text is heading; null until that is foreseen, once the conference is closed, and for who plays without hints. */
export function useHeading(): TextHeading | null {
  const { view, assist } = usePlay().game;
  const fail = useApp((state) => state.fail);
  const [, draw] = useState<TextHeading | null>(null);
  const open = view.phase !== 'closed' && assist !== 'none';
  useEffect(() => {
    if (!open) return;
    foresee(view).then(draw, fail);
  }, [view, open, fail]);
  return open ? readForeseen(view) : null;
}
