/** Acts round a picked desk, in the halls of the conferences that ship. */
import { expect, test } from 'vitest';
import { SHIPPED, shipped } from '../fixtures/shipped.ts';
import { FIT } from '../../src/hall/hand/view-window.ts';
import { measureGap } from '../../src/hall/plan/boxes.ts';
import { layOut } from '../../src/hall/plan/plate-layout.ts';
import { CHAIR_SHAPE, planStage } from '../../src/hall/plan/stage.ts';
import type { HallModel, HallSeat, SeatRing } from '../../src/page/session/game/hall-model.ts';
import { getNames, shortenName } from '../../src/page/speech/names/name.ts';
import { ringOf, sampleModel } from './sample-model.ts';

/** What is left of a window of 1440 by 900, 1024 by 768 and 390 by 844 for the hall. */
const STAGES = [
  [1012, 650],
  [684, 480],
  [390, 253],
] as const;
/** Keys that remain of four at each of 187 desks, and desks too close between others for any, by seats in the hall. */
const KEPT = [
  { size: STAGES[0], keys: 404, bare: { 25: 7, 39: 19 } },
  { size: STAGES[1], keys: 232, bare: { 15: 1, 18: 6, 25: 13, 39: 21 } },
];
const MOST = 40;

/** Each hall once: several conferences seat the same delegations. */
const halls = new Map(
  SHIPPED.map(shipped)
    .filter(({ delegations }) => delegations.length <= MOST)
    .map((scenario) => {
      const names = getNames(scenario, 'en', false);
      const called = scenario.delegations.map(({ id }) => shortenName(names.seat(id)));
      return [called.join(), called];
    }),
);

function seat(name: string, index: number): HallSeat {
  const known = { stance: 'ok', holds: false, present: true, speaks: true } as const;
  return { ...known, id: name, name, flag: 'br', you: index === 0 };
}

/** Acts as play lays them out: what it costs beside the name, the questions before the deals. */
function actsOf(picked: string): SeatRing {
  const acts = (['Ask', 'Offer deal'] as const).flatMap((act) => {
    const told = { detail: '', price: act === 'Ask' ? 'free' : '1 action', off: false };
    const on = act === 'Ask' ? 'Ask about Article 6' : 'Offer on Article 6';
    return [
      { ...told, id: on, label: on },
      { ...told, id: act, label: act },
    ];
  });
  return { seat: picked, label: '', acts };
}

/** The ring round each desk of a hall in turn, with all desks and plates. */
function* layRings(
  names: readonly string[],
  [width, height]: (typeof STAGES)[number],
  makeRing: (seat: string) => SeatRing,
) {
  const stage = planStage(names.length, width, height);
  const chairs = stage.seats.map(({ x, top, bottom, size }, i) => {
    const w = CHAIR_SHAPE.width * size;
    const y = top - 0.455 * size;
    return { id: names[i], x: x - w / 2, y, w, h: bottom - y };
  });
  const sample = sampleModel({ n: 3, night: false, still: true, vote: false });
  const measure = (text: string, size: number): number => text.length * size * 0.5;
  for (const picked of names) {
    const model: HallModel = { ...sample, seats: names.map(seat), picked, ring: makeRing(picked) };
    const layout = layOut({ model, stage, paths: [], view: FIT, measure, textScale: 1 });
    yield { picked, ring: layout.ring, desks: [...chairs, ...layout.plates] };
  }
}

function* listMisplaced(names: readonly string[], size: (typeof STAGES)[number]) {
  for (const { picked, ring, desks } of layRings(names, size, ringOf))
    for (const key of ring) {
      const reach = (own: boolean): number =>
        Math.min(...desks.flatMap((d) => ((d.id === picked) === own ? measureGap(key, d) : [])));
      if (reach(true) > 16 || reach(true) >= reach(false))
        yield `${key.id} at ${picked}, ${size.join(' by ')}`;
    }
}

test.each([...halls.values()])(
  'each act touches the desk it is meant for, in the hall of %s, %s and others',
  (...names) => {
    const misplaced = STAGES.flatMap((size) => [...listMisplaced(names, size)]);
    expect(misplaced).toEqual([]);
  },
  60_000,
);

test.each(KEPT)(
  'on a stage of $size each desk in a hall of a dozen keeps an act, and a question before a deal',
  ({ size, keys, bare }) => {
    const rings = [...halls.values()].flatMap((names) =>
      [...layRings(names, size, actsOf)].map(({ ring }) => ({
        seats: names.length,
        ids: ring.map(({ id }) => id),
      })),
    );
    const without: Record<number, number> = {};
    for (const { seats, ids } of rings)
      if (ids.length === 0) without[seats] = (without[seats] ?? 0) + 1;
    expect(without).toEqual(bare);
    expect(rings.length).toBe(187);
    expect(rings.flatMap(({ ids }) => ids).length).toBe(keys);
    expect(rings.filter(({ ids }) => ids[0]?.startsWith('Offer'))).toEqual([]);
  },
  60_000,
);
