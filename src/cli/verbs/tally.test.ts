import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type TallyOptions, tallyVerb } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TWO_THIRDS = '{ of: presentAndVoting, atLeast: 2/3 }';
const COUNCIL = '{ all: [{ of: members, atLeast: 9 }, { veto: [CHN, FRA, GBR, RUS, USA] }] }';

function decided(options: TallyOptions): unknown {
  const answer = tallyVerb({ ...options, json: true });
  expect(answer.complaints).toEqual([]);
  const { adopted, needed, presentAndVoting } = JSON.parse(answer.out) as Record<string, unknown>;
  return { adopted, needed, presentAndVoting };
}

function reasonFor(options: TallyOptions): unknown {
  return (JSON.parse(tallyVerb({ ...options, json: true }).out) as Record<string, unknown>)[
    'reason'
  ];
}

function complaintFor(options: TallyOptions): string[] {
  const { exit, out, complaints } = tallyVerb(options);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  return complaints.map(({ code, message }) => `${code} ${message}`);
}

function counts(yes: number, no: number, abstain = 0): Omit<TallyOptions, 'rule'> {
  return { yes: String(yes), no: String(no), abstain: String(abstain) };
}

describe('two thirds of those present and voting', () => {
  test.each([
    [84, 41, 5, { adopted: true, needed: 84, presentAndVoting: 125 }],
    [83, 42, 5, { adopted: false, needed: 84, presentAndVoting: 125 }],
    // UNCLOS II, 26 April 1960: one short.
    [54, 28, 5, { adopted: false, needed: 55, presentAndVoting: 82 }],
    [1, 0, 192, { adopted: true, needed: 1, presentAndVoting: 1 }],
    [0, 0, 193, { adopted: false, needed: null, presentAndVoting: 0 }],
    [0, 5, 0, { adopted: false, needed: 4, presentAndVoting: 5 }],
    [2, 1, 0, { adopted: true, needed: 2, presentAndVoting: 3 }],
  ])('%i-%i-%i', (yes, no, abstain, decision) => {
    expect(decided({ rule: TWO_THIRDS, ...counts(yes, no, abstain) })).toEqual(decision);
  });
});

test('a tie is no majority', () => {
  const rule = '{ of: presentAndVoting, moreThan: 1/2 }';
  expect(decided({ rule, ...counts(60, 60) })).toEqual({
    adopted: false,
    needed: 61,
    presentAndVoting: 120,
  });
  expect(decided({ rule, ...counts(61, 60) })).toEqual({
    adopted: true,
    needed: 61,
    presentAndVoting: 121,
  });
});

test('members that are absent count where all members are the base', () => {
  const rule = '{ of: members, atLeast: 2/3 }';
  const there = { rule, ...counts(100, 10, 20) };
  expect(decided(there)).toEqual({ adopted: true, needed: 87, presentAndVoting: 110 });
  expect(decided({ ...there, absent: '63' })).toEqual({
    adopted: false,
    needed: 129,
    presentAndVoting: 110,
  });
});

describe('the Security Council', () => {
  const ten = ['DZA', 'GUY', 'KOR', 'SLE', 'SVN', 'ECU', 'JPN', 'MLT', 'MOZ', 'CHE'];
  const roll = (permanent: Record<string, string>, yes: number) =>
    JSON.stringify({
      ...permanent,
      ...Object.fromEntries(ten.map((id, i) => [id, i < yes ? 'yes' : 'no'])),
    });
  const five = { CHN: 'yes', FRA: 'yes', GBR: 'yes', RUS: 'yes', USA: 'yes' };

  test.each([
    ['nine with all five', five, 4, true],
    ['eight', five, 3, false],
    ['a permanent member against', { ...five, USA: 'no' }, 10, false],
    ['a permanent member abstaining', { ...five, CHN: 'abstain', RUS: 'abstain' }, 6, true],
    ['a permanent member absent', { ...five, RUS: 'absent' }, 5, true],
  ])('%s', (_, permanent, yes, adopted) => {
    expect(decided({ rule: COUNCIL, votes: roll(permanent, yes) })).toMatchObject({
      adopted,
      needed: null,
    });
  });

  test('the reason names who vetoed', () => {
    const votes = roll({ ...five, RUS: 'no', USA: 'no' }, 10);
    expect(reasonFor({ rule: COUNCIL, votes })).toBe('Vetoed by RUS, USA.');
  });

  test('bare counts say nothing about a veto unless nobody is against', () => {
    expect(decided({ rule: COUNCIL, ...counts(9, 0, 6) })).toMatchObject({ adopted: true });
    expect(complaintFor({ rule: COUNCIL, ...counts(14, 1) })).toEqual([
      'usage/votes The rule has a veto and someone voted against: say who with --votes.',
    ]);
    expect(decided({ rule: '{ veto: [A] }', ...counts(0, 0, 3) })).toMatchObject({
      adopted: false,
    });
  });
});

describe('the double majority of the Council of the Union', () => {
  // Shares of the Union's population in per cent; what is left over is spread over twenty small ones.
  const large = { DEU: 18.59, FRA: 15.16, ITA: 13.15, ESP: 10.72, POL: 8.41, ROU: 4.26, NLD: 3.99 };
  const small = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`S${i}`, 1.286]));
  const members = join(folder, 'union.json');
  writeFileSync(
    members,
    JSON.stringify(
      Object.entries({ ...large, ...small }).map(([id, population]) => ({ id, population })),
    ),
  );
  const rule =
    '{ any: [ { all: [ { of: members, atLeast: 55% }, { of: members, atLeast: 65%, weigh: population } ] }, { of: members, atLeast: 24 } ] }';
  const without = (...against: string[]) =>
    JSON.stringify(
      Object.fromEntries(
        Object.keys({ ...large, ...small }).map((id) => [id, against.includes(id) ? 'no' : 'yes']),
      ),
    );

  test.each([
    ['three large ones alone do not block', ['DEU', 'FRA', 'ITA'], true],
    ['with a fourth they do', ['DEU', 'FRA', 'ITA', 'S0'], false],
    ['four with less than 35 % do not', ['FRA', 'ESP', 'S0', 'S1'], true],
    ['thirteen of 27 is under 55 %', ['NLD', ...Object.keys(small).slice(0, 12)], false],
  ])('%s', (_, against, adopted) => {
    expect(decided({ rule, members, votes: without(...against) })).toMatchObject({ adopted });
  });

  test('65 % of the population is compared as an exact decimal', () => {
    const weighed = '{ of: members, atLeast: 65%, weigh: population }';
    const exact = join(folder, 'exact.yaml');
    writeFileSync(exact, '{ A: { population: 0.65 }, B: { population: 0.35 } }');
    const decision = { adopted: true, needed: 0.65, presentAndVoting: 1 };
    expect(decided({ rule: weighed, members: exact, votes: '{ A: yes, B: no }' })).toEqual(
      decision,
    );
  });
});

test('85 % of votes by quota: one large member blocks alone', () => {
  const members = join(folder, 'fund.yaml');
  writeFileSync(members, '- { id: USA, votes: 16.49 }\n- { id: REST, votes: 83.51 }\n');
  const rule = '{ of: members, atLeast: 85% }';
  expect(decided({ rule, members, votes: '{ REST: yes, USA: abstain }' })).toEqual({
    adopted: false,
    needed: 85,
    presentAndVoting: 83.51,
  });
});

test('members of a scenario that have no vote are absent', () => {
  const members = join(import.meta.dirname, '../../../scenarios/first-brackets.yaml');
  const rule = '{ of: members, moreThan: 1/2, weigh: population }';
  expect(decided({ rule, members, votes: '{ TER: yes, MER: yes }' })).toEqual({
    adopted: true,
    needed: 0.07,
    presentAndVoting: 0.08,
  });
  expect(decided({ rule: '{ of: members, atLeast: 2/3 }', members, ...counts(2, 0) })).toEqual({
    adopted: true,
    needed: 2,
    presentAndVoting: 2,
  });
});

test('reasons tell the number that decided', () => {
  expect(reasonFor({ rule: TWO_THIRDS, ...counts(83, 42) })).toBe(
    '83 in favour is too few: the rule needs at least 2/3 of those present and voting, which is 84.',
  );
  expect(reasonFor({ rule: TWO_THIRDS, ...counts(0, 0, 9) })).toBe('Nobody is in favour.');
  expect(
    reasonFor({ rule: `{ all: [${TWO_THIRDS}, { of: members, atLeast: 9 }] }`, ...counts(8, 1) }),
  ).toBe(
    'Not every part of the rule is met. Part 1: met, 8 in favour, 6 needed. Part 2: not met, 8 in favour, 9 needed.',
  );
});

test('what cannot be decided says what is missing', () => {
  expect([
    complaintFor({ rule: TWO_THIRDS }),
    complaintFor({ rule: TWO_THIRDS, yes: '1', votes: '{ A: yes }' }),
    complaintFor({ rule: TWO_THIRDS, yes: '-1' }),
    complaintFor({ rule: TWO_THIRDS, yes: '1.5' }),
    complaintFor({ rule: TWO_THIRDS, votes: '{ A: maybe }' }),
    complaintFor({ rule: TWO_THIRDS, votes: '[A]' }),
    complaintFor({ rule: '{ of: members, atLeast: 1, weigh: gdp }', yes: '3' }),
    complaintFor({ rule: '{ of: members, atLeast: 1, weigh: gdp }', votes: '{ A: yes }' }),
    complaintFor({ rule: '', yes: '1' }),
    complaintFor({ rule: '{ of: members, atLeast: 2 }', votes: '{ A: yes }', members: 'no.yaml' }),
  ]).toEqual([
    ['usage/votes Give the counts (--yes, --no, --abstain) or --votes.'],
    ['usage/votes Give either the counts or --votes, not both.'],
    ['usage/number --yes takes a whole number from 0 to 1000000000, not "-1".'],
    ['usage/number --yes takes a whole number from 0 to 1000000000, not "1.5".'],
    ['votes/choice A: A vote must be one of yes, no, abstain, absent.'],
    ['votes/shape Votes must be a mapping, such as { "FRA": "yes", "USA": "abstain" }.'],
    ['usage/votes The rule weighs by "gdp": say who voted how with --votes and --members.'],
    ['usage/members The rule weighs by "gdp": give the weights with --members.'],
    ['usage/file A file name is empty. Give one.'],
    ['file/missing There is no such file. Check the name and the current folder.'],
  ]);
});

test('votes and rules are held against the members', () => {
  const members = join(folder, 'two.json');
  writeFileSync(members, '{ "A": 1, "B": 2 }');
  expect(complaintFor({ rule: TWO_THIRDS, members, votes: '{ A: yes, C: no }' })).toEqual([
    'usage/votes "C" votes but is not a member.',
  ]);
  expect(complaintFor({ rule: '{ veto: [GHANA] }', members, votes: '{ A: yes }' })).toEqual([
    'reference/dangling No member has the id "GHANA". Write one of: A, B.',
  ]);
  expect(complaintFor({ rule: TWO_THIRDS, members, yes: '1' })).toEqual([
    'usage/votes Members have unequal votes: say who voted how with --votes.',
  ]);
  writeFileSync(members, '[{ "id": "A" }, { "id": "A" }]');
  expect(complaintFor({ rule: TWO_THIRDS, members, yes: '1' })).toEqual([
    'members/twice [1]: "A" is listed twice. List it once.',
  ]);
});

test('a word that names no rule is told with the rule for unanimity', () => {
  const [complaint = ''] = complaintFor({ rule: 'unanimity', votes: '{ A: yes }' });
  expect(complaint).toContain('for unanimity { of: presentAndVoting, atLeast: 100% }');
});
