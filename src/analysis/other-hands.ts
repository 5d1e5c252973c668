/** Who else plays the draw of a person's seat, to compare with. */

/** Waits; pushes for its own; asks and trades; trades knowing all instructions; tables the best package it sees. */
export const OTHER_HANDS = ['passive', 'greedy', 'packager', 'oracle', 'sighted'] as const;
/** Plays its acts on to the end before it chooses: seconds for a small conference, too long for a large one. */
export const SLOW_HAND = 'searcher';
export type OtherHand = (typeof OTHER_HANDS)[number] | typeof SLOW_HAND;

/** Those that know no more than the seat does, and do not only wait. */
export const HONEST_HANDS: readonly OtherHand[] = ['greedy', 'packager', 'sighted', SLOW_HAND];
