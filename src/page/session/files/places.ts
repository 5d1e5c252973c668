/**
 * Order on the shelf, minutes of play (estimates for a first game), and the starting text to offer where the draft is
 * not the best to begin with; any other conference comes after these.
 */
export const PLACES: ReadonlyMap<string, { minutes: number; start?: string }> = new Map([
  ['cybercrime-last-day', { minutes: 10, start: 'morning' }],
  ['first-brackets', { minutes: 6 }],
  ['cybercrime-class', { minutes: 25 }],
  ['high-seas-class', { minutes: 20 }],
  ['cybercrime-2024', { minutes: 40 }],
]);
