/** Whether texts go back and forth. */
import { allByDefault, CLASSES, FLAGSHIP, gamesOf, SEAT_RUNS, seatsOf } from '../cast.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { estimate } from '../paired.ts';
import { atMost, type Bar, decimals, plusMinus, type Report } from '../report.ts';

const RUNS = 100;
const MOST = 0.2;
const CAUSES = ['floor', 'informals', 'pressure', 'chair', 'vote'] as const;

export async function flips(lab: Lab): Promise<Report> {
  const rows: string[][] = [];
  const bars: Bar[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const packagers = await Promise.all(
      seatsOf(scenario).map((seat) =>
        gamesOf(lab, scenario, seat, 'packager', lab.runsOr(SEAT_RUNS)),
      ),
    );
    for (const [by, games] of [
      ['all by default', await allByDefault(lab, scenario, lab.runsOr(RUNS))],
      ['packager in a seat', packagers.flat()],
    ] as const) {
      const [once, twice] = [mean(games, 'once'), mean(games, 'twice')];
      const moves = CAUSES.map((cause) =>
        decimals(2)(estimate(games.map(({ returns }) => returns.by[cause])).mean),
      );
      const shares = [once, twice].map((one) => plusMinus(one, decimals(2)));
      rows.push([scenario, by, ...shares, ...moves]);
      bars.push(
        atMost(`${scenario}, ${by}: at most ${MOST} return twice`, twice.mean, MOST, decimals(2)),
      );
    }
  }
  return {
    title: 'Returns',
    about:
      'Articles that come back to a text they have left, in a game: at all, and more than once.',
    tables: [
      {
        title: 'Articles a game',
        head: [
          'scenario',
          'played by',
          'return',
          'return twice',
          ...CAUSES.map((cause) => `moves back: ${cause}`),
        ],
        rows,
      },
    ],
    bars,
  };
}

function mean(games: readonly Facts[], of: 'once' | 'twice') {
  return estimate(games.map(({ returns }) => returns[of]));
}
