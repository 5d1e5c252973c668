/** Whether playing well pays: bots in seats, against a passive one in the same seat and run. */
import { BOTS, CLASSES, FLAGSHIP, gamesOf, SEAT_RUNS, seatsOf } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, type Estimate, meanOf, shareOf, shareOfWay, sum } from '../paired.ts';
import { atLeast, type Bar, claim, percent, plusMinus, points, type Report } from '../report.ts';

type Cell = {
  mandate: Estimate;
  payoff: Estimate;
  way: Estimate;
  better: number;
  games: readonly Facts[];
};

/** By bot, in the order of the seats. */
type Grid = ReadonlyMap<string, readonly Cell[]>;

export async function skill(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(SEAT_RUNS);
  const tables = [];
  const bars: Bar[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const grid = await gridOf(lab, scenario, runs);
    tables.push(...tablesOf(scenario, grid));
    bars.push(...barsOf(scenario, grid));
  }
  return {
    title: 'Skill',
    about:
      `${runs} runs each, paired with a passive player in the same seat, seed and run. ` +
      'Points are hundredths of the mandate measure. The way is from the passive result to the best text a climb ' +
      'by single wordings finds for the seat with no more delegations below their reservation values than the ' +
      'passive run left, or a third of the members where that is more; a ratio of means over the runs.',
    tables,
    bars,
  };
}

async function gridOf(lab: Lab, scenario: string, runs: number): Promise<Grid> {
  const seats = seatsOf(scenario);
  const rows = BOTS.map(async (bot) => {
    const cells = seats.map(async (seat) => {
      const [games, passive] = await Promise.all([
        gamesOf(lab, scenario, seat, bot, runs),
        gamesOf(lab, scenario, seat, 'passive', runs),
      ]);
      return cellOf(games, passive);
    });
    return [bot, await Promise.all(cells)] as const;
  });
  return new Map(await Promise.all(rows));
}

function cellOf(games: readonly Facts[], passive: readonly Facts[]): Cell {
  const met = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
  const paid = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.payoff ?? NaN);
  const best = passive.map(({ seats }) => seats[0]?.best ?? NaN);
  const [played, base] = [met(games), met(passive)];
  return {
    mandate: difference(played, base),
    payoff: difference(paid(games), paid(passive)),
    way: shareOfWay(played, base, best),
    better: shareOf(
      played.map((value, i) => value - (base[i] ?? NaN)),
      (gain) => gain > 0,
    ),
    games,
  };
}

function tablesOf(scenario: string, grid: Grid) {
  const seats = seatsOf(scenario);
  const played = [...grid].filter(([bot]) => bot !== 'passive');
  const table = (what: string, show: (cell: Cell) => string) => ({
    title: `${scenario}: ${what}`,
    head: ['bot', ...seats],
    rows: played.map(([bot, cells]) => [bot, ...cells.map(show)]),
  });
  return [
    {
      title: `${scenario}: all seats`,
      head: ['bot', 'mandate', 'payoff', 'way %', 'better than passive', 'c / v / s / f %'],
      rows: [...grid].map(([bot, cells]) => [
        bot,
        plusMinus(meanOf(cells.map(({ mandate }) => mandate)), points),
        plusMinus(meanOf(cells.map(({ payoff }) => payoff)), points),
        plusMinus(wayOf(cells), (share) => points(share, 1)),
        percent(sum(cells.map(({ better }) => better)) / cells.length),
        endingsOf(cells.flatMap(({ games }) => games)),
      ]),
    },
    table('mandate over passive, points', ({ mandate }) => plusMinus(mandate, points)),
    table('payoff over passive, points', ({ payoff }) => plusMinus(payoff, points)),
    table('way to the best, %', ({ way }) => plusMinus(way, (share) => points(share, 0))),
    table('runs better than passive', ({ better }) => percent(better)),
    table('consensus / vote / suspended / failed, %', ({ games }) => endingsOf(games)),
  ];
}

function wayOf(cells: readonly Cell[]): Estimate {
  return meanOf(cells.map(({ way }) => way));
}

function barsOf(scenario: string, grid: Grid): Bar[] {
  const cells = (bot: string) => grid.get(bot) ?? [];
  const mean = (bot: string) => meanOf(cells(bot).map(({ mandate }) => mandate)).mean;
  const seats = seatsOf(scenario).length;
  const ahead = cells('packager').filter(({ mandate }, i) => {
    const greedy = cells('greedy')[i]?.mandate.mean ?? NaN;
    return mandate.mean > 0 && mandate.mean > greedy;
  }).length;
  const wanted = Math.ceil((3 / 4) * seats);
  const way = wayOf(cells('packager')).mean;
  return [
    atLeast(
      `${scenario}: packager above passive and greedy in ${wanted} of ${seats} seats`,
      ahead,
      wanted,
    ),
    ...(scenario === FLAGSHIP
      ? [atLeast(`${scenario}: packager makes 25 % of the way on average`, way, 0.25, percent)]
      : []),
    claim(
      `${scenario}: packager above greedy and passive on average`,
      `${points(mean('packager'))} against ${points(mean('greedy'))} and 0`,
      mean('packager') > Math.max(0, mean('greedy')),
    ),
    claim(
      `${scenario}: packager no worse than without asking`,
      `${points(mean('packager'))} against ${points(mean('packager-without-ask'))}`,
      mean('packager') >= mean('packager-without-ask'),
    ),
    claim(
      `${scenario}: random no better than greedy on average`,
      `${points(mean('random'))} against ${points(mean('greedy'))}`,
      mean('random') <= mean('greedy'),
    ),
    claim(`${scenario}: spoiler below passive`, points(mean('spoiler')), mean('spoiler') < 0),
  ];
}
