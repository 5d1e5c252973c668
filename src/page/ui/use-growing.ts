import { startTransition, useEffect, useState } from 'react';

/** A list of so many is drawn at once; of a longer one a few, and so many more with each piece. */
const WHOLE = 40;
const PIECE = 8;

/**
 * How many of a long list are drawn: some at once and the rest in pieces, so that none of them holds up the page.
 * @param least drawn at once whatever comes
 */
export function useGrowing(of: number, least = 0): number {
  const [count, setCount] = useState(of <= WHOLE ? WHOLE : PIECE);
  useEffect(() => {
    if (count < of) startTransition(() => setCount(count + PIECE));
  }, [count, of]);
  return Math.min(of, Math.max(count, least));
}
