/** Whether what a package shows is kept: the best one a room takes, carried out for a seat that waits before and after. */
import type { TextCause } from '../../../src/engine/state/event.ts';
import type { Heading, KeptFacts } from '../kept-games.ts';
import type { Lab } from '../lab.ts';
import { listAsked, listFeaturedSeats, makeGround } from '../measured.ts';
import { correlate, estimate, ratioOf, shareOf, sum } from '../paired.ts';
import { atLeast, atMost, type Bar, percent, plusMinus, points, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const RUNS = 40;

/** Gain shown from which on a package counts, and loss against waiting from which on it is one. */
const POINT = 0.01;

/** What packages are chosen by and their gains counted against. */
const HEADINGS: readonly Heading[] = ['none', 'worlds', 'waiting'];
/** The one the bars are about. */
const SHOWN: Heading = 'worlds';

const WORDS: { readonly [Name in Heading]: string } = {
  none: 'against the text as it stands',
  worlds: 'against where the text is heading by the forecast',
  waiting: 'against where the text goes if the seat waits, as if one could know',
};

/** Share of what is shown that is to be kept, agreed in the first half of the sittings and later. */
const WANTED = { early: 0.5, late: 0.65, correlation: 0.5, below: 0.1 };

/** `late`: agreed in the second half of the sittings. */
type Row = { sitting: number; of: number; late: boolean; facts: readonly KeptFacts[] };

export async function kept(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const tables = [];
  const bars: Bar[] = [];
  for (const heading of HEADINGS) {
    const rows = [];
    for (const scenario of listAsked(lab)) {
      const measured = await measure(lab, scenario, heading, runs);
      rows.push(...measured.map((row) => [scenario, ...cellsOf(row)]));
      if (heading === SHOWN) bars.push(...barsOf(scenario, measured));
    }
    tables.push({ title: `Shown ${WORDS[heading]}`, head: HEAD, rows });
  }
  return {
    title: 'Kept',
    about:
      `${runs} runs a sitting, a featured seat each in turn. The seat waits; in its turn in the sitting the package of ` +
      'one or two changes that shows most of those that the room takes is carried out, and it waits again. ' +
      'Packages that show less than 1 point are left out. Points are hundredths of the mandate. Seen: at once, against ' +
      'the text as it stands. Shown: against what the title says; by the forecast three packages that add most to it are ' +
      'laid, each is played on as if agreed, and the one that brings most by the close is carried out. Kept: over waiting all along, at the close. ' +
      'Of it: what the articles of the package bring, all other articles, red lines, and a conference that ends with a ' +
      'treaty in one of the two only. Share: kept of shown, a ratio of means. Below: ended 1 point or more below waiting. Words held: that stand at ' +
      'the close; anyway: that stand there if the seat waits, too. Lost to: what moved each of the others. ' +
      `Bars: of what is shown ${WORDS[SHOWN]}.`,
    tables,
    bars,
  };
}

const HEAD = [
  'conference',
  'sitting',
  'draws',
  'seen',
  'shown',
  'kept',
  'own / others / lines / ending',
  'share %',
  'correlation',
  'below',
  'words held',
  'anyway',
  'lost to',
];

/** The first sitting, the middle one, and the last but one. */
function listSittings(last: number): number[] {
  return [...new Set([1, Math.max(1, Math.floor(last / 2)), Math.max(1, last - 1)])];
}

function measure(lab: Lab, scenario: string, heading: Heading, runs: number): Promise<Row[]> {
  const { sittings } = scenarioNamed(scenario).procedure;
  const seats = listFeaturedSeats(scenario);
  const ground = makeGround(lab, scenario);
  return Promise.all(
    listSittings(sittings).map(async (sitting) => {
      const facts = await lab.keep({ ...ground, seats, sitting, heading, runs });
      const late = 2 * sitting > sittings;
      return {
        sitting,
        of: sittings,
        late,
        facts: facts.filter((one) => readShown(one) >= POINT),
      };
    }),
  );
}

function readShown({ seen, seenAhead }: KeptFacts): number {
  return seenAhead ?? seen;
}

function cellsOf({ sitting, of, facts }: Row): string[] {
  const [shown, left] = [facts.map(readShown), facts.map((one) => one.kept)];
  const words = sum(facts.map((one) => one.words));
  const share = (count: (one: KeptFacts) => number) => percent(sum(facts.map(count)) / words);
  const mean = (values: readonly number[]) =>
    plusMinus(estimate(values), (value) => points(value, 1));
  return [
    `${sitting} of ${of}`,
    String(facts.length),
    mean(facts.map(({ seen }) => seen)),
    mean(shown),
    mean(left),
    facts.length > 0 ? splitKept(facts) : '',
    plusMinus(ratioOf(left, shown), (value) => points(value, 0)),
    showCorrelation(correlate(shown, left)),
    `${facts.filter(isBelow).length} of ${facts.length}`,
    share(({ held }) => held),
    share(({ anyway }) => anyway),
    countCauses(facts.flatMap(({ lost }) => lost)),
  ];
}

function showCorrelation(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}

function splitKept(facts: readonly KeptFacts[]): string {
  const parts = facts.map(({ parts: { own, others, lines }, ending }) => [
    own,
    others,
    lines,
    ending,
  ]);
  const means = [0, 1, 2, 3].map((i) => estimate(parts.map((part) => part[i] ?? NaN)).mean);
  return means.map((value) => points(value, 1)).join(' / ');
}

function isBelow({ kept: left }: KeptFacts): boolean {
  return left <= -POINT;
}

function countCauses(lost: readonly TextCause[]): string {
  const counts = new Map<TextCause, number>();
  for (const cause of lost) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([cause, count]) => `${cause} ${count}`)
    .join(', ');
}

function barsOf(scenario: string, rows: readonly Row[]): Bar[] {
  const all = rows.flatMap(({ facts }) => facts);
  const keptOf = (facts: readonly KeptFacts[]) =>
    ratioOf(
      facts.map((one) => one.kept),
      facts.map(readShown),
    );
  const half = (late: boolean) => rows.flatMap((row) => (row.late === late ? row.facts : []));
  const [early, later] = [half(false), half(true)];
  const barOn = (says: string, facts: readonly KeptFacts[], least: number): Bar => {
    const share = keptOf(facts);
    return atLeast(
      `${scenario}: ${says}`,
      share.mean,
      least,
      () => `${plusMinus(share, (value) => points(value, 0))} %`,
    );
  };
  return [
    ...(early.length > 0
      ? [barOn('half of what is shown in the first half is kept', early, WANTED.early)]
      : []),
    barOn('65 % of what is shown later is kept', later, WANTED.late),
    atLeast(
      `${scenario}: shown and kept correlate`,
      correlate(
        all.map(readShown),
        all.map((one) => one.kept),
      ),
      WANTED.correlation,
      showCorrelation,
    ),
    atMost(
      `${scenario}: one in ten ends 1 point below waiting`,
      shareOf(all, isBelow),
      WANTED.below,
      percent,
    ),
  ];
}
