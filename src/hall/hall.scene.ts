/** The hall as a Phaser scene: draws a model through the window, and sleeps when nothing moves. */
import { Scene } from 'phaser';
import type { HallModel } from '../page/session/game/hall-model.ts';
import type { Point } from './plan/geometry.ts';
import { HallViews } from './views/hall-views.ts';
import type { Box } from './plan/boxes.ts';
import type { PlatesView } from './views/plates.view.ts';
import { FEW_SEATS } from './plan/plate-seats.ts';
import { type SeatStep, seatAfter, seatNamed } from './hand/seat-steps.ts';
import { CHAIR_SHAPE, type SeatBox, type HallStage, seatAt, planStage } from './plan/stage.ts';
import { type WindowSize, toScreen, toStage } from './hand/view-window.ts';
import { WindowDriver } from './hand/window-driver.ts';

/** Frames drawn after the last change before the loop sleeps. */
const REST_FRAMES = 3;

export type SceneParts = {
  plates: PlatesView;
  flags: HTMLImageElement | undefined;
  /** Called once, when the first picture stands. */
  drawn: () => void;
  /** The window shows all of the hall, or a part. */
  zoomed: (zoomed: boolean) => void;
  /** Lamps of a roll call are being lit in turn, or are lit. */
  lighting: (lighting: boolean) => void;
  /** What lies over the stage and plates keep clear of. */
  taken: () => readonly Box[];
};

/** A chair travelled to is so many CSS pixels wide at least, as far as the zoom goes. */
const CHAIR_SEEN = 46;
const TRAVEL_ZOOM = 2.2;
/** A double click zooms in by this. */
const DOUBLE = 2.2;

export class HallScene extends Scene {
  readonly #parts: SceneParts;
  readonly #window: WindowDriver;
  #model: HallModel;
  #size: WindowSize;
  #dpr: number;
  #stage: HallStage;
  #views: HallViews | undefined;
  #rest = 0;

  constructor(first: HallModel, size: WindowSize, dpr: number, parts: SceneParts) {
    super('hall');
    this.#model = first;
    this.#size = size;
    this.#dpr = dpr;
    this.#parts = parts;
    this.#stage = planStage(first.seats.length, size.width, size.height);
    this.#window = new WindowDriver(this, size, dpr, {
      moved: (view) => {
        parts.plates.follow(view);
        parts.zoomed(view.zoom > 1);
        this.#wake();
      },
      arrived: () => this.settle(),
    });
  }

  create(): void {
    this.#views = new HallViews(this, this.#parts.plates, this.#parts.flags, this.#parts.lighting);
    this.cameras.main.setOrigin(0, 0);
    this.settle();
    this.game.events.once('postrender', this.#parts.drawn);
  }

  override update(): void {
    this.#rest = this.tweens.getTweens().length > 0 ? 0 : this.#rest + 1;
    if (this.#rest > REST_FRAMES) this.game.loop.sleep();
  }

  show(model: HallModel): void {
    const { seats, place } = this.#model;
    this.#model = model;
    if (model.seats.length !== seats.length || model.place !== place) {
      this.#stage = planStage(model.seats.length, this.#size.width, this.#size.height);
      this.#window.fit(true);
    } else this.settle();
  }

  resize(size: WindowSize, dpr: number): void {
    this.#size = size;
    this.#dpr = dpr;
    this.#stage = planStage(this.#model.seats.length, size.width, size.height);
    this.#window.resize(size, dpr);
    this.settle();
  }

  /** Paints everything anew, as after a lost context. */
  restore(): void {
    this.#views?.forget();
    this.settle();
  }

  pan(dx: number, dy: number): void {
    this.#window.pan(dx, dy);
  }

  zoom(factor: number, at: Point): void {
    this.#window.zoom(factor, at);
  }

  zoomBy(factor: number): void {
    this.#window.zoomBy(factor, this.#model.still);
  }

  fit(): void {
    this.#window.fit(this.#model.still);
  }

  travelTo(seatId: string): void {
    const box = this.#boxOf(seatId);
    if (!box) return;
    const few = this.#model.seats.length <= FEW_SEATS;
    const near = few ? 1 : CHAIR_SEEN / (CHAIR_SHAPE.width * box.size);
    const zoom = Math.min(TRAVEL_ZOOM, Math.max(1, near));
    this.#window.travelTo(box, zoom, this.#model.still);
  }

  double(at: Point): void {
    const { view } = this.#window;
    if (view.zoom > 1) this.#window.fit(this.#model.still);
    else this.#window.zoomTo(DOUBLE, at, this.#model.still);
  }

  /** The seat a step of the keyboard leads to from the one it is on. */
  stepFrom(seatId: string | undefined, step: SeatStep): string | undefined {
    const at = this.#model.seats.findIndex(({ id }) => id === seatId);
    return this.#model.seats[seatAfter(this.#stage.seats, at, step)]?.id;
  }

  /** The next seat whose name starts so. */
  named(typed: string, seatId: string | undefined): string | undefined {
    const { seats } = this.#model;
    const at = seats.findIndex(({ id }) => id === seatId);
    const found = seatNamed(
      seats.map(({ name }) => name),
      at,
      typed,
    );
    return found === undefined ? undefined : seats[found]?.id;
  }

  /** The chair of a seat with whoever sits in it, on the screen. */
  chairOf(seatId: string): Box | undefined {
    const box = this.#boxOf(seatId);
    if (!box) return undefined;
    const { view } = this.#window;
    const at = toScreen(view, { x: box.x, y: box.top - 0.45 * box.size });
    const w = 1.15 * box.size * view.zoom;
    return { x: at.x - w / 2, y: at.y, w, h: (box.bottom - box.top + 0.6 * box.size) * view.zoom };
  }

  skip(): void {
    this.#views?.skip();
  }

  /** Travels to a seat only if it is off the screen. */
  reveal(seatId: string): void {
    const box = this.#boxOf(seatId);
    const at = box && toScreen(this.#window.view, box);
    const { width, height } = this.#size;
    if (at && (at.x < 0 || at.y < 0 || at.x > width || at.y > height)) this.travelTo(seatId);
  }

  /** Draws what the window shows, sharply. */
  settle(): void {
    const { view } = this.#window;
    this.#window.look(view);
    const sight = { view, dpr: this.#dpr, stage: this.#size, still: this.#model.still };
    this.#views?.draw(this.#model, this.#stage, sight, this.#parts.taken());
  }

  seatUnder(at: Point): string | undefined {
    const index = seatAt(this.#stage, toStage(this.#window.view, at));
    return index === undefined ? undefined : this.#model.seats[index]?.id;
  }

  hover(at: Point | undefined): void {
    const id = at && this.seatUnder(at);
    const box = id === undefined ? undefined : this.#boxOf(id);
    const seat = this.#model.seats.find((one) => one.id === id);
    const top = box && toScreen(this.#window.view, { x: box.x, y: box.top - 0.45 * box.size });
    this.#parts.plates.hover(seat, top ?? { x: 0, y: 0 }, this.#model);
  }

  #boxOf(seatId: string): SeatBox | undefined {
    return this.#stage.seats[this.#model.seats.findIndex((seat) => seat.id === seatId)];
  }

  #wake(): void {
    this.#rest = 0;
    this.game.loop.wake(true);
  }
}
