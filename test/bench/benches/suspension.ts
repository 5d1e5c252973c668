/** How often good players see a conference suspended, and what else changes with the numbers that decide it. */
import type { Values } from '../../../src/engine/numbers/values.ts';
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { listAsked, listFeaturedSeats, makeGround } from '../measured.ts';
import { difference, estimate, shareOf } from '../paired.ts';
import { percent, plusMinus, points, type Report, type Table } from '../report.ts';

/** Draws of each conference, shared out among its featured seats. */
const RUNS = 60;

type Variant = readonly [name: string, values: Partial<Values>];

const SHARES: readonly Variant[] = [
  ['nothing', {}],
  ['brackets allowed: a fifth', { stripShare: 1 / 5 }],
  ['a sixth', { stripShare: 1 / 6 }],
  ['an eighth', { stripShare: 1 / 8 }],
  ['one article', { stripShare: 0 }],
];

const OTHERS: readonly Variant[] = [
  ['below no deal: nothing', { stripLoss: 0 }],
  ['6 points', { stripLoss: 0.06 }],
  ['12 points', { stripLoss: 0.12 }],
  ['credit of who is alone: none', { alone: 0 }],
  ['2', { alone: 2 }],
  ['4', { alone: 4 }],
  ['weight that reopens: a third', { roomSeats: 1 / 3 }],
  ['two thirds', { roomSeats: 2 / 3 }],
  ['pleas that keep: a quarter', { pleaShare: 1 / 4 }],
  ['a half', { pleaShare: 1 / 2 }],
  ['articles the Chair names: one', { chairChanges: 1 }],
  ['five', { chairChanges: 5 }],
];

export async function suspension(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const table = async (by: string, variants: readonly Variant[], each: number): Promise<Table[]> =>
    Promise.all(
      listAsked(lab).map(async (scenario) => tableOf(lab, { scenario, by, variants, runs: each })),
    );
  const tables = [
    ...(await table('packager', [...SHARES, ...OTHERS], runs)),
    ...(await table('sighted', SHARES, Math.ceil(runs / 4))),
  ];
  return {
    title: 'Suspension',
    about:
      `${runs} draws of each conference or a few more, shared out among its featured seats; a quarter of them for sighted, whose forecasts are dear. ` +
      'Each row changes one number. Points are hundredths of the mandate, paired with waiting in the same seat and draw under the same numbers.',
    tables,
    bars: [],
  };
}

type Asked = { scenario: string; by: string; variants: readonly Variant[]; runs: number };

async function tableOf(lab: Lab, { scenario, by, variants, runs }: Asked): Promise<Table> {
  const seats = listFeaturedSeats(scenario);
  const each = Math.ceil(runs / seats.length);
  const play = async (player: string, values: Partial<Values>): Promise<readonly Facts[]> => {
    const games = seats.map((seat) =>
      lab.play({
        ...makeGround(lab, scenario),
        seating: [{ seat, by: player }],
        measured: [seat],
        runs: each,
        ...(Object.keys(values).length === 0 ? {} : { changed: { values } }),
      }),
    );
    return (await Promise.all(games)).flat();
  };
  const rows = variants.map(async ([name, values]) =>
    rowOf(name, await play(by, values), await play('passive', values)),
  );
  return {
    title: `${scenario}: ${by}`,
    head: ['changed', 'suspended', 'c / v / s / f %', 'over waiting', 'waiting', 'waiting ends'],
    rows: await Promise.all(rows),
  };
}

function rowOf(name: string, played: readonly Facts[], waited: readonly Facts[]): string[] {
  const met = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
  const show = (value: number) => points(value, 1);
  return [
    name,
    percent(shareOf(played, ({ ending }) => ending === 'suspended')),
    endingsOf(played),
    plusMinus(difference(met(played), met(waited)), show),
    plusMinus(estimate(met(waited)), show),
    endingsOf(waited),
  ];
}
