/** What each of the packager's tools is worth to the seat that has it: the same player without it. */
import { CLASSES, FLAGSHIP, gamesOf, PACKAGER_USES, SEAT_RUNS, seatsOf } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, meanOf, shareOfWay } from '../paired.ts';
import { plusMinus, points, type Report, type Table } from '../report.ts';

const PLAYERS = ['packager', ...PACKAGER_USES.map((type) => `packager-without-${type}`)];

export async function tools(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(SEAT_RUNS);
  const tables: Table[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const rows = await Promise.all(PLAYERS.map((player) => rowOf(lab, scenario, player, runs)));
    const head = ['player', 'way %', 'mandate against the packager', 'c / v / s / f %'];
    tables.push({ title: scenario, head, rows });
  }
  return {
    title: 'Tools',
    about:
      `${runs} runs a seat, mean of all seats; the way is against a passive player in the same seat, seed and run. ` +
      'Everybody else has all tools.',
    tables,
    bars: [],
  };
}

async function rowOf(lab: Lab, scenario: string, player: string, runs: number): Promise<string[]> {
  const cells = await Promise.all(
    seatsOf(scenario).map(async (seat) => {
      const [games, whole, passive] = await Promise.all(
        [player, 'packager', 'passive'].map((by) => gamesOf(lab, scenario, seat, by, runs)),
      );
      const met = (facts: readonly Facts[] = []) =>
        facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
      const best = (passive ?? []).map(({ seats }) => seats[0]?.best ?? NaN);
      return {
        games: games ?? [],
        way: shareOfWay(met(games), met(passive), best),
        lost: difference(met(games), met(whole)),
      };
    }),
  );
  return [
    player,
    plusMinus(meanOf(cells.map(({ way }) => way)), (share) => points(share, 1)),
    plusMinus(meanOf(cells.map(({ lost }) => lost)), points),
    endingsOf(cells.flatMap(({ games }) => games)),
  ];
}
