/** Acts round a picked desk, in the halls of the conferences that ship. */
import { expect, test } from 'vitest';
import { SHIPPED, shipped } from '../fixtures/shipped.ts';
import { FIT } from '../../src/hall/hand/view-window.ts';
import { measureGap } from '../../src/hall/plan/boxes.ts';
import { layOut } from '../../src/hall/plan/plate-layout.ts';
import { CHAIR_SHAPE, planStage } from '../../src/hall/plan/stage.ts';
import type { HallModel, HallSeat } from '../../src/page/session/game/hall-model.ts';
import { getNames, shortenName } from '../../src/page/speech/names/name.ts';
import { ringOf, sampleModel } from './sample-model.ts';

/** What is left of a window of 1440 by 900, 1024 by 768 and 390 by 844 for the hall. */
const STAGES = [
  [1012, 650],
  [684, 480],
  [390, 253],
] as const;
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

function* listMisplaced(names: readonly string[], width: number, height: number) {
  const stage = planStage(names.length, width, height);
  const chairs = stage.seats.map(({ x, top, bottom, size }, i) => {
    const w = CHAIR_SHAPE.width * size;
    const y = top - 0.455 * size;
    return { id: names[i], x: x - w / 2, y, w, h: bottom - y };
  });
  const sample = sampleModel({ n: 3, night: false, still: true, vote: false });
  const measure = (text: string, size: number): number => text.length * size * 0.5;
  for (const picked of names) {
    const model: HallModel = { ...sample, seats: names.map(seat), picked, ring: ringOf(picked) };
    const layout = layOut({ model, stage, paths: [], view: FIT, measure, textScale: 1 });
    const desks = [...chairs, ...layout.plates];
    for (const key of layout.ring) {
      const reach = (own: boolean): number =>
        Math.min(...desks.flatMap((d) => ((d.id === picked) === own ? measureGap(key, d) : [])));
      if (reach(true) > 16 || reach(true) >= reach(false))
        yield `${key.id} at ${picked}, ${width} by ${height}`;
    }
  }
}

test.each([...halls.values()])(
  'each act touches the desk it is meant for, in the hall of %s, %s and others',
  (...names) => {
    const misplaced = STAGES.flatMap(([w, h]) => [...listMisplaced(names, w, h)]);
    expect(misplaced).toEqual([]);
  },
  60_000,
);
