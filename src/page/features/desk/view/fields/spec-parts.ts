/** Fields that several parts of a scenario have in common. */
import {
  specifyAmount,
  basis,
  specifyById,
  type FieldSpec,
  fields,
  specifyFlag,
  type Fresh,
  items,
  line,
  specifyPoint,
  prose,
  ref,
  scalar,
  specifyUnit,
  specifyWords,
} from './spec-kinds.ts';

export const OPTION = fields(
  ['title', specifyWords],
  ['position', specifyPoint],
  ['text', prose],
  ['id', { kind: 'id' }],
  ['readings', specifyById('groups', specifyPoint, 50)],
);

export const freshOption: Fresh = (n) => ({ id: `option_${n}`, position: 50, title: '', text: '' });

export const CONDITION = fields(
  ['article', ref('articles')],
  ['atMost', specifyPoint],
  ['atLeast', specifyPoint],
);

export const POSITION = fields(
  ['ideal', specifyPoint],
  ['salience', specifyUnit],
  ['redLine', scalar],
  ['basis', basis],
  ['note', prose],
);

/** A red line that moves where another article stands at or past a point. */
export const CONDITIONAL_LINE = fields(
  ['at', specifyPoint],
  [
    'unless',
    {
      kind: 'fields',
      fields: fields(
        ['article', ref('articles')],
        ['atMost', specifyPoint],
        ['atLeast', specifyPoint],
        ['then', specifyPoint],
      ),
    },
  ],
);

export const positions = specifyById(
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

export const INHERITED: FieldSpec[] = fields(
  ['flag', line],
  ['capability', specifyAmount],
  ['votes', specifyAmount],
  ['reservation', specifyUnit],
  ['playable', specifyFlag],
  ['brief', prose],
  ['linkages', linkages],
);
