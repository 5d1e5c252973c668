/** How much of what two persons said is the same: for an instructor to look at, never a verdict. */
import { writeCanonical } from '../engine/numbers/canonical.ts';
import type { Command } from '../engine/command.ts';

/** Fewer acts than these are alike by chance. */
const ENOUGH = 5;

/**
 * Share 0..1 of the longer list that stands in the other too, in the same order; null where too little was said.
 * Passing, ballots and answers are what everybody says, and do not count.
 */
export function computeSharedActs(
  one: readonly Command[],
  other: readonly Command[],
): number | null {
  const [here, there] = [listTellingActs(one), listTellingActs(other)];
  const longer = Math.max(here.length, there.length);
  if (Math.min(here.length, there.length) < ENOUGH) return null;
  return inOrder(here, there) / longer;
}

/** Acts that a person has to think of, each as a text that is equal where the acts are. */
export function listTellingActs(commands: readonly Command[]): string[] {
  return commands.filter(({ type }) => !COMMON.has(type)).map((command) => writeCanonical(command));
}

const COMMON: ReadonlySet<Command['type']> = new Set([
  'pass',
  'ballot',
  'accept',
  'refuse',
  'silent',
]);

/** Length of the longest list that is in both in order. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = [0, ...other.map(() => 0)];
  for (const here of one) {
    const next = [0];
    for (const [at, there] of other.entries()) {
      const through = here === there ? (row[at] ?? 0) + 1 : 0;
      next.push(Math.max(through, row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
