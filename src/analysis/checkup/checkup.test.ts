import { describe, expect, test } from 'vitest';
import { checked, shippedText } from '../../../test/fixtures/shipped.ts';
import { strait, STRAIT } from '../../../test/fixtures/strait.ts';
import { checkUp } from './checkup.ts';
import { computeFirstComponent } from './shape.ts';
import { listImmovable, findZone } from './zone.ts';

const WEIGHED = '{ of: presentAndVoting, atLeast: 2/3, weigh: votes }';

type Change = readonly [string | RegExp, string];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((source, [from, to]) => source.replace(from, to), text);
}

/** Delegations without a position. */
function idle(n: number): string {
  return Array.from(
    { length: n },
    (_, at) => `  - { id: I${at + 1}, name: Idle ${at + 1} }\n`,
  ).join('');
}

/** Not what these tests are of: what is written nowhere, what is said of another number. */
const OTHERS = ['brief/missing', 'option/dominated', 'objections/unsaid'];

/** Findings of the strait with replacements, without those. */
function findings(...changes: readonly Change[]): string[] {
  const text = changed(STRAIT, changes);
  const reading = checked(text, checkUp);
  expect(reading.ok).toBe(true);
  return reading.findings
    .filter(({ code }) => !OTHERS.includes(code))
    .map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

describe('a scenario in order', () => {
  test('has nothing to be said against it', () => {
    expect(findings()).toEqual([]);
  });

  test.each([
    'cybercrime-2024',
    'cybercrime-class',
    'cybercrime-last-day',
    'first-brackets',
    'high-seas-class',
  ])('%s ships without a warning', (name) => {
    const reading = checked(shippedText(name), checkUp);
    expect(reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('the zone of agreement', () => {
  test('is there when enough gain, and names a text', () => {
    const zone = findZone(strait());
    expect([zone.found, zone.inFavour, zone.text]).toEqual([true, 4, [1, 2]]);
  });

  test('is missing where reservations are out of reach together, though not one by one', () => {
    const high = findings(
      [/reservation: 0.4/g, 'reservation: 0.95'],
      [/reservation: 0.[23]/g, 'reservation: 0.95'],
    );
    expect(high).toMatchInlineSnapshot(`
      [
        "warning reservation/reference delegations[0].reservation",
        "warning reservation/reference delegations[1].reservation",
        "warning reservation/reference delegations[2].reservation",
        "warning reservation/reference delegations[3].reservation",
        "warning zone/none procedure.substance",
      ]
    `);
  });

  test('is blocked by those whom no text can win', () => {
    // No option is where they want it.
    const changes = [
      [/reservation: 0.4/g, 'reservation: 1'],
      [/ideal: 100/g, 'ideal: 75'],
    ] as const;
    expect(findings(...changes)).toMatchInlineSnapshot(`
      [
        "warning reservation/reference delegations[0].reservation",
        "warning reservation/reference delegations[1].reservation",
        "warning zone/blocked procedure.substance",
      ]
    `);
    // In quotes, as the desk shows names for quoted ids.
    const told = checked(changed(STRAIT, changes), checkUp).findings;
    expect(told.find(({ code }) => code === 'zone/blocked')?.message).toMatch(
      /delegations \("\w+", "\w+"\)/,
    );
    expect(
      listImmovable(strait(['reservation: 0.4', 'reservation: 1'], ['ideal: 100', 'ideal: 75'])),
    ).toEqual([0]);
  });

  test('is not blocked by those who have nothing at stake, and abstain', () => {
    const told = findings([/(?=procedure:)/, idle(5)]);
    expect(told.filter((one) => one.includes('zone/'))).toEqual([]);
  });

  test('is blocked by those who abstain where every member counts', () => {
    const text = changed(STRAIT, [
      [/procedure: \{/, `${idle(4)}procedure: { substance: { of: members, atLeast: 2/3 },`],
      ['reservation: 0.4', 'reservation: 1'],
      ['ideal: 100', 'ideal: 75'],
    ]);
    const told = checked(text, checkUp).findings.find(({ code }) => code === 'zone/blocked');
    expect(told?.message).toMatch(
      /^5 of 8 delegations \("ASH", "I1", "I2", "I3" and 1 more\) prefer no deal /,
    );
  });

  test('says what is in favour in what the rule counts', () => {
    const text = changed(STRAIT, [
      [/reservation: 0.[23]/g, 'reservation: 0.95'],
      [/reservation: 0.4/g, 'reservation: 0.95\n    votes: 10'],
      ['name: Cod', 'name: Cod\n    votes: 3'],
      ['procedure: {', `procedure: { substance: ${WEIGHED},`],
    ]);
    const told = checked(text, checkUp).findings.find(({ code }) => code === 'zone/none');
    expect(told?.message).toContain(
      'At best 2 of 4 gain from it, which gives 4 in favour of the 16 needed.',
    );
  });
});

describe('articles and seats', () => {
  test('nobody cares', () => {
    expect(
      findings(
        [/salience: (0.2|1) }(?=\n {6}toll)/g, 'salience: 0.01 }'],
        [/lights: { ideal: 50, salience: 0.5 }/g, 'lights: { ideal: 50, salience: 0.01 }'],
      ),
    ).toMatchInlineSnapshot(`
      [
        "warning article/no-care articles[0]",
        "warning reservation/reference delegations[0].reservation",
        "warning reservation/reference delegations[1].reservation",
      ]
    `);
  });

  test('all agree: a warning where the draft says so, a remark where it does not', () => {
    const same = [/lights: { ideal: \d+/g, 'lights: { ideal: 0'] as const;
    expect(findings(same)).toMatchInlineSnapshot(`
      [
        "warning article/all-agree articles[0]",
        "warning reservation/reference delegations[0].reservation",
        "warning reservation/reference delegations[2].reservation",
        "warning reservation/reference delegations[3].reservation",
      ]
    `);
    expect(findings(same, ['draft: few', 'draft: many'])).toMatchInlineSnapshot(`
      [
        "info article/compatible articles[0]",
        "warning reservation/reference delegations[0].reservation",
        "warning reservation/reference delegations[2].reservation",
        "warning reservation/reference delegations[3].reservation",
      ]
    `);
  });

  test('a seat that cannot matter, cannot win, cannot lose', () => {
    expect(findings(['name: Ash', 'name: Ash\n    votes: 0\n    capability: 0']))
      .toMatchInlineSnapshot(`
      [
        "warning seat/no-weight delegations[0]",
      ]
    `);
    expect(
      findings([
        'lights: { ideal: 100, salience: 1 }\n      toll: { ideal: 0, salience: 0.2 }',
        'lights: { ideal: 50, salience: 0 }\n',
      ]),
    ).toMatchInlineSnapshot(`
      [
        "warning seat/no-stake delegations[0]",
        "warning reservation/reference delegations[0].reservation",
      ]
    `);
    expect(findings(['reservation: 0.4', 'reservation: 0'])).toMatchInlineSnapshot(`
      [
        "warning seat/cannot-lose delegations[0]",
      ]
    `);
  });

  test('a reservation against the reference', () => {
    expect(findings(['reservation: 0.2', 'reservation: 0.9'])).toMatchInlineSnapshot(`
      [
        "warning reservation/reference delegations[3].reservation",
      ]
    `);
  });
});

describe('red lines', () => {
  test('past every option', () => {
    expect(
      findings(['ideal: 50, salience: 0.5, redLine: 0', 'ideal: 45, salience: 0.5, redLine: 45']),
    ).toMatchInlineSnapshot(`
      [
        "warning line/no-option delegations[2].positions.toll.redLine",
      ]
    `);
  });

  test('against each other', () => {
    expect(
      findings(
        ['toll: { ideal: 0, salience: 0.2 }', 'toll: { ideal: 0, salience: 0.2, redLine: 20 }'],
        ['toll: { ideal: 100, salience: 1 }', 'toll: { ideal: 100, salience: 1, redLine: 80 }'],
      ),
    ).toMatchInlineSnapshot(`
      [
        "info line/clash articles[1]",
      ]
    `);
  });
});

test('ideals along one line are one conflict', () => {
  expect(computeFirstComponent(strait())).toBeCloseTo(1, 2);
});

test('one conflict is told of at positions that are written, not at those a group gives', () => {
  const own = `
    positions:
      lights: { ideal: 100, salience: 1 }
      toll: { ideal: 0, salience: 0.2 }`;
  const idleArticle = `  - id: pilots
    title: Pilots
    options: [{ id: few_pilots, position: 0 }, { id: many_pilots, position: 100 }]
`;
  const told = findings(
    ['delegations:', `${idleArticle}groups:\n  - id: lit${own}\ndelegations:`],
    [`reservation: 0.4${own}`, 'reservation: 0.4\n    groups: [lit]'],
  );
  expect(told).toContain('info conflict/one-dimension delegations[1].positions');
});
