/** Where a record or a result says something else than the rules lead to. */

/** `opening`: seats, hand-overs or the text it began with. `seal`: the hash alone. */
export type Exposed = 'opening' | 'command' | 'outcome' | 'seal' | 'notes';

/** `command` counts from 0; after the last command: the outcome, the hash or the notes. */
export type ReplayDivergence = {
  part: Exposed;
  command: number;
  expected: unknown;
  found: unknown;
};

/** What should stand there, and what does. */
type Apart = { expected: unknown; found: unknown };

/**
 * What to tell of a divergence: of an outcome of two hundred articles the one that was changed, of anything else all of
 * it.
 * @returns with the path to it, keys parted by dots, empty for all of it; undefined where one side has nothing there
 */
export function summarizeDivergence({
  part,
  expected,
  found,
}: ReplayDivergence): Apart & { path: string } {
  return part === 'outcome' ? findFirstApart({ expected, found }) : { path: '', expected, found };
}

function findFirstApart({ expected, found }: Apart): Apart & { path: string } {
  const [one, other] = [listParts(expected), listParts(found)];
  if (!one || !other) return { path: '', expected, found };
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(key), other.get(key)];
    if (JSON.stringify(here) === JSON.stringify(there)) continue;
    const deeper = findFirstApart({ expected: here, found: there });
    return { ...deeper, path: deeper.path === '' ? key : `${key}.${deeper.path}` };
  }
  return { path: '', expected, found };
}

function listParts(value: unknown): Map<string, unknown> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}
