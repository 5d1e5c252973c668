/** Six questions before and after: each in its time, kept, told to the instructor alone. */
import { expect, test } from 'vitest';
import type { CheckAnswers } from '../../src/conference/class/transfer-check.ts';
import { connectInstructor, connectPerson, served, SLOW } from './serve.ts';

const BEFORE: CheckAnswers = ['a', 'b', 'c', null, 'a', 'b'];
const AFTER: CheckAnswers = ['b', 'c', 'a', 'a', 'b', 'c'];

test('the six questions are asked before and after, and exported with the results', async () => {
  const of = await served(['first-brackets'], SLOW);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana', { table: 1 });
  const ask = (when: 'before' | 'after', answers: CheckAnswers) =>
    ana.ask('check', { when, answers: [...answers] });
  expect(await ask('before', BEFORE)).toMatchObject({ code: 'class/unknown' });
  await instructor.ask('settings', { check: true });
  await ana.until((client) => client.get('lobby')?.check === true);
  expect(await ask('after', AFTER)).toMatchObject({ code: 'class/late' });
  expect(await ask('before', AFTER)).toEqual({ ok: true });
  expect(await ask('before', BEFORE)).toEqual({ ok: true });
  await ana.until((client) => client.get('lobby')?.you.checked.includes('before'));
  const leo = await connectPerson(of, 'Leo', { table: 1 });
  await leo.until((client) => client.get('lobby'));
  expect(leo.get('lobby')?.you.checked).toEqual([]);
  await instructor.ask('start', { force: true });
  await ana.until((client) => client.get('turn'));
  expect(await ask('before', BEFORE)).toMatchObject({ code: 'class/late' });
  await instructor.ask('debrief', {});
  await ana.until((client) => client.get('end'));
  expect(await ask('after', AFTER)).toEqual({ ok: true });
  const { checks } = await instructor.ask('records', {});
  expect(checks).toMatchObject([
    { name: 'Ana', table: 1, before: BEFORE, after: AFTER },
    { name: 'Leo', table: 1, before: null, after: null },
  ]);
});

test.each([
  ['too few', ['a']],
  ['what is no choice', ['a', 'b', 'c', 'd', 'a', 'b']],
])('answers of another shape are refused at the door: %s', async (_, answers) => {
  const of = await served(['first-brackets'], { ...SLOW, check: true });
  const ana = await connectPerson(of, 'Ana');
  expect(await ana.send('check', { when: 'before', answers })).toMatchObject({
    code: 'class/shape',
  });
});
