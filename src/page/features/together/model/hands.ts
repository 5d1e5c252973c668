/** Hands of a class, counted by choice. */

/** By index of the choice; choices nobody raised a hand for may be missing. */
export type RaisedHands = readonly number[];

export function countRaised(hands: RaisedHands, choice: number, by: number): RaisedHands {
  const counted = Array.from(
    { length: Math.max(hands.length, choice + 1) },
    (_, at) => hands[at] ?? 0,
  );
  return counted.map((n, at) => (at === choice ? Math.max(0, n + by) : n));
}

export type LeadingChoice = { kind: 'none' } | { kind: 'one'; choice: number } | { kind: 'tie' };

/** What most hands are for. */
export function findLeading(hands: RaisedHands): LeadingChoice {
  const most = Math.max(0, ...hands);
  if (most === 0) return { kind: 'none' };
  const choice = hands.indexOf(most);
  return hands.includes(most, choice + 1) ? { kind: 'tie' } : { kind: 'one', choice };
}
