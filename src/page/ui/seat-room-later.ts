import { lazyPart } from './lazy-part.tsx';

/** Fetched with its words where a brief is first shown. */
export const SeatRoom = lazyPart(async () => (await import('./seat-room.tsx')).SeatRoom, {
  words: ['seat'],
});
