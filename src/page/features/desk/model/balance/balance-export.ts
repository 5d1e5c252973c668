/** A balance report as a table for a spreadsheet: one figure in each line, with the player and what it is of. */
import Papa from 'papaparse';
import { ENDINGS } from '../../../../../engine/state/event.ts';
import type { Balance, BalanceEstimate } from '../../../../../analysis/balance/report.ts';

type Line = readonly [
  about: 'ending' | 'article' | 'seat',
  id: string,
  measure: string,
  value: number,
  error: number | null,
];

const FIELDS = ['about', 'id', 'measure', 'value', 'standard_error'];
const PLAYERS = ['passive', 'random', 'greedy', 'packager'] as const;

export function writeBalanceCsv(balance: Balance): string {
  const data = [
    ...listEndingLines(balance),
    ...listArticleLines(balance),
    ...listSeatLines(balance),
  ];
  return Papa.unparse(
    { fields: FIELDS, data: data.map((line) => [...line]) },
    { escapeFormulae: true, newline: '\r\n' },
  );
}

function listEndingLines({ endings: counts, runs }: Balance): Line[] {
  return ENDINGS.filter((one) => one in counts).map((one) => [
    'ending',
    one,
    'share',
    (counts[one] ?? 0) / runs,
    null,
  ]);
}

function listArticleLines({ articles: all }: Balance): Line[] {
  return all.flatMap(({ article, texts, always }): Line[] => [
    ...texts.map(({ option, share }): Line => {
      return ['article', article, `share of ${option ?? 'no text'}`, share, null];
    }),
    ['article', article, 'alike in all', always, null],
  ]);
}

function listSeatLines({ seats: all }: Balance): Line[] {
  return all.flatMap(({ seat, met, gain, overGreedy, changed, decisions }): Line[] => {
    const line = (measure: string, { mean, error }: BalanceEstimate): Line => {
      return ['seat', seat, measure, mean, error];
    };
    return [
      ...PLAYERS.map((player) => line(`instructions met, ${player}`, met[player])),
      line('gain of random over passive', gain.random),
      line('gain of greedy over passive', gain.greedy),
      line('gain of packager over passive', gain.packager),
      line('gain of packager over greedy', overGreedy),
      line('articles changed by packager', changed.packager),
      ['seat', seat, 'share of conferences changed by packager', changed.share, null],
      ['seat', seat, 'decisions, median', decisions.median, null],
    ];
  });
}
