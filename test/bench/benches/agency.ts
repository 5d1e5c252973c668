/** What a seat can bring about that plays each act on to the end: over waiting, of what is there to be had. */
import {
  type AgencyGame,
  type Archive,
  openArchive,
  type SeekerName,
  SEEKERS,
} from '../agency-games.ts';
import type { Lab } from '../lab.ts';
import { listAsked, listFeaturedSeats } from '../measured.ts';
import { difference, type Estimate, meanOf, ratioOf, shareOf, shareOfWay } from '../paired.ts';
import { atLeast, type Bar, claim, percent, plusMinus, points, type Report } from '../report.ts';

const RUNS = 12;

/** Mandate points over waiting that `ace` is to have without packages that are refused. */
const WANTED: Readonly<Record<string, number>> = {
  'cybercrime-class': 9,
  'high-seas-class': 15,
  'cybercrime-2024': 5,
  'cybercrime-last-day': 5,
};
/** The same in a cut for a class. */
const WANTED_IN_CUT = 6;
/** Shares: of the way to the best text, of `ace`, of draws above waiting; and what asking is to add. */
const [WAY, OF_ACE, ABOVE, ASKING] = [0.45, 0.6, 0.9, 1.2];

/** Of a seat and a player, in the draws in which it and waiting have been played. */
type Cell = { played: readonly number[]; base: readonly number[]; best: readonly number[] };

type Grid = ReadonlyMap<SeekerName, readonly Cell[]>;

export function agency(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const players = listPlayers(lab);
  const archive = openArchive(lab);
  archive.play(listGames(lab, players, runs), (left) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${left} games left `);
  });
  const tables = [];
  const bars: Bar[] = [];
  for (const scenario of listAsked(lab)) {
    const grid = readGrid(archive, scenario, players, runs);
    tables.push(...makeTables(scenario, grid));
    bars.push(...makeBars(scenario, grid));
  }
  return {
    title: 'Agency',
    about:
      `${runs} draws for each player in each featured seat, paired with waiting in the same seat and draw; ` +
      `${lab.search.budget} conferences a decision. Points are hundredths of the mandate. Silent: does not ask. ` +
      'Barred: no package that the room will refuse. The way is from the end of waiting to the best text that a climb ' +
      'by single wordings finds and that leaves no more delegations worse off than no deal than waiting does.',
    tables,
    bars,
  };
}

function listPlayers({ search }: Lab): SeekerName[] {
  const all = Object.keys(SEEKERS) as SeekerName[];
  if (search.players.length === 0) return all;
  return all.filter((name) => name === 'waiting' || search.players.includes(name));
}

/** Draw by draw, so that what is broken off has some of everything. */
function listGames(lab: Lab, players: readonly SeekerName[], runs: number): AgencyGame[] {
  const cells = listAsked(lab).flatMap((scenario) =>
    listFeaturedSeats(scenario).flatMap((seat) =>
      players.map((player) => ({ scenario, seat, player })),
    ),
  );
  return Array.from({ length: runs }, (_, run) => cells.map((cell) => ({ ...cell, run }))).flat();
}

function readGrid(
  archive: Archive,
  scenario: string,
  players: readonly SeekerName[],
  runs: number,
): Grid {
  const seats = listFeaturedSeats(scenario);
  const numbers = Array.from({ length: runs }, (_, run) => run);
  const cellOf = (player: SeekerName, seat: string): Cell => {
    const both = numbers.flatMap((run) => {
      const own = archive.find({ scenario, seat, player, run });
      const waited = archive.find({ scenario, seat, player: 'waiting', run });
      return own && waited ? [{ own, waited }] : [];
    });
    return {
      played: both.map(({ own }) => own.mandate),
      base: both.map(({ waited }) => waited.mandate),
      best: both.map(({ waited }) => waited.best ?? waited.mandate),
    };
  };
  return new Map(players.map((player) => [player, seats.map((seat) => cellOf(player, seat))]));
}

/** Seats in which something has been played. */
function cellsOf(grid: Grid, player: SeekerName): readonly Cell[] {
  return (grid.get(player) ?? []).filter(({ played }) => played.length > 0);
}

function measureOver(cells: readonly Cell[]): Estimate {
  return meanOf(cells.map(({ played, base }) => difference(played, base)));
}

function measureWay(cells: readonly Cell[]): Estimate {
  const all = (part: keyof Cell) => cells.flatMap((cell) => cell[part]);
  return shareOfWay(all('played'), all('base'), all('best'));
}

function measureAbove(cells: readonly Cell[]): number {
  const gains = cells.flatMap(({ played, base }) => played.map((one, i) => one - (base[i] ?? NaN)));
  return shareOf(gains, (gain) => gain > 0);
}

/** Gain over waiting as a share of another player's, in the seats and draws of both. */
function measureShare(grid: Grid, player: SeekerName, of: SeekerName): Estimate {
  const gains = (cells: readonly Cell[] = [], others: readonly Cell[] = []) =>
    cells.flatMap(({ played, base }, seat) =>
      played.slice(0, others[seat]?.played.length ?? 0).map((one, i) => one - (base[i] ?? NaN)),
    );
  const [own, other] = [grid.get(player), grid.get(of)];
  return ratioOf(gains(own, other), gains(other, own));
}

function makeTables(scenario: string, grid: Grid) {
  const acting = [...grid.keys()].filter((player) => player !== 'waiting');
  const show = (value: Estimate) => plusMinus(value, (one) => points(one, 1));
  return [
    {
      title: `${scenario}: mean of the seats`,
      head: ['player', 'draws', 'over waiting', 'of ace, %', 'way, %', 'draws above waiting'],
      rows: acting.map((player) => {
        const cells = cellsOf(grid, player);
        const draws = cells.reduce((sum, { played }) => sum + played.length, 0);
        if (draws === 0) return [player, 0, '', '', '', ''];
        return [
          player,
          draws,
          show(measureOver(cells)),
          plusMinus(measureShare(grid, player, 'ace'), (share) => points(share, 0)),
          plusMinus(measureWay(cells), (share) => points(share, 0)),
          percent(measureAbove(cells)),
        ];
      }),
    },
    {
      title: `${scenario}: over waiting by seat`,
      head: ['player', ...listFeaturedSeats(scenario)],
      rows: acting.map((player) => [
        player,
        ...(grid.get(player) ?? []).map(({ played, base }) =>
          played.length > 0 ? show(difference(played, base)) : '',
        ),
      ]),
    },
  ];
}

function makeBars(scenario: string, grid: Grid): Bar[] {
  const [ace, searcher, silent] = (['ace-barred', 'searcher', 'searcher-silent'] as const).map(
    (player) => cellsOf(grid, player),
  );
  const over = (cells: readonly Cell[] = []) => 100 * measureOver(cells).mean;
  const bars: Bar[] = [];
  if (ace?.length) {
    const wanted = WANTED[scenario] ?? WANTED_IN_CUT;
    bars.push(
      atLeast(`${scenario}: ace, barred, ${wanted} over waiting`, over(ace), wanted, (one) =>
        one.toFixed(1),
      ),
      atLeast(
        `${scenario}: ace, barred, 45 % of the way to the best text`,
        measureWay(ace).mean,
        WAY,
        percent,
      ),
    );
  }
  if (!searcher?.length) return bars;
  if (ace?.length)
    bars.push(
      atLeast(
        `${scenario}: searcher 60 % of ace, barred`,
        measureShare(grid, 'searcher', 'ace-barred').mean,
        OF_ACE,
        percent,
      ),
    );
  bars.push(
    atLeast(
      `${scenario}: searcher above waiting in 9 draws of 10`,
      measureAbove(searcher),
      ABOVE,
      percent,
    ),
  );
  if (silent?.length)
    bars.push(
      claim(
        `${scenario}: searcher a fifth better when it asks`,
        `${over(searcher).toFixed(1)} against ${over(silent).toFixed(1)}`,
        over(searcher) >= ASKING * over(silent),
      ),
    );
  return bars;
}
