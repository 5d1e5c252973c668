/** In what order the cases of the library stand, and which of them hold the words that are looked for. */
import { type Case, listLevels } from './cases.ts';

export const ORDERS = ['suggested', 'year', 'length', 'seats', 'difficulty'] as const;
export type Order = (typeof ORDERS)[number];

/** The least of its cuts; what has none comes last. */
const MEASURES: Readonly<Record<Exclude<Order, 'suggested'>, (one: Case) => number>> = {
  year: ({ year }) => year ?? Infinity,
  length: ({ files }) => Math.min(...files.map(({ minutes }) => minutes ?? Infinity)),
  seats: ({ files }) => Math.min(...files.map(({ delegations }) => delegations)),
  difficulty: ({ files }) => Math.min(...files.flatMap(listLevels)),
};

/** Least first; equals as they are suggested. */
export function sortCases(cases: readonly Case[], order: Order): readonly Case[] {
  if (order === 'suggested') return cases;
  const measure = MEASURES[order];
  return cases.toSorted((one, other) => {
    const [here, there] = [measure(one), measure(other)];
    return here === there ? 0 : here - there;
  });
}

/** Letters that are looked for at most. */
export const LONGEST_SEARCH = 100;

/** Whether each word that is looked for stands in one of the texts, in whole or in part. */
export function holdsWords(texts: readonly string[], asked: string): boolean {
  const whole = texts.join('\n').toLowerCase();
  return asked
    .toLowerCase()
    .split(' ')
    .every((word) => whole.includes(word));
}
