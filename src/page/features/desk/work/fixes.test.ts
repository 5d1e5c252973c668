/** Each fix the doctor offers, on a scenario made to trip it: what it says it will change, and that nothing is left to say. */
import { expect, test } from 'vitest';
import { strait, STRAIT } from '../../../../../test/fixtures/strait.ts';
import { checkUp } from '../../../../analysis/checkup/checkup.ts';
import { check } from '../../../../scenario/check/check.ts';
import { EditedDocument } from '../../../../scenario/edit/edited-document.ts';
import { findFix, listFixes } from '../../../../scenario/edit/fix.ts';
import type { Plain } from '../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import { parsePath } from '../model/desk-sections.ts';

type Change = readonly [find: string | RegExp, replacement: string];

function changed(changes: readonly Change[]): string {
  return changes.reduce((text, [find, replacement]) => {
    const next = text.replace(find, replacement);
    if (next === text) throw new Error(`nothing to replace: ${String(find)}`);
    return next;
  }, STRAIT);
}

function findingsOf(text: string, code: string): readonly Finding[] {
  return check(text, checkUp).findings.filter((one) => one.code === code);
}

function opened(text: string): { document: EditedDocument; value: Plain } {
  const document = new EditedDocument();
  const read = document.open(text);
  if (!read.ok) throw new Error('not readable');
  return { document, value: read.value };
}

const OPTION = '      - { id: few, position: 0, title: Few, text: Few lights shall burn. }\n';

/** Code, what trips it, and the fix without its edits. */
const CASES: readonly (readonly [
  code: string,
  changes: readonly Change[],
  fix: Record<string, string | number>,
])[] = [
  [
    'key/unknown',
    [['number: "1"', 'nummber: "1"']],
    { kind: 'write', from: 'nummber', to: 'number' },
  ],
  [
    'value/type',
    [['id: few, position: 0', 'id: few, position: "0"']],
    { kind: 'write', from: '0', to: 0 },
  ],
  [
    'value/type',
    [['\n    reservation: 0.2', '\n    reservation: 0,2']],
    { kind: 'write', from: '0,2', to: 0.2 },
  ],
  ['id/duplicate', [['id: BAY', 'id: ASH']], { kind: 'write', from: 'ASH', to: 'ASH_2' }],
  [
    'reference/dangling',
    [['draft: [low, high]', 'draft: [low, hihg]']],
    { kind: 'write', from: 'hihg', to: 'high' },
  ],
  [
    'reference/dangling',
    [['toll: { ideal: 0', 'tol: { ideal: 0']],
    { kind: 'write', from: 'tol', to: 'toll' },
  ],
  [
    'reference/duplicate',
    [['draft: [low, high]', 'draft: [low, high, low]']],
    { kind: 'listed', from: 'low' },
  ],
  [
    'weight/near-miss',
    [['name: Ash', 'name: Ash\n    capabilty: 3']],
    { kind: 'write', from: 'capabilty', to: 'capability' },
  ],
  [
    'reservation/reference',
    [['reservation: 0.2', 'reservation: 0.9']],
    { kind: 'noReservation', from: 0.9 },
  ],
  [
    'seat/cannot-lose',
    [['reservation: 0.4', 'reservation: 0']],
    { kind: 'raise', from: 0, to: 0.4 },
  ],
  [
    'seat/no-weight',
    [['name: Ash', 'name: Ash\n    votes: 0\n    capability: 0']],
    { kind: 'notOffered', from: 'ASH' },
  ],
  [
    'seat/no-stake',
    [
      [
        'lights: { ideal: 100, salience: 1 }\n      toll: { ideal: 0, salience: 0.2 }',
        'lights: { ideal: 50, salience: 0 }\n',
      ],
    ],
    { kind: 'notOffered', from: 'ASH' },
  ],
  [
    'zone/none',
    [[/reservation: 0.[234]/g, 'reservation: 0.95']],
    { kind: 'lower', n: 4, to: 0.75 },
  ],
  [
    'zone/blocked',
    [
      [/reservation: 0.4/g, 'reservation: 1'],
      [/ideal: 100/g, 'ideal: 75'],
    ],
    { kind: 'lower', n: 2, to: 0.8 },
  ],
  [
    'option/same-position',
    [
      [OPTION, `${OPTION}${OPTION.replace('id: few', 'id: scarce')}`],
      ['draft: few', 'draft: [scarce]'],
    ],
    { kind: 'merge', from: 'scarce', to: 'few' },
  ],
  [
    'option/dominated',
    [[/lights: \{ ideal: 0,/g, 'lights: { ideal: 30,']],
    { kind: 'move', from: 0, to: 30 },
  ],
  [
    'rule/never',
    [['sittings: 2,', 'sittings: 2, substance: { of: members, moreThan: 100% },']],
    { kind: 'twoThirds' },
  ],
  [
    'rule/never',
    [['sittings: 2,', 'sittings: 2, procedural: { of: members, atLeast: 9 },']],
    { kind: 'majority' },
  ],
  [
    'rule/light',
    [['sittings: 2,', 'sittings: 2, substance: { of: members, atLeast: 1 },']],
    { kind: 'twoThirds' },
  ],
  [
    'rule/light',
    [['sittings: 2,', 'sittings: 2, substance: { veto: [ASH, BAY] },']],
    { kind: 'besideVeto' },
  ],
  [
    'force/never',
    [['ratifications: 3', 'ratifications: 9']],
    { kind: 'ratifications', from: 9, to: 4 },
  ],
  ['joins/never', [['name: Dun', 'name: Dun\n    joins: 5']], { kind: 'sitting', from: 5, to: 2 }],
  [
    'event/never',
    [
      [
        'procedure:',
        'events: [{ id: storm, at: 9, title: Storm, text: It blows., effects: [{ plates: 2 }] }]\nprocedure:',
      ],
    ],
    { kind: 'sitting', from: 9, to: 2 },
  ],
  [
    'instrument/idle',
    [
      [
        'procedure:',
        'instruments: [{ id: aid, title: Aid, givers: [ASH], takers: [BAY], cost: 0.1 }]\nprocedure:',
      ],
    ],
    { kind: 'leaveOut', from: 'aid' },
  ],
  [
    'article/no-care',
    [
      [/salience: (0.2|1) }(?=\n {6}toll)/g, 'salience: 0.01 }'],
      [/lights: { ideal: 50, salience: 0.5 }/g, 'lights: { ideal: 50, salience: 0.01 }'],
    ],
    { kind: 'leaveOut', from: 'lights' },
  ],
  ['article/no-position', [[/ {6}toll: .*\n/g, '']], { kind: 'leaveOut', from: 'toll' }],
  ['article/all-agree', [[/lights: { ideal: \d+/g, 'lights: { ideal: 0']], { kind: 'open' }],
  [
    'line/no-option',
    [['ideal: 50, salience: 0.5, redLine: 0', 'ideal: 45, salience: 0.5, redLine: 45']],
    { kind: 'line', from: 45, to: 50 },
  ],
  [
    'salience/uniform',
    [
      [/salience: [\d.]+/g, 'salience: 0.5'],
      ['ideal: 100, s', 'ideal: 80, s'],
    ],
    { kind: 'spread', n: 7 },
  ],
];

test.each(CASES)(
  '%s (%#) is fixed as it is offered, and a step back has it again',
  (code, changes, told) => {
    const text = changed(changes);
    const [finding] = findingsOf(text, code);
    const { document, value } = opened(text);
    const fix = finding && findFix(finding, parsePath(finding.path), value);
    const { patches, ...rest } = fix ?? { patches: [] };
    expect(rest).toEqual(told);
    document.apply(patches, false);
    expect(findingsOf(document.text(), code)).toEqual([]);
    expect(check(document.text(), checkUp).ok).toBe(true);
    document.undo();
    expect(document.text()).toBe(text);
  },
);

test('a scenario in order trips none of them', () => {
  const codes = new Set(CASES.map(([code]) => code));
  expect(check(STRAIT, checkUp).findings.filter(({ code }) => codes.has(code))).toEqual([]);
  expect(strait().articles).toHaveLength(2);
});

test('all of a kind are fixed at once, whatever their order', () => {
  const text = changed([
    [
      'procedure:',
      'instruments: [{ id: a, title: A, givers: [ASH], takers: [BAY], cost: 0.1 }, { id: b, title: B, givers: [ASH], takers: [BAY], cost: 0.1 }]\nprocedure:',
    ],
  ]);
  const { document, value } = opened(text);
  const idle = findingsOf(text, 'instrument/idle').map((finding) => ({
    finding,
    path: parsePath(finding.path),
  }));
  expect(idle).toHaveLength(2);
  document.apply(listFixes(idle, value), false);
  expect(findingsOf(document.text(), 'instrument/idle')).toEqual([]);
});

test('no fix takes the last article, or one of two options', () => {
  const bare = changed([
    [/ {2}- id: toll[^]*?(?=delegations)/, ''],
    [/ {6}(toll|lights): .*\n/g, ''],
  ]);
  const [nobody] = findingsOf(bare, 'article/no-position');
  expect(nobody && findFix(nobody, parsePath(nobody.path), opened(bare).value)).toBeUndefined();
  const two = changed([
    [/ {6}- \{ id: some.*\n/, ''],
    ['id: many, position: 100', 'id: many, position: 0'],
    ['adopted: some\n', 'adopted: few\n'],
  ]);
  const [same] = findingsOf(two, 'option/same-position');
  expect(same?.path).toBe('articles[0].options[1].position');
  expect(same && findFix(same, parsePath(same.path), opened(two).value)).toBeUndefined();
});
