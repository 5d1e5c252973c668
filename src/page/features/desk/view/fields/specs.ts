/** The fields of every part of a scenario, as the forms of the desk offer them; the words are messages of the same key. */
import type { Plain } from '../../../../../scenario/edit/plain.ts';
import {
  specifyAmount,
  basis,
  specifyById,
  specifyChoice,
  type FieldSpec,
  fields,
  specifyFlag,
  type Fresh,
  items,
  line,
  specifyPoint,
  prose,
  ref,
  refs,
  scalar,
  type Spec,
  texts,
  specifyUnit,
  type FieldVariant,
  specifyWords,
} from './spec-kinds.ts';
import { OPTION, freshOption, CONDITION, positions, INHERITED } from './spec-parts.ts';

export const ABOUT = fields(
  ['id', { kind: 'line' }],
  ['title', specifyWords],
  ['summary', prose],
  [
    'words',
    {
      kind: 'fields',
      fields: fields(
        ['assembly', specifyWords],
        ['chair', specifyWords],
        ['bureau', specifyWords],
        ['secretariat', specifyWords],
        ['treaty', specifyWords],
      ),
    },
  ],
  [
    'dimensions',
    items(
      fields(
        ['id', { kind: 'id' }],
        ['title', specifyWords],
        ['low', specifyWords],
        ['high', specifyWords],
      ),
      (n) => ({ id: `dimension_${n}`, title: '' }),
    ),
  ],
);

const ARTICLE = fields(
  ['id', { kind: 'id' }],
  ['number', line],
  ['title', specifyWords],
  ['dimension', ref('dimensions')],
  ['low', specifyWords],
  ['high', specifyWords],
  ['options', items(OPTION, freshOption)],
  ['draft', { kind: 'draft' }],
  ['agreed', specifyFlag],
  ['reference', specifyPoint],
  ['adopted', { kind: 'adopted' }],
  ['bridges', items(OPTION, freshOption)],
);

export const DELEGATION = fields(
  ['id', { kind: 'id' }],
  ['name', specifyWords],
  ['groups', refs('groups')],
  ['joins', { kind: 'number', least: 2, most: 500, step: 1 }],
  ...INHERITED.map(({ key, spec }): [string, Spec] => [key, spec]),
  ['weights', { kind: 'weights' }],
);

const GROUP = fields(
  ['id', { kind: 'id' }],
  ['title', specifyWords],
  ['cohesion', specifyUnit],
  ...INHERITED.map(({ key, spec }): [string, Spec] => [key, spec]),
);

const OBSERVER = fields(
  ['id', { kind: 'id' }],
  ['name', specifyWords],
  ['flag', line],
  ['groups', refs('groups')],
  ['brief', prose],
);

const STAKEHOLDER = fields(
  ['id', { kind: 'id' }],
  ['title', specifyWords],
  ['influence', specifyAmount],
  ['positions', positions],
);

export const PROCEDURE = fields(
  ['sittings', { kind: 'number', least: 1, most: 500, step: 1 }],
  ['plates', { kind: 'number', least: 0, most: 100, step: 1 }],
  ['consensusFirst', specifyFlag],
  ['objections', { kind: 'objections' }],
  ['adjourn', specifyFlag],
  ['text', specifyChoice('open', 'closed'), 'procedure.text'],
  ['clauseVotes', specifyFlag],
  ['voteIsFinal', specifyFlag],
  ['fullAttendance', specifyFlag],
  ['bindsAll', specifyFlag],
  ['exit', specifyFlag],
  ['chair', ref('delegations'), 'procedure.chair'],
  ['signatories', { kind: 'number', least: 1, most: 1000, step: 1 }],
  ['quorum', line],
  ['substance', { kind: 'rule' }],
  ['procedural', { kind: 'rule' }],
  [
    'entryIntoForce',
    {
      kind: 'fields',
      fields: fields(['ratifications', { kind: 'number', least: 1, most: 1e6, step: 1 }]),
    },
  ],
);

/** What belongs to the procedure and is written at the head of the file. */
export const DRAW = fields(['draw', specifyChoice('none', 'small', 'full')]);

const EFFECTS: readonly FieldVariant[] = [
  {
    key: 'ideal',
    fields: fields(['of', ref('parties')], ['article', ref('articles')], ['ideal', specifyPoint]),
    fresh: { of: '', article: '', ideal: 50 },
  },
  {
    key: 'salience',
    fields: fields(['of', ref('parties')], ['article', ref('articles')], ['salience', specifyUnit]),
    fresh: { of: '', article: '', salience: 0.5 },
  },
  {
    key: 'motion',
    fields: fields(
      ['motion', specifyChoice('delete', 'vote', 'separateVote')],
      ['by', ref('seats')],
      ['article', ref('articles')],
      ['option', ref('options')],
    ),
    fresh: { motion: 'vote', by: '', article: '' },
  },
  {
    key: 'plates',
    fields: fields(['plates', { kind: 'number', least: 0, most: 100, step: 1 }]),
    fresh: { plates: 3 },
  },
];

const EVENT = fields(
  ['id', { kind: 'id' }],
  ['at', scalar, 'events.at'],
  ['title', specifyWords],
  ['text', prose],
  ['if', { kind: 'fields', fields: CONDITION }],
  [
    'effects',
    { kind: 'items', fields: [], fresh: () => EFFECTS[0]?.fresh ?? {}, variants: EFFECTS },
  ],
);

const INSTRUMENT = fields(
  ['id', { kind: 'id' }],
  ['title', specifyWords],
  ['text', prose],
  ['givers', refs('parties')],
  ['takers', refs('parties')],
  ['cost', specifyUnit],
  ['worth', specifyById('parties', specifyUnit, 0.1)],
  ['once', specifyFlag],
  ['basis', basis],
  ['note', prose],
);

const ROLL_CALL = fields(
  ['id', { kind: 'id' }],
  ['date', line],
  ['question', specifyWords],
  ['article', ref('articles')],
  [
    'tally',
    {
      kind: 'fields',
      fields: fields(['yes', specifyAmount], ['no', specifyAmount], ['abstain', specifyAmount]),
    },
  ],
  ['votes', specifyById('delegations', specifyChoice('yes', 'no', 'abstain', 'absent'), 'yes')],
  ['source', line],
);

export const TEACHING = fields(
  ['aims', texts],
  ['questions', texts],
  ['check', texts],
  ['leavesOut', texts],
  [
    'plans',
    items(
      fields(
        ['minutes', { kind: 'number', least: 1, most: 1e5, step: 1 }],
        ['title', specifyWords],
        ['steps', texts],
      ),
      () => ({ minutes: 45, title: '' }),
    ),
  ],
);

const SOURCE = fields(
  ['id', { kind: 'id' }],
  ['title', specifyWords],
  ['address', line],
  ['licence', line],
);

const FEATURED = fields(
  ['seat', ref('seats')],
  ['line', specifyWords],
  ['goal', specifyChoice('deal', 'consensus', 'everyone', 'unharmed')],
  ['keep', refs('articles')],
);
const ALIAS = fields(['name', specifyWords], ['flag', line]);

const ROLE = fields(
  ['manner', specifyChoice('formal', 'warm', 'dry', 'blunt')],
  ['name', specifyWords],
  ['portrait', { kind: 'number', least: 1, most: 6, step: 1 }],
);

/** Seats to offer, who speaks, neutral names, and who sits behind a plate. */
export const SEATS = fields(
  ['featured', items(FEATURED, () => ({ seat: '', line: '' }))],
  ['floor', refs('delegations')],
  ['aliases', specifyById('delegations', { kind: 'fields', fields: ALIAS }, { name: '' })],
  ['cast', specifyById('delegations', { kind: 'fields', fields: ROLE }, { manner: 'formal' })],
);

/** A list of a scenario that has a form of its own. */
export type ListPart = { key: string; fields: readonly FieldSpec[]; fresh: Fresh };

const named =
  (what: string, more: Record<string, Plain> = {}): Fresh =>
  (n) => ({
    id: `${what}_${n}`,
    ...more,
  });

export const LISTS = {
  articles: {
    key: 'articles',
    fields: ARTICLE,
    fresh: (n) => ({
      id: `article_${n}`,
      number: String(n),
      title: '',
      options: [
        { id: `article_${n}_a`, position: 0, title: '', text: '' },
        { id: `article_${n}_b`, position: 100, title: '', text: '' },
      ],
      draft: [`article_${n}_a`, `article_${n}_b`],
    }),
  },
  delegations: {
    key: 'delegations',
    fields: DELEGATION,
    fresh: (n) => ({ id: `delegation_${n}`, name: '', reservation: 0.4 }),
  },
  groups: { key: 'groups', fields: GROUP, fresh: named('group', { title: '' }) },
  events: { key: 'events', fields: EVENT, fresh: named('event', { at: 1, title: '' }) },
  observers: { key: 'observers', fields: OBSERVER, fresh: named('observer', { name: '' }) },
  stakeholders: {
    key: 'stakeholders',
    fields: STAKEHOLDER,
    fresh: named('stakeholder', { title: '' }),
  },
  instruments: {
    key: 'instruments',
    fields: INSTRUMENT,
    fresh: named('instrument', { title: '', givers: [] }),
  },
  rollCalls: {
    key: 'rollCalls',
    fields: ROLL_CALL,
    fresh: named('vote', {
      date: '',
      question: '',
      tally: { yes: 0, no: 0, abstain: 0 },
      source: '',
    }),
  },
  sources: { key: 'sources', fields: SOURCE, fresh: named('source', { title: '' }) },
} as const satisfies Record<string, ListPart>;
