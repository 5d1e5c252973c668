/** Whether what play shows comes: what packages bring once they are agreed, and the result of a seat that waits. */
import type { Lab } from '../lab.ts';
import { listAsked, listFeaturedSeats, makeGround } from '../measured.ts';
import { estimate, shareOf } from '../paired.ts';
import { atMost, type Bar, percent, type Report, within } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import type { ShownFacts, ShownPackage, ShownScore } from '../shown-games.ts';

const RUNS = 72;

/** Points shown from which on a package looks like a gain, and loss from which on it was none. */
const GAIN = 3;
const LOSS = 0.5;

/** A range that is said to hold four times in five; of what looks like a gain so much may be a loss. */
const HELD: readonly [number, number] = [0.72, 0.92];
const WRONG = 0.1;

export async function shown(lab: Lab): Promise<Report> {
  const tables = [];
  const bars: Bar[] = [];
  const [gains, scores]: [string[][], string[][]] = [[], []];
  for (const scenario of listAsked(lab)) {
    const measured = await measure(lab, scenario);
    const all = measured.flatMap(({ facts }) => facts);
    const packages = all.flatMap((one) => one.packages);
    gains.push(
      ...measured.map(({ sitting, facts }) =>
        writeGains(
          scenario,
          `sitting ${sitting}`,
          facts.flatMap((one) => one.packages),
        ),
      ),
      ...BY.map((by) =>
        writeGains(
          scenario,
          by,
          packages.filter((one) => one.by === by),
        ),
      ),
      writeGains(scenario, 'most of a moment', all.flatMap(findMost)),
      writeGains(
        scenario,
        'room agrees by itself',
        packages.filter(({ agrees }) => agrees),
      ),
    );
    scores.push(
      ...(['turn', 'decision'] as const).map((at) =>
        writeScores(
          scenario,
          at,
          all.flatMap((one) => one.scores.filter((score) => score.at === at)),
        ),
      ),
    );
    bars.push(...barsOf(scenario, packages));
  }
  tables.push({ title: 'Packages', head: GAINS, rows: gains.filter(([, , n]) => n !== '0') });
  tables.push({ title: 'Results', head: SCORES, rows: scores.filter(([, , n]) => n !== '0') });
  return {
    title: 'Shown and come',
    about:
      `${lab.runsOr(RUNS)} runs a sitting, a featured seat each in turn, which trades as a packager up to its turn there. ` +
      'Then packages are laid: that of the guide of a first turn, that of the adviser, and five of one or two changes by the words and the room’s chances. ' +
      'Each is agreed in the conference itself and played on to the close with the seat waiting, against waiting from the same moment, in points as a debrief counts them. ' +
      'Most of a moment: the package of which most is shown. Miss: eight in ten are off by no more. ' +
      `Wrong: of those shown as ${GAIN} points or more, how many cost ${LOSS} or more; sure: of those of which no doubt is shown. ` +
      'Of the miss: how many of the worst tenth are off by 2 points or more through who joins or dissociates, and in how many a treaty is had in one of the two only. ' +
      'Results: foreseen for who waits, at its turn and at the first decision, against the result with a treaty.',
    tables,
    bars,
  };
}

const BY = ['adviser', 'person'] as const;

const GAINS = [
  'conference',
  'which',
  'packages',
  'shown',
  'came',
  'within',
  'width',
  'miss, 8 in 10',
  'wrong',
  'sure and wrong',
  'worst: joining',
  'worst: ending',
];
const SCORES = ['conference', 'at', 'n', 'within', 'width', 'below', 'above'];

type Row = { sitting: number; facts: readonly ShownFacts[] };

function measure(lab: Lab, scenario: string): Promise<Row[]> {
  const { sittings } = scenarioNamed(scenario).procedure;
  const seats = listFeaturedSeats(scenario);
  const { start } = makeGround(lab, scenario);
  const ground = start === undefined ? { scenario } : { scenario, start };
  const moments = [1, Math.ceil(sittings / 2), Math.max(1, sittings - 1)];
  return Promise.all(
    [...new Set(moments)].map(async (sitting) => ({
      sitting,
      facts: await lab.show({ ...ground, seats, sitting, runs: lab.runsOr(RUNS) }),
    })),
  );
}

function findMost({ packages }: ShownFacts): ShownPackage[] {
  return packages.toSorted((one, other) => other.shown.points - one.shown.points).slice(0, 1);
}

function isWithin({ shown: { low, high }, came }: ShownPackage): boolean {
  return came >= low && came <= high;
}

const looksGood = ({ shown: { points } }: ShownPackage): boolean => points >= GAIN;
/** Shown without a word of doubt. */
const isSure = ({ shown: { points, sure } }: ShownPackage): boolean => points > 0 && sure === 'yes';
const isLoss = ({ came }: ShownPackage): boolean => came <= -LOSS;
const missOf = ({ shown: { points }, came }: ShownPackage): number => Math.abs(came - points);

function writeGains(scenario: string, which: string, all: readonly ShownPackage[]): string[] {
  const [good, certain] = [all.filter(looksGood), all.filter(isSure)];
  const byMiss = all.toSorted((one, other) => missOf(other) - missOf(one));
  const worst = byMiss.slice(0, Math.ceil(all.length / 10));
  const mean = (read: (one: ShownPackage) => number) => estimate(all.map(read)).mean.toFixed(1);
  return [
    scenario,
    which,
    String(all.length),
    mean(({ shown: { points } }) => points),
    mean(({ came }) => came),
    percent(shareOf(all, isWithin)),
    mean((one) => one.shown.high - one.shown.low),
    byMiss
      .slice(Math.floor(all.length / 5))
      .map(missOf)[0]
      ?.toFixed(1) ?? '-',
    `${good.filter(isLoss).length} of ${good.length}`,
    `${certain.filter(isLoss).length} of ${certain.length}`,
    percent(shareOf(worst, (one) => Math.abs(one.joining + one.dissociated) >= 2)),
    percent(shareOf(worst, ({ ending }) => ending)),
  ];
}

function writeScores(scenario: string, at: string, all: readonly ShownScore[]): string[] {
  const came = all.flatMap((one) => (one.came === null ? [] : [{ ...one, came: one.came }]));
  return [
    scenario,
    at,
    String(came.length),
    percent(shareOf(came, (one) => one.came >= one.low && one.came <= one.high)),
    estimate(came.map(({ low, high }) => high - low)).mean.toFixed(1),
    String(came.filter((one) => one.came < one.low).length),
    String(came.filter((one) => one.came > one.high).length),
  ];
}

function barsOf(scenario: string, packages: readonly ShownPackage[]): Bar[] {
  const good = packages.filter(isSure);
  return [
    within(
      `${scenario}: what a package brings is within the range shown four times in five`,
      shareOf(packages, isWithin),
      HELD,
      percent,
    ),
    ...(good.length > 0
      ? [
          atMost(
            `${scenario}: of gains shown without a doubt one in ten is a loss`,
            shareOf(good, isLoss),
            WRONG,
            percent,
          ),
        ]
      : []),
  ];
}
