import { expect, test } from 'vitest';
import { leavingOnePlate, shipped } from '../../../../test/fixtures/shipped.ts';
import { findAwaited, play, decidePolicyCommand } from '../../../conference/conference.ts';
import { findWordingIndex } from '../../../engine/state/transaction.ts';
import type { Act, Command } from '../../../engine/command.ts';
import { STANDARD } from '../../../engine/numbers/values.ts';
import { view } from '../../../engine/state/view.ts';
import { estimateRoomOutlook } from './room-outlook.ts';
import { openSeated } from '../../../../test/fixtures/seated.ts';

const scenario = shipped('first-brackets');
const changes = [
  { article: 'pier_lights', option: 'lights_dawn' },
  { article: 'last_boat', option: 'boat_midnight' },
];
/** Lights until dawn, the boat at midnight: the last words of each article. */
const made = [
  { article: 0, wording: 2 },
  { article: 1, wording: 2 },
];

/** Both others asked in the first sitting, then the one text that all accept: what was forecast, and what came. */
function lesson(seed: number) {
  let conference = openSeated(scenario, 'TER', seed, { rules: leavingOnePlate(scenario) });
  const say = (act: Act): boolean => {
    const step = play(conference, { seat: 'TER', ...act } as Command);
    if (step.ok) conference = step.conference;
    return step.ok;
  };
  say({ type: 'ask', delegation: 'COR' });
  say({ type: 'ask', delegation: 'MER' });
  const outlook = estimateRoomOutlook(view(conference.setup, conference.state, 'TER'), made);
  if (!say({ type: 'package', changes })) return null;
  const closed = conference.happenings.findLast(({ type }) => type === 'informalsClosed');
  return closed?.type === 'informalsClosed' ? { outlook, closed } : null;
}

test('the package of the first lesson: one of two refuses, half may, and no word of the plenary', () => {
  const played = lesson(1);
  expect(played?.closed).toMatchObject({
    agreed: true,
    share: 0.5,
    allowed: STANDARD.roomRefusal,
  });
  expect(played?.outlook.refusing).toBeCloseTo(0.5, 1);
  expect(played?.outlook.within).toBeGreaterThan(0.95);
  expect(played?.outlook.chance).toBeGreaterThan(0.8);
  expect(played?.outlook.blocked).toEqual([]);
});

test('what the plenary may stop is named from one in eight, though the room will probably agree', () => {
  const { setup, state } = openSeated(shipped('cybercrime-class'), 'BRA', 1);
  const seen = view(setup, state, 'BRA');
  const odds = setup.scenario.articles.flatMap(({ index, options }) =>
    options.flatMap((_, wording) =>
      estimateRoomOutlook(seen, [{ article: index, wording }]).blocked.map((one) => one.odds),
    ),
  );
  expect(Math.min(...odds)).toBeGreaterThanOrEqual(0.125);
  expect(Math.min(...odds)).toBeLessThan(0.2);
});

type Told = { told: number; agreed: boolean };

/** Packages agreed beyond as many as was told, in standard deviations of what was told: chance alone stays within two. */
function surplusOf(all: readonly Told[]): number {
  const more = all.reduce((sum, { told, agreed }) => sum + Number(agreed) - told, 0);
  const variance = all.reduce((sum, { told }) => sum + told * (1 - told), 0);
  return more / Math.sqrt(variance);
}

test('in the rooms of 100 seeds those thought likely are agreed as often as said, and so are the others', () => {
  const all = Array.from({ length: 100 }, (_, i) => lesson(i + 1))
    .filter((one) => one !== null)
    .map(({ outlook, closed }): Told => ({ told: outlook.chance, agreed: closed.agreed }));
  const [likely, others] = [
    all.filter(({ told }) => told >= 0.8),
    all.filter(({ told }) => told < 0.8),
  ];
  expect(Math.min(likely.length, others.length)).toBeGreaterThanOrEqual(15);
  expect(Math.abs(surplusOf(likely))).toBeLessThan(2);
  expect(Math.abs(surplusOf(others))).toBeLessThan(2);
});

type Search = { id: string; by: 'packager' | 'sighted'; from: number; seeds: number };
const BY_PACKAGER: Search = { id: 'cybercrime-class', by: 'packager', from: 1, seeds: 10 };

/** Packages that a search found best for a seat in some conferences: how likely each was told, and what came. */
function searched(seat: string, { id, by, from, seeds }: Search = BY_PACKAGER): Told[] {
  const found: Told[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    let at = openSeated(shipped(id), seat, seed);
    while (findAwaited(at) === seat) {
      const command = decidePolicyCommand({ ...at, plan: [{ seat, by }] }, seat);
      const step = play(at, command);
      if (!step.ok) break;
      const { setup } = at;
      if (command.type === 'package') {
        const laid = command.changes.map(({ article: named, option }) => {
          const article = setup.scenario.articleIndex.get(named) ?? -1;
          return { article, wording: findWordingIndex(setup, article, option) ?? -1 };
        });
        const told = estimateRoomOutlook(view(setup, at.state, seat), laid).chance;
        const closed = step.conference.happenings.findLast(
          ({ type }) => type === 'informalsClosed',
        );
        if (closed?.type === 'informalsClosed') found.push({ told, agreed: closed.agreed });
      }
      at = step.conference;
    }
  }
  return found;
}

/** Likely packages that are enough to judge by, and seeds that are played for them at most. */
const ENOUGH = 10;
const SEEDS = 32;

test('of packages that a seat tables because they show most, those called likely are agreed about as often as told', () => {
  const seats = ['cybercrime-class', 'high-seas-class'].flatMap((id) =>
    shipped(id)
      .featured.slice(0, 2)
      .map(({ seat }) => ({ id, seat })),
  );
  const likely: Told[] = [];
  for (let from = 1; likely.length < ENOUGH && from <= SEEDS; from += 8) {
    const all = seats.flatMap(({ id, seat }) =>
      searched(seat, { id, by: 'sighted', from, seeds: 8 }),
    );
    likely.push(...all.filter(({ told }) => told >= 0.8));
  }
  expect(likely.length).toBeGreaterThanOrEqual(ENOUGH);
  expect(Math.abs(surplusOf(likely))).toBeLessThan(2.5);
});

/** What is picked for looking good tends to look better than it is: the forecast must not fall for it. */
test('of packages put together because they look good no fewer are agreed than told', () => {
  const all = [...searched('BRA'), ...searched('USA')];
  expect(all.length).toBeGreaterThanOrEqual(30);
  expect(surplusOf(all)).toBeGreaterThan(-2);
});
