import { expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { edited, extended, ruled } from '../../../test/fixtures/scenario/base.ts';
import { line } from '../../../test/fixtures/scenario/case.ts';
import { readScenario } from '../read.ts';

/** A base file the doctor has nothing to say about. */
const HEALTHY = edited('id: AAA', 'id: AAA\n    brief: Ask for little.')
  .replace(
    '{ id: BBB, population: 4 }',
    '{ id: BBB, population: 4, brief: Ask for much., positions: { fees: { ideal: 90, salience: 1 } } }',
  )
  .replace('sittings: 3\n', 'sittings: 3\n  objections: none\n');

const healthy = (find: string, replacement: string): string => {
  if (!HEALTHY.includes(find)) throw new Error(`no ${find}`);
  return HEALTHY.replace(find, () => replacement);
};

it.each([
  ['nothing', HEALTHY],
  [
    'no position on an article',
    edited('fees: { ideal: 10, salience: 0.5 }', '{}'),
    '5:5 warning article/no-position articles[0]: Nobody has a position on "fees". Add a position to a delegation or a group, or leave the article out.',
    '12:5 info brief/missing delegations[0].brief: People can take the seat "AAA", but it has no instructions. Write a brief for it.',
    '16:5 info brief/missing delegations[1].brief: People can take the seat "BBB", but it has no instructions. Write a brief for it.',
    '17:1 info objections/unsaid procedure: Rules 9 stopped a vote when two or more objectors had over 12% of capability. Now objections stop none. To keep the old rule, write objections: { stopVoteAt: 12%, of: capability }. If not, write objections: none.',
  ],
  [
    'saliences that are alike',
    healthy('salience: 1', 'salience: 0.5'),
    '15:5 info salience/uniform delegations[0].positions: Every salience is 0.5, so no article can be traded for another. Set what matters more to each delegation.',
  ],
  [
    'two options at one position',
    healthy('position: 100', 'position: 0'),
    '8:31 warning option/same-position articles[0].options[1].position: "high" is at 0, the same as "low", so nobody can prefer either. Move one, or give it readings.',
  ],
  [
    'an option that all like less',
    healthy('ideal: 90', 'ideal: 20'),
    '8:9 info option/dominated articles[0].options[1]: All 2 with a position here want 10 to 20, so all prefer "low" (0) to "high" (100). Move the second, or give someone a position near it.',
  ],
  [
    'options that stand close together',
    healthy('position: 100', 'position: 9'),
    '7:7 info option/narrow articles[0].options: The 2 options of "fees" run from 0 to 9, only 9 of 100 apart. That is worth at most 9 of 100 points to anyone, so there is little to bargain over. Spread them out, or leave the article out.',
    '7:9 info option/dominated articles[0].options[0]: All 2 with a position here want 10 to 90, so all prefer "high" (9) to "low" (0). Move the second, or give someone a position near it.',
  ],
  [
    'a count above all votes',
    HEALTHY + '  substance: { of: members, atLeast: 3 }\n',
    '21:14 warning rule/never procedure.substance: Even if every delegation is in favour, the rule on substance is not met. Lower its threshold.',
  ],
  [
    'more than all of it',
    HEALTHY + '  procedural: { any: [{ of: members, moreThan: 100% }] }\n',
    '21:15 warning rule/never procedure.procedural: Even if every delegation is in favour, the rule on procedure is not met. Lower its threshold.',
  ],
  [
    'one part that is never met',
    HEALTHY + '  substance: { all: [{ veto: [AAA] }, { of: members, moreThan: 2 }] }\n',
    '21:14 warning rule/never procedure.substance: Even if every delegation is in favour, the rule on substance is not met. Lower its threshold.',
  ],
  [
    'one part that can be met',
    HEALTHY + '  substance: { any: [{ veto: [AAA] }, { of: members, moreThan: 2 }] }\n',
  ],
  [
    'a weight that is zero for all',
    healthy('population: 4', 'population: 0') +
      '  substance: { of: members, atLeast: 1/2, weigh: population }\n',
    '21:14 warning rule/never procedure.substance: Even if every delegation is in favour, the rule on substance is not met. Lower its threshold.',
  ],
  [
    'too many ratifications',
    HEALTHY + '  entryIntoForce: { ratifications: 3 }\n',
    '21:36 warning force/never procedure.entryIntoForce.ratifications: 3 ratifications are more than the 2 delegations can give. Write a smaller number.',
  ],
  [
    'a closed text without words',
    HEALTHY + '  text: closed\n',
    '5:5 warning article/no-words articles[0]: The text is closed and has no wording for "fees", so nobody can propose any. Name an option as its draft, or open the text.',
  ],
  [
    'an event after the end',
    HEALTHY + 'events: [{ id: late, at: 4 }]\n',
    '21:26 warning event/never events[0].at: "late" is set for sitting 4, but there are only 3. Move it, or add sittings.',
  ],
  [
    'a delegation that joins after the end',
    healthy('population: 4', 'joins: 4'),
    '17:23 warning joins/never delegations[1].joins: "BBB" takes its seat in sitting 4, but there are only 3, so it never votes. Name an earlier sitting, or add sittings.',
  ],
  [
    'a playable seat without a brief',
    healthy('    brief: Ask for little.\n', ''),
    '12:5 info brief/missing delegations[0].brief: People can take the seat "AAA", but it has no instructions. Write a brief for it.',
  ],
  [
    'a featured observer without a brief',
    HEALTHY + 'observers: [{ id: OBS }]\nfeatured: [{ seat: OBS, line: Watch }]\n',
    '21:13 info brief/missing observers[0].brief: People can take the seat "OBS", but it has no instructions. Write a brief for it.',
  ],
  [
    'two delegations alike',
    healthy('population: 4,', 'groups: [coast],').replace(
      'ideal: 90, salience: 1',
      'ideal: 10, salience: 0.5',
    ),
    '8:9 info option/dominated articles[0].options[1]: All 2 with a position here want 10, so all prefer "low" (0) to "high" (100). Move the second, or give someone a position near it.',
    '15:5 info salience/uniform delegations[0].positions: Every salience is 0.5, so no article can be traded for another. Set what matters more to each delegation.',
    '17:5 info delegation/identical delegations[1]: "BBB" has the same positions and weight as "AAA". Make them differ, or move what they share to a group.',
  ],
  [
    'a weight that looks like a slip',
    healthy('population: 4', 'capabilty: 4'),
    '17:16 warning weight/near-miss delegations[1].capabilty: "capabilty" of "BBB" is read as a weight of that name. If you meant "capability", write "capability".',
  ],
])('finds %s', (_name, source, ...remarks) => {
  const reading = check(source);
  expect([reading.ok, ...reading.findings.map(line)]).toEqual([true, ...remarks]);
});

it('keeps silent about a file that is refused', () => {
  const reading = check(ruled('{ of: members, atLeast: 0 }'));
  expect(reading.findings.map(({ severity, code }) => [severity, code])).toEqual([
    ['error', 'value/range'],
  ]);
});

it('is not asked by the plain reader', () => {
  const source = extended('events: []');
  expect([check(source).findings.length, readScenario(source).findings.length]).toEqual([4, 0]);
});
