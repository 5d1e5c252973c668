import { makeLazyPart } from './lazy-part.tsx';

/** Fetched with its words where a brief is first shown. */
export const LazySeatRoom = makeLazyPart(async () => (await import('./seat-room.tsx')).SeatRoom, {
  words: ['seat'],
  ahead: true,
});
