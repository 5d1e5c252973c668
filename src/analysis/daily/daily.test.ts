import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { OFFER_PHRASES } from '../../engine/answers/phrase.ts';
import { finish } from '../../conference/in-steps.ts';
import { type DailyTasks, numberDay, setDailyTasks } from './daily.ts';

const SEA = shipped('high-seas-class');
/** Draws with a roll call that one ballot turns. */
const BALLOTS = {
  scenario: SEA,
  draws: [
    { run: 319, seat: 'ANS' },
    { run: 106, seat: 'ELV' },
  ],
};
const dayOf = (day: number) => ({ year: 2026, month: 3, day });
const set = (day: number): DailyTasks => {
  const tasks = finish(setDailyTasks(SEA, dayOf(day), BALLOTS));
  if (!tasks) throw new Error(`no tasks on day ${day}`);
  return tasks;
};
const DAYS = [1, 2, 3, 4].map((day) => [day, set(day)] as const);

test('everybody has the same tasks on a day, and others on the next', () => {
  const [, first] = DAYS[0] as (typeof DAYS)[number];
  expect(JSON.stringify(set(1))).toBe(JSON.stringify(first));
  expect(new Set(DAYS.map(([, tasks]) => JSON.stringify(tasks))).size).toBe(DAYS.length);
  expect(numberDay(dayOf(1))).toBe(20260301);
});

test.each(DAYS)('the phrase of day %i has one right meaning among three', (_, { phrase }) => {
  expect(new Set(phrase.choices).size).toBe(3);
  expect(phrase.choices).toContain(phrase.code);
  // It answered a package: no meaning of another kind of answer, such as a capital's, is offered.
  expect(
    phrase.choices.filter((one) => !(OFFER_PHRASES as readonly string[]).includes(one)),
  ).toEqual([]);
});

test.each(DAYS)('packages of day %i: every one or two changes, once', (_, tasks) => {
  const { articles, packages, best } = tasks.package;
  const sizes = articles.map(({ options }) => options.length);
  const pairs = sizes.flatMap((one, i) => sizes.slice(i + 1).map((other) => one * other));
  const all = [...sizes, ...pairs].reduce((sum, one) => sum + one, 0);
  expect(packages.length).toBeLessThanOrEqual(all);
  const keys = packages.map(({ changes }) => JSON.stringify(changes));
  expect(new Set(keys).size).toBe(packages.length);
  // What the room refuses brings nothing; the best is the best of those it takes.
  expect(packages.filter(({ agreed, gain }) => !agreed && gain !== 0)).toEqual([]);
  expect(Math.max(...packages.map(({ gain }) => gain))).toBe(best);
  expect(best).toBeGreaterThan(0);
  // More than its article is worth an option moves only where a red line is crossed, or no longer is.
  const beyond = articles.flatMap(({ weight, options: choices }) =>
    choices.filter(
      ({ gain, lines }) => Math.abs(gain) > weight + 1e-9 && Math.sign(lines) !== -Math.sign(gain),
    ),
  );
  expect(beyond).toEqual([]);
});

test.each(DAYS)(
  'who is in a room on day %i: what it wants, and why it says yes or no',
  (_, tasks) => {
    const { articles, packages } = tasks.package;
    const answers = packages.flatMap(({ changes, answers: all }) =>
      all.map((one) => ({ changes, ...one })),
    );
    expect(answers.length).toBeGreaterThan(packages.length);
    for (const { changes, stated, cares, accepts, why } of answers) {
      expect(stated.length).toBe(changes.length);
      expect(articles.map(({ article }) => article)).toContain(cares);
      if (why.code === 'bar') expect(accepts).toBe(false);
      else if (accepts) expect(why.gained).toBeGreaterThanOrEqual(why.asked);
      // What it is said to care about most is what it answers by.
      if (changes.length > 1 && why.code === 'net' && why.worst !== null)
        expect(cares).toBe(why.worst);
      // Where most is lost is one of the changes.
      if (why.code === 'net' && why.worst !== null)
        expect(changes.map(({ article }) => article)).toContain(why.worst);
    }
  },
);

test.each(DAYS)('what leaving an article as it is keeps is named on day %i', (_, tasks) => {
  for (const { article, stands, options } of tasks.package.articles) {
    const words = SEA.articles.find(({ id }) => id === article);
    if (stands === null) continue;
    expect(words?.options.map(({ id }) => id)).toContain(stands);
    expect(options.map(({ option }) => option)).not.toContain(stands);
  }
  expect(tasks.package.articles.some(({ stands }) => stands !== null)).toBe(true);
});

test('what can be known of a room tells yes from no', () => {
  const answers = DAYS.flatMap(([, tasks]) =>
    tasks.package.packages.flatMap(({ changes, answers: all }) =>
      all.map(({ stated, cares, accepts }) => {
        const place = changes.findIndex(({ article }) => article === cares);
        return { accepts, mixed: stated.includes(1) && stated.includes(-1), most: stated[place] };
      }),
    ),
  );
  const shareOfYes = (most: number): number => {
    const found = answers.filter((one) => one.mixed && one.most === most);
    return found.filter(({ accepts }) => accepts).length / found.length;
  };
  expect(shareOfYes(1)).toBeGreaterThan(2 * shareOfYes(-1));
});

test.each(DAYS)(
  'the ballots of day %i are told apart by one vote, which decides',
  (_, { ballot }) => {
    const { yes, no, abstain } = ballot.ends;
    expect(yes.count.yes).toBe(no.count.yes + 1);
    expect(no.count.no).toBe(yes.count.no + 1);
    expect(abstain.count.abstain).toBe(yes.count.abstain + 1);
    expect([no.carried, abstain.carried]).toContain(!yes.carried);
  },
);
