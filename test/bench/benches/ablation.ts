/** What every mechanic is worth: conferences without it, or with its number halved or doubled. */
import { allByDefault, CLASS, FLAGSHIP, gamesOf, PACKAGER_USES } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Changed, Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { halvedAndDoubled, type Mechanic, mechanics } from '../mechanics.ts';
import { type Estimate, estimate, meanOf, shareOf, shareOfWay } from '../paired.ts';
import { decimals, percent, plusMinus, points, type Report, type Table } from '../report.ts';

const RUNS = 20;
/** Fewer conferences of the flagship: each takes as long as several of the class's. */
const FLAGSHIP_SHARE = 0.5;

type Field = { scenario: string; seats: readonly string[]; runs: number };

/** From here on a change counts as one. */
const ARTICLES = 0.2;
const ENDINGS = 0.05;
const ERRORS = 2;

export async function ablation(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const fields: Field[] = [
    { scenario: CLASS, seats: ['USA', 'BRA', 'EGY', 'IND'], runs },
    { scenario: FLAGSHIP, seats: ['JAM', 'EGY'], runs: Math.ceil(runs * FLAGSHIP_SHARE) },
  ];
  return {
    title: 'Ablation',
    about: aboutOf(fields, 'Each row takes one mechanic away.'),
    tables: await tablesOf(lab, fields, mechanics()),
    bars: [],
  };
}

export async function sensitivity(lab: Lab): Promise<Report> {
  const fields: Field[] = [{ scenario: CLASS, seats: ['USA', 'EGY'], runs: lab.runsOr(RUNS) }];
  return {
    title: 'Sensitivity',
    about: aboutOf(fields, 'Each row halves or doubles one number.'),
    tables: await tablesOf(lab, fields, halvedAndDoubled()),
    bars: [],
  };
}

function aboutOf(fields: readonly Field[], rows: string): string {
  const played = fields.map(
    ({ scenario, seats, runs }) => `${runs} runs of ${scenario} (packager in ${seats.join(', ')})`,
  );
  return (
    `${rows} ${played.join('; ')}. Touched: the state at the end differs in anything. Articles: final wordings that differ from the same run under the rules as ` +
    'they are, all seats played by default. Way: of the packager, mean of the seats, against a passive player ' +
    `under the same rules. Changed: from ${ARTICLES} articles, ${points(ENDINGS, 0)} runs in a hundred that end ` +
    `otherwise, or ${ERRORS} standard errors of the way.`
  );
}

function tablesOf(lab: Lab, fields: readonly Field[], all: readonly Mechanic[]): Promise<Table[]> {
  return Promise.all(fields.map((field) => tableOf(lab, field, all)));
}

type Measured = { games: readonly Facts[]; way: Estimate };

async function tableOf(lab: Lab, field: Field, all: readonly Mechanic[]): Promise<Table> {
  const standard = await measure(lab, field);
  const rows = await Promise.all(
    all.map(async ({ name, changed }) => {
      const measured = await measure(lab, field, changed);
      return rowOf(name, measured, standard);
    }),
  );
  return {
    title: field.scenario,
    head: [
      'without',
      'runs touched',
      'c / v / s / f %',
      'articles',
      'Nash log gain',
      'way %',
      'against',
      'changed',
    ],
    rows: [rowOf('(nothing)', standard, standard), ...rows],
  };
}

async function measure(lab: Lab, field: Field, changed?: Changed): Promise<Measured> {
  const { scenario, seats, runs } = field;
  const games = await allByDefault(lab, scenario, runs, changed);
  const ways = seats.map(async (seat) => {
    const played = await gamesOf(lab, scenario, seat, bargainer(changed), runs, changed);
    const passive = await gamesOf(lab, scenario, seat, 'passive', runs, changed);
    const met = (facts: readonly Facts[]) => facts.map((one) => one.seats[0]?.mandate ?? NaN);
    const best = passive.map((one) => one.seats[0]?.best ?? NaN);
    return shareOfWay(met(played), met(passive), best);
  });
  return { games, way: meanOf(await Promise.all(ways)) };
}

/** Where an act it uses is out of order the packager is told so, and does not spend its turns trying. */
function bargainer(changed: Changed | undefined): string {
  const shut = changed?.shut?.find((name) => PACKAGER_USES.some((used) => used === name));
  return shut === undefined ? 'packager' : `packager-without-${shut}`;
}

function rowOf(name: string, { games, way }: Measured, standard: Measured): string[] {
  const articles = estimate(
    games.map((game, i) => {
      const texts = standard.games[i]?.texts ?? [];
      return game.texts.filter((text, a) => text !== texts[a]).length;
    }),
  ).mean;
  const otherwise = shareOf(
    games.map(({ ending }, i) => ending !== standard.games[i]?.ending),
    (changed) => changed,
  );
  const touched = shareOf(
    games.map(({ hash }, i) => hash !== standard.games[i]?.hash),
    (differs) => differs,
  );
  const against = way.mean - standard.way.mean;
  const error = Math.sqrt(way.error * way.error + standard.way.error * standard.way.error);
  const changed = [
    ...(articles >= ARTICLES ? ['text'] : []),
    ...(otherwise >= ENDINGS ? ['endings'] : []),
    ...(Math.abs(against) > ERRORS * error ? ['way'] : []),
  ];
  return [
    name,
    percent(touched),
    endingsOf(games),
    decimals(2)(articles),
    decimals(3)(estimate(games.map(({ joint }) => joint.nashLogGain)).mean),
    plusMinus(way, (share) => points(share, 1)),
    points(against, 1),
    changed.join(', ') || '-',
  ];
}
