import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTable } from '../../../../conference/class/live-table.ts';
import { putIn, type TableInput } from '../../../../conference/class/put-in.ts';
import type { Act } from '../../../../engine/command.ts';
import { readScenario } from '../../../../scenario/read.ts';
import { findBallot, findMissedTrade, listPromises } from './class-slides.ts';

const reading = readScenario(readFileSync('scenarios/high-seas-class.yaml', 'utf8'));

const PEOPLE = ['ANS', 'BRE', 'CAL', 'DOR', 'ELV'];

/** After these acts everybody ends a turn, and goes. */
function playOut(seed: number, acts: readonly (Act & { seat: string })[] = []) {
  if (!reading.ok) throw new Error('not read');
  const seats = PEOPLE.map((seat) => ({ seat, taken: true }));
  const opening = { seed, seats, policy: 'passive', others: 'passive' } as const;
  let table = openTable(reading.scenario, opening);
  const passes = PEOPLE.map((seat) => ({ seat, type: 'pass' as const }));
  const given = [...acts, ...passes].map(({ seat, ...act }) => (): TableInput => {
    return { type: 'act', seat, act, n: table.conference.commands.length };
  });
  for (const input of [...given, (): TableInput => ({ type: 'finish' })]) {
    const put = putIn(table, input());
    if (!put.ok) throw new Error(put.refusal.code);
    ({ table } = put);
  }
  return table.conference;
}

test('a missed trade says what each gift would have cost and brought, and that adds up to what each side gains', () => {
  const trade = findMissedTrade([playOut(1), playOut(2)]);
  if (!trade) throw new Error('tables where everybody waits miss nothing');
  const { gives, gets, oneGains, otherGains } = trade;
  expect(Math.max(gives.costs, gets.costs)).toBeLessThan(0);
  // They are shown as they are, so that the slide adds up.
  const points = [gives.costs, gives.brings, gets.costs, gets.brings];
  expect(points.every(Number.isInteger)).toBe(true);
  expect(oneGains).toBe(gives.costs + gets.brings);
  expect(otherGains).toBe(gets.costs + gives.brings);
  expect(Math.min(oneGains, otherGains)).toBeGreaterThanOrEqual(1);
});

test('a promise says where it was given, and what its words were worth to both over those that stood then', () => {
  const promised = ['bod_defer', 'bod_consult'].flatMap((option) => {
    const give = [{ article: 'bodies', option }];
    const conference = playOut(2, [
      { seat: 'ANS', type: 'offer', to: 'BRE', give, want: [] },
      { seat: 'BRE', type: 'accept', offer: 'o1' },
    ]);
    return listPromises({ table: 3, conference }).filter(({ by }) => by === 'ANS');
  });
  const found = { table: 3, by: 'ANS', to: 'BRE', article: 'bodies' };
  const times = { kept: true, given: 1, settled: 8, at: 5 };
  expect(promised).toEqual([
    { ...found, ...times, option: 'bod_defer', own: -9, others: -7.1 },
    { ...found, ...times, option: 'bod_consult', own: 13.6, others: -1.3 },
  ]);
});

test('where no table voted, the ballot is what the instructions say of a final text', () => {
  const conference = playOut(1);
  expect(conference.state.votes).toEqual([]);
  const ballot = findBallot([{ table: 4, conference }]);
  if (!ballot) throw new Error('nobody leans either way');
  const { table, article, cast, count, rules } = ballot;
  expect({ table, article, cast }).toEqual({ table: 4, article: null, cast: false });
  const { delegations } = conference.setup.scenario;
  expect(count.yes + count.no + count.abstain + count.absent).toBe(delegations.length);
  expect(rules.map(({ name, yes, no }) => ({ name, yes, no }))).toEqual(
    ['twoThirds', 'majority', 'consensus'].map((name) => ({ name, yes: count.yes, no: count.no })),
  );
});
