import { useMemo } from 'react';
import { SaidAloud, useSay } from '../../parts/aloud.tsx';
import { usePlay } from '../play-context.tsx';
import { useMomentWords } from './scrub.tsx';
import { spoken } from './spoken.ts';

/** Says what came of an act, or at which moment one looks back. */
export function LiveRegion() {
  const { game, speech } = usePlay();
  const moment = useMomentWords();
  const now = useMemo(() => spoken(game, speech), [game, speech]);
  useSay(game.moment === null ? now : moment, true);
  return <SaidAloud />;
}
