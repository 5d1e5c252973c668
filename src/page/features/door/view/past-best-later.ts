import { makeLazyPart } from '../../../ui/lazy-part.tsx';

/** Nobody who has yet to end a game fetches it. */
export const LazyPastBest = makeLazyPart(async () => (await import('./past-best.tsx')).PastBest, {
  words: ['seat'],
  missing: null,
});
