import { makeLazyPart } from '../../../../ui/lazy-part.tsx';

export const LazyOwnVotes = makeLazyPart(async () => (await import('./own-votes.tsx')).OwnVotes, {
  words: ['voices'],
  missing: null,
  ahead: true,
});
