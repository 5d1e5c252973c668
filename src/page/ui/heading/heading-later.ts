/** Where the text is heading, drawn once it is foreseen: fetched beside the play screen. */
import { makeLazyPart } from '../lazy-part.tsx';

export const LazyHeadingMark = makeLazyPart(
  async () => (await import('./heading-parts.tsx')).HeadingMark,
  { missing: null, ahead: true },
);

export const LazyHeadingLine = makeLazyPart(
  async () => (await import('./heading-parts.tsx')).HeadingLine,
  { missing: null, ahead: true },
);

export const LazyGainAtClose = makeLazyPart(
  async () => (await import('./heading-parts.tsx')).GainAtClose,
  // What it is worth in today's draft needs nothing that is fetched.
  { missing: ({ children }) => children, ahead: true },
);

/** Nothing stands for it: the points of the draft and of no deal are beside it in words. */
export const LazyScoreMarks = makeLazyPart(
  async () => (await import('./score-marks.tsx')).ScoreMarks,
  { words: ['lesson'], missing: null, ahead: true },
);
