import { describe, expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import type { Act, Command } from '../engine/command.ts';
import { BOT_NAMES } from '../delegations/bot-names.ts';
import { RULES } from '../engine/rules-version.ts';
import {
  findAwaited,
  findAwaitedPerson,
  type Conference,
  openConference,
  play,
} from './conference.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import type { SeatPlan } from './plan.ts';
import { readRecord } from './record/read-record.ts';
import { makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';
import { runConference } from './run.ts';

const scenario = strait();
const person: SeatPlan = [{ seat: 'ASH', by: 'person' }];

/** Plays Ash with the commands given, then passes to the end. */
function played(...moves: Act[]): Conference {
  let conference = openConference(scenario, { seed: 1, plan: person });
  const left = [...moves];
  for (let i = 0; i < 100 && findAwaitedPerson(conference) !== null; i += 1) {
    const step = play(conference, {
      ...(left.shift() ?? { type: 'pass' }),
      seat: 'ASH',
    } as Command);
    conference = step.ok ? step.conference : conference;
  }
  return conference;
}

describe('playing', () => {
  test('policies act until the person is awaited', () => {
    const conference = openConference(scenario, { seed: 1, plan: person });
    expect([findAwaited(conference), conference.state.phase]).toEqual(['ASH', 'negotiation.floor']);
    expect(conference.commands.some((command) => command.seat === 'ASH')).toBe(false);
  });

  test('a rejected command changes nothing', () => {
    const conference = openConference(scenario, { seed: 1, plan: person });
    const step = play(conference, { seat: 'ASH', type: 'silent' });
    expect(step).toEqual({
      ok: false,
      rejection: { code: 'act/notNow', params: { phase: 'negotiation.floor' } },
    });
  });

  test('only a policy says why: a person is not taken for one by its command', () => {
    const conference = openConference(scenario, { seed: 1, plan: person });
    const said = { seat: 'ASH', type: 'ask', delegation: 'COD' } as const;
    const step = play(conference, { ...said, reasons: [{ code: 'net', value: 1 }] });
    const plain = play(conference, said);
    expect(plain.ok).toBe(true);
    expect(step).toEqual(plain);
  });

  test('passing leads to the end, and the end is the same each time', () => {
    const [one, other] = [played(), played()];
    expect(one.state.phase).toBe('closed');
    expect(other).toEqual(one);
  });
});

test.each(BOT_NAMES.filter((bot) => bot !== 'chair'))(
  'name by name or in one step, %s ends in the same state',
  (by) => {
    for (let run = 0; run < 5; run += 1) {
      const options = { seed: 3, run, plan: [{ seat: 'BAY', by }] };
      expect(runConference(scenario, options).state).toEqual(
        openConference(scenario, options).state,
      );
    }
  },
);

describe('a record', () => {
  const conference = played(
    { type: 'ask', delegation: 'BAY' },
    { type: 'agenda', article: 'toll' },
  );
  const text = JSON.stringify(makeRecord(conference, 'strait.yaml'));

  function proof(edit: (record: Record<string, unknown>) => void) {
    const copy = JSON.parse(text) as Record<string, unknown>;
    edit(copy);
    const reading = readRecord(JSON.stringify(copy));
    if (!reading.ok) throw new Error(reading.fault.message);
    return replay(scenario, reading.record);
  }

  test('just played is proved, and leads to the same conference', () => {
    const proved = proof(() => undefined);
    expect(proved).toEqual({ status: 'proved', conference });
  });

  test('keeps its hash whatever file name and order of keys it has', () => {
    const proved = proof((record) => {
      const { format, ...rest } = record;
      for (const key of Object.keys(record)) delete record[key];
      Object.assign(record, rest, { format });
      (record['scenario'] as Record<string, unknown>)['file'] = 'elsewhere.yaml';
    });
    expect(proved.status).toBe('proved');
  });

  test.each<[string, (commands: Record<string, unknown>[]) => number]>([
    [
      'one position at the gavel',
      (commands) => {
        const at = commands.findIndex((one) => one['type'] === 'silent' && one['seat'] !== 'ASH');
        Object.assign(commands[at] ?? {}, { type: 'object', articles: [] });
        return at;
      },
    ],
    [
      'one hash',
      (commands) => {
        Object.assign(commands[2] ?? {}, { after: '00000000' });
        return 2;
      },
    ],
    [
      'one article',
      (commands) => {
        const at = commands.findIndex((one) => one['type'] === 'agenda');
        Object.assign(commands[at] ?? {}, { article: 'lights' });
        return at;
      },
    ],
    [
      'a command left out',
      (commands) => {
        commands.splice(1, 1);
        return 1;
      },
    ],
  ])('with %s edited names that command', (_, edit) => {
    let at = -1;
    const result = proof((record) => {
      at = edit(record['commands'] as Record<string, unknown>[]);
    });
    expect(result.status).toBe('diverged');
    expect(result.status === 'diverged' && result.divergence.command).toBe(at);
  });

  test('with its outcome edited says what the outcome was', () => {
    const result = proof((record) => {
      record['outcome'] = { ...(record['outcome'] as object), ending: 'suspended' };
    });
    const expected = readOutcome(conference.setup, conference.state);
    expect(result.status === 'diverged' && result.divergence).toEqual({
      part: 'outcome',
      command: conference.commands.length,
      expected,
      found: { ...expected, ending: 'suspended' },
    });
  });

  test('of other rules is not proved, and not called false', () => {
    const result = proof((record) => {
      record['rules'] = 99;
    });
    expect(result).toEqual({ status: 'otherRules', rules: 99, here: RULES });
  });

  test('of rules that knew no ratification is read, and not proved', () => {
    const result = proof((record) => {
      const { ratified: _, inForce: __, ...known } = record['outcome'] as Outcome;
      Object.assign(record, { rules: 99, outcome: known });
    });
    expect(result.status).toBe('otherRules');
  });

  test('of another scenario says so', () => {
    const result = proof((record) => {
      (record['scenario'] as Record<string, unknown>)['rulesHash'] = '0'.repeat(64);
    });
    expect(result.status).toBe('otherScenario');
  });

  test.each([
    ['{', 'record/json', ''],
    [`{"more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'record/json', ''],
    ['{"format":{"toString":1}}', 'record/format', 'format'],
    ['[]', 'record/format', 'format'],
    ['{"format":"square-brackets/record@2"}', 'record/newer', 'format'],
    ['{"format":"square-brackets/record@1"}', 'record/shape', 'rules'],
    [text.replace('"type":"ask"', '"type":"beg"'), 'record/shape', 'commands.'],
  ])('that is broken is refused with its place: %#', (source, code, path) => {
    const reading = readRecord(source);
    expect(reading.ok ? null : [reading.fault.code, reading.fault.path.startsWith(path)]).toEqual([
      code,
      true,
    ]);
  });
});
