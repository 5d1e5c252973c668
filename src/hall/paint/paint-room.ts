/** The whole still room in one painting: wall, floor, podium, screens. Chairs and desks are not in it. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { paintBoards } from './paint-boards.ts';
import { paintInformals, paintRoomThings } from './paint-informals.ts';
import { paintFloor } from './paint-floor.ts';
import { paintPodium } from './paint-podium.ts';
import { paintWall } from './paint-wall.ts';
import type { HallStage } from '../plan/stage.ts';
import type { HallTheme } from '../look/theme.ts';

/** Paints in CSS pixels of the stage; the caller sets the context's scale. */
export function paintRoom(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  model: HallModel,
  flags: HTMLImageElement | undefined,
): void {
  ctx.textBaseline = 'alphabetic';
  if (model.place === 'informals') {
    paintInformals(ctx, stage, theme);
    paintFloor(ctx, stage, theme);
    paintRoomThings(ctx, stage, theme, model);
    return;
  }
  paintWall(ctx, stage, theme, model);
  paintFloor(ctx, stage, theme);
  paintPodium(ctx, stage, theme, model);
  paintBoards(ctx, stage, theme, model, flags);
}

/** What the painting depends on besides size: equal strings, equal pictures. */
export function makeRoomKey(model: HallModel): string {
  const speaker = model.seats.find((seat) => seat.id === model.speaking);
  const { place, night, seats, boards, adopted } = model;
  return JSON.stringify([place, night, adopted, seats.length, boards, speaker?.flag ?? '']);
}
