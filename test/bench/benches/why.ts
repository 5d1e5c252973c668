/** Whether the sentences of "why this text" are so, over many conferences. */
import { openConference } from '../../../src/conference/conference.ts';
import { falsehoods } from '../../fixtures/falsehoods.ts';
import { shipped } from '../../fixtures/shipped.ts';
import type { Lab } from '../lab.ts';
import { claim, type Report } from '../report.ts';

const RUNS = 12;
const SEATS = [
  ['first-brackets', 'TER'],
  ['cybercrime-class', 'NGA'],
  ['cybercrime-class', 'IRN'],
  ['high-seas-class', 'HES'],
] as const;
const STYLES = ['packager', 'greedy', 'passive', 'random', 'spoiler', 'oracle'] as const;

export function why(lab: Lab): Report {
  const rows: (string | number)[][] = [];
  const wrong: string[] = [];
  for (const [id, seat] of SEATS) {
    let told = 0;
    const before = wrong.length;
    for (let run = 0; run < lab.runsOr(RUNS); run += 1) {
      const by = STYLES[run % STYLES.length] ?? 'packager';
      const conference = openConference(shipped(id), { seed: run + 1, plan: [{ seat, by }] });
      const one = falsehoods(conference);
      told += one.told;
      wrong.push(...one.wrong.map((what) => `${id} ${seat} ${run + 1} ${by}: ${what}`));
    }
    rows.push([id, seat, lab.runsOr(RUNS), told, wrong.length - before]);
  }
  return {
    title: 'Why this text: is each sentence so?',
    about:
      'Each of the three sentences of a debrief, read again from the replay in another way: the words stand, the room ' +
      'or the vote was that one, and played on without the act the article ends at the words told.',
    tables: [
      {
        title: 'Sentences',
        head: ['conference', 'seat', 'runs', 'sentences', 'not so'],
        rows,
      },
    ],
    bars: [
      claim(
        'every sentence is so',
        wrong.length === 0 ? 'yes' : wrong.join('; '),
        wrong.length === 0,
      ),
    ],
  };
}
