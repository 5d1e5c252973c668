/** What an instructor asks of a pile of hand-ins: who is missing, who handed in twice, which are suspiciously alike. */
import { readRecord } from '../../../../conference/record/read-record.ts';
import { readResult } from '../../../../conference/result/read-result.ts';
import { isResultLine } from '../../../../conference/result/result-line.ts';
import { listSaidByPersons } from '../../../../conference/record/persons.ts';
import type { CountedAttempt } from '../../../../conference/class/hand-out.ts';
import type { Command } from '../../../../engine/command.ts';
import { stripAccents } from '../../../../scenario/letters.ts';
import type { ListedRun } from './compare-store.ts';
import { readLabel } from './run-name.ts';
import { writeCanonical } from '../../../../engine/numbers/canonical.ts';

/** Above this share of acts in common an instructor wants to look. */
const ALIKE = 0.8;

export type ClassRoll = {
  /** Labels that were expected and did not come. */
  missing: readonly string[];
  /** Labels that came more than once, other than from several seats of one conference. */
  twice: readonly { label: string; numbers: readonly number[] }[];
  /** Labels that nobody expected; empty where none were. */
  strangers: readonly string[];
};

/** @param expected labels, one on each line; case, accents and signs between words do not matter */
export function callClassRoll(runs: readonly ListedRun[], expected: string): ClassRoll {
  const wanted = new Map(
    expected
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [simplifyLabel(line), line]),
  );
  const came = new Map<string, { label: string; runs: ListedRun[] }>();
  for (const run of runs) {
    const label = readLabel(run);
    if (label === undefined) continue;
    const entry = came.get(simplifyLabel(label)) ?? { label, runs: [] };
    entry.runs.push(run);
    came.set(simplifyLabel(label), entry);
  }
  return {
    missing: [...wanted].filter(([key]) => !came.has(key)).map(([, label]) => label),
    twice: [...came.values()]
      .filter((entry) => !isOneTable(entry.runs))
      .map((entry) => ({ label: entry.label, numbers: entry.runs.map(({ number }) => number) })),
    strangers:
      wanted.size === 0
        ? []
        : [...came].filter(([key]) => !wanted.has(key)).map(([, { label }]) => label),
  };
}

/** Those at one laptop hand in from each seat of one conference, under one label. */
function isOneTable(runs: readonly ListedRun[]): boolean {
  const seats = new Set(runs.map(({ claim }) => claim.seat));
  return new Set(runs.map(({ claim }) => claim.hash)).size === 1 && seats.size === runs.length;
}

/** What a class server has counted of a hand-in; undefined: it came another way. */
export function findCounted(
  { claim }: Pick<ListedRun, 'claim'>,
  counted: readonly CountedAttempt[],
): CountedAttempt | undefined {
  return counted.find(({ hash, seat }) => hash === claim.hash && seat === claim.seat);
}

/** Names of those who have begun and handed nothing in, each once. */
export function listUnhanded(counted: readonly CountedAttempt[]): string[] {
  const handed = new Set(counted.flatMap(({ name, line }) => (line ? simplifyLabel(name) : [])));
  const left = counted.filter(({ name }) => !handed.has(simplifyLabel(name)));
  return [...new Map(left.map(({ name }) => [simplifyLabel(name), name])).values()];
}

function simplifyLabel(label: string): string {
  // As somebody types it on a phone: without accents, and with any sign between the words.
  return stripAccents(label.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Conference and seed that most hand-ins have; the first of equals. What differs was not what was handed out. */
export function findUsual(runs: readonly ListedRun[]): { rulesHash: string; seed: number } {
  const rulesHash = findMostOften(runs.map(({ claim }) => claim.scenario.rulesHash)) ?? '';
  const those = runs.filter(({ claim }) => claim.scenario.rulesHash === rulesHash);
  return { rulesHash, seed: findMostOften(those.map(({ claim }) => claim.seed)) ?? 0 };
}

function findMostOften<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, n]) => n === most)?.[0];
}

/** What the persons of a hand-in said; empty where it cannot be read. */
export async function readPersonsCommands(run: ListedRun): Promise<readonly Command[]> {
  const text = await run.source.text();
  if (isResultLine(text) || run.claim.kind === 'result') {
    const reading = readResult(text);
    return reading.ok ? reading.result.commands : [];
  }
  const reading = readRecord(text);
  if (!reading.ok) return [];
  return listSaidByPersons(reading.record);
}

export type AlikePair = {
  one: ListedRun;
  other: ListedRun;
  /** 0..1 of the acts of the longer. */
  share: number;
  /** Acts of the longer. */
  of: number;
  /** Acts of each, and whether the other has them too. */
  acts: readonly [readonly Shown[], readonly Shown[]];
};

/** `text`: the act by its ids, for whoever has not the scenario. */
export type Shown = { text: string; act: Command; shared: boolean };

/** Pairs of one conference and one seat, most alike first. */
export function findAlikePairs(
  runs: readonly ListedRun[],
  said: ReadonlyMap<number, readonly Command[]>,
): AlikePair[] {
  const pairs: AlikePair[] = [];
  for (const [at, one] of runs.entries()) {
    for (const other of runs.slice(at + 1)) {
      if (!isSameTask(one, other)) continue;
      const [here, there] = [said.get(one.number) ?? [], said.get(other.number) ?? []];
      // The same conference under two labels; who only let things pass is like others without having copied.
      const same = isSameRun(one, other) && listTellingActs(here).length > 0;
      const share = same ? 1 : computeSharedActs(here, there);
      if (share === null || share <= ALIKE) continue;
      const acts = [markShared(here, there), markShared(there, here)] as const;
      pairs.push({ one, other, share, of: Math.max(acts[0].length, acts[1].length), acts });
    }
  }
  return pairs.sort((one, other) => other.share - one.share);
}

function isSameTask({ claim: one }: ListedRun, { claim: other }: ListedRun): boolean {
  return one.scenario.rulesHash === other.scenario.rulesHash && one.seat === other.seat;
}

/** A hand-in that was changed says the hash of what it was. */
function isSameRun(one: ListedRun, other: ListedRun): boolean {
  const changed = [one, other].some(({ verdict }) => verdict.status === 'forged');
  return !changed && one.claim.hash === other.claim.hash;
}

function markShared(own: readonly Command[], others: readonly Command[]): Shown[] {
  const known = new Set(listTellingActs(others));
  return own.flatMap((act) =>
    listTellingActs([act]).map((text) => ({ text: inShort(text), act, shared: known.has(text) })),
  );
}

/** "ask CHN art6": an act by its ids, short enough for a column. */
function inShort(act: string): string {
  const parts = JSON.parse(act) as readonly (readonly [key: string, value: unknown])[];
  const valueOf = (key: string): unknown => parts.find(([name]) => name === key)?.[1];
  const others = parts.filter(([key]) => key !== 'seat' && key !== 'type');
  return [valueOf('type'), ...others.map(([, value]) => value)].flatMap(listLeaves).join(' ');
}

/** Names of fields say little to a reader; what stands in them does. */
function listLeaves(value: unknown): string[] {
  if (!Array.isArray(value)) return [String(value)];
  const [key, inner] = value as readonly unknown[];
  const isField = value.length === 2 && FIELDS.has(String(key));
  return isField ? listLeaves(inner) : value.flatMap(listLeaves);
}

const FIELDS = new Set(['article', 'option', 'by', 'instrument', 'from']);

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
function listTellingActs(commands: readonly Command[]): string[] {
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
