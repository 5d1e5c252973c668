/** Two persons in a seat: the capital alone sees the red lines, and releases what crosses one. */
import { expect, test } from 'vitest';
import { connectInstructor, connectPerson, served, shipped } from './serve.ts';

/** A seat with red lines, its two persons, and every wording that the capital would not accept. */
async function seatTwo() {
  const of = await served(['high-seas-class'], undefined, undefined, { seed: 2 });
  const instructor = await connectInstructor(of);
  const { scenario: whole } = shipped('high-seas-class');
  const seat = whole.delegations.find(({ id, positions }) => {
    const speaks = whole.floor.some((d) => whole.delegations[d]?.id === id);
    return speaks && positions.some((one) => one?.redLine !== undefined);
  })?.id;
  const delegate = await connectPerson(of, 'Ana', { table: 1, seat: seat ?? '' });
  await instructor.ask('start', {});
  const first = await delegate.until((one) => one.get('turn'));
  const lined = first.view.mandate?.articles.filter(({ line }) => line !== null) ?? [];
  expect(lined.length).toBeGreaterThan(0);
  const capital = await connectPerson(of, 'Leo', { table: 1, seat: first.seat });
  const seen = await capital.until((one) => one.get('turn'));
  const turn = await delegate.until((one) => {
    const now = one.get('turn');
    return now?.view.mandate?.articles.every(({ line }) => line === null) && now;
  });
  expect(seen.view.mandate?.articles.filter(({ line }) => line !== null)).toEqual(lined);
  // Every wording that the capital would not accept.
  const scenario = delegate.get('open')?.scenario;
  const past = lined.flatMap(({ article, line, reads }) => {
    const { options = [] } = scenario?.articles.find(({ id }) => id === article) ?? {};
    const stands = turn.view.articles.find((one) => one.article === article)?.text;
    return options.flatMap(({ id }, i) => {
      const at = reads[i] ?? 0;
      const over = line?.side === 'below' ? at < line.at : at > (line?.at ?? 100);
      return over && id !== stands ? [{ article, option: id }] : [];
    });
  });
  const other = whole.floor.map((d) => whole.delegations[d]?.id).find((id) => id !== first.seat);
  return { delegate, capital, past, other: other ?? '' };
}

test('a package across a red line waits for the capital, who alone sees the line', async () => {
  const { delegate, capital, past } = await seatTwo();
  const held = [];
  for (const change of past) {
    const answer = await delegate.act({ type: 'package', changes: [change] });
    if (answer.type === 'rejected' && answer.code === 'class/held') held.push(change);
  }
  expect(held.length).toBeGreaterThan(0);
  const waiting = await capital.until((one) => one.get('turn')?.held);
  expect(waiting.crosses).toEqual([held.at(-1)?.article]);
  expect(await delegate.ask('release', { id: waiting.id, grant: true })).toMatchObject({
    code: 'class/capital',
  });
  expect(await capital.ask('release', { id: waiting.id, grant: false })).toEqual({ ok: true });
  expect(await capital.ask('release', { id: waiting.id, grant: true })).toMatchObject({
    code: 'class/late',
  });
});

test('a promise across a red line is said and offered once the capital has released it', async () => {
  const { delegate, capital, past, other } = await seatTwo();
  const say = async (id: string, at: number) => {
    const phrase = { id: 'vote', params: past[at] ?? { article: '', option: '' } };
    return delegate.ask('say', { id, to: other, strength: 'promised', phrase });
  };
  let at = 0;
  while (at < past.length && (await say(`p${at}`, at)).code !== 'class/held') at += 1;
  expect(at).toBeLessThan(past.length);
  const own = delegate.get('said')?.lines.length ?? 0;
  const { id } = await capital.until((one) => one.get('turn')?.held);
  expect(await capital.ask('release', { id, grant: true })).toEqual({ ok: true });
  const line = await delegate.until((one) => one.get('said')?.lines[own]);
  expect(line).toMatchObject({ to: other, strength: 'promised', phrase: { params: past[at] } });
  expect(line.offer).toBeTypeOf('string');
  // The same message sent again is answered as done, and said once.
  expect(await say(`p${at}`, at)).toEqual({ ok: true });
  expect(delegate.get('said')?.lines).toHaveLength(own + 1);
});
