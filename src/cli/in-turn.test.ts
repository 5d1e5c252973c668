import { expect, test } from 'vitest';
import { playInTurn } from './in-turn.ts';

test('the conference that is being played when a signal comes is the last one', async () => {
  const asked = new AbortController();
  const played: [number, number][] = [];
  const play = ({ from, to }: { from: number; to: number }) => {
    played.push([from, to]);
    // Comes as signals do, once this conference is over.
    if (from === 6) setImmediate(() => asked.abort());
    return [`run ${from}`];
  };
  const runs = await playInTurn(play, { from: 5, to: 10_000 }, asked.signal);
  expect(runs).toEqual(['run 5', 'run 6']);
  expect(played).toEqual([
    [5, 6],
    [6, 7],
  ]);
});

test('without one, all of them are', async () => {
  const play = ({ from }: { from: number; to: number }) => [from];
  const never = new AbortController().signal;
  expect(await playInTurn(play, { from: 2, to: 5 }, never)).toEqual([2, 3, 4]);
});
