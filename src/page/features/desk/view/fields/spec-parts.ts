/** Fields that several parts of a scenario have in common. */
import {
  amount,
  basis,
  byId,
  type Field,
  fields,
  flag,
  type Fresh,
  items,
  line,
  point,
  prose,
  ref,
  scalar,
  unit,
  words,
} from './spec-kinds.ts';

export const OPTION = fields(
  ['title', words],
  ['position', point],
  ['text', prose],
  ['id', { kind: 'id' }],
  ['readings', byId('groups', point, 50)],
);

export const freshOption: Fresh = (n) => ({ id: `option_${n}`, position: 50, title: '', text: '' });

export const CONDITION = fields(
  ['article', ref('articles')],
  ['atMost', point],
  ['atLeast', point],
);

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

export const positions = byId(
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

export const INHERITED: Field[] = fields(
  ['flag', line],
  ['capability', amount],
  ['votes', amount],
  ['reservation', unit],
  ['playable', flag],
  ['brief', prose],
  ['linkages', linkages],
);
