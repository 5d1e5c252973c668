/** What part of the stage is on the screen: zoom and shift, kept within the stage. Pure. */
import type { Point } from '../plan/geometry.ts';

/** A point of the stage lies on the screen at `point * zoom + shift`, in CSS pixels. */
export type ViewWindow = { zoom: number; x: number; y: number };
export type WindowSize = { width: number; height: number };

export const FIT: ViewWindow = { zoom: 1, x: 0, y: 0 };
const MAX_ZOOM = 5;

export function toScreen(view: ViewWindow, at: Point): Point {
  return { x: at.x * view.zoom + view.x, y: at.y * view.zoom + view.y };
}

export function toStage(view: ViewWindow, at: Point): Point {
  return { x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom };
}

/** The nearest window that shows no space outside the stage and zooms 1 to `MAX_ZOOM`. */
export function keepInside(view: ViewWindow, stage: WindowSize): ViewWindow {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom));
  const x = Math.min(0, Math.max(stage.width * (1 - zoom), view.x));
  const y = Math.min(0, Math.max(stage.height * (1 - zoom), view.y));
  return { zoom, x, y };
}

/** Zooms by `factor` about a point of the screen, which keeps showing the same place. */
export function zoomAbout(
  view: ViewWindow,
  factor: number,
  at: Point,
  stage: WindowSize,
): ViewWindow {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom * factor));
  const place = toStage(view, at);
  return keepInside({ zoom, x: at.x - place.x * zoom, y: at.y - place.y * zoom }, stage);
}

export function panBy(view: ViewWindow, dx: number, dy: number, stage: WindowSize): ViewWindow {
  return keepInside({ ...view, x: view.x + dx, y: view.y + dy }, stage);
}

/** Puts a place of the stage in the middle of the screen, as far as the edges allow. */
export function centreOn(at: Point, zoom: number, stage: WindowSize): ViewWindow {
  return keepInside(
    { zoom, x: stage.width / 2 - at.x * zoom, y: stage.height / 2 - at.y * zoom },
    stage,
  );
}

/** The window a share `t` (0..1) of the way from one to another; zoom grows by equal factors. */
export function interpolateWindows(from: ViewWindow, to: ViewWindow, t: number): ViewWindow {
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const along = to.zoom === from.zoom ? t : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { zoom, x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along };
}
