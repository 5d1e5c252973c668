import { describe, expect, it } from 'vitest';
import { sampleModel } from '../../../test/hall/sample-model.ts';
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import { listHallSprites } from './seat-sprites.ts';
import { planStage } from './stage.ts';

const base = sampleModel({ n: 3, night: false, still: true, vote: false });
const quiet: HallSeat = {
  id: 'a',
  name: 'A',
  stance: 'ok',
  holds: false,
  present: true,
  you: false,
  speaks: false,
};

function kindsOf(seats: readonly HallSeat[], plus: Partial<HallModel> = {}): string[] {
  const { picked: _, speaking: __, ...rest } = base;
  const model = { ...rest, seats, ...plus };
  return listHallSprites(model, planStage(seats.length, 1012, 706)).map(
    ({ key, kind }) => `${key} ${kind}`,
  );
}

describe('hallSprites', () => {
  it('shows a person in a chair of their stance, and always the gavel', () => {
    expect(kindsOf([quiet])).toEqual([
      'a/person person:0',
      'a/chair chair:ok',
      'a/glyph glyph:ok',
      'gavel gavel',
    ]);
  });

  it('shows an empty chair without a person', () => {
    expect(kindsOf([{ ...quiet, present: false }])).toEqual([
      'a/chair chair:absent',
      'gavel gavel',
    ]);
  });

  it('marks you, a bracket held, the picked one, the floor and a lamp', () => {
    const seat: HallSeat = { ...quiet, you: true, holds: true, lamp: 'abstain' };
    expect(kindsOf([seat], { picked: 'a', speaking: 'a' })).toEqual([
      'a/person person:0',
      'a/chair chair:ok',
      'a/glyph glyph:ok',
      'a/you you',
      'picked picked',
      'a/bracket bracket',
      'live live',
      'a/lamp lamp:abstain',
      'gavel gavel',
    ]);
  });

  it('lights no lamp on the desk of an empty chair, where nobody is called', () => {
    expect(kindsOf([{ ...quiet, present: false, lamp: 'absent' }])).toEqual([
      'a/chair chair:absent',
      'gavel gavel',
    ]);
  });

  it('lights active chairs at night and dims the others', () => {
    const seats = [quiet, { ...quiet, id: 'b', speaks: true }];
    const model = { ...base, seats, night: true, picked: 'none', speaking: 'none' };
    const sprites = listHallSprites(model, planStage(2, 1012, 706));
    expect(sprites.map(({ key, tint }) => [key, tint])).toEqual([
      ['a/person', 0xb3b9b4],
      ['a/chair', 0xb3b9b4],
      ['a/glyph', 0xb3b9b4],
      ['b/person', 0xffffff],
      ['b/chair', 0xffffff],
      ['b/glyph', 0xffffff],
      ['b/pool', 0xffffff],
      ['gavel', 0xffffff],
    ]);
  });

  it('draws nearer rows over those behind, desks between', () => {
    const model = sampleModel({ n: 193, night: false, still: true, vote: false });
    const stage = planStage(193, 1012, 706);
    const chairs = listHallSprites(model, stage).filter((sprite) => sprite.key.endsWith('/chair'));
    const rows = chairs.map((chair) => Math.floor(chair.depth / 10));
    expect(rows).toEqual(stage.seats.map((seat) => seat.row));
  });
});
