import type { MotionRow } from '../../session/game/vote/motions-sheet.ts';
import { formatCountWords, formatProspect } from '../../speech/count-words.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { Small } from '../layout/primitives.tsx';
import countOfRow from './count-of-row.module.css?names';

/** Whether a motion has its way by the public count, and the votes it can count on. */
export function CountOfRow({ row }: { row: MotionRow }) {
  const { game, speech } = usePlay();
  return (
    <span className={countOfRow['row-count']}>
      <b data-prospect={row.prospect}>{formatProspect(row, speech)}</b>
      <Small as="span">{formatCountWords(row, game.view, speech)}</Small>
    </span>
  );
}
