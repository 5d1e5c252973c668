/** The fields of every part of a scenario, as the forms of the desk offer them; the words are messages of the same key. */
import type { Plain } from '../../scenario/edit/plain.ts';

export type RefKind =
  | 'articles'
  | 'options'
  | 'dimensions'
  | 'groups'
  | 'delegations'
  | 'parties'
  | 'seats';

export type Spec =
  /** `words`: one text, or one per language. `scalar`: a number where it reads as one, else a text. */
  | {
      kind:
        | 'line'
        | 'words'
        | 'prose'
        | 'flag'
        | 'scalar'
        | 'id'
        | 'draft'
        | 'rule'
        | 'weights'
        | 'sides';
    }
  | { kind: 'number'; least: number; most: number; step: number; slide?: true }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'ref' | 'refs'; to: RefKind }
  | { kind: 'texts' }
  | { kind: 'fields'; fields: readonly Field[] }
  | { kind: 'items'; fields: readonly Field[]; fresh: Fresh; variants?: readonly Variant[] }
  | { kind: 'byId'; to: RefKind; spec: Spec; fresh: Plain };

export type Field = { key: string; spec: Spec };
/** One of the things an item may be, told by a key that no other has; the words are messages of the same key. */
export type Variant = { key: string; fields: readonly Field[]; fresh: Plain };
/** A new item; `n` makes its id its own. */
export type Fresh = (n: number) => Plain;

const line: Spec = { kind: 'line' };
const words: Spec = { kind: 'words' };
const prose: Spec = { kind: 'prose' };
const flag: Spec = { kind: 'flag' };
const scalar: Spec = { kind: 'scalar' };
const point: Spec = { kind: 'number', least: 0, most: 100, step: 1, slide: true };
const unit: Spec = { kind: 'number', least: 0, most: 1, step: 0.05, slide: true };
const amount: Spec = { kind: 'number', least: 0, most: 1e9, step: 1 };
const texts: Spec = { kind: 'texts' };
const choice = (...of: string[]): Spec => ({ kind: 'choice', of });
const ref = (to: RefKind): Spec => ({ kind: 'ref', to });
const refs = (to: RefKind): Spec => ({ kind: 'refs', to });
const items = (fields: readonly Field[], fresh: Fresh): Spec => ({ kind: 'items', fields, fresh });
const byId = (to: RefKind, spec: Spec, fresh: Plain): Spec => ({ kind: 'byId', to, spec, fresh });
const fields = (...pairs: [string, Spec][]): Field[] => pairs.map(([key, spec]) => ({ key, spec }));

const basis = choice('sourced', 'recalled', 'estimate');

const OPTION = fields(
  ['id', { kind: 'id' }],
  ['position', point],
  ['title', words],
  ['text', prose],
  ['readings', byId('groups', point, 50)],
);

const freshOption: Fresh = (n) => ({ id: `option_${n}`, position: 50, title: '', text: '' });

const CONDITION = fields(['article', ref('articles')], ['atMost', point], ['atLeast', point]);

export const POSITION = fields(
  ['ideal', point],
  ['salience', unit],
  ['redLine', scalar],
  ['basis', basis],
  ['note', prose],
);

/** A red line that moves where another article stands at or past a point. */
export const CONDITIONAL_LINE = fields(
  ['at', point],
  [
    'unless',
    {
      kind: 'fields',
      fields: fields(
        ['article', ref('articles')],
        ['atMost', point],
        ['atLeast', point],
        ['then', point],
      ),
    },
  ],
);

const positions = byId(
  'articles',
  { kind: 'fields', fields: POSITION },
  { ideal: 50, salience: 0.5 },
);

const LINKAGE = fields(
  ['sides', { kind: 'sides' }],
  ['value', { kind: 'number', least: -1, most: 1, step: 0.05 }],
  ['basis', basis],
  ['note', prose],
);

const linkages = items(LINKAGE, () => ({ articles: [], value: 0.1 }));

const INHERITED: Field[] = fields(
  ['flag', line],
  ['capability', amount],
  ['votes', amount],
  ['reservation', unit],
  ['playable', flag],
  ['brief', prose],
  ['linkages', linkages],
);

export const ABOUT = fields(
  ['id', { kind: 'line' }],
  ['title', words],
  ['summary', prose],
  [
    'dimensions',
    items(
      fields(['id', { kind: 'id' }], ['title', words], ['low', words], ['high', words]),
      (n) => ({ id: `dimension_${n}`, title: '' }),
    ),
  ],
);

const ARTICLE = fields(
  ['id', { kind: 'id' }],
  ['number', line],
  ['title', words],
  ['dimension', ref('dimensions')],
  ['low', words],
  ['high', words],
  ['options', items(OPTION, freshOption)],
  ['draft', { kind: 'draft' }],
  ['agreed', flag],
  ['reference', point],
  ['adopted', scalar],
  ['bridges', items(OPTION, freshOption)],
);

export const DELEGATION = fields(
  ['id', { kind: 'id' }],
  ['name', words],
  ['groups', refs('groups')],
  ...INHERITED.map(({ key, spec }): [string, Spec] => [key, spec]),
  ['weights', { kind: 'weights' }],
);

const GROUP = fields(
  ['id', { kind: 'id' }],
  ['title', words],
  ['cohesion', unit],
  ...INHERITED.map(({ key, spec }): [string, Spec] => [key, spec]),
);

const OBSERVER = fields(
  ['id', { kind: 'id' }],
  ['name', words],
  ['flag', line],
  ['groups', refs('groups')],
  ['brief', prose],
);

const STAKEHOLDER = fields(
  ['id', { kind: 'id' }],
  ['title', words],
  ['influence', amount],
  ['positions', positions],
);

export const PROCEDURE = fields(
  ['sittings', { kind: 'number', least: 1, most: 500, step: 1 }],
  ['plates', { kind: 'number', least: 0, most: 100, step: 1 }],
  ['consensusFirst', flag],
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

const EFFECTS: readonly Variant[] = [
  {
    key: 'ideal',
    fields: fields(['of', ref('parties')], ['article', ref('articles')], ['ideal', point]),
    fresh: { of: '', article: '', ideal: 50 },
  },
  {
    key: 'salience',
    fields: fields(['of', ref('parties')], ['article', ref('articles')], ['salience', unit]),
    fresh: { of: '', article: '', salience: 0.5 },
  },
  {
    key: 'motion',
    fields: fields(
      ['motion', choice('delete', 'vote', 'separateVote')],
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
  ['at', scalar],
  ['title', words],
  ['text', prose],
  ['if', { kind: 'fields', fields: CONDITION }],
  [
    'effects',
    { kind: 'items', fields: [], fresh: () => EFFECTS[0]?.fresh ?? {}, variants: EFFECTS },
  ],
);

const INSTRUMENT = fields(
  ['id', { kind: 'id' }],
  ['title', words],
  ['text', prose],
  ['givers', refs('parties')],
  ['takers', refs('parties')],
  ['cost', unit],
  ['worth', byId('parties', unit, 0.1)],
  ['once', flag],
  ['basis', basis],
  ['note', prose],
);

const ROLL_CALL = fields(
  ['id', { kind: 'id' }],
  ['date', line],
  ['question', words],
  ['article', ref('articles')],
  [
    'tally',
    { kind: 'fields', fields: fields(['yes', amount], ['no', amount], ['abstain', amount]) },
  ],
  ['votes', byId('delegations', choice('yes', 'no', 'abstain', 'absent'), 'yes')],
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
        ['title', words],
        ['steps', texts],
      ),
      () => ({ minutes: 45, title: '' }),
    ),
  ],
);

const SOURCE = fields(
  ['id', { kind: 'id' }],
  ['title', words],
  ['address', line],
  ['licence', line],
);

const FEATURED = fields(['seat', ref('seats')], ['line', words]);
const ALIAS = fields(['name', words], ['flag', line]);

/** Seats to offer, who speaks, and neutral names. */
export const SEATS = fields(
  ['featured', items(FEATURED, () => ({ seat: '', line: '' }))],
  ['floor', refs('delegations')],
  ['aliases', byId('delegations', { kind: 'fields', fields: ALIAS }, { name: '' })],
);

/** A list of a scenario that has a form of its own. */
export type ListPart = { key: string; fields: readonly Field[]; fresh: Fresh };

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
