/** The hall as a Phaser scene: it holds the views and the camera, and knows only the model. */
import { Scene } from 'phaser';
import type { HallModel } from '../app/hall-model.ts';
import type { Point } from './geometry.ts';
import { HallViews } from './hall-views.ts';
import type { PlatesView } from './plates.view.ts';
import { type Stage, seatAt, stageFor } from './stage.ts';
import {
  FIT,
  type Size,
  type ViewWindow,
  between,
  centreOn,
  keepInside,
  panBy,
  toScreen,
  toStage,
  zoomAbout,
} from './view-window.ts';

const TRAVEL_MS = 420;
const TRAVEL_ZOOM = 2;
/** Frames drawn after the last change before the loop sleeps. */
const REST_FRAMES = 3;

export type SceneParts = {
  plates: PlatesView;
  flags: HTMLImageElement | undefined;
  /** Called once, when the first picture stands. */
  drawn: () => void;
};

export class HallScene extends Scene {
  readonly #plates: PlatesView;
  readonly #flags: HTMLImageElement | undefined;
  readonly #drawn: () => void;
  #model: HallModel;
  #size: Size;
  #dpr: number;
  #stage: Stage;
  #view: ViewWindow = FIT;
  #views: HallViews | undefined;
  #rest = 0;

  constructor(first: HallModel, size: Size, dpr: number, parts: SceneParts) {
    super('hall');
    this.#model = first;
    this.#size = size;
    this.#dpr = dpr;
    this.#plates = parts.plates;
    this.#flags = parts.flags;
    this.#drawn = parts.drawn;
    this.#stage = stageFor(first.seats.length, size.width, size.height);
  }

  create(): void {
    this.#views = new HallViews(this, this.#plates, this.#flags);
    this.cameras.main.setOrigin(0, 0);
    this.#redraw();
    this.game.events.once('postrender', this.#drawn);
  }

  override update(): void {
    this.#rest = this.tweens.getTweens().length > 0 ? 0 : this.#rest + 1;
    if (this.#rest > REST_FRAMES) this.game.loop.sleep();
  }

  show(model: HallModel): void {
    const seats = model.seats.length;
    if (seats !== this.#model.seats.length)
      this.#stage = stageFor(seats, this.#size.width, this.#size.height);
    this.#model = model;
    this.#redraw();
  }

  resize(size: Size, dpr: number): void {
    const centre = toStage(this.#view, { x: this.#size.width / 2, y: this.#size.height / 2 });
    const at = {
      x: (centre.x / this.#size.width) * size.width,
      y: (centre.y / this.#size.height) * size.height,
    };
    this.#size = size;
    this.#dpr = dpr;
    this.#stage = stageFor(this.#model.seats.length, size.width, size.height);
    this.#view = centreOn(at, this.#view.zoom, size);
    this.#redraw();
  }

  /** Paints everything anew, as after a lost context. */
  restore(): void {
    this.#views?.forget();
    this.#redraw();
  }

  pan(dx: number, dy: number): void {
    this.#look(panBy(this.#view, dx, dy, this.#size));
  }

  zoom(factor: number, at: Point): void {
    this.#look(zoomAbout(this.#view, factor, at, this.#size));
  }

  zoomBy(factor: number): void {
    this.#glide(
      zoomAbout(
        this.#view,
        factor,
        { x: this.#size.width / 2, y: this.#size.height / 2 },
        this.#size,
      ),
    );
  }

  fit(): void {
    this.#glide(FIT);
  }

  travelTo(seatId: string): void {
    const box = this.#stage.seats[this.#model.seats.findIndex((seat) => seat.id === seatId)];
    if (box) this.#glide(centreOn(box, Math.max(TRAVEL_ZOOM, this.#view.zoom), this.#size));
  }

  /** Draws sharply what the window now shows. */
  settle(): void {
    this.#redraw();
  }

  seatUnder(at: Point): string | undefined {
    const index = seatAt(this.#stage, toStage(this.#view, at));
    return index === undefined ? undefined : this.#model.seats[index]?.id;
  }

  hover(at: Point | undefined): void {
    const id = at && this.seatUnder(at);
    const index = this.#model.seats.findIndex((seat) => seat.id === id);
    const box = this.#stage.seats[index];
    const top = box
      ? toScreen(this.#view, { x: box.x, y: box.top - 0.45 * box.size })
      : { x: 0, y: 0 };
    this.#plates.hover(this.#model.seats[index], top, this.#model);
  }

  #wake(): void {
    this.#rest = 0;
    this.game.loop.wake(true);
  }

  #look(view: ViewWindow): void {
    this.#view = keepInside(view, this.#size);
    const { zoom, x, y } = this.#view;
    this.cameras.main.setZoom(zoom * this.#dpr).setScroll(-x / zoom, -y / zoom);
    this.#plates.follow(this.#view);
    this.#wake();
  }

  #glide(to: ViewWindow): void {
    const from = this.#view;
    if (this.#model.still) return this.#arrive(to);
    this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: TRAVEL_MS,
      ease: 'Cubic.easeInOut',
      onUpdate: (tween) => this.#look(between(from, to, tween.getValue() ?? 1)),
      onComplete: () => this.#arrive(to),
    });
    this.#wake();
  }

  #arrive(view: ViewWindow): void {
    this.#look(view);
    this.#redraw();
  }

  #redraw(): void {
    const sight = { view: this.#view, dpr: this.#dpr, stage: this.#size, still: this.#model.still };
    this.#look(this.#view);
    this.#views?.draw(this.#model, this.#stage, sight);
  }
}
