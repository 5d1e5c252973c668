import { makeLazyPart } from '../lazy-part.tsx';

/** What play begins with has no faces; where one is wanted it comes by itself. */
export const LazyPortrait = makeLazyPart(async () => (await import('./portrait.tsx')).Portrait, {
  missing: null,
  ahead: true,
});
