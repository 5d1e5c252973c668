/** People write words at a live table: marks stay private, and what comes on the table stands in its record. */
import { expect, test } from 'vitest';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { ownId } from './client.ts';
import {
  connect,
  connectInstructor,
  connectPerson,
  makeFolder,
  served,
  shipped,
  SLOW,
} from './serve.ts';

const TEXT = 'Each Party reports once a year to all the others.';

test('words that everybody marks come on the table of all, and stand in the record', async () => {
  const folder = makeFolder();
  const of = await served(['high-seas-class'], SLOW, folder);
  const instructor = await connectInstructor(of);
  const { scenario } = shipped('high-seas-class');
  const [one, other] = scenario.floor.map((d) => scenario.delegations[d]?.id ?? '');
  const ana = await connectPerson(of, 'Ana', { table: 1, seat: one ?? '' });
  const leo = await connectPerson(of, 'Leo', { table: 1, seat: other ?? '' });
  await instructor.ask('start', { force: true });
  const turn = await ana.until((client) => client.get('turn'));
  const open = turn.view.articles.find(({ status }) => status === 'open')?.article ?? '';
  const options = scenario.articles.find(({ id }) => id === open)?.options ?? [];
  const between: [string, string] = [options[0]?.id ?? '', options[1]?.id ?? ''];
  const from = options[0]?.id ?? '';
  const words = { table: 1, article: open, from, text: TEXT, between };

  expect(await ana.ask('draft', { ...words, id: ownId() })).toMatchObject({
    code: 'class/noDrafting',
  });
  await instructor.ask('settings', { drafting: true });
  const id = ownId();
  expect(await ana.ask('draft', { ...words, id })).toEqual({ ok: true });
  expect(await ana.ask('draft', { ...words, id })).toEqual({ ok: true });
  const [told] = await leo.until((client) => {
    const drafts = client.get('turn')?.drafts ?? [];
    return drafts.length > 0 && drafts;
  });
  const draft = { id: told?.id, article: open, by: one, from, text: TEXT, between };
  expect(told).toEqual({ ...draft, marked: 0, of: 2, yours: null });

  await ana.ask('mark', { table: 1, id: ownId(), draft: told?.id ?? '', mark: 'worse' });
  const marked = await leo.until((client) => {
    const [first] = client.get('turn')?.drafts ?? [];
    return first?.marked === 1 && first;
  });
  expect(marked).toEqual({ ...draft, marked: 1, of: 2, yours: null });
  expect(leo.bytes.some((bytes) => bytes.includes('worse'))).toBe(false);
  expect(ana.get('turn')?.drafts[0]?.yours).toBe('worse');

  await leo.ask('mark', { table: 1, id: ownId(), draft: told?.id ?? '', mark: 'better' });
  for (const client of [ana, leo]) {
    const now = await client.until((each) => {
      const last = each.get('turn');
      return last?.drafts.length === 0 && last;
    });
    const article = client.get('open')?.scenario.articles.find((each) => each.id === open);
    expect(article?.bridges.at(-1)).toMatchObject({ id: told?.id, text: TEXT });
    expect(now.view.articles.find((each) => each.article === open)?.tabled).toContain(told?.id);
  }
  const board = await instructor.until((client) => {
    const [table] = client.get('board')?.tables ?? [];
    return table?.drafts.some((each) => !each.open) && table;
  });
  expect(board.drafts).toEqual([{ id: told?.id, article: open, by: one, text: TEXT, open: false }]);

  await of.close();
  const again = await served(['high-seas-class'], SLOW, folder);
  const back = connect(again);
  await back.ask('hello', { token: leo.token });
  const turned = await back.until((client) => client.get('turn'));
  expect(turned.view.articles.find((each) => each.article === open)?.tabled).toContain(told?.id);
  const desk = await connectInstructor(again);
  await desk.ask('debrief', {});
  const { record } = await back.until((client) => client.get('end'));
  const read = readRecord(JSON.stringify(record));
  if (!read.ok) throw new Error(read.fault.message);
  expect(read.record.drafts).toMatchObject([{ option: told?.id, by: one, text: TEXT }]);
  expect(replay(scenario, read.record)).toMatchObject({ status: 'proved' });
});

test('the instructor rules words out before they come on the table', async () => {
  const of = await served(['first-brackets'], { ...SLOW, drafting: true });
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana', { table: 1 });
  const leo = await connectPerson(of, 'Leo', { table: 1 });
  await instructor.ask('start', { force: true });
  const turn = await ana.until((client) => client.get('turn'));
  await leo.until((client) => client.get('turn'));
  const { scenario } = shipped('first-brackets');
  const article = scenario.articles.find(({ id }) =>
    turn.view.articles.some((one) => one.article === id && one.status === 'open'),
  );
  const between: [string, string] = [article?.options[0]?.id ?? '', article?.options[1]?.id ?? ''];
  const [from] = between;
  const words = { table: 1, id: ownId(), article: article?.id ?? '', from, text: TEXT, between };
  expect(await ana.ask('draft', words)).toEqual({ ok: true });
  const [told] = await leo.until((client) => {
    const drafts = client.get('turn')?.drafts ?? [];
    return drafts.length > 0 && drafts;
  });
  const draft = told?.id ?? '';
  expect(await leo.ask('dropDraft', { table: 1, id: ownId(), draft })).toMatchObject({
    code: 'class/draftGone',
  });
  expect(await instructor.ask('ruleOut', { table: 1, draft })).toEqual({ ok: true });
  await leo.until((client) => client.get('turn')?.drafts.length === 0);
  expect(leo.get('turn')?.view.articles.some(({ tabled }) => tabled.includes(draft))).toBe(false);
});
