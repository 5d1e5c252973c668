import { makeLazyPart } from './lazy-part.tsx';

/** Fetched with its words where a brief is first shown. */
export const LazySeatRoom = makeLazyPart(async () => (await import('./seat-room.tsx')).SeatRoom, {
  words: ['seat'],
  ahead: true,
});

/** Before what a brief says for any draw. */
export const LazyDrawnWants = makeLazyPart(
  async () => (await import('./drawn-wants.tsx')).DrawnWants,
  { words: ['seat'], ahead: true },
);
