/** The brackets round the article in focus travel to it from the one that had them, up or down the sheet. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useSeat } from '../../../session/play/play-context.tsx';

const TRAVEL = { duration: 140, easing: 'cubic-bezier(0.33, 1, 0.68, 1)' };

export function useTravel(sheet: RefObject<Element | null>): void {
  const focus = useSeat((state) => state.focus);
  const still = useSeat((state) => state.still);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const from = last.current;
    const to = sheet.current?.querySelector(`[data-article="${focus}"]`) ?? null;
    last.current = to;
    if (still || !from?.isConnected || !to || from === to) return;
    const { top, height } = from.getBoundingClientRect();
    const there = {
      translate: `0 ${top - to.getBoundingClientRect().top}px`,
      height: `${height}px`,
    };
    for (const pseudoElement of ['::before', '::after'])
      to.animate([there, {}], { ...TRAVEL, pseudoElement });
  }, [sheet, focus, still]);
}
