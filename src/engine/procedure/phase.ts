/** Where a conference stands: the leaf states of `procedure.chart.ts`, as dotted paths. */
export const PHASES = [
  'opening',
  'generalDebate',
  'negotiation.floor',
  'negotiation.informals',
  'negotiation.rollCall',
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
