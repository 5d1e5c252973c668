import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { RULES } from '../../engine/rules-version.ts';
import { type BalancePlayer, type BalanceRun, planBalanceTasks, playBalance } from './play.ts';
import { countWordsIn } from './reading-matter.ts';
import { remarkOnBalance } from './remarks.ts';
import { makeBalance, estimate, computeSpan } from './report.ts';

const scenario = strait();
const order = { seed: 3, runs: 10 };
const tasks = planBalanceTasks(scenario, order);

test('tasks hold each run once: every seat by default, then each player in each seat', () => {
  const plain = tasks.map(({ seat, from, to }) => [seat?.id ?? '', seat?.by ?? '', from, to]);
  const each = (id: string) =>
    ['passive', 'random', 'greedy', 'packager'].map((by) => [id, by, 0, 2]);
  expect(plain).toEqual([
    ['', '', 0, 4],
    ['', '', 4, 8],
    ['', '', 8, 10],
    ...each('ASH'),
    ...each('BAY'),
  ]);
});

test('a task is the same whether played in one or in two', () => {
  const task = { seed: 3, from: 0, to: 3, seat: { id: 'ASH', by: 'packager' } } as const;
  const whole = playBalance(scenario, task);
  const first = playBalance(scenario, { ...task, to: 1 });
  const rest = playBalance(scenario, { ...task, from: 1 });
  expect(whole).toEqual([...first, ...rest]);
  expect(whole.every(({ decisions }) => (decisions[0] ?? 0) > 0)).toBe(true);
});

const run = (ending: BalanceRun['ending'], texts: number[], met: number, asked = 9): BalanceRun => {
  return { ending, texts, met: [met], decisions: [asked], betterOff: 0.75 };
};

/** Ash gains by trading and moves the toll; whatever Bay does, all stays as it is. */
const PLAYED: Readonly<Record<string, Readonly<Record<BalancePlayer, BalanceRun[]>>>> = {
  ASH: {
    passive: [run('vote', [0, 0], 0.5), run('vote', [0, 0], 0.5)],
    random: [run('vote', [1, 0], 0.4), run('vote', [0, 0], 0.5)],
    greedy: [run('vote', [0, 0], 0.5), run('vote', [0, 0], 0.6)],
    packager: [run('vote', [0, 1], 0.7, 8), run('consensus', [0, 2], 0.9, 12)],
  },
  BAY: {
    passive: [run('vote', [0, 0], 0.6), run('vote', [0, 0], 0.6)],
    random: [run('vote', [0, 0], 0.6), run('vote', [0, 0], 0.6)],
    greedy: [run('vote', [0, 0], 0.8), run('vote', [0, 0], 0.8)],
    packager: [run('vote', [0, 0], 0.6, 2), run('vote', [0, 0], 0.6, 3)],
  },
};

const played = tasks.map(({ seat, from, to }) =>
  seat
    ? PLAYED[seat.id]![seat.by]
    : Array.from({ length: to - from }, (_, i) => run('vote', [0, from + i === 9 ? 2 : 0], 0.5)),
);
const balance = makeBalance(scenario, order, tasks, played);

test('outcomes are of conferences by default', () => {
  const { remarks, seats, reading, ...outcomes } = balance;
  expect(outcomes).toEqual({
    scenario: 'strait',
    rulesHash: scenario.rulesHash,
    rules: RULES,
    seed: 3,
    start: null,
    runs: 10,
    seatRuns: 2,
    endings: { consensus: 0, vote: 10, suspended: 0, failed: 0 },
    betterOff: 0.75,
    articles: [
      { article: 'lights', texts: [{ option: 'few', share: 1 }], always: 0.9615 },
      {
        article: 'toll',
        texts: [
          { option: 'low', share: 0.9 },
          { option: 'high', share: 0.1 },
        ],
        always: 0.8846,
      },
    ],
  });
  expect([remarks.length, seats.length, reading]).toEqual([
    6,
    2,
    {
      summary: 0,
      articles: 38,
      briefs: [
        { seat: 'ASH', words: 0 },
        { seat: 'BAY', words: 0 },
      ],
    },
  ]);
});

test('skill and agency are paired with the passive player', () => {
  expect(balance.seats[0]).toEqual({
    seat: 'ASH',
    met: {
      passive: { mean: 0.5, error: 0 },
      random: { mean: 0.45, error: 0.05 },
      greedy: { mean: 0.55, error: 0.05 },
      packager: { mean: 0.8, error: 0.1 },
    },
    gain: {
      random: { mean: -0.05, error: 0.05 },
      greedy: { mean: 0.05, error: 0.05 },
      packager: { mean: 0.3, error: 0.1 },
    },
    overGreedy: { mean: 0.25, error: 0.05 },
    changed: {
      packager: { mean: 1, error: 0 },
      random: { mean: 0.5, error: 0.5 },
      share: 1,
    },
    decisions: { least: 8, median: 8, most: 12 },
  });
});

test('remarks come with their numbers: of the conference, what costs points, what is worth nothing', () => {
  expect(balance.remarks).toEqual([
    { code: 'ending/foregone', ending: 'vote', share: 1 },
    { code: 'seats/pressing-pays', seats: [{ seat: 'BAY', over: { mean: -0.2, error: 0 } }] },
    { code: 'seats/no-agency', seats: [{ seat: 'BAY', share: 0 }] },
    { code: 'seats/no-skill', seats: [{ seat: 'BAY', gain: { mean: 0, error: 0 } }] },
    { code: 'articles/foregone', articles: [{ article: 'lights', option: 'few', share: 0.9615 }] },
    { code: 'seats/idle', seats: [{ seat: 'BAY', decisions: 2 }] },
  ]);
});

test('the same of several seats is one remark, the largest loss first; clearly worse is not merely not better', () => {
  const [ash, bay] = balance.seats;
  const lost = (mean: number) => ({ mean, error: 0.01 });
  const seats = [
    { ...bay!, seat: 'A', gain: { ...ash!.gain, packager: lost(-0.03) }, overGreedy: lost(-0.05) },
    { ...bay!, seat: 'B', gain: { ...ash!.gain, packager: lost(-0.08) }, overGreedy: lost(0) },
    { ...bay!, seat: 'C', gain: { ...ash!.gain, packager: lost(-0.019) }, overGreedy: lost(0) },
  ].map((one) => ({ ...one, changed: ash!.changed, decisions: ash!.decisions }));
  expect(
    remarkOnBalance({ ...balance, articles: [], endings: { ...balance.endings, vote: 5 }, seats }),
  ).toEqual([
    {
      code: 'seats/worse',
      seats: [
        { seat: 'B', gain: lost(-0.08) },
        { seat: 'A', gain: lost(-0.03) },
      ],
    },
    { code: 'seats/pressing-pays', seats: [{ seat: 'A', over: lost(-0.05) }] },
    { code: 'seats/no-skill', seats: [{ seat: 'C', gain: lost(-0.019) }] },
  ]);
});

test('less than half a point is no difference, however alike the runs', () => {
  const nearly = played.map((runs, i) => {
    const { seat } = tasks[i]!;
    if (seat?.id !== 'BAY' || seat.by === 'passive') return runs;
    return runs.map((one) => ({ ...one, met: [seat.by === 'greedy' ? 0.604 : 0.603] }));
  });
  const codes = makeBalance(scenario, order, tasks, nearly).remarks.map(({ code }) => code);
  expect(codes.filter((code) => /skill|pressing/.test(code))).toEqual(['seats/no-skill']);
});

test('an estimate is a mean with its standard error, a span counts that were seen', () => {
  expect([estimate([1, 2, 3, 4]), estimate([0.5])]).toEqual([
    { mean: 2.5, error: 0.6455 },
    { mean: 0.5, error: 0 },
  ]);
  expect(computeSpan([4, 1, 3, 2])).toEqual({ least: 1, median: 2, most: 4 });
});

test('words are counted in one language', () => {
  const both = new Map([
    ['en', 'Keep the  lights.\n\nShade them.'],
    ['fr', 'Laissez'],
  ]);
  expect([countWordsIn(both), countWordsIn(''), countWordsIn(undefined)]).toEqual([5, 0, 0]);
});
