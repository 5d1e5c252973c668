/** How conferences end, and how close their votes are. */
import { allByDefault, CLASSES, FLAGSHIP, gamesOf, SEAT_RUNS, seatsOf } from '../cast.ts';
import { endingsOf, USUAL_ENDINGS } from '../endings-of.ts';
import type { Facts, VoteFacts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { median, shareOf, sum } from '../paired.ts';
import { atLeast, claim, decimals, percent, type Report, within } from '../report.ts';
import { CHAIR } from '../../../src/scenario/resolved.ts';
import { scenarioNamed } from '../scenarios.ts';

const RUNS = 100;
/** A vote is close within this many votes of the line, of 193. */
const CLOSE = 10;

/** Sensible enough, and hard on the others: a Chair that always takes the words of one side. */
const HARD = [
  ['the Chair for the higher words', CHAIR, 'chair-higher'],
  ['the Chair for the lower words', CHAIR, 'chair-lower'],
] as const;

export async function endings(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const rows = [];
  const packagers: [scenario: string, games: readonly Facts[]][] = [];
  const played: Facts[] = [];
  let flagship: readonly Facts[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const games = await allByDefault(lab, scenario, runs);
    if (scenario === FLAGSHIP) flagship = games;
    rows.push([scenario, 'all by default', endingsOf(games), ...votesOf(scenario, games)]);
    const own = await packagersIn(lab, scenario);
    packagers.push([scenario, own]);
    rows.push([scenario, 'packager in a seat', endingsOf(own), ...votesOf(scenario, own)]);
    played.push(...games, ...own);
    for (const [who, seat, by] of HARD) {
      const hard = await lab.play({ scenario, seating: [{ seat, by }], measured: [], runs });
      rows.push([scenario, who, endingsOf(hard), ...votesOf(scenario, hard)]);
      played.push(...hard);
    }
  }
  const own = await packagersIn(lab, FLAGSHIP);
  const consensus = shareOf(flagship, ({ ending }) => ending === 'consensus');
  return {
    title: 'Endings and votes',
    about:
      `${runs} runs with all seats played by default, ${lab.runsOr(SEAT_RUNS)} for each seat of the packager. ` +
      'Close: within 10 votes of the line where there are 193 members, as many in proportion elsewhere, 1 at least. ' +
      'A motion has its way where the mover gets what it asked for. The bar is on motions that touch the text: a closure, ' +
      'no action or more time that is carried is counted beside it.',
    tables: [
      {
        title: 'Games',
        head: [
          'scenario',
          'played by',
          'c / v / s / f %',
          'votes a game',
          'nearest vote, median from the line',
          'games with a close vote',
          'games in which a motion has its way',
          'of these on substance',
        ],
        rows,
      },
    ],
    bars: [
      claim(
        'consensus, vote, suspension and failure all occur',
        USUAL_ENDINGS.map((one) => `${played.filter(({ ending }) => ending === one).length}`).join(
          ' / ',
        ),
        USUAL_ENDINGS.every((one) => played.some(({ ending }) => ending === one)),
      ),
      within(
        `${FLAGSHIP}: consensus in 60 to 95 % of games by default`,
        consensus,
        [0.6, 0.95],
        percent,
      ),
      atLeast(
        `${FLAGSHIP}: a vote within ${CLOSE} of the line in 30 % of the packager's games`,
        shareOf(own, (game) => game.votes.some((vote) => isClose(FLAGSHIP, vote))),
        0.3,
        percent,
      ),
      ...packagers.map(([scenario, games]) =>
        within(
          `${scenario}: a motion on substance has its way in 5 to 20 % of the packager's games`,
          shareOf(games, (game) => game.votes.some((vote) => isWon(vote) && !vote.procedural)),
          [0.05, 0.2],
          percent,
        ),
      ),
    ],
  };
}

async function packagersIn(lab: Lab, scenario: string): Promise<readonly Facts[]> {
  const runs = lab.runsOr(SEAT_RUNS);
  const games = seatsOf(scenario).map((seat) => gamesOf(lab, scenario, seat, 'packager', runs));
  return (await Promise.all(games)).flat();
}

function votesOf(scenario: string, games: readonly Facts[]): string[] {
  const motions = games.map(({ votes }) => votes.filter(({ kind }) => kind !== 'text').length);
  return [
    decimals(1)(sum(motions) / games.length),
    nearestOf(games),
    percent(shareOf(games, ({ votes }) => votes.some((vote) => isClose(scenario, vote)))),
    percent(shareOf(games, ({ votes }) => votes.some(isWon))),
    percent(shareOf(games, ({ votes }) => votes.some((vote) => isWon(vote) && !vote.procedural))),
  ];
}

/** Of games with a vote, how far from the line the nearest one ended. */
function nearestOf(games: readonly Facts[]): string {
  const nearest = games.flatMap(({ votes }) => {
    const gaps = votes.flatMap(({ over }) => (over === null ? [] : Math.abs(over)));
    return gaps.length > 0 ? Math.min(...gaps) : [];
  });
  return nearest.length > 0 ? `${median(nearest)}` : '-';
}

function isWon({ kind, won }: VoteFacts): boolean {
  return kind !== 'text' && won;
}

function isClose(scenario: string, { over }: VoteFacts): boolean {
  const members = scenarioNamed(scenario).delegations.length;
  return over !== null && Math.abs(over) <= Math.max(1, Math.round((CLOSE * members) / 193));
}
