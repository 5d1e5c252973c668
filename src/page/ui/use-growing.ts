import { startTransition, useEffect, useState } from 'react';

/** A list of so many is drawn at once; of a longer one as many as a piece has, and so many more with each piece. */
type Sizes = { whole: number; piece: number };

/** Of parts that fill the screen. */
const PARTS: Sizes = { whole: 40, piece: 8 };
/** Of rows of a line each. */
export const ROWS: Sizes = { whole: 250, piece: 100 };

/**
 * How many of a long list are drawn: some at once and the rest in pieces, so that none of them holds up the page.
 * @param least drawn at once whatever comes
 */
export function useGrowing(of: number, least = 0, { whole, piece } = PARTS): number {
  const [count, setCount] = useState(of <= whole ? whole : piece);
  useEffect(() => {
    if (count < of) startTransition(() => setCount(count + piece));
  }, [count, of, piece]);
  return Math.min(of, Math.max(count, least));
}
