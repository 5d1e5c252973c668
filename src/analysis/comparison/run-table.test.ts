import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { makeRecord } from '../../conference/record/record.ts';
import { readClaim } from './claim.ts';
import type { ComparedRun } from './compared-run.ts';
import { runFacts } from './run-facts.ts';
import { listColumns, formatPlayers } from './run-table.ts';

const scenario = strait(['delegations:\n', 'groups: [{ id: G77, title: Group }]\ndelegations:\n']);
const conference = openConference(scenario, { seed: 3, plan: [{ seat: 'ASH', by: 'packager' }] });
const facts = runFacts(conference);
const proved: ComparedRun = {
  number: 1,
  file: 'a.json',
  claim: readClaim(makeRecord(conference)),
  verdict: { status: 'proved', facts },
};
const row = (run: ComparedRun) =>
  new Map(listColumns([run], [scenario]).map(({ name, cell }) => [name, cell(run)]));

test('who played the seat of a run is told from the opening on, in the order of the hands', () => {
  const seats = [{ seat: 'BRA', by: 'person' }] as const;
  const later = [
    { at: 3, seat: 'NGA', by: 'person' },
    { at: 5, seat: 'BRA', by: 'packager' },
    { at: 9, seat: 'NGA', by: 'passive' },
  ] as const;
  expect(formatPlayers({ seat: 'BRA', seats, handovers: later })).toBe('person > packager');
  expect(formatPlayers({ seat: 'NGA', seats, handovers: later })).toBe(
    'delegation > person > passive',
  );
  expect(formatPlayers({ seat: 'CHAIR', seats })).toBe('chair');
  expect(formatPlayers({ seat: null, seats })).toBeNull();
});

test('every column keeps its name and its place', () => {
  const names = listColumns([proved], [scenario]).map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith('seen_'))).toEqual([
    'simulated',
    'run',
    'file',
    'label',
    'called',
    'proof',
    'same_as',
    'scenario',
    'rules_hash',
    'seed',
    'draw',
    'start',
    'seat',
    'player',
    'ending',
    'sittings',
    'signed',
    'ratified',
    'in_force_year',
    'participation',
    'nash_log_gain',
    'below_reservation',
    'better_off',
    'better_off_of',
    'instructions_met',
    'payoff',
    'reservation',
    'isolation',
    'isolation_decisions',
    'promises_kept',
    'promises_broken',
    'plan',
    'undos',
    'branches',
    'guesses',
    'guess_bias',
    'guess_brier',
    'option_lights',
    'position_lights',
    'option_toll',
    'position_toll',
    'behind_G77',
    'history_lights',
  ]);
  const seen = names.flatMap((name, at) => (name.startsWith('seen_') ? [at] : []));
  expect([seen.length, seen[0], names.length - 1]).toEqual([
    facts.observed.length,
    names.indexOf('behind_G77') + 1,
    names.indexOf('history_lights'),
  ]);
});

test('a run that is not proved has what it claims and no measure, so that no mean counts it in', () => {
  const claimed = row({ ...proved, verdict: { status: 'otherRules' } });
  const [lights, toll] = facts.articles;
  expect(Object.fromEntries([...claimed].filter(([, cell]) => cell !== null))).toEqual({
    simulated: 'simulated',
    run: 1,
    file: 'a.json',
    proof: 'otherRules',
    scenario: 'strait',
    rules_hash: scenario.rulesHash,
    seed: 3,
    draw: 0,
    seat: 'ASH',
    ending: facts.ending,
    option_lights: lights?.option,
    option_toll: toll?.option,
    history_lights: 'some',
  });
});

test('history stands beside each run, by option, by position where it is none', () => {
  expect(row(proved).get('history_lights')).toBe('some');
  const other = strait(['adopted: some', 'adopted: 33']);
  const run = { ...proved, claim: { ...proved.claim, scenario: other } };
  const column = listColumns([run], [other]).find(({ name }) => name === 'history_lights');
  expect([column?.cell(run), column?.cell(proved)]).toEqual([33, null]);
});
