/** Public facts about States, from `sources/facts.csv`: what they are told by, not what they want. */
import { cell, readCsv } from './read.ts';

export type Facts = {
  /** Millions of people. */
  population: number;
  /** Income group of the World Bank, 1 low to 4 high; undefined where it gives none. */
  income: number | undefined;
  budapest: 'party' | 'signatory' | 'invited' | 'none';
  /** Sponsored the mandate, belongs to the organisation of the host's region, to a union that signs itself: how many. */
  ties: number;
};

const BUDAPEST: ReadonlyMap<string, Facts['budapest']> = new Map([
  ['party', 'party'],
  ['signatory', 'signatory'],
  ['invited', 'invited'],
]);

const TIES = ['sponsor', 'host', 'union'] as const;

export const readFacts = (): Map<string, Facts> =>
  new Map(
    readCsv('../sources/facts.csv').map((row): [string, Facts] => {
      const income = Number(cell(row, 'income'));
      return [
        cell(row, 'id'),
        {
          population: Number(cell(row, 'population')),
          income: Number.isNaN(income) ? undefined : income,
          budapest: BUDAPEST.get(cell(row, 'budapest')) ?? 'none',
          ties: TIES.filter((tie) => cell(row, tie) === 'yes').length,
        },
      ];
    }),
  );
