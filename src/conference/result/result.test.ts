import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { findAwaitedPerson, type Conference, play } from '../conference.ts';
import { readResult } from './read-result.ts';
import { writeResultLine } from './result-line.ts';
import { makeRecord, withNotes } from '../record/record.ts';
import { replayResult } from './replay-result.ts';
import { type Result, makeResult } from './result.ts';
import { type ConferenceStep, listSteps } from '../steps.ts';
import { openSeated } from '../../../test/fixtures/seated.ts';

const scenario = strait();

/** A person asks once, then passes to the end. */
function played(): Conference {
  let conference = openSeated(scenario, 'ASH', 3);
  for (let at = 0; findAwaitedPerson(conference) !== null && at < 200; at += 1) {
    const asked =
      at === 0 ? play(conference, { seat: 'ASH', type: 'ask', delegation: 'BAY' }) : null;
    const next = asked?.ok ? asked : play(conference, { seat: 'ASH', type: 'pass' });
    if (!next.ok) throw new Error(next.rejection.code);
    conference = next.conference;
  }
  return conference;
}

const conference = played();
const record = withNotes(makeRecord(conference), {
  plan: 'keep the lights',
  guesses: [],
  undos: 1,
  branches: 0,
});
const result = makeResult(record, 'Table 4');

test('a result holds what the person said, and no more', () => {
  const own = record.commands.filter(({ seat }) => seat === 'ASH');
  expect(result.commands).toEqual(own.map(({ after: _after, ...command }) => command));
  expect(result.commands.length).toBeLessThan(record.commands.length);
});

test('a result is proved by the record it leads to, notes and all', () => {
  const replayed = replayResult(scenario, result);
  expect(replayed).toEqual({ status: 'proved', conference, record });
});

test('a line carries a result through a text box that breaks lines', () => {
  const line = writeResultLine(result);
  const broken = ` ${line.slice(0, 40)}\r\n  ${line.slice(40)}\n`;
  expect(readResult(broken)).toEqual({ ok: true, result });
  expect(readResult(JSON.stringify(result))).toEqual({ ok: true, result });
});

const forged: [string, Partial<Result>, number][] = [
  ['another act', { commands: [{ seat: 'ASH', type: 'pass' }, ...result.commands.slice(1)] }, -1],
  ['an act of a seat it does not have', { commands: [{ seat: 'BAY', type: 'pass' }] }, 0],
  ['another seed', { seed: 4 }, -1],
  ['another outcome', { outcome: { ...result.outcome, ending: 'failed' } }, result.commands.length],
  ['another hash', { hash: '0'.repeat(64) }, result.commands.length],
  ['a seat nobody has', { seats: [{ seat: 'XYZ', by: 'person' }] }, 0],
  ['fewer acts', { commands: result.commands.slice(0, -1) }, result.commands.length - 1],
];

test.each(forged)('%s does not pass for the result', (_, change, command) => {
  const replayed = replayResult(scenario, { ...result, ...change });
  expect(replayed.status).toBe('diverged');
  if (replayed.status !== 'diverged') return;
  if (command >= 0) expect(replayed.divergence.command).toBe(command);
});

test('other rules or another scenario prove nothing and forge nothing', () => {
  expect(replayResult(scenario, { ...result, rules: 1 })).toEqual({
    status: 'otherRules',
    rules: 1,
    here: result.rules,
  });
  const other = { ...result.scenario, rulesHash: 'f'.repeat(64) };
  expect(replayResult(scenario, { ...result, scenario: other })).toEqual({
    status: 'otherScenario',
    expected: other.rulesHash,
    found: scenario.rulesHash,
  });
});

/** More lists inside one another than a stack holds, where a result may say what it likes. */
function deep(text: string): string {
  return text.replace('"ending":', `"more":${'['.repeat(100_000)}${']'.repeat(100_000)},"ending":`);
}

test.each([
  ['', 'result/json', ''],
  ['{"format":"square-brackets/record@1"}', 'result/format', 'format'],
  ['{"format":"square-brackets/result@9"}', 'result/newer', 'format'],
  ['{"format":"square-brackets/result@1"}', 'result/shape', 'rules'],
  ['{"format":{"toString":1}}', 'result/format', 'format'],
  [deep(JSON.stringify(result)), 'result/json', ''],
  ['SB1.AAAA.00000000', 'packed/checksum', ''],
  ['SB2.AAAA.00000000', 'result/newer', ''],
  [JSON.stringify({ ...result, commands: [{ type: 'shout' }] }), 'result/shape', 'commands.0.type'],
  [JSON.stringify({ ...result, label: 'x'.repeat(81) }), 'result/shape', 'label'],
])('%# is refused with its place', (text, code, path) => {
  const reading = readResult(text);
  expect(reading.ok ? null : [reading.fault.code, reading.fault.path]).toEqual([code, path]);
});

test('whoever listens to the replay of a result hears every step of its record', () => {
  const steps: ConferenceStep[] = [];
  replayResult(scenario, result, (step) => steps.push(step));
  expect(steps).toEqual([...listSteps(conference)]);
});
