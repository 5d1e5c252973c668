/** What of the library is shown: each filter that is set has to fit a cut of the case. */
import type { Shelved } from '../../../session/store/shelf.ts';
import { type Case, LESSONS, listLevels, REGIONS } from './cases.ts';
import type { RuleKind } from './rule-kind.ts';

/** Empty: any. */
export type Filters = {
  rules: readonly RuleKind[];
  region: string;
  era: string;
  length: string;
  seats: string;
  lesson: string;
  difficulty: string;
  realOnly: boolean;
};

export const NO_FILTERS: Filters = {
  rules: [],
  region: '',
  era: '',
  length: '',
  seats: '',
  lesson: '',
  difficulty: '',
  realOnly: false,
};

/** Values of the lists, each with its message `library.NAME.VALUE`. */
export const CHOICES = {
  region: REGIONS,
  era: ['before1900', 'to1990', 'since'],
  length: ['10', '25', '45', 'longer'],
  seats: ['6', '16', 'more'],
  lesson: LESSONS,
  difficulty: ['1', '2', '3', '4'],
} as const;

export type ChoiceName = keyof typeof CHOICES;

export function isShown(one: Case, filters: Filters): boolean {
  const { rules, region, era, lesson, realOnly } = filters;
  return (
    (rules.length === 0 || rules.includes(one.rule)) &&
    (region === '' || one.region === region) &&
    (era === '' || findEra(one.year) === era) &&
    (lesson === '' || one.lesson === lesson) &&
    !(realOnly && one.year === null) &&
    one.files.some((file) => fitsFile(file, filters))
  );
}

/** The first cut that fits, which its card shows. */
export function chooseFile({ files }: Case, filters: Filters): Shelved | undefined {
  return files.find((file) => fitsFile(file, filters)) ?? files[0];
}

function fitsFile(file: Shelved, { length, seats, difficulty }: Filters): boolean {
  return (
    (length === '' || findStep(file.minutes, length, ['10', '25', '45']) === length) &&
    (seats === '' || findStep(file.delegations, seats, ['6', '16']) === seats) &&
    (difficulty === '' || listLevels(file).includes(Number(difficulty)))
  );
}

function findEra(year: number | null): string | null {
  if (year === null) return null;
  if (year < 1900) return 'before1900';
  return year <= 1990 ? 'to1990' : 'since';
}

/** The step that a number is on: the lowest it does not exceed, else the one above all. */
function findStep(value: number | undefined, asked: string, steps: readonly string[]) {
  if (value === undefined) return null;
  const step = steps.find((one) => value <= Number(one));
  return step ?? (steps.includes(asked) ? null : asked);
}
