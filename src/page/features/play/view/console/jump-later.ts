import { makeLazyPart } from '../../../../ui/lazy-part.tsx';

/** Of the button, and its letter. */
export const JUMP = 'jump-key';
export const JUMP_KEY = 'f';

export const LazyJumpKey = makeLazyPart(async () => (await import('./jump-key.tsx')).JumpKey, {
  words: ['voices'],
  missing: null,
  ahead: true,
});

export function pressJump(): void {
  document.getElementById(JUMP)?.click();
}
