/** Whether a text goes where a seat is told it is heading: by sitting, against "it stays as it is". */
import { CLASSES, seatsOf } from '../cast.ts';
import {
  type Calibration,
  calibrate,
  findMandateMiss,
  listArticleMisses,
  listMoments,
  type Waited,
  waitAndForecast,
} from '../forecasts.ts';
import type { Lab } from '../lab.ts';
import { type Bar, claim, percent, points, type Report, type Table } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const RUNS = 10;
/** Seats of each scenario: every so many of those that can be taken. */
const SEATS = 6;

export function heading(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const tables: Table[] = [];
  const bars: Bar[] = [];
  for (const name of CLASSES) {
    const waited = waitEverywhere(name, lab.seed, runs);
    const moments = listMoments(scenarioNamed(name));
    const rows = moments.map((sitting) => measureAt(waited, sitting));
    tables.push({ title: name, head: HEAD, rows: rows.map(writeRow) });
    bars.push(...makeBars(name, rows));
  }
  return {
    title: 'Where the text is heading',
    about:
      `${runs} draws a seat. A seat that waits is told in its turn where the text is heading, from its view alone. ` +
      'Off: points between the median of the worlds and where the article stands at the close; stays: the same for ' +
      'today’s text; within: closes between the least and the most of the worlds.',
    tables,
    bars,
  };
}

const HEAD = [
  'sitting',
  'articles',
  'off',
  'stays',
  'within',
  'moved',
  'direction right',
  'instructions off',
  'instructions stay',
  'instructions within',
  'ms',
];

type Row = { sitting: number; articles: Calibration; mandate: Calibration; ms: number };

function waitEverywhere(name: string, seed: number, runs: number): Waited[] {
  const scenario = scenarioNamed(name);
  const all = seatsOf(name);
  const seats = all.filter((_, i) => i % Math.ceil(all.length / SEATS) === 0);
  const sittings = listMoments(scenario);
  return seats.flatMap((seat) =>
    Array.from({ length: runs }, (_, run) =>
      waitAndForecast(scenario, { seat, seed, run, sittings }),
    ),
  );
}

function measureAt(waited: readonly Waited[], sitting: number): Row {
  const spent = waited.flatMap(({ forecasts }) =>
    forecasts.flatMap((one) => (one.sitting === sitting ? [one.ms] : [])),
  );
  return {
    sitting,
    articles: calibrate(waited.flatMap((one) => listArticleMisses(one, sitting))),
    mandate: calibrate(waited.flatMap((one) => findMandateMiss(one, sitting))),
    ms: spent.sort((one, other) => one - other)[Math.floor(spent.length / 2)] ?? NaN,
  };
}

function writeRow({ sitting, articles, mandate, ms }: Row) {
  return [
    sitting,
    articles.n,
    articles.off.toFixed(1),
    articles.stay.toFixed(1),
    percent(articles.coverage),
    articles.moved,
    articles.right,
    points(mandate.off, 1),
    points(mandate.stay, 1),
    percent(mandate.coverage),
    ms.toFixed(0),
  ];
}

function makeBars(name: string, rows: readonly Row[]): Bar[] {
  const [first] = rows;
  if (!first) return [];
  const { off, stay } = first.articles;
  const least = Math.min(...rows.map(({ articles }) => articles.coverage));
  return [
    claim(
      `${name}: in the first sitting nearer than "it stays as it is"`,
      `${off.toFixed(1)} against ${stay.toFixed(1)}`,
      off < stay,
    ),
    claim(
      `${name}: within the worlds in 90 % of articles, every sitting`,
      percent(least),
      least >= 0.9,
    ),
  ];
}
