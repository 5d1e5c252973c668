import { describe, expect, it } from 'vitest';
import { line } from '../../test/fixtures/scenario/case.ts';
import { readRuleText, type RuleReading } from './read-rule.ts';

const COUNCIL = {
  all: [{ of: 'members', atLeast: 9 }, { veto: ['CHN', 'FRA', 'GBR', 'RUS', 'USA'] }],
};

const threshold = (of: string, bound: string, amount: object, weigh?: string) => ({
  kind: 'threshold',
  threshold: { of, bound, amount, ...(weigh && { weigh }) },
});
const share = (numerator: number, denominator: number) => ({ share: { numerator, denominator } });

const council = {
  kind: 'all',
  rules: [
    threshold('members', 'atLeast', { count: 9 }),
    { kind: 'veto', holders: ['CHN', 'FRA', 'GBR', 'RUS', 'USA'] },
  ],
};

/** Findings as lines, where they stand left out. */
const withoutPlaces = (reading: RuleReading): string[] =>
  reading.ok ? [] : reading.findings.map((one) => line(one).replace(/^\d+:\d+ /, ''));

describe('a rule', () => {
  it.each([
    [COUNCIL, council],
    [
      { of: 'presentAndVoting', atLeast: '2/3' },
      threshold('presentAndVoting', 'atLeast', share(2, 3)),
    ],
    [{ of: 'present', moreThan: '50%' }, threshold('present', 'moreThan', share(1, 2))],
    [{ of: 'members', atLeast: ' 66.70 % ' }, threshold('members', 'atLeast', share(667, 1000))],
    [{ of: 'members', atLeast: '4/4' }, threshold('members', 'atLeast', share(1, 1))],
    [{ of: 'members', atLeast: 1 }, threshold('members', 'atLeast', { count: 1 })],
    [
      { of: 'members', atLeast: '1/2', weigh: 'votes' },
      threshold('members', 'atLeast', share(1, 2)),
    ],
    [
      { of: 'members', atLeast: '1/2', weigh: 'gdp' },
      threshold('members', 'atLeast', share(1, 2), 'gdp'),
    ],
    [
      { any: [COUNCIL, { veto: ['A'] }] },
      { kind: 'any', rules: [council, { kind: 'veto', holders: ['A'] }] },
    ],
  ])('%j', (written, rule) => {
    expect(readRuleText(JSON.stringify(written))).toEqual({ ok: true, rule });
  });

  it.each([
    [
      '2/3',
      'error value/type : Expected a rule: { of: presentAndVoting, atLeast: 2/3 }, { veto: [ids] }, { all: [rules] } or { any: [rules] }; for unanimity { of: presentAndVoting, atLeast: 100% }, found the text "2/3".',
    ],
    [
      null,
      'error value/type : Expected a rule: { of: presentAndVoting, atLeast: 2/3 }, { veto: [ids] }, { all: [rules] } or { any: [rules] }; for unanimity { of: presentAndVoting, atLeast: 100% }, found nothing (an empty value). Give it a value, or leave the key out if it is optional.',
    ],
    [
      { of: 'members', atLeast: 0.5 },
      'error value/type atLeast: Expected a share such as 2/3 or 55%, or a whole number, 1 or more, found 0.5. Write 1/2 or 50%.',
    ],
    [
      { veto: ['A', 'A'] },
      'error reference/duplicate veto[1]: "A" is in this list twice. Delete one of them.',
    ],
    [
      { veto: ['B'] },
      'error reference/dangling veto[0]: No member has the id "B". Did you mean "A"?',
    ],
    [
      { of: 'members', atLeast: 1, weigh: 'gpd' },
      'error rule/weight weigh: No delegation has the weight "gpd". Did you mean "gdp"? Known weights: gdp.',
    ],
  ])('refuses %j', (written, finding) => {
    const members = { what: 'member', ids: new Set(['A']), complete: true };
    const reading = readRuleText(JSON.stringify(written), { members, weights: new Set(['gdp']) });
    expect(withoutPlaces(reading)).toEqual([finding]);
  });

  it('refuses deep nesting by aliases, none of which is deep by itself', () => {
    const deep = (inner: string) => `${'{ all: ['.repeat(8)}${inner}${'] }'.repeat(8)}`;
    const nested = `all: [&a ${deep('{ veto: [A] }')}, ${deep('*a')}]`;
    expect(withoutPlaces(readRuleText(nested))).toEqual([
      `error yaml/depth all[1]${'.all[0]'.repeat(9)}: Lists and mappings nest deeper than 20 here. No part of a scenario needs that: close some of them.`,
    ]);
  });
});

describe('a rule from a text', () => {
  it('may be JSON or YAML', () => {
    const yaml = 'all:\n  - { of: members, atLeast: 9 }\n  - { veto: [CHN, FRA, GBR, RUS, USA] }\n';
    expect(readRuleText(JSON.stringify(COUNCIL))).toEqual({ ok: true, rule: council });
    expect(readRuleText(yaml)).toEqual({ ok: true, rule: council });
  });

  it('has places for its findings', () => {
    const reading = readRuleText('all:\n  - { of: members, atLeast: 9 }\n  - { vetos: [CHN] }\n');
    expect(reading.ok ? [] : reading.findings.map(line)).toEqual([
      '3:5 error key/missing all[1].veto: The key "veto" is missing. Add it with a list of 1 or more ids of delegations.',
      '3:7 error key/unknown all[1].vetos: Unknown key "vetos". Did you mean "veto"? Known keys here: veto.',
    ]);
  });
});
