import { useEffect, useEffectEvent, useState } from 'react';
import { type Dropped, takeDrops } from './drops.ts';

/**
 * Takes what is dropped anywhere on the page.
 * @param spare takes only what no other part of the page does
 * @returns whether files are held over it
 */
export function useDrop(take: (dropped: Dropped) => void, spare = false): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent(take);
  useEffect(() => takeDrops({ take: (dropped) => taken(dropped), hover: setOver, spare }), [spare]);
  return over;
}
