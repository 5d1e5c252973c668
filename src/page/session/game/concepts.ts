/** Concepts of the codex by group, and which of them an event shows. */
import type { MotionKind } from '../../../engine/command.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { phraseHeard } from '../../speech/names/phrase.ts';

export const CONCEPT_GROUPS = {
  text: ['bracket', 'wordings', 'adReferendum', 'reopened', 'bridge', 'chairsText'],
  talk: [
    'asking',
    'redLine',
    'linkage',
    'offer',
    'package',
    'consult',
    'promise',
    'broken',
    'sideInstrument',
    'phrase',
  ],
  room: ['plates', 'credit', 'caucus', 'cable', 'stakeholder', 'whip'],
  decision: [
    'motion',
    'separateVote',
    'noAction',
    'twoThirds',
    'quorum',
    'consensus',
    'objection',
    'dissociation',
    'exhausted',
    'suspension',
    'explanation',
  ],
  after: ['signature'],
  page: ['points', 'noTreaty', 'stance', 'estimate', 'veil'],
} as const;

export type ConceptGroup = keyof typeof CONCEPT_GROUPS;
export type Concept = (typeof CONCEPT_GROUPS)[ConceptGroup][number];

export const CONCEPTS: readonly Concept[] = Object.values(CONCEPT_GROUPS).flat();

/** What an event shows, most special first; empty where it shows nothing that has a name. */
export function listConceptsIn(happening: DomainEvent): readonly Concept[] {
  const phrase = phraseHeard(happening);
  const barred: readonly Concept[] = phrase === 'principle' ? ['redLine'] : [];
  const linked: readonly Concept[] = phrase === 'linkage' ? ['linkage'] : [];
  switch (happening.type) {
    case 'asked':
      return [
        ...barred,
        ...((happening.linkages ?? []).length > 0 ? (['linkage'] as const) : []),
        'asking',
      ];
    case 'answered':
      if (happening.answer === 'consult') return ['consult'];
      return [...barred, ...linked, ...(phrase ? (['phrase'] as const) : [])];
    case 'offered':
      return (happening.side ?? []).length > 0 ? ['sideInstrument', 'offer'] : ['offer'];
    case 'position':
      return happening.kind === 'object' ? ['objection'] : ['dissociation'];
    case 'commitment':
      return happening.status === 'broken'
        ? ['broken']
        : happening.status === 'given'
          ? ['promise']
          : [];
    case 'moved':
      return listMotionConcepts(happening.kind);
    case 'voteResult':
      if (!happening.quorate) return ['quorum'];
      return happening.kind === 'text' && happening.needed !== null ? ['twoThirds'] : [];
    case 'decided':
      return happening.ending === 'suspended' ? ['suspension'] : [];
    default:
      return PLAIN.get(happening.type) ?? [];
  }
}

/** Kinds of motion with a concept of their own. */
const OF_MOTION: Readonly<Partial<Record<MotionKind, Concept>>> = {
  separateVote: 'separateVote',
  noAction: 'noAction',
  suspend: 'suspension',
};

function listMotionConcepts(kind: MotionKind): readonly Concept[] {
  const own = OF_MOTION[kind];
  return own ? [own, 'motion'] : ['motion'];
}

const PLAIN: ReadonlyMap<DomainEvent['type'], readonly Concept[]> = new Map([
  ['bracket', ['bracket']],
  ['amended', ['wordings']],
  ['agreed', ['adReferendum']],
  ['reopened', ['reopened']],
  ['bridgeFound', ['bridge']],
  ['drafted', ['wordings']],
  ['chairsText', ['chairsText']],
  ['informalsClosed', ['package']],
  ['sideGiven', ['sideInstrument']],
  ['credit', ['credit']],
  ['caucused', ['caucus']],
  ['cabled', ['cable']],
  ['cableAnswered', ['cable']],
  ['stakeholderSpoke', ['stakeholder']],
  ['whipped', ['whip']],
  ['consensusAsked', ['consensus']],
  ['exhausted', ['exhausted']],
  ['explained', ['explanation']],
  ['signature', ['signature']],
] as const);

export type Occurrence = { concept: Concept; happening: DomainEvent };

/** What is seen from the first moment on is told of first: brackets, by the last that rose. */
export function findFirstConcept(
  happenings: readonly DomainEvent[],
  met: readonly string[],
): Occurrence | null {
  if (met.includes('bracket')) return null;
  const happening = happenings.findLast((one) => one.type === 'bracket' && one.held);
  return happening ? { concept: 'bracket', happening } : null;
}

/** The concept to tell of next: one not met yet, what the seat did or was told before what others did, the latest of equals. */
export function findNextConcept(
  happenings: readonly DomainEvent[],
  seat: string,
  met: readonly string[],
): Occurrence | null {
  let best: Occurrence | null = null;
  let own = false;
  for (const happening of happenings) {
    const shown = [
      ...(isSpending(happening, seat) ? (['plates'] as const) : []),
      ...listConceptsIn(happening),
    ];
    const concept = shown.find((one) => !met.includes(one));
    if (!concept) continue;
    const isOwn = isConcerned(happening, seat);
    if (best && own && !isOwn) continue;
    best = { concept, happening };
    own = isOwn;
  }
  return best;
}

const SPENDING: ReadonlySet<DomainEvent['type']> = new Set([
  'offered',
  'amended',
  'listed',
  'informals',
  'caucused',
  'cabled',
]);

/** An act of one's own that is never free. */
function isSpending(happening: DomainEvent, seat: string): boolean {
  return SPENDING.has(happening.type) && 'seat' in happening && happening.seat === seat;
}

function isConcerned(happening: DomainEvent, seat: string): boolean {
  return (
    ('seat' in happening && happening.seat === seat) ||
    ('to' in happening && happening.to === seat) ||
    ('by' in happening && happening.by === seat) ||
    happening.type === 'informalsClosed' ||
    happening.type === 'voteResult'
  );
}
