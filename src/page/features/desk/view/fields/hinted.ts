import type { Path } from '../../../../../scenario/problem.ts';

/** Keys with words of their own; in some parts a key means something else. */
const HINTED = [
  'dimension',
  'readings',
  'bridges',
  'draft',
  'reference',
  'adopted',
  'agreed',
  'playable',
  'capability',
  'votes',
  'rollCalls.votes',
  'rollCalls.tally',
  'reservation',
  'cohesion',
  'linkages',
  'plates',
  'sittings',
  'quorum',
  'consensusFirst',
  'objections',
  'adjourn',
  'procedure.text',
  'voteIsFinal',
  'fullAttendance',
  'exit',
  'signatories',
  'draw',
  'substance',
  'procedural',
  'ratifications',
  'events.at',
  'events.if',
  'events.atMost',
  'events.atLeast',
  'influence',
  'cost',
  'salience',
  'redLine',
  'featured',
  'featured.line',
  'floor',
  'aliases',
  'dimensions',
  'words',
  'weights',
  'givers',
  'takers',
  'flag',
] as const;

/** The hint of a field: of its part where the key means something else there. */
export function findHint(path: Path, key: string): (typeof HINTED)[number] | undefined {
  const inPart = `${String(path[0])}.${key}`;
  return HINTED.find((one) => one === inPart) ?? HINTED.find((one) => one === key);
}
