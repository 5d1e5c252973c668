/** What acting is worth over waiting, for one who plays by the trading table, for good players and for bad ones. */
import { endingsOf, USUAL_ENDINGS } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import {
  listFeaturedSeats,
  listMeasured,
  makeGround,
  type MeasuredConference,
} from '../measured.ts';
import { difference, type Estimate, estimate, meanOf, shareOf, sum } from '../paired.ts';
import { atLeast, type Bar, claim, percent, plusMinus, points, type Report } from '../report.ts';

const RUNS = 40;

const WAITING = 'passive';
const BOTS = [WAITING, 'sighted', 'packager', 'greedy', 'random', 'spoiler', 'holdout'] as const;
type WorthBot = (typeof BOTS)[number];

/** Those for whom acting is not to pay. */
const BAD = ['random', 'spoiler', 'holdout'] as const;

/** Share of draws in which who plays by the table is to end above waiting; points that waiting may lose. */
const ABOVE = 0.8;
const LOSES = 0.02;

/** `over`: mandate over waiting; `above`: share of draws that end above it. */
type Cell = { mandate: Estimate; over: Estimate; above: number; games: readonly Facts[] };

/** By bot, in the order of the seats. */
type Grid = ReadonlyMap<WorthBot, readonly Cell[]>;

export async function worth(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const tables = [];
  const bars: Bar[] = [];
  const all: Facts[] = [];
  for (const measured of listMeasured(lab)) {
    const grid = await gridOf(lab, measured.scenario, runs);
    tables.push(...tablesOf(measured.scenario, grid));
    bars.push(...barsOf(measured, grid));
    all.push(...[...grid.values()].flat().flatMap(({ games }) => games));
  }
  const counts = USUAL_ENDINGS.map((kind) => all.filter(({ ending }) => ending === kind).length);
  bars.push(
    claim(
      'consensus, vote, suspension and failure all occur',
      counts.join(' / '),
      counts.every((count) => count > 0),
    ),
  );
  return {
    title: 'Worth',
    about:
      `${runs} runs for each player in each featured seat, paired with waiting in the same seat and draw. ` +
      'Points are hundredths of the mandate. Sighted plays by what the trading table shows: gains over where the text is ' +
      'heading. Forecasts are dear, so it plays the first quarter of the runs. ' +
      'Version 9: all seats played by default, 40 runs, seed 5.',
    tables,
    bars,
  };
}

async function gridOf(lab: Lab, scenario: string, runs: number): Promise<Grid> {
  const ground = makeGround(lab, scenario);
  const play = (seat: string, by: WorthBot) =>
    lab.play({ ...ground, seating: [{ seat, by }], measured: [seat], runs: countRuns(by, runs) });
  const rows = BOTS.map(async (by) => {
    const cells = listFeaturedSeats(scenario).map(async (seat) =>
      cellOf(await play(seat, by), await play(seat, WAITING)),
    );
    return [by, await Promise.all(cells)] as const;
  });
  return new Map(await Promise.all(rows));
}

/** Forecasts are dear: it plays the first quarter of the runs. */
function countRuns(by: WorthBot, runs: number): number {
  return by === 'sighted' ? Math.ceil(runs / 4) : runs;
}

function cellOf(games: readonly Facts[], waited: readonly Facts[]): Cell {
  const met = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
  const [played, base] = [met(games), met(waited)];
  return {
    mandate: estimate(played),
    over: difference(played, base),
    above: shareOf(
      played.map((value, i) => value - (base[i] ?? NaN)),
      (gain) => gain > 0,
    ),
    games,
  };
}

function tablesOf(scenario: string, grid: Grid) {
  const show = (value: Estimate) => plusMinus(value, (one) => points(one, 1));
  const acting = [...grid].filter(([by]) => by !== WAITING);
  return [
    {
      title: `${scenario}: mean of the seats`,
      head: ['player', 'mandate', 'over waiting', 'draws above', 'c / v / s / f %'],
      rows: [...grid].map(([by, cells]) => [
        by === WAITING ? 'waiting' : by,
        show(meanOf(cells.map(({ mandate }) => mandate))),
        by === WAITING ? '' : show(meanOver(cells)),
        by === WAITING ? '' : percent(meanAbove(cells)),
        endingsOf(cells.flatMap(({ games }) => games)),
      ]),
    },
    {
      title: `${scenario}: over waiting by seat`,
      head: ['player', ...listFeaturedSeats(scenario)],
      rows: acting.map(([by, cells]) => [by, ...cells.map(({ over }) => show(over))]),
    },
    {
      title: `${scenario}: draws above waiting by seat`,
      head: ['player', ...listFeaturedSeats(scenario)],
      rows: acting.map(([by, cells]) => [by, ...cells.map(({ above }) => percent(above))]),
    },
  ];
}

function meanOver(cells: readonly Cell[]): Estimate {
  return meanOf(cells.map(({ over }) => over));
}

function meanAbove(cells: readonly Cell[]): number {
  return sum(cells.map(({ above }) => above)) / cells.length;
}

function barsOf({ scenario, wanted, usual }: MeasuredConference, grid: Grid): Bar[] {
  const cells = (by: WorthBot) => grid.get(by) ?? [];
  const over = (by: WorthBot) => 100 * meanOver(cells(by)).mean;
  const waits = meanOf(cells(WAITING).map(({ mandate }) => mandate)).mean;
  const show = (value: number) => value.toFixed(2);
  return [
    atLeast(`${scenario}: sighted ${wanted} over waiting`, over('sighted'), wanted, show),
    atLeast(
      `${scenario}: sighted above waiting in 8 draws of 10`,
      meanAbove(cells('sighted')),
      ABOVE,
      percent,
    ),
    claim(
      `${scenario}: packager at least as good as sighted`,
      `${show(over('packager'))} against ${show(over('sighted'))}`,
      over('packager') >= over('sighted'),
    ),
    claim(
      `${scenario}: greedy between 0 and half of packager`,
      `${show(over('greedy'))} against ${show(over('packager') / 2)}`,
      over('greedy') >= 0 && over('greedy') <= over('packager') / 2,
    ),
    ...BAD.map((by) => claim(`${scenario}: ${by} below waiting`, show(over(by)), over(by) < 0)),
    claim(
      `${scenario}: waiting at most 2 points below version 9`,
      `${show(100 * waits)} against ${show(usual)}`,
      waits >= usual / 100 - LOSES,
    ),
    claimConsensus(scenario, cells(WAITING)),
  ];
}

/** Shares of games between which consensus is to lie. */
const CONSENSUS = [0.6, 0.95] as const;

function claimConsensus(scenario: string, cells: readonly Cell[]): Bar {
  const games = cells.flatMap((cell) => cell.games);
  const share = shareOf(games, ({ ending }) => ending === 'consensus');
  return claim(
    `${scenario}: consensus in 60 to 95 % of games with a seat that waits`,
    percent(share),
    share >= CONSENSUS[0] && share <= CONSENSUS[1],
  );
}
