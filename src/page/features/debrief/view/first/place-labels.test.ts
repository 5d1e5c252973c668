import { expect, test } from 'vitest';
import { listPointsAlong, placeLabels } from './place-labels.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 400 };

test('words of a mark lie beside the brackets round another at the same place', () => {
  const marks = [
    { x: 200, y: 200, words: 'you', half: 18 },
    { x: 200, y: 200, words: 'waiting' },
  ];
  const [you, waiting] = placeLabels(marks, frame);
  expect(you).toMatchObject({ anchor: 'start', x: 224 });
  expect(waiting).toMatchObject({ anchor: 'end', x: 176 });
});

test('words keep clear of the brackets round a mark near by', () => {
  const marks = [
    { x: 200, y: 200, words: 'you', half: 18 },
    { x: 160, y: 200, words: 'waiting' },
  ];
  const [, waiting] = placeLabels(marks, frame);
  expect(waiting).toMatchObject({ anchor: 'end', x: 136 });
});

test('words keep off a line where there is another place, and stay on it where there is none', () => {
  const corners = [
    { x: 100, y: 200 },
    { x: 300, y: 200 },
  ];
  const line = listPointsAlong(corners);
  expect(line.length).toBe(26);
  const [opening] = placeLabels([{ x: 100, y: 200, words: 'opening draft' }], frame, line);
  expect(opening).toMatchObject({ anchor: 'middle', y: 177 });
  const narrow = { left: 60, top: 190, right: 400, bottom: 210 };
  const [forced] = placeLabels([{ x: 100, y: 200, words: 'opening draft' }], narrow, line);
  expect(forced).toMatchObject({ anchor: 'start', x: 124 });
});

test('three at one place near the edge keep off a line that leaves it downwards', () => {
  const at = { x: 200, y: 200 };
  const marks = [
    { ...at, words: 'you', half: 18 },
    { ...at, words: 'waiting' },
    { ...at, words: 'a trading player' },
  ];
  const line = listPointsAlong([at, { x: 390, y: 220 }]);
  const placed = placeLabels(marks, { ...frame, left: 150 }, line);
  expect(placed.map(({ anchor, y }) => [anchor, y])).toEqual([
    ['end', 205],
    ['middle', 177],
    ['start', 237],
  ]);
});

test('words do not end beside another mark, as if they were its own', () => {
  const marks = [
    { x: 185, y: 150, words: 'best computer player' },
    { x: 255, y: 168, words: '' },
  ];
  const [best] = placeLabels(marks, frame);
  expect(best).toMatchObject({ anchor: 'end', x: 161 });
});
