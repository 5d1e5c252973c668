import { makeLazyPart } from '../lazy-part.tsx';

/** Few offers ask for what is promised already. */
export const BoundLater = makeLazyPart(async () => (await import('./bound-offer.tsx')).BoundOffer, {
  words: ['aside'],
  missing: null,
});
