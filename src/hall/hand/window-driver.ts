/** Moves the scene's camera: at once, or gliding; tells what follows the window. */
import type { Scene } from 'phaser';
import type { Point } from '../plan/geometry.ts';
import {
  FIT,
  type WindowSize,
  type ViewWindow,
  interpolateWindows,
  centreOn,
  keepInside,
  panBy,
  toStage,
  zoomAbout,
} from './view-window.ts';

const TRAVEL_MS = 420;

export type WindowFollowers = {
  /** The window moves and may move on. */
  moved(view: ViewWindow): void;
  /** It has come to rest after gliding. */
  arrived(): void;
};

export class WindowDriver {
  readonly #scene: Scene;
  readonly #followers: WindowFollowers;
  #size: WindowSize;
  #dpr: number;
  #view: ViewWindow = FIT;
  #glide: { stop(): unknown } | undefined;

  constructor(scene: Scene, size: WindowSize, dpr: number, followers: WindowFollowers) {
    this.#scene = scene;
    this.#size = size;
    this.#dpr = dpr;
    this.#followers = followers;
  }

  get view(): ViewWindow {
    return this.#view;
  }

  /** Keeps the middle of the screen where it was in the room. */
  resize(size: WindowSize, dpr: number): void {
    const { width, height } = this.#size;
    const middle = toStage(this.#view, { x: width / 2, y: height / 2 });
    const at = { x: (middle.x / width) * size.width, y: (middle.y / height) * size.height };
    this.#size = size;
    this.#dpr = dpr;
    this.look(centreOn(at, this.#view.zoom, size));
  }

  look(view: ViewWindow): void {
    this.#view = keepInside(view, this.#size);
    const { zoom, x, y } = this.#view;
    this.#scene.cameras.main.setZoom(zoom * this.#dpr).setScroll(-x / zoom, -y / zoom);
    this.#followers.moved(this.#view);
  }

  pan(dx: number, dy: number): void {
    this.#stop();
    this.look(panBy(this.#view, dx, dy, this.#size));
  }

  zoom(factor: number, at: Point): void {
    this.#stop();
    this.look(zoomAbout(this.#view, factor, at, this.#size));
  }

  zoomBy(factor: number, still: boolean): void {
    const middle = { x: this.#size.width / 2, y: this.#size.height / 2 };
    this.#glideTo(zoomAbout(this.#view, factor, middle, this.#size), still);
  }

  fit(still: boolean): void {
    this.#glideTo(FIT, still);
  }

  /** Zooms by a factor about a place of the screen. */
  zoomTo(factor: number, at: Point, still: boolean): void {
    this.#glideTo(zoomAbout(this.#view, factor, at, this.#size), still);
  }

  /** @param zoom at least, where the window is not nearer already */
  travelTo(at: Point, zoom: number, still: boolean): void {
    this.#glideTo(centreOn(at, Math.max(zoom, this.#view.zoom), this.#size), still);
  }

  #stop(): void {
    this.#glide?.stop();
    this.#glide = undefined;
  }

  #glideTo(to: ViewWindow, still: boolean): void {
    this.#stop();
    if (still) {
      this.look(to);
      this.#followers.arrived();
      return;
    }
    const from = this.#view;
    this.#glide = this.#scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: TRAVEL_MS,
      ease: 'Cubic.easeInOut',
      onUpdate: (tween) => this.look(interpolateWindows(from, to, tween.getValue() ?? 1)),
      onComplete: () => {
        this.look(to);
        this.#followers.arrived();
      },
    });
    this.#followers.moved(from);
  }
}
