import { startTransition, useEffect, useState } from 'react';

/** Drawn at once, and then with each piece. */
const PIECE = 28;

/**
 * How many of a long list are drawn: some at once and the rest in pieces, so that none of them holds up the page.
 * @param least drawn at once whatever comes
 */
export function useGrowing(of: number, least = 0): number {
  const [count, setCount] = useState(PIECE);
  useEffect(() => {
    if (count < of) startTransition(() => setCount(count + PIECE));
  }, [count, of]);
  return Math.min(of, Math.max(count, least));
}
