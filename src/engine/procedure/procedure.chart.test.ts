import { describe, expect, test } from 'vitest';
import { stepChart, readChartValue } from './chart-step.ts';
import { type Phase, PHASE_TAGS, PHASES } from '../state/phase.ts';
import { DUTIES, FACTS, type Facts, procedure } from './procedure.chart.ts';
import { CONCLUSION } from './secretariat.ts';

const NONE = Object.fromEntries(FACTS.map((fact) => [fact, false])) as Facts;

/** Nothing true, and every one and every two facts true. */
const SITUATIONS: Facts[] = [
  NONE,
  ...FACTS.map((fact) => ({ ...NONE, [fact]: true })),
  ...FACTS.flatMap((one, i) =>
    FACTS.slice(i + 1).map((other) => ({ ...NONE, [one]: true, [other]: true })),
  ),
];

function concluding(phase: Phase): Phase[] {
  if (phase === 'closed') return [];
  const { announcement } = CONCLUSION[phase];
  return SITUATIONS.flatMap((facts) => stepChart(phase, announcement, facts)?.phase ?? []);
}

describe('the chart and the rules hold together', () => {
  test('what concludes a phase is in order there, whatever the facts', () => {
    const stuck = PHASES.filter(
      (phase) => phase !== 'closed' && concluding(phase).length !== SITUATIONS.length,
    );
    expect(stuck).toEqual([]);
  });

  test('every phase is reached from the opening, and every duty is named on the way', () => {
    const reached = new Set<Phase>(['opening']);
    const duties = new Set<string>();
    for (const phase of reached) {
      for (const facts of SITUATIONS) {
        for (const announcement of [
          phase === 'closed' ? null : CONCLUSION[phase].announcement,
          'a seat has acted' as const,
        ]) {
          const step = announcement && stepChart(phase, announcement, facts);
          if (!step) continue;
          reached.add(step.phase);
          for (const duty of step.duties) duties.add(duty);
        }
      }
    }
    expect([...reached].sort()).toEqual([...PHASES].sort());
    expect([...duties].sort()).toEqual([...DUTIES].sort());
  });

  test('the closed conference takes no announcement', () => {
    expect(stepChart('closed', 'the meeting is called to order', NONE)).toBeNull();
  });
});

describe('rules of procedure', () => {
  const given = (...facts: (keyof Facts)[]) =>
    Object.assign({ ...NONE }, Object.fromEntries(facts.map((fact) => [fact, true])));

  test.each([
    ['generalDebate', [], 'negotiation.floor'],
    ['generalDebate', ['everyArticleAgreed'], 'decision.motions'],
    ['negotiation.floor', ['sittingsRemain'], 'negotiation.floor'],
    ['negotiation.floor', ['everyArticleAgreed'], 'decision.motions'],
    ['negotiation.floor', [], 'chairsText'],
    ['negotiation.rollCall', [], 'negotiation.floor'],
    ['negotiation.rollCall', ['debateClosed'], 'chairsText'],
    ['negotiation.rollCall', ['suspended'], 'suspended'],
    ['negotiation.rollCall', ['ended'], 'closed'],
    ['suspended', [], 'closed'],
    ['suspended', ['moreTime'], 'negotiation.floor'],
    ['decision.motions', ['motionPending'], 'decision.rollCall'],
    ['decision.motions', ['motionPending', 'voteIsLive'], 'decision.whip'],
    ['decision.motions', ['consensusFirst'], 'decision.gavel'],
    ['decision.motions', [], 'decision.rollCall'],
    ['decision.motions', ['noWords', 'consensusFirst'], 'closed'],
    ['decision.motions', ['noWords', 'motionPending'], 'decision.rollCall'],
    ['decision.rollCall', ['motionPending'], 'decision.rollCall'],
    ['decision.rollCall', ['consensusFirst'], 'decision.gavel'],
    ['decision.rollCall', ['consensusFirst', 'consensusAsked'], 'decision.rollCall'],
    ['decision.rollCall', ['ended', 'textAdopted'], 'assembly'],
    ['decision.rollCall', ['ended'], 'closed'],
    ['decision.rollCall', ['suspended'], 'suspended'],
    ['decision.gavel', [], 'assembly'],
    ['decision.gavel', ['objection'], 'decision.bureau'],
    ['decision.bureau', [], 'closed'],
    ['decision.bureau', ['moreTimePossible'], 'suspended'],
    ['decision.bureau', ['exhausted', 'consensusAsked'], 'decision.rollCall'],
    ['assembly', [], 'signature'],
    ['signature', [], 'closed'],
  ] as const)('%s with %j leads to %s', (phase, facts, expected) => {
    expect(stepChart(phase, CONCLUSION[phase].announcement, given(...facts))?.phase).toBe(expected);
  });
});

test('the tags of each phase are those of the chart', () => {
  const tagged = PHASES.map((phase) => {
    const state = procedure.resolveState({ value: readChartValue(phase), context: {} });
    return [phase, [...state.tags]];
  });
  expect(Object.fromEntries(tagged)).toEqual(PHASE_TAGS);
});
