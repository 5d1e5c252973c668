/** Mechanics that change nothing in the conferences of the ablation, taken away where somebody uses them. */
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { listFeaturedSeats } from '../measured.ts';
import { mechanicNamed } from '../mechanics.ts';
import { difference, shareOf, sum } from '../paired.ts';
import { type Bar, claim, decimals, percent, plusMinus, points, type Report } from '../report.ts';

/** Games a row, shared out among the featured seats where a seat is played by somebody. */
const RUNS = 48;

/** By default: nobody is seated. */
const DEFAULT = 'all by default';

type Row = {
  mechanic: string;
  scenario: string;
  by: string;
  /** Name that its use has in `countUses`; absent: the mechanic's. */
  use?: string;
};

const ROWS: readonly Row[] = [
  { mechanic: 'act: withdraw', scenario: 'cybercrime-class', by: 'yielder' },
  { mechanic: 'act: withdraw', scenario: 'high-seas-class', by: 'yielder' },
  { mechanic: 'act: agenda', scenario: 'kigali-2016-class', by: DEFAULT },
  { mechanic: 'act: agenda', scenario: 'antarctica-1959-class', by: DEFAULT },
  { mechanic: 'motion: vote', scenario: 'cybercrime-class', by: 'vote-mover' },
  { mechanic: 'motion: separateVote', scenario: 'cybercrime-class', by: 'divider' },
  { mechanic: 'motion: separateVote', scenario: 'campaign-2022-drafts', by: 'divider' },
  { mechanic: 'motion: noAction', scenario: 'philadelphia-1787-chambers', by: DEFAULT },
  { mechanic: 'motion: adjourn', scenario: 'campaign-2019-mandate+adjourn', by: DEFAULT },
  { mechanic: 'motion: reconsider', scenario: 'philadelphia-1787-class', by: DEFAULT },
  { mechanic: 'whip: fetch', scenario: 'cybercrime-2024', by: 'fetcher' },
  {
    mechanic: 'credit lost by broken promises',
    scenario: 'high-seas-class',
    by: 'faithless',
    use: 'credit: brokenPromise',
  },
  {
    mechanic: 'credit lost at the gavel',
    scenario: 'cybercrime-class',
    by: 'dissenter',
    use: 'dissociate',
  },
  {
    mechanic: 'credit lost at the gavel',
    scenario: 'cybercrime-2024',
    by: 'dissenter',
    use: 'dissociate',
  },
  {
    mechanic: 'cost of a suspension',
    scenario: 'whaling-1982-class',
    by: DEFAULT,
    use: 'motion: suspend',
  },
];

/** Utility by which payoffs differ that are not the same but for rounding. */
const ROUNDING = 1e-9;

export async function used(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const rows = await Promise.all(ROWS.map((row) => playRow(lab, row, runs)));
  return {
    title: 'Mechanics in use',
    about:
      `${runs} games a row or a few more, each compared with the same one without the mechanic. Where somebody sits in a seat, each featured seat in turn. ` +
      'Most players here are the packager with a habit that is to use the mechanic whenever it can. ' +
      'Used: times a game, by whoever sits in the seat, or by all. Payoffs: the share of games in which that of a featured seat differs. ' +
      'Points: what the seat gets more without the mechanic.',
    tables: [
      {
        title: 'What is taken away',
        head: [
          'without',
          'conference',
          'played by',
          'used',
          'games that use it',
          'another text',
          'another ending',
          'other payoffs',
          'mandate, points',
          'c / v / s / f %',
        ],
        rows: rows.map(showRow),
      },
    ],
    bars: [barOf(rows)],
  };
}

type PlayedRow = Row & { as: readonly Facts[]; without: readonly Facts[] };

async function playRow(lab: Lab, row: Row, runs: number): Promise<PlayedRow> {
  const { mechanic, scenario, by } = row;
  const seats = listFeaturedSeats(scenario);
  const { changed } = mechanicNamed(mechanic);
  const play = async (rest: { changed?: typeof changed }) => {
    if (by === DEFAULT) return lab.play({ scenario, seating: [], measured: seats, runs, ...rest });
    const games = seats.map((seat) =>
      lab.play({
        scenario,
        seating: [{ seat, by }],
        measured: [seat, ...seats.filter((one) => one !== seat)],
        runs: Math.ceil(runs / seats.length),
        ...rest,
      }),
    );
    return (await Promise.all(games)).flat();
  };
  const [as, without] = await Promise.all([play({}), play({ changed })]);
  return { ...row, as, without };
}

/** Shares of games in which something is another without the mechanic. */
function compare({ as, without }: PlayedRow) {
  const pairs = as.map((game, i) => ({ game, other: without[i] as Facts }));
  return {
    text: shareOf(pairs, ({ game, other }) =>
      game.texts.some((text, a) => text !== other.texts[a]),
    ),
    ending: shareOf(pairs, ({ game, other }) => game.ending !== other.ending),
    payoff: shareOf(pairs, ({ game, other }) =>
      game.seats.some(
        (seat, i) => Math.abs(seat.payoff - (other.seats[i]?.payoff ?? 0)) > ROUNDING,
      ),
    ),
  };
}

function showRow(row: PlayedRow): string[] {
  const { as, without, by, mechanic, scenario, use = mechanic } = row;
  const { text, ending, payoff } = compare(row);
  const times = as.map(({ uses }) => uses[use] ?? 0);
  const met = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.mandate ?? NaN);
  return [
    mechanic,
    scenario,
    by,
    decimals(1)(sum(times) / times.length),
    percent(shareOf(times, (count) => count > 0)),
    percent(text),
    percent(ending),
    percent(payoff),
    by === DEFAULT ? '' : plusMinus(difference(met(without), met(as)), points),
    endingsOf(without),
  ];
}

/** Share of games with another outcome from which on a mechanic does something. */
const SOMETHING = 0.02;

function barOf(rows: readonly PlayedRow[]): Bar {
  const names = [...new Set(rows.map(({ mechanic }) => mechanic))];
  const idle = names.filter((name) =>
    rows
      .filter(({ mechanic }) => mechanic === name)
      .every((row) => Math.max(...Object.values(compare(row))) < SOMETHING),
  );
  return claim(
    'each of these changes 2 % of the games or more where it is used',
    idle.length === 0 ? `all ${names.length}` : `not ${idle.join(', ')}`,
    idle.length === 0,
  );
}
