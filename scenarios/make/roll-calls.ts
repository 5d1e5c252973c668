/** Published roll calls by state, and the two tallies without names that belong to the story. */
import type { Words } from './conference.ts';
import { cell, readCsv } from './read.ts';

const VOTE: ReadonlyMap<string, string> = new Map([
  ['Y', 'yes'],
  ['N', 'no'],
  ['A', 'abstain'],
  ['-', 'absent'],
]);

const DATES: ReadonlyMap<string, string> = new Map([
  ['73/27', '2018-12-05'],
  ['73/187', '2018-12-17'],
  ['73/266', '2018-12-22'],
  ['74/28', '2019-12-12'],
  ['74/29', '2019-12-12'],
  ['74/247', '2019-12-27'],
  ['75/32', '2020-12-07'],
  ['75/240', '2020-12-31'],
  ['77/36', '2022-12-07'],
  ['77/37', '2022-12-07'],
]);

export const deletionOf62 = {
  id: 'ahc-6-2',
  date: '2024-08-08',
  question: 'Ad Hoc Committee: delete article 6(2), at the request of Iran (names not published)',
  article: 'hr_clause',
  tally: { yes: 23, no: 102, abstain: 26 },
  source: 'INFOSEC',
};

export const namedRollCalls = (words: Words): object[] => {
  const rows = readCsv('../sources/rollcalls.csv');
  return [...DATES].map(([resolution, date]) => ({
    id: `ga-${resolution.replace('/', '-')}`,
    date,
    question: words.rollCalls[resolution]?.question,
    votes: Object.fromEntries(
      rows.map((row) => [cell(row, 'id'), VOTE.get(cell(row, resolution))]),
    ),
    source: words.rollCalls[resolution]?.source,
  }));
};
