import { describe } from 'vitest';
import { extended, ruled } from '../../../test/fixtures/scenario/base.ts';
import { type Case, testRefusals } from '../../../test/fixtures/scenario/case.ts';

const CASES: Case[] = [
  [
    'a share as a decimal number',
    ruled('{ of: members, atLeast: 0.5 }'),
    '19:38 error value/type procedure.substance.atLeast: Expected a share such as 2/3 or 55%, or a whole number, 1 or more, found 0.5. Write 1/2 or 50%.',
  ],
  [
    'a third as a decimal number',
    ruled('{ of: members, atLeast: 0.6667 }'),
    '19:38 error value/type procedure.substance.atLeast: Expected a share such as 2/3 or 55%, or a whole number, 1 or more, found 0.6667. Write 66.67%, or the fraction you mean.',
  ],
  [
    'a count in quotes',
    ruled('{ of: members, atLeast: "9" }'),
    '19:38 error value/format procedure.substance.atLeast: Expected a share such as 2/3 or 55%, or a whole number, 1 or more, found the text "9". Write it without quotes: 9.',
  ],
  [
    'a share of zero',
    ruled('{ of: members, atLeast: 0/3 }'),
    '19:38 error rule/share procedure.substance.atLeast: Expected a share that is more than 0 and at most 1, such as 1/2 or 50%, found the text "0/3".',
  ],
  [
    'a share over one',
    ruled('{ of: members, atLeast: 120% }'),
    '19:38 error rule/share procedure.substance.atLeast: Expected a share that is more than 0 and at most 1, such as 1/2 or 50%, found the text "120%".',
  ],
  [
    'a share divided by zero',
    ruled('{ of: members, atLeast: 1/0 }'),
    '19:38 error rule/share procedure.substance.atLeast: Expected a share that is more than 0 and at most 1, such as 1/2 or 50%, found the text "1/0".',
  ],
  [
    'a count of zero',
    ruled('{ of: members, moreThan: 0 }'),
    '19:39 error value/range procedure.substance.moreThan: Expected a share such as 2/3 or 55%, or a whole number, 1 or more, found 0.',
  ],
  [
    'a rule with both bounds',
    ruled('{ of: members, atLeast: 1, moreThan: 1 }'),
    '19:14 error key/one-of procedure.substance: Write exactly one of atLeast and moreThan here.',
  ],
  [
    'a rule with no bound',
    ruled('{ of: members }'),
    '19:14 error key/one-of procedure.substance: Write exactly one of atLeast and moreThan here.',
  ],
  [
    'a rule of nobody known',
    ruled('{ of: voters, atLeast: 1 }'),
    '19:20 error value/choice procedure.substance.of: Expected one of presentAndVoting, present, members, found the text "voters".',
  ],
  [
    'a rule with a slip',
    ruled('{ of: members, atLest: 1 }'),
    '19:29 error key/unknown procedure.substance.atLest: Unknown key "atLest". Did you mean "atLeast"? Known keys here: of, atLeast, moreThan, weigh.',
  ],
  [
    'a rule that is a word',
    ruled('consensus'),
    '19:14 error value/type procedure.substance: Expected a rule: { of: presentAndVoting, atLeast: 2/3 }, { veto: [ids] }, { all: [rules] } or { any: [rules] }; for unanimity { of: presentAndVoting, atLeast: 100% }, found the text "consensus".',
  ],
  [
    'a rule that is a list',
    ruled('[{ of: members, atLeast: 1 }]'),
    '19:14 error value/type procedure.substance: Expected a rule: { of: presentAndVoting, atLeast: 2/3 }, { veto: [ids] }, { all: [rules] } or { any: [rules] }; for unanimity { of: presentAndVoting, atLeast: 100% }, found a list of 1.',
  ],
  [
    'a veto of nobody',
    ruled('{ veto: [] }'),
    '19:22 error list/short procedure.substance.veto: Expected a list of 1 or more ids of delegations, found an empty list.',
  ],
  [
    'a veto of an unknown delegation',
    ruled('{ all: [{ of: members, atLeast: 1 }, { veto: [AAB] }] }'),
    '19:60 error reference/dangling procedure.substance.all[1].veto[0]: No delegation has the id "AAB". Did you mean "AAA"?',
  ],
  [
    'a compound rule of none',
    ruled('{ any: [] }'),
    '19:21 error list/short procedure.substance.any: Expected a list of 1 or more rules, found an empty list.',
  ],
  [
    'a fault deep in a rule',
    ruled('{ all: [{ any: [{ of: members, atLeast: 2/0 }] }] }'),
    '19:54 error rule/share procedure.substance.all[0].any[0].atLeast: Expected a share that is more than 0 and at most 1, such as 1/2 or 50%, found the text "2/0".',
  ],
  [
    'a rule that weighs by nothing known',
    ruled('{ of: members, atLeast: 1/2, weigh: popul }'),
    '19:50 error rule/weight procedure.substance.weigh: No delegation has the weight "popul". Known weights: votes, capability, population.',
  ],
  [
    'a quorum that is a count',
    extended('  quorum: 40'),
    '19:11 error value/type procedure.quorum: Expected a share such as 1/2 or 50%, found 40.',
  ],
  [
    'a quorum as a decimal number',
    extended('  quorum: 0.5'),
    '19:11 error value/type procedure.quorum: Expected a share such as 1/2 or 50%, found 0.5. Write 1/2 or 50%.',
  ],
];

describe('refuses a fault in rules and shares', () => {
  testRefusals(CASES);
});
