/** A balance report as a table for a spreadsheet: one figure in each line, with the player and what it is of. */
import Papa from 'papaparse';
import { ENDINGS } from '../../../../../engine/state/event.ts';
import type { Balance, Estimate } from '../../../../../analysis/balance/report.ts';

type Line = readonly [
  about: 'ending' | 'article' | 'seat',
  id: string,
  measure: string,
  value: number,
  error: number | null,
];

const FIELDS = ['about', 'id', 'measure', 'value', 'standard_error'];
const PLAYERS = ['passive', 'random', 'greedy', 'packager'] as const;

export function balanceCsv(balance: Balance): string {
  const data = [...endings(balance), ...articles(balance), ...seats(balance)];
  return Papa.unparse(
    { fields: FIELDS, data: data.map((line) => [...line]) },
    { escapeFormulae: true, newline: '\r\n' },
  );
}

function endings({ endings: counts, runs }: Balance): Line[] {
  return ENDINGS.map((one) => ['ending', one, 'share', counts[one] / runs, null]);
}

function articles({ articles: all }: Balance): Line[] {
  return all.flatMap(({ article, texts, always }): Line[] => [
    ...texts.map(({ option, share }): Line => {
      return ['article', article, `share of ${option ?? 'no text'}`, share, null];
    }),
    ['article', article, 'alike in all', always, null],
  ]);
}

function seats({ seats: all }: Balance): Line[] {
  return all.flatMap(({ seat, met, gain, overGreedy, changed, decisions }): Line[] => {
    const line = (measure: string, { mean, error }: Estimate): Line => {
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
