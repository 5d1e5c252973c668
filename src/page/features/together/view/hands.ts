/** Hands of a class, counted by choice. */

/** By index of the choice; choices nobody raised a hand for may be missing. */
export type Hands = readonly number[];

export function raised(hands: Hands, choice: number, by: number): Hands {
  const counted = Array.from(
    { length: Math.max(hands.length, choice + 1) },
    (_, at) => hands[at] ?? 0,
  );
  return counted.map((n, at) => (at === choice ? Math.max(0, n + by) : n));
}

export type Leading = { kind: 'none' } | { kind: 'one'; choice: number } | { kind: 'tie' };

/** What most hands are for. */
export function leading(hands: Hands): Leading {
  const most = Math.max(0, ...hands);
  if (most === 0) return { kind: 'none' };
  const choice = hands.indexOf(most);
  return hands.includes(most, choice + 1) ? { kind: 'tie' } : { kind: 'one', choice };
}
