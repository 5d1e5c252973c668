/** Whether a word broken is paid for: bargainers who break theirs late, against one who keeps it. */
import { CLASSES, FLAGSHIP, gamesOf, SEAT_RUNS, seatsOf } from '../cast.ts';
import { endingsOf } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, type Estimate, meanOf } from '../paired.ts';
import { type Bar, claim, plusMinus, points, type Report } from '../report.ts';

/** The first breaks what it gains by, the second whatever it can. */
const FAITHLESS = ['betrayer', 'breaker'] as const;

export async function trust(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(SEAT_RUNS);
  const rows: string[][] = [];
  const bars: Bar[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    for (const bot of FAITHLESS) {
      const pairs = await Promise.all(
        seatsOf(scenario).map((seat) =>
          Promise.all([
            gamesOf(lab, scenario, seat, bot, runs),
            gamesOf(lab, scenario, seat, 'packager', runs),
          ]),
        ),
      );
      const over = (of: 'mandate' | 'payoff') => meanOf(pairs.map((pair) => lost(pair, of)));
      const [mandate, payoff] = [over('mandate'), over('payoff')];
      const shown = [mandate, payoff].map((one) => plusMinus(one, points));
      rows.push([scenario, bot, ...shown, endingsOf(pairs.flatMap(([games]) => games))]);
      bars.push(
        claim(
          `${scenario}: ${bot} is paid less than the packager`,
          shown[1] ?? '',
          payoff.mean < 0,
        ),
      );
    }
  }
  return {
    title: 'Trust',
    about:
      `${runs} runs a seat, paired with the packager in the same seat, seed and run; points, mean of all seats. ` +
      'Both bargain as the packager does and break their promises in the last quarter of the sittings: the ' +
      'betrayer those it gains by, the breaker all it can.',
    tables: [
      {
        title: 'Against a packager who keeps its word',
        head: ['scenario', 'bot', 'mandate', 'payoff', 'c / v / s / f %'],
        rows,
      },
    ],
    bars,
  };
}

function lost(
  [games, kept]: [readonly Facts[], readonly Facts[]],
  of: 'mandate' | 'payoff',
): Estimate {
  const measured = (facts: readonly Facts[]) => facts.map(({ seats }) => seats[0]?.[of] ?? NaN);
  return difference(measured(games), measured(kept));
}
