/** What every mechanic is worth: conferences without it, or with its number halved or doubled. */
import { CLASSES, FLAGSHIP, PACKAGER_USES, seatsOf } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Changed, Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { halvedAndDoubled, type Mechanic, mechanics } from '../mechanics.ts';
import { difference, estimate, shareOf } from '../paired.ts';
import { decimals, percent, plusMinus, points, type Report, type Table } from '../report.ts';

const RUNS = 100;

/** Share of games with another outcome from which on it is named; any less, but not none, is little. */
const OTHERWISE = 0.02;
const LITTLE = 'little';
const ERRORS = 2;
const UNCHANGED = '-';

export async function ablation(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const tables: Table[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    tables.push(await tableOf(lab, scenario, runs, mechanics()));
  }
  return {
    title: 'Ablation',
    about:
      aboutOf(`Each row takes one mechanic away. ${runs} runs or more of either kind a row.`) +
      ` Without a change in any of the ${tables.length} conferences: ${idleIn(tables).join(', ')}. ` +
      'Mechanics in use takes them away where somebody uses them.',
    tables,
    bars: [],
  };
}

export async function sensitivity(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  return {
    title: 'Sensitivity',
    about: aboutOf(`Each row halves or doubles one number. ${runs} runs of either kind a row.`),
    tables: [await tableOf(lab, CLASSES[0], runs, halvedAndDoubled())],
    bars: [],
  };
}

function aboutOf(rows: string): string {
  return (
    `${rows} Half of the games are played by default in all seats, half have the packager in a seat, each seat in turn ` +
    '(or who is named behind the mechanic). Every game is compared with the same one under the rules as they are. ' +
    'Touched: the state at the end differs in anything. Another text, another ending: the share of games in which ' +
    'the final wording of any article differs, or the ending. Points: what the player in the seat gets more without ' +
    `the mechanic. Changes: ${percent(OTHERWISE)} of the games or more with another outcome of the kind named, or ` +
    `${ERRORS} standard errors of the points.`
  );
}

/** Names of rows that change nothing in any of the tables. */
function idleIn(tables: readonly Table[]): string[] {
  const names = tables[0]?.rows.map(([name = '']) => `${name}`) ?? [];
  const idle = (name: string) =>
    tables.every(({ rows }) => rows.find((row) => row[0] === name)?.at(-1) === UNCHANGED);
  return names.filter(idle);
}

async function tableOf(
  lab: Lab,
  scenario: string,
  runs: number,
  all: readonly Mechanic[],
): Promise<Table> {
  const rows = await Promise.all(
    all.map(async (mechanic) => {
      const player = mechanic.player ?? 'packager';
      const [standard, without] = await Promise.all([
        gamesUnder(lab, scenario, runs, player),
        gamesUnder(lab, scenario, runs, withoutShut(player, mechanic.changed), mechanic.changed),
      ]);
      return rowOf(mechanic, without, standard);
    }),
  );
  return {
    title: scenario,
    head: [
      'without',
      'touched',
      'c / v / s / f %',
      'articles',
      'another text',
      'another ending',
      'mandate, points',
      'payoff, points',
      'changes',
    ],
    rows,
  };
}

type Played = { free: readonly Facts[]; seated: readonly Facts[] };

async function gamesUnder(
  lab: Lab,
  scenario: string,
  runs: number,
  by: string,
  changed?: Changed,
): Promise<Played> {
  const rest = changed ? { changed } : {};
  const seats = seatsOf(scenario);
  const each = Math.ceil(runs / seats.length);
  const [free, ...seated] = await Promise.all([
    lab.play({ scenario, seating: [], measured: [], runs, ...rest }),
    ...seats.map((seat) =>
      lab.play({ scenario, seating: [{ seat, by }], measured: [seat], runs: each, ...rest }),
    ),
  ]);
  return { free: free ?? [], seated: seated.flat() };
}

/** Where an act it uses is out of order the packager is told so, and does not spend its turns trying. */
function withoutShut(player: string, { shut }: Changed): string {
  const used = shut?.find((name) => PACKAGER_USES.some((act) => act === name));
  return used === undefined || player !== 'packager' ? player : `packager-without-${used}`;
}

function rowOf({ name, player }: Mechanic, without: Played, standard: Played): string[] {
  const pairs = [...without.free, ...without.seated].map((game, i) => ({
    game,
    as: [...standard.free, ...standard.seated][i] as Facts,
  }));
  const share = (holds: (pair: { game: Facts; as: Facts }) => boolean) => shareOf(pairs, holds);
  const moved = ({ game, as }: { game: Facts; as: Facts }) =>
    game.texts.filter((text, a) => text !== as.texts[a]).length;
  const text = share((pair) => moved(pair) > 0);
  const ending = share(({ game, as }) => game.ending !== as.ending);
  const gained = (of: 'mandate' | 'payoff') => {
    const values = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.[of] ?? NaN);
    return difference(values(without.seated), values(standard.seated));
  };
  const [mandate, payoff] = [gained('mandate'), gained('payoff')];
  const changes = [
    ...(text >= OTHERWISE ? ['text'] : []),
    ...(ending >= OTHERWISE ? ['endings'] : []),
    ...[mandate, payoff].flatMap(({ mean, error }, i) =>
      Math.abs(mean) > ERRORS * error ? [i === 0 ? 'mandate' : 'payoff'] : [],
    ),
  ];
  return [
    player === undefined ? name : `${name} (${player})`,
    percent(share(({ game, as }) => game.hash !== as.hash)),
    endingsOf(pairs.map(({ game }) => game)),
    decimals(2)(estimate(pairs.map(moved)).mean),
    percent(text),
    percent(ending, 1),
    plusMinus(mandate, points),
    plusMinus(payoff, points),
    changes.join(', ') || (text + ending > 0 ? LITTLE : UNCHANGED),
  ];
}
