/** One step of the procedure: where an announcement leads, and what the Secretariat must do there. */
import { transition } from 'xstate';
import { type Phase, PHASES } from '../state/phase.ts';
import {
  type Announcement,
  type Duty,
  DUTIES,
  FACTS,
  type Facts,
  procedure,
} from './procedure.chart.ts';

export type Step = { phase: Phase; duties: readonly Duty[] };

type Steps = Map<number, Step | null>;

/** By phase, then by announcement, then by the facts, a bit each: a text made of both would have to be read anew. */
const taken = new Map<Phase, Map<Announcement, Steps>>();

/**
 * Null where the announcement is not in order in this phase, or no guard lets it pass. The chart has no
 * context, so a step depends on its arguments alone and each is worked out once.
 */
export function stepChart(phase: Phase, announcement: Announcement, facts: Facts): Step | null {
  const steps = recallSteps(phase, announcement);
  let bits = 0;
  for (const fact of FACTS) bits = 2 * bits + (facts[fact] ? 1 : 0);
  let step = steps.get(bits);
  if (step === undefined) {
    step = work(phase, announcement, facts);
    steps.set(bits, step);
  }
  return step;
}

function recallSteps(phase: Phase, announcement: Announcement): Steps {
  let byAnnouncement = taken.get(phase);
  if (!byAnnouncement) taken.set(phase, (byAnnouncement = new Map<Announcement, Steps>()));
  let steps = byAnnouncement.get(announcement);
  if (!steps) byAnnouncement.set(announcement, (steps = new Map<number, Step | null>()));
  return steps;
}

function work(phase: Phase, announcement: Announcement, facts: Facts): Step | null {
  const before = procedure.resolveState({ value: readChartValue(phase), context: {} });
  const [after, actions] = transition(procedure, before, { type: announcement, facts });
  const duties = actions.map((action) => action.type).filter(isDuty);
  const next = readPhase(after.value);
  if (next === null || (after === before && duties.length === 0)) return null;
  return { phase: next, duties };
}

function isDuty(name: string): name is Duty {
  return (DUTIES as readonly string[]).includes(name);
}

/** A phase as the chart writes it. */
export function readChartValue(phase: Phase): string | { [state: string]: string } {
  const [outer = phase, inner] = phase.split('.');
  return inner === undefined ? outer : { [outer]: inner };
}

function readPhase(value: unknown): Phase | null {
  const path =
    typeof value === 'string'
      ? value
      : Object.entries(value as { [state: string]: string })
          .map(([outer, inner]) => `${outer}.${inner}`)
          .join();
  return PHASES.find((phase) => phase === path) ?? null;
}
