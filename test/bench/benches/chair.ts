/** Whether the Chair's seat asks for judgement: texts chosen by habit, against the shipped Chair's. */
import { CLASSES, FLAGSHIP } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, estimate } from '../paired.ts';
import { claim, decimals, plusMinus, points, type Report, type Table } from '../report.ts';
import { CHAIR } from '../../../src/scenario/resolved.ts';
import { HABITS } from '../bots/chair-habits.ts';

const RUNS = 100;
const CHAIRS = ['chair', ...HABITS.keys()];

export async function chair(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const tables: Table[] = [];
  const best = new Map<string, string>();
  for (const scenario of [...CLASSES, FLAGSHIP]) {
    const games = await Promise.all(
      CHAIRS.map((by) =>
        lab.play({ scenario, seating: [{ seat: CHAIR, by }], measured: [], runs }),
      ),
    );
    const gains = games.map((own) => own.map(({ joint }) => joint.nashLogGain));
    const means = gains.map((own) => estimate(own).mean);
    best.set(scenario, CHAIRS[means.indexOf(Math.max(...means))] ?? '');
    const rows = CHAIRS.map((by, i) => rowOf(by, games[i] ?? [], gains[i] ?? [], gains[0] ?? []));
    tables.push({ title: scenario, head: HEAD, rows });
  }
  const bestOf = CLASSES.map((scenario) => best.get(scenario) ?? '');
  return {
    title: "The Chair's seat",
    about:
      `${runs} runs. Each habit chooses among the texts within the Chair's discretion and else does as the shipped ` +
      'Chair. The log gain is the mean over delegations, with losses along the tangent; better off: share of ' +
      'those who want less of the treaty than the middle delegation, and of those who want more, to whom it is ' +
      'worth more than none; fairness: the lesser of the two.',
    tables,
    bars: [
      claim(
        `no one habit is best in both ${CLASSES.join(' and ')}`,
        bestOf.join(' and '),
        bestOf[0] !== bestOf[1] || bestOf[0] === 'chair',
      ),
    ],
  };
}

const HEAD = [
  'Chair',
  'c / v / s / f %',
  'Nash log gain',
  'over the shipped Chair',
  'better off, narrow side',
  'better off, broad side',
  'fairness',
  'runs with another text than the shipped Chair, %',
];

function rowOf(
  by: string,
  games: readonly Facts[],
  gains: readonly number[],
  shipped: readonly number[],
) {
  const mean = (pick: (game: Facts) => number) => decimals(2)(estimate(games.map(pick)).mean);
  const other = gains.filter((gain, i) => gain !== shipped[i]).length / gains.length;
  return [
    by,
    endingsOf(games),
    plusMinus(estimate(gains), decimals(3)),
    plusMinus(difference(gains, shipped), decimals(3)),
    mean((game) => game.chair.betterOff.narrow),
    mean((game) => game.chair.betterOff.broad),
    mean((game) => game.chair.fairness),
    points(other, 0),
  ];
}
