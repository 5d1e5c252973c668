/** The one published count of the last days against the ballots policies cast on the same question. */
import { allByDefault, FLAGSHIP } from '../cast.ts';
import type { VoteFacts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { estimate } from '../paired.ts';
import { claim, decimals, plusMinus, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const RUNS = 100;
/** Votes of 193 within which the mean counts as the same. */
const NEAR = 10;
const LAST_DAY = 'cybercrime-last-day';

export async function tally(lab: Lab): Promise<Report> {
  const onRecord = scenarioNamed(FLAGSHIP).rollCalls.find(({ article }) => article !== undefined);
  const article = scenarioNamed(FLAGSHIP).articles[onRecord?.article ?? -1]?.id;
  const real = onRecord?.tally ?? { yes: NaN, no: NaN, abstain: NaN };
  const rows: string[][] = [['on record', `${real.yes}`, `${real.no}`, `${real.abstain}`, '', '']];
  const bars = [];
  for (const scenario of [`${FLAGSHIP}+adopted`, LAST_DAY]) {
    const games = await allByDefault(lab, scenario, lab.runsOr(RUNS));
    const votes = games.flatMap((game) =>
      game.votes.filter((vote) => vote.article === article && vote.kind === 'delete').slice(0, 1),
    );
    const count = (of: keyof VoteFacts['count']) => estimate(votes.map((vote) => vote.count[of]));
    const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
    const show = (one: typeof yes) => plusMinus(one, decimals(1));
    const carried = votes.filter(({ won }) => won).length;
    rows.push([scenario, show(yes), show(no), show(abstain), `${votes.length}`, `${carried}`]);
    const off = Math.max(
      Math.abs(yes.mean - real.yes),
      Math.abs(no.mean - real.no),
      Math.abs(abstain.mean - real.abstain),
    );
    bars.push(
      claim(
        `${scenario}: each count within ${NEAR} of the record, which it is tuned to`,
        `off by ${off.toFixed(1)}`,
        off <= NEAR,
      ),
    );
  }
  return {
    title: 'The vote on Article 6(2)',
    about:
      'Delete paragraph 2, put on the text as adopted, all seats played by default. Positions on the article and ' +
      'the band of abstention were tuned to this count: it is a fit, no evidence.',
    tables: [{ title: 'Ballots', head: ['', 'yes', 'no', 'abstain', 'votes', 'carried'], rows }],
    bars,
  };
}
