import { describe, expect, it, test } from 'vitest';
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import { overlaps } from './boxes.ts';
import { placeLabel } from './line-labels.ts';
import { abbreviate, choosePlateSeats, namePlate } from './plate-seats.ts';
import { findLeaderEnds, type PlacedPlate, type PlateArea, placePlates } from './plates.ts';
import { planStage } from './stage.ts';

const STAGES: readonly (readonly [number, number])[] = [
  [1012, 706],
  [700, 560],
  [390, 360],
];

function seat(index: number, plus: Partial<HallSeat> = {}): HallSeat {
  return {
    id: `seat-${index}`,
    name: 'Delegation'.slice(0, 4 + (index % 7)),
    stance: 'ok',
    holds: false,
    present: true,
    you: false,
    speaks: true,
    ...plus,
  };
}

function modelOf(seats: readonly HallSeat[]): HallModel {
  return {
    place: 'plenary',
    raised: 0,
    adopted: false,
    frieze: [],
    seats,
    lines: [],
    picked: 'seat-1',
    speaking: 'seat-2',
    boards: { left: [], right: [], podium: ['', '', ''] },
    words: {
      hall: '',
      keys: '',
      whole: '',
      stance: { n2: '', n1: '', ok: '', b1: '', b2: '', none: '' },
      holds: '',
      you: '',
      speaking: '',
      absent: '',
      lamp: { yes: '', no: '', abstain: '', absent: '', waiting: '' },
      lampLetters: { yes: '', no: '', abstain: '' },
    },
    night: false,
    still: true,
    gavel: 0,
  };
}

function layOut(n: number, plates: number, width: number, height: number): PlacedPlate[] {
  const stage = planStage(n, width, height);
  const model = modelOf(
    Array.from({ length: n }, (_, i) =>
      seat(i, { you: i === 0, speaks: i % Math.max(1, Math.floor(n / plates)) === 0 }),
    ),
  );
  const area: PlateArea = { width, height, below: n <= 24, chairs: [] };
  const { lasting, passing } = choosePlateSeats(model, width);
  const wishes = [...passing, ...lasting].flatMap((one) => {
    const box = stage.seats[model.seats.indexOf(one)];
    if (!box) return [];
    const [w, y] = [0.7 * box.size, box.top - 0.5 * box.size];
    const chair = { x: box.x - w / 2, y, w, h: box.bottom - y };
    const required = one.you || passing.includes(one);
    return [{ id: one.id, w: 46 + one.name.length * 7, h: 24, chair, required }];
  });
  return placePlates(wishes, area);
}

describe('placePlates', () => {
  for (const [width, height] of STAGES)
    for (const [n, plates] of [
      [3, 3],
      [8, 8],
      [12, 12],
      [21, 21],
      [193, 21],
    ] as const)
      it(`lays ${plates} plates of ${n} delegations on ${width} by ${height} without overlap`, () => {
        const placed = layOut(n, plates, width, height);
        const pairs = placed.flatMap((a, i) => placed.slice(i + 1).filter((b) => overlaps(a, b)));
        expect(pairs).toEqual([]);
        expect(placed.map((plate) => plate.id)).toEqual(
          expect.arrayContaining(n > 24 ? ['seat-0', 'seat-1', 'seat-2'] : ['seat-0']),
        );
        const outside = placed.filter(
          (p) => p.x < 0 || p.y < 0 || p.x + p.w > width || p.y + p.h > height,
        );
        expect(outside).toEqual([]);
      });

  it('shows all 21 plates on the full stage', () => {
    expect(layOut(21, 21, 1012, 706).length).toBe(21);
  });

  it('shows a required plate far away rather than not at all', () => {
    const area: PlateArea = { width: 300, height: 200, below: false, chairs: [] };
    const at = { chair: { x: 140, y: 100, w: 20, h: 20 }, w: 100, h: 24 };
    const wall = { x: 0, y: 0, w: 300, h: 160 };
    expect(placePlates([{ id: 'a', required: true, ...at }], area, [wall])).toEqual([
      { id: 'a', x: 101, y: 165, w: 100, h: 24, moved: true },
    ]);
    const full = { x: 0, y: 0, w: 300, h: 200 };
    expect(placePlates([{ id: 'b', required: false, ...at }], area, [full])).toEqual([]);
  });
});

test('the line of a plate leads to the head from above, to the foot from below, to the near side from beside', () => {
  const chair = { x: 86, y: 100, w: 28, h: 50 };
  const wish = { id: 'a', required: true, w: 40, h: 20, chair };
  const from = (x: number, y: number) => findLeaderEnds({ x, y, w: 40, h: 20 }, wish);
  expect([from(60, 40), from(110, 180), from(150, 115), from(10, 115)]).toEqual([
    [
      { x: 94, y: 60 },
      { x: 100, y: 104 },
    ],
    [
      { x: 116, y: 180 },
      { x: 100, y: 146 },
    ],
    [
      { x: 150, y: 125 },
      { x: 114, y: 125 },
    ],
    [
      { x: 50, y: 125 },
      { x: 86, y: 125 },
    ],
  ]);
});

describe('choosePlateSeats', () => {
  it('names every seat where they are few, whether it speaks or not', () => {
    const seats = Array.from({ length: 12 }, (_, index) => seat(index, { speaks: index % 3 > 0 }));
    for (const width of [390, 1012])
      expect(choosePlateSeats(modelOf(seats), width)).toEqual({ lasting: seats, passing: [] });
  });

  it('names you and the floor of many, two of it on a narrow stage, and those called', () => {
    const model = modelOf([
      seat(0, { you: true }),
      seat(1, { speaks: false }),
      ...[2, 3, 4].map((index) => seat(index)),
      ...Array.from({ length: 25 }, (_, index) => seat(index + 5, { speaks: false })),
    ]);
    const ids = (width: number, more = {}): string[][] => {
      const { lasting, passing } = choosePlateSeats(model, width, more);
      return [lasting, passing].map((some) => some.map(({ id }) => id.slice(5)));
    };
    expect(ids(390)).toEqual([['0', '2', '3'], ['1']]);
    expect(ids(1012)).toEqual([['0', '2', '3', '4'], ['1']]);
    expect(ids(390, { roving: 'seat-8' })[1]).toEqual(['1', '8']);
    expect(ids(1012, { close: true })[0]?.length).toBe(30);
  });
});

describe('placeLabel', () => {
  it('takes the middle of the line unless a plate lies there', () => {
    const area: PlateArea = { width: 400, height: 200, below: false, chairs: [] };
    const path = Array.from({ length: 11 }, (_, i) => ({ x: 50 + i * 30, y: 100 }));
    expect(placeLabel(path, { w: 60, h: 20 }, area, [])).toEqual({ x: 170, y: 90, w: 60, h: 20 });
    const plate = { x: 150, y: 80, w: 100, h: 40 };
    const aside = placeLabel(path, { w: 60, h: 20 }, area, [plate]);
    expect(aside && overlaps(aside, plate)).toBe(false);
    const desks = { ...area, chairs: [{ x: 150, y: 60, w: 80, h: 80 }] };
    const off = placeLabel(path, { w: 60, h: 20 }, desks, []);
    expect(off && overlaps(off, { x: 150, y: 60, w: 80, h: 80 }, -7)).toBe(false);
  });

  it('has none where desks and plates leave no room on the line', () => {
    const area: PlateArea = { width: 90, height: 60, below: false, chairs: [] };
    const path = [
      { x: 20, y: 30 },
      { x: 60, y: 30 },
    ];
    expect(placeLabel(path, { w: 60, h: 20 }, area, [{ x: 0, y: 0, w: 90, h: 60 }])).toBe(
      undefined,
    );
  });
});

test.each([
  [{ name: 'China' }, 'China'],
  [{ name: 'USA', fullName: 'United States' }, 'USA, United States'],
  [{ name: 'France', fullName: 'France (with the EU line)' }, 'France (with the EU line)'],
])('no name is heard twice: %o', (named, heard) => {
  expect(namePlate(named)).toBe(heard);
});

test.each([
  [{ name: 'USA', flag: 'us' }, 'USA'],
  [{ name: 'Nigeria', flag: 'ng' }, 'NG'],
  [{ name: 'Corrin', flag: 'veil-3' }, 'COR'],
  [{ name: 'New Hampshire' }, 'NH'],
])('a narrow plate has room for a few letters: %o', (named, shown) => {
  expect(abbreviate(named)).toBe(shown);
});
