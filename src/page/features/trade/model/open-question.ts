/** Whether a question about one article is worth its plate. */
import {
  type DealOutlook,
  isTelling,
  type RoomSign,
  signFeeling,
} from '../../../session/game/deal/trade.ts';

type Unknown = NonNullable<DealOutlook['unknown']>;

type Open = Pick<DealOutlook, 'chance' | 'bar' | 'pieces' | 'unknown'>;

/** It has said already how much the article matters to it. */
export function hasToldOf({ pieces }: Pick<Open, 'pieces'>, { article }: Unknown): boolean {
  return pieces.some((piece) => piece.article === article && piece.from === 'asked');
}

/** What to ask a member of a room; null where its answer is clear by now, or would stay nearly as open. */
export function openQuestion(
  outlook: Open,
  sign: RoomSign = signFeeling(outlook),
): (Unknown & { told: boolean }) | null {
  const { unknown } = outlook;
  if (sign !== '?' || !unknown || !isTelling(unknown)) return null;
  return { ...unknown, told: hasToldOf(outlook, unknown) };
}
