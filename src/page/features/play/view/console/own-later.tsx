import type { Since } from '../../model/since-last.ts';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';

const SinceOwn = makeLazyPart(async () => (await import('./since-own.tsx')).SinceOwn, {
  words: ['own'],
  missing: null,
  ahead: true,
});

/** Brackets of the seat's own, and credit, where something came of them. */
export function OwnLater({ since }: { since: Since }) {
  const { own, over, withdrawn, credit } = since;
  return (
    own.length + over.length + withdrawn.length + credit.length > 0 && <SinceOwn since={since} />
  );
}
