import { findToAsk } from '../../model/room-question.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useIsLed } from '../../../../session/play/use-first-turn.ts';
import { isQuestionInTime } from '../../model/plates.ts';
import { useTable } from './table-context.tsx';

/** Whom of the room to ask before a package is submitted; undefined where no question is to be suggested. */
export function useRoomQuestion(): ReturnType<typeof findToAsk> {
  const { game, legal } = usePlay();
  const { room } = useTable();
  const led = useIsLed();
  const prices = { ask: legal('ask'), tabling: legal('package') };
  const suggests = isQuestionInTime(game.view, prices, !led);
  return room && suggests ? findToAsk(room) : undefined;
}
