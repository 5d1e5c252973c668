/** How many articles end otherwise because of one seat, beyond what any stray act changes. */
import { BOTS, CLASSES, FLAGSHIP, gamesOf, SEAT_RUNS, seatsOf } from '../cast.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { difference, estimate, type Estimate, meanOf } from '../paired.ts';
import { atLeast, type Bar, decimals, plusMinus, type Report, type Table } from '../report.ts';

export async function articlesChanged(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(SEAT_RUNS);
  const tables: Table[] = [];
  const bars: Bar[] = [];
  for (const scenario of [FLAGSHIP, ...CLASSES]) {
    const [net, table] = await measure(lab, scenario, runs);
    tables.push(table);
    const says = `${scenario}: packager changes 2 articles more than random, mean of seats`;
    if (scenario === FLAGSHIP) bars.push(atLeast(says, net, 2, decimals(2)));
  }
  return {
    title: 'Articles changed',
    about:
      `${runs} runs each. Articles whose final wording differs from the passive run of the same seat and seed; ` +
      'beyond random: less what the random player changes in the same runs.',
    tables,
    bars,
  };
}

async function measure(lab: Lab, scenario: string, runs: number): Promise<[number, Table]> {
  const seats = seatsOf(scenario);
  const changedBy = async (bot: string) =>
    Promise.all(
      seats.map(async (seat) => {
        const [games, passive] = await Promise.all([
          gamesOf(lab, scenario, seat, bot, runs),
          gamesOf(lab, scenario, seat, 'passive', runs),
        ]);
        return games.map((game, i) => differing(game, passive[i]));
      }),
    );
  const random = await changedBy('random');
  const bots = BOTS.filter((bot) => bot !== 'passive');
  const counts = new Map<string, number[][]>();
  for (const bot of bots) counts.set(bot, await changedBy(bot));
  const netOf = (bot: string): Estimate =>
    meanOf((counts.get(bot) ?? []).map((own, i) => difference(own, random[i] ?? [])));
  const show = decimals(2);
  const rows = bots.map((bot) => {
    const own = (counts.get(bot) ?? []).map(estimate);
    return [
      bot,
      ...own.map(({ mean }) => show(mean)),
      show(meanOf(own).mean),
      plusMinus(netOf(bot), show),
    ];
  });
  const head = ['bot', ...seats, 'mean', 'beyond random'];
  return [netOf('packager').mean, { title: `${scenario}: articles changed`, head, rows }];
}

function differing(game: Facts, passive: Facts | undefined): number {
  return game.texts.filter((text, a) => text !== passive?.texts[a]).length;
}
