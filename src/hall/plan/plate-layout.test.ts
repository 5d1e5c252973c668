import { describe, expect, it } from 'vitest';
import type { HallModel, HallSeat, SeatRing } from '../../page/session/game/hall-model.ts';
import { FIT } from '../hand/view-window.ts';
import { layOut, type PlateLayout } from './plate-layout.ts';
import { type Box, measureGap, measureSharedArea, overlaps } from './boxes.ts';
import { findLeaderEnds, measureReach } from './plates.ts';
import { CHAIR_SHAPE, planStage } from './stage.ts';

/** The whole window, and what is left of it for the hall beside the other panels. */
const STAGES: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1012, 650],
  [1024, 768],
  [684, 480],
  [390, 844],
  [390, 253],
  [844, 390],
  [844, 260],
  [2560, 1440],
  [2000, 1190],
];
const NAMES = [
  'Iran',
  'USA',
  'South Africa',
  'Russian Fed.',
  'Viet Nam',
  'Central Afr. Rep.',
  'UK',
];
const SIZES = [3, 8, 12, 21, 60, 193];

function modelOf(n: number, ring: boolean): HallModel {
  const every = Math.max(1, Math.floor(n / 21));
  const seats = Array.from({ length: n }, (_, i): HallSeat => ({
    id: `s${i}`,
    name: NAMES[i % NAMES.length] ?? '',
    flag: 'br',
    stance: 'ok',
    holds: i % 5 === 0,
    present: true,
    you: i === 0,
    speaks: i % every === 0,
  }));
  const picked = `s${n - 1}`;
  const acts = ['ask article', 'ask', 'offer article', 'offer'].map((id) => ({
    id,
    label: 'Offer on Articles 7-17',
    detail: '1 plate, to one',
    off: false,
  }));
  const stands: SeatRing = { seat: picked, label: '', acts };
  const lamp = { yes: '', no: '', abstain: '', absent: '', waiting: '' };
  return {
    place: 'plenary',
    seats,
    lines: [],
    picked,
    speaking: `s${Math.floor(n / 2)}`,
    ...(ring ? { ring: stands } : {}),
    boards: { left: [], right: [], podium: ['', '', ''] },
    words: {
      hall: '',
      keys: '',
      whole: '',
      holds: '',
      you: '',
      speaking: '',
      absent: '',
      lamp,
      stance: { n2: '', n1: '', ok: '', b1: '', b2: '', none: '' },
      lampLetters: { yes: '', no: '', abstain: '' },
    },
    raised: 0,
    adopted: false,
    frieze: [],
    night: false,
    still: true,
    gavel: 0,
  };
}

function lay(
  n: number,
  [width, height]: readonly [number, number],
  ring = false,
  textScale = 1,
  taken: readonly Box[] = [],
): PlateLayout {
  const model = modelOf(n, ring);
  const stage = planStage(n, width, height);
  const measure = (text: string, size: number): number => text.length * size * 0.48;
  return layOut({ model, stage, paths: [], view: FIT, measure, textScale, taken });
}

/** Pairs of boxes that lie over each other, and boxes that leave the stage. */
function faults(
  boxes: readonly (Box & { id: string })[],
  [w, h]: readonly [number, number],
): string[] {
  const over = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} over ${b.id}`] : [])),
  );
  const out = boxes.filter(
    (box) => box.x < 0 || box.y < 0 || box.x + box.w > w || box.y + box.h > h,
  );
  return [...over, ...out.map(({ id }) => `${id} outside`)];
}

describe.each(STAGES)('on a stage of %i by %i', (...stage) => {
  it.each(SIZES)('no two plates of %i delegations lie over each other', (n) => {
    const layout = lay(n, stage);
    expect(faults(layout.plates, stage)).toEqual([]);
    const shown = layout.plates.map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(['s0', `s${n - 1}`, `s${Math.floor(n / 2)}`]));
  });

  it.each(SIZES)('acts ring one of %i delegations clear of each other and of the plates', (n) => {
    const layout = lay(n, stage, true);
    // On a narrow stage they stand on the paper below.
    if (stage[0] < 600) expect(layout.ring).toEqual([]);
    else if (n < 8) expect(layout.ring.length).toBe(4);
    const keys = layout.ring.map((key) => ({ ...key, id: `act ${key.id}` }));
    expect(faults([...keys, ...layout.plates], stage)).toEqual([]);
    expect(layout.plates.map(({ id }) => id)).toContain(`s${n - 1}`);
  });
});

/** Names of the class conference, where two people took one delegation's plate for another's. */
const CLASS =
  'Brazil,China,Egypt,France,India,Iran,Jamaica,New Zealand,Nigeria,Russian Fed.,Singapore,USA';
/** The hall beside the other panels at 1440, at 1024 and on a phone. */
const SHOWN = [
  [1012, 650],
  [684, 480],
  [390, 253],
  [360, 240],
] as const;

describe.each(SHOWN)('the plates of twelve on a stage of %i by %i', (width, height) => {
  const stage = planStage(12, width, height);
  const names = CLASS.split(',');
  const first: HallModel = {
    ...modelOf(12, false),
    seats: modelOf(12, false).seats.map((seat, i) => ({ ...seat, name: names[i] ?? '' })),
  };
  const chairs = stage.seats.map(({ x, top, bottom, size }, i) => {
    const w = CHAIR_SHAPE.width * size;
    const y = top - 0.455 * size;
    return { id: `s${i}`, x: x - w / 2, y, w, h: bottom - y };
  });
  const measure = (text: string, size: number): number => text.length * size * 0.55;
  const show = (model: HallModel, taken: readonly Box[] = []): PlateLayout => {
    const paths = model.lines.map((line) => ({
      line,
      path: chairs.slice(0, 6).map(({ x, y }) => ({ x, y })),
    }));
    return layOut({ model, stage, paths, view: FIT, measure, textScale: 1, taken });
  };

  it('lie by their own chairs, over no chair and nearer to no other', () => {
    const { plates } = show(first);
    expect(plates.length).toBe(12);
    const wrong = plates.flatMap((plate) => {
      const own = chairs.find(({ id }) => id === plate.id) ?? plate;
      const near = chairs.filter(
        (one) => one !== own && measureGap(plate, one) <= measureGap(plate, own),
      );
      const covered = chairs.filter((one) => overlaps(plate, one));
      return [...near, ...covered].map(({ id }) => `${plate.id} by ${id}`);
    });
    expect(wrong).toEqual([]);
    expect(plates.filter(({ moved }) => moved)).toEqual([]);
  });

  it('stay where they are whoever is picked, speaks or blocks, and whatever else is shown', () => {
    const before = show(first).plates;
    const acts = modelOf(12, true).ring?.acts ?? [];
    const line = { from: 's1', to: 's9', kind: 'agreement', label: 'promised: 41, 35' } as const;
    const paper = { x: 3, y: height - 58, w: 178, h: 55 };
    const moved = first.seats.flatMap(({ id }, i) => {
      const model = {
        ...first,
        picked: id,
        speaking: `s${(i + 5) % 12}`,
        seats: first.seats.map((seat, n) => ({ ...seat, holds: n % 3 === i % 3 })),
        lines: [line],
        ring: { seat: id, label: '', acts },
      };
      const layout = show(model, [paper]);
      const after = layout.plates.filter((plate, n) => {
        const old = before[n];
        return !old || old.id !== plate.id || old.x !== plate.x || old.y !== plate.y;
      });
      const passing = [...layout.ring, ...layout.labels];
      const over = passing.filter((one, n) =>
        [...layout.plates, ...passing.slice(n + 1), paper].some((other) => overlaps(one, other)),
      );
      return [...after.map((plate) => plate.id), ...over.map(() => `over a plate at ${id}`)];
    });
    expect(moved).toEqual([]);
  });
});

/** The line that leads from a plate to its chair, as a strip; undefined where the plate touches the chair. */
function lineOf({ plates, wishes }: PlateLayout, id: string): Box | undefined {
  const plate = plates.find((one) => one.id === id);
  const wish = wishes.find((one) => one.id === id);
  if (!plate?.moved || !wish) return undefined;
  const [from, to] = findLeaderEnds(plate, wish);
  const [y, h] = [Math.min(from.y, to.y), Math.abs(from.y - to.y)];
  return { x: Math.min(from.x, to.x) - 1, y, w: Math.abs(from.x - to.x) + 2, h };
}

it.each(SIZES)('no plate of %i delegations lies on the line of another', (n) => {
  for (const stage of STAGES) {
    const [width, height] = stage;
    const paper = { x: 3, y: height - 58, w: 208, h: 58 };
    const layout = lay(n, stage, false, 1, [paper, { ...paper, x: width - 211 }]);
    // Those that have to be shown are, whatever is in the way.
    const free = layout.wishes.filter(({ required }) => !required);
    const crossed = free.flatMap(({ id }) => {
      const line = lineOf(layout, id);
      return layout.plates
        .filter((plate) => line && plate.id !== id && overlaps(line, plate))
        .map((plate) => `${plate.id} on the line of ${id}, ${stage.join(' by ')}`);
    });
    expect(crossed).toEqual([]);
  }
});

it.each(SIZES)('no plate of another of %i delegations lies over one\u2019s own chair', (n) => {
  for (const [width, height] of STAGES) {
    const stage = planStage(n, width, height);
    const own = stage.seats[0];
    if (!own) throw new Error('nobody sits in the hall');
    const w = CHAIR_SHAPE.width * own.size;
    const chair = { x: own.x - w / 2, y: own.top, w, h: own.bottom - own.top };
    const required = [`s${n - 1}`, `s${Math.floor(n / 2)}`];
    const over = lay(n, [width, height]).plates.filter(
      (plate) => plate.id !== 's0' && !required.includes(plate.id) && overlaps(plate, chair),
    );
    expect(over.map(({ id }) => `${id}, ${width} by ${height}`)).toEqual([]);
  }
});

it.each([3, 8, 9])('on a phone each of %i names leads to its own seat alone', (n) => {
  for (const stage of [
    [390, 253],
    [360, 240],
  ] as const) {
    const sign = { x: 3, y: 3, w: 98, h: 54 };
    const layout = lay(n, stage, false, 1, [sign, { ...sign, x: stage[0] - 121, w: 118 }]);
    const chairs = planStage(n, stage[0], stage[1]).seats.map(({ x, top, bottom, size }, i) => {
      const w = CHAIR_SHAPE.width * size;
      const head = 0.455 * size;
      return { id: `s${i}`, x: x - w / 2, y: top - head, w, h: bottom - top + head };
    });
    const wrong = layout.plates.flatMap((plate) => {
      const own = chairs.find(({ id }) => id === plate.id) ?? plate;
      const others = chairs.filter(({ id }) => id !== plate.id);
      const nearer = others.some((one) => measureGap(plate, one) < measureGap(plate, own));
      const over = others.filter((one) => measureSharedArea(plate, one) > (one.w * one.h) / 4);
      return [
        ...(plate.w < 44 ? [`${plate.id} is too narrow for a finger`] : []),
        ...(nearer && !plate.moved ? [`${plate.id} stands by another`] : []),
        ...over.map(({ id }) => `${plate.id} over ${id}`),
      ];
    });
    expect(wrong).toEqual([]);
  }
});

/** What a finger finds of each plate. */
function listTargets({ plates }: PlateLayout): (Box & { id: string })[] {
  return plates.map((plate) => {
    const { up, down } = measureReach(plate, plates);
    return { ...plate, y: plate.y - up, h: plate.h + up + down };
  });
}

it.each([3, 8, 9, 12, 16, 21])('on a phone no finger finds two of %i names in one place', (n) => {
  for (const stage of [
    [390, 253],
    [360, 240],
    [390, 480],
  ] as const) {
    const targets = listTargets(lay(n, stage));
    const over = faults(targets, [Infinity, Infinity]).filter((fault) => / over /.test(fault));
    const least = Math.min(...targets.map(({ h }) => h));
    expect([stage, over]).toEqual([stage, []]);
    expect(least).toBeGreaterThanOrEqual(n < 12 ? 44 : n === 12 ? 24 : 20);
  }
});

/** Few enough that each desk is a person's to look at. */
it.each([3, 8, 12])('no act round one of %i delegations lies over the desk of another', (n) => {
  for (const [width, height] of STAGES) {
    const { seats } = planStage(n, width, height);
    const over = lay(n, [width, height], true).ring.flatMap((key) =>
      seats.flatMap(({ x, top, bottom, size }, i) => {
        const w = CHAIR_SHAPE.width * size;
        const desk = { x: x - w / 2, y: top, w, h: bottom - top };
        return overlaps(key, desk) ? [`${key.id} over s${i}, ${width} by ${height}`] : [];
      }),
    );
    expect(over).toEqual([]);
  }
});

it('shows every plate of a floor of 21 on a large stage', () => {
  expect(lay(21, [1012, 650]).plates.length).toBe(21);
  expect(lay(193, [1440, 900]).plates.length).toBeGreaterThanOrEqual(21);
});

it('keeps plates apart at twice the text size', () => {
  for (const n of SIZES)
    expect(faults(lay(n, [1012, 650], false, 2).plates, [1012, 650])).toEqual([]);
});

it('puts more plates on the screen where the window is near', () => {
  const ask = {
    model: modelOf(193, false),
    stage: planStage(193, 1012, 650),
    paths: [],
    measure: (text: string, size: number): number => text.length * size * 0.48,
    textScale: 1,
  };
  const near = layOut({ ...ask, view: { zoom: 3, x: -1000, y: -900 } });
  const offFloor = near.plates.filter(({ id }) => Number(id.slice(1)) % 9 !== 0);
  expect(offFloor.length).toBeGreaterThan(5);
  expect(faults(near.plates, [1012, 650])).toEqual([]);
});
