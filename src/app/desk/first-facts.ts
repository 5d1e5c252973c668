import type { DeskFacts } from '../selectors/desk/state.ts';

/** An empty desk. */
export const FIRST: Omit<DeskFacts, 'shelf'> = {
  draft: null,
  value: {},
  unread: null,
  edition: 0,
  findings: [],
  checked: false,
  refused: false,
  section: 'about',
  item: 0,
  target: null,
  cell: null,
  table: null,
  canUndo: false,
  canRedo: false,
  saving: 'saved',
  readOnly: false,
  deleted: [],
  drafts: [],
  versions: [],
  fault: null,
  offered: null,
  busy: false,
  balance: null,
  rulesHash: null,
};
