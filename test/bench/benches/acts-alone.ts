/** Whether one act does the work of all: the packager with that act alone, and with everything but it. */
import { CLASSES, FLAGSHIP, gamesOf, PACKAGER_USES, SEAT_RUNS, seatsOf } from '../cast.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, type Estimate, meanOf, shareOfWay } from '../paired.ts';
import {
  atMost,
  type Bar,
  percent,
  plusMinus,
  points,
  type Report,
  type Table,
} from '../report.ts';

/** Share of what all acts bring that none may bring alone. */
const MOST = 0.8;

export async function actsAlone(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(SEAT_RUNS);
  const tables: Table[] = [];
  const bars: Bar[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const all = await measure(lab, scenario, 'packager', runs);
    const rows = [['all', ...cellsOf(all, all)]];
    for (const act of PACKAGER_USES) {
      const alone = await measure(lab, scenario, `packager-only-${act}`, runs);
      rows.push([act, ...cellsOf(alone, all)]);
      const share = alone.gain.mean / all.gain.mean;
      bars.push(
        atMost(`${scenario}: ${act} alone brings at most 80 % of all acts`, share, MOST, percent),
      );
    }
    const head = ['acts', 'mandate over passive', 'way %', 'of all'];
    tables.push({ title: scenario, head, rows });
  }
  return {
    title: 'One act alone',
    about:
      `${runs} runs a seat, mean of all seats, against a passive player in the same seat, seed and run. The player ` +
      'answers, votes and moves as the packager does; of what it begins by itself it does the one act alone.',
    tables,
    bars,
  };
}

type Measured = { gain: Estimate; way: Estimate };

async function measure(lab: Lab, scenario: string, by: string, runs: number): Promise<Measured> {
  const met = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
  const cells = await Promise.all(
    seatsOf(scenario).map(async (seat) => {
      const games = await gamesOf(lab, scenario, seat, by, runs);
      const passive = await gamesOf(lab, scenario, seat, 'passive', runs);
      const best = passive.map(({ seats }) => seats[0]?.best ?? NaN);
      return {
        gain: difference(met(games), met(passive)),
        way: shareOfWay(met(games), met(passive), best),
      };
    }),
  );
  return { gain: meanOf(cells.map(({ gain }) => gain)), way: meanOf(cells.map(({ way }) => way)) };
}

function cellsOf({ gain, way }: Measured, all: Measured): string[] {
  return [
    plusMinus(gain, points),
    plusMinus(way, (share) => points(share, 1)),
    percent(gain.mean / all.gain.mean),
  ];
}
