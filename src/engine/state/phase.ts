/** Where a conference stands: the leaf states of `procedure.chart.ts`, as dotted paths. */
export const PHASES = [
  'opening',
  'generalDebate',
  'negotiation.floor',
  'negotiation.informals',
  'negotiation.rollCall',
  'negotiation.announcement',
  'negotiation.pleas',
  'chairsText',
  'decision.motions',
  'decision.whip',
  'decision.rollCall',
  'decision.gavel',
  'decision.bureau',
  'suspended',
  'assembly',
  'signature',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];

/** What phases have in common, whatever they are called: the tags of the chart. */
export type PhaseTag = 'negotiation' | 'decision' | 'rollCall';

/** As `procedure.chart.ts` has them; a test holds the two together. */
export const PHASE_TAGS: Readonly<Record<Phase, readonly PhaseTag[]>> = {
  opening: [],
  generalDebate: [],
  'negotiation.floor': ['negotiation'],
  'negotiation.informals': ['negotiation'],
  'negotiation.rollCall': ['negotiation', 'rollCall'],
  'negotiation.announcement': ['negotiation'],
  'negotiation.pleas': ['negotiation'],
  chairsText: [],
  'decision.motions': ['decision'],
  'decision.whip': ['decision'],
  'decision.rollCall': ['decision', 'rollCall'],
  'decision.gavel': ['decision'],
  'decision.bureau': ['decision'],
  suspended: [],
  assembly: [],
  signature: [],
  closed: [],
};

export function hasTag(phase: Phase, tag: PhaseTag): boolean {
  return PHASE_TAGS[phase].includes(tag);
}
