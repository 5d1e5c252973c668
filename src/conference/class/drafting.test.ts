import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { makeRecord } from '../record/record.ts';
import { replay } from '../record/replay.ts';
import { listThinking } from './asking.ts';
import { type LiveTable, openTable } from './live-table.ts';
import { putIn, type TableInput } from './put-in.ts';

const scenario = strait();
const SEATS = ['ASH', 'BAY', 'COD'];
const opened = openTable(scenario, {
  seed: 3,
  seats: SEATS.map((seat) => ({ seat, taken: true })),
  policy: 'delegation',
  others: 'delegation',
});

const WRITE = {
  type: 'write',
  seat: 'ASH',
  article: 'toll',
  from: 'low',
  text: '  A toll that pays   for the lights. ',
  between: ['low', 'middle'],
} as const satisfies TableInput;

/** Of the article and the words: the same at every table. */
const ID = 'draft-f7577ef4';

function put(table: LiveTable, ...inputs: readonly TableInput[]): LiveTable {
  let now = table;
  for (const input of inputs) {
    const done = putIn(now, input);
    if (!done.ok) throw new Error(done.refusal.code);
    now = done.table;
  }
  return now;
}

const mark = (seat: string, as: 'better' | 'same' | 'worse'): TableInput => {
  return { type: 'mark', seat, draft: ID, mark: as };
};

const written = put(opened, WRITE);

test('words wait until everybody has marked them, then they come on the table at the median', () => {
  expect(written.drafts).toEqual([
    {
      id: ID,
      article: 'toll',
      by: 'ASH',
      from: 'low',
      text: 'A toll that pays for the lights.',
      between: ['low', 'middle'],
      marks: new Map(),
    },
  ]);
  const two = put(written, mark('ASH', 'better'), mark('BAY', 'better'));
  expect(two.conference).toBe(written.conference);
  // ASH wants 0, BAY 100, COD 50: quarters of low to middle are 12.5 and 37.5.
  const all = put(two, mark('COD', 'better'));
  expect(all.drafts).toEqual([]);
  expect(all.conference.drafts?.all).toEqual([
    {
      at: opened.conference.commands.length,
      article: 'toll',
      option: ID,
      by: 'ASH',
      from: 'low',
      position: 37.5,
      text: 'A toll that pays for the lights.',
    },
  ]);
});

test('a mark may be changed while others think', () => {
  const again = put(written, mark('BAY', 'better'), mark('BAY', 'worse'), mark('COD', 'worse'));
  const all = put(again, mark('ASH', 'better'));
  expect(all.conference.drafts?.all[0]?.position).toBe(12.5);
});

test('a seat that a policy plays is not waited for', () => {
  const two = put(written, mark('ASH', 'better'), mark('BAY', 'better'));
  const handed = put(two, { type: 'hand', seat: 'COD', by: 'policy' });
  expect(handed.conference.drafts?.all.length).toBe(1);
});

test('at zero half of the marks are enough, fewer are not', () => {
  const zeros: TableInput[] = [{ type: 'zero' }, { type: 'zero' }];
  const marked = put(written, mark('ASH', 'better'), mark('BAY', 'better'), ...zeros);
  expect(marked.conference.drafts?.all.length).toBe(1);
  const left = put(written, mark('ASH', 'better'), ...zeros);
  expect([left.drafts, left.conference.drafts]).toEqual([[], undefined]);
});

test('the author takes words back, the Chair and the instructor rule them out, nobody else does', () => {
  const out = (seat: string | null): TableInput => ({ type: 'ruleOut', seat, draft: ID });
  expect(put(written, out('ASH')).drafts).toEqual([]);
  expect(put(written, out(null)).drafts).toEqual([]);
  expect(putIn(written, out('BAY'))).toMatchObject({ refusal: { code: 'class/draftGone' } });
  expect(putIn(written, out('CHAIR'))).toMatchObject({ refusal: { code: 'class/notYours' } });
});

test.each([
  ['a second of the same seat', { seat: 'ASH' }, 'class/draftTooMany'],
  ['the same words again', { text: 'A toll that pays for the lights. ' }, 'class/draftThere'],
  ['an article there is not', { article: 'none' }, 'class/draftArticle'],
  ['too long', { text: 'on '.repeat(26) }, 'class/draftText'],
  ['words of nobody', { from: 'none' }, 'class/draftText'],
  ['unchanged', { text: 'A low toll  shall be paid.' }, 'class/draftText'],
  ['nothing', { text: '  ' }, 'class/draftText'],
  ['between one and itself', { between: ['low', 'low'] as const }, 'class/draftBetween'],
  ['between what there is not', { between: ['low', 'no'] as const }, 'class/draftBetween'],
  ['a policy’s seat', { seat: 'DUN' }, 'class/notYours'],
])('words are refused with a reason: %s', (_, changed, code) => {
  expect(putIn(written, { ...WRITE, seat: 'BAY', ...changed })).toMatchObject({
    refusal: { code },
  });
});

test('a table at which words were written plays to its end, and its record is proved', () => {
  let table = put(written, ...SEATS.map((seat) => mark(seat, 'better')));
  table = put(table, {
    type: 'act',
    seat: 'ASH',
    act: { type: 'amend', article: 'toll', option: ID },
    n: table.conference.commands.length,
  });
  for (let step = 0; step < 200 && table.stage !== 'over'; step += 1)
    table = put(table, { type: 'zero' });
  expect(listThinking(table)).toEqual([]);
  const record = makeRecord(table.conference);
  expect(replay(scenario, record)).toMatchObject({ status: 'proved' });
  const tabled = table.conference.happenings.filter(({ type }) => type === 'drafted');
  expect(tabled).toEqual([{ type: 'drafted', seat: 'ASH', article: 'toll', option: ID }]);
});
