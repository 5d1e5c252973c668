import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTable } from '../../../../conference/class/live-table.ts';
import { putIn, type TableInput } from '../../../../conference/class/put-in.ts';
import { readScenario } from '../../../../scenario/read.ts';
import { findMissedTrade } from './class-slides.ts';

const reading = readScenario(readFileSync('scenarios/high-seas-class.yaml', 'utf8'));

function playOut(seed: number) {
  if (!reading.ok) throw new Error('not read');
  const people = ['ANS', 'BRE', 'CAL', 'DOR', 'ELV'];
  const seats = people.map((seat) => ({ seat, taken: true }));
  const opening = { seed, seats, policy: 'passive', others: 'passive' } as const;
  // Everybody ends a turn, and goes.
  let table = openTable(reading.scenario, opening);
  const passes = people.map((seat): TableInput => {
    const n = table.conference.commands.length;
    return { type: 'act', seat, act: { type: 'pass' }, n };
  });
  for (const input of [...passes, { type: 'finish' } as const]) {
    const put = putIn(table, input);
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
