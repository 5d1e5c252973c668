import { useEffect, useState } from 'react';
import type { AgreedHeading, TextHeading } from '../../../conference/heading/heading.ts';
import type { Change } from '../../../engine/command.ts';
import { useApp } from '../store/store.ts';
import { foresee, foreseeAgreed, readForeseen } from './foresee.ts';
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

/** What a package on the table brings if its room agrees; null for what is none, until it is played on, and without hints. */
export function useIfAgreed(changes: readonly Change[], isPackage: boolean): AgreedHeading | null {
  const { view, assist } = usePlay().game;
  const fail = useApp((state) => state.fail);
  const written = JSON.stringify(changes);
  const [found, keep] = useState<{ of: unknown; written: string; agreed: AgreedHeading | null }>();
  const asks = isPackage && assist !== 'none';
  useEffect(() => {
    if (!asks) return undefined;
    let wanted = true;
    foreseeAgreed(view, JSON.parse(written) as Change[], () => wanted).then((agreed) => {
      if (wanted) keep({ of: view, written, agreed });
    }, fail);
    return () => {
      wanted = false;
    };
  }, [view, written, asks, fail]);
  return asks && found?.of === view && found.written === written ? found.agreed : null;
}
