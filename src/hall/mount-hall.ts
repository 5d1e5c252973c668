/** Puts the hall into an element. Load by dynamic import: Phaser comes with it. */
import type { Game } from 'phaser';
import type { HallModel } from '../page/session/game/hall-model.ts';
import { DoorView } from './hand/door.view.ts';
import { loadFlags } from './look/flags.ts';
import { type Intentions, listen } from './hand/gestures.ts';
import { loadFonts, measureText, watchFonts } from './look/hall-fonts.ts';
import './hall.css';
import './hall-papers.css';
import './hall-fit.css';
import { HallScene } from './hall.scene.ts';
import {
  appendChild,
  closeGame,
  hasWebGl,
  makeGame,
  readPixelRatio,
  measureHost,
} from './game-box.ts';
import { Hand } from './hand/hand.ts';
import type { Box } from './plan/boxes.ts';
import { PlatesView } from './views/plates.view.ts';
import { WholeView } from './hand/whole.view.ts';
import { SlipView } from './views/slip.view.ts';

export type HallHooks = {
  /** Undefined: nobody is picked any more. */
  pick(seatId: string | undefined): void;
  /** An act of the ring was chosen. */
  act(id: string): void;
  /** One's own plate was laid on the desk of a seat. */
  drop(seatId: string): void;
  /** The door was taken. */
  walk(): void;
  /** The first picture stands. */
  ready(): void;
  /** The hall cannot be drawn ("webgl") or broke; it shows nothing more. */
  failed(reason: string): void;
};

export type MountedHall = {
  show(model: HallModel): void;
  travelTo(seatId: string): void;
  zoomBy(factor: number): void;
  fit(): void;
  destroy(): void;
};

/**
 * Mounts the hall; it fills `host`, which must be positioned and have a size.
 * Never throws: what goes wrong is told by `hooks.failed`, after which the hall is gone.
 */
export function mountHall(host: HTMLElement, first: HallModel, hooks: HallHooks): MountedHall {
  const hall = new Hall(host, first, hooks);
  hall.start();
  return hall;
}

class Hall implements MountedHall {
  readonly #host: HTMLElement;
  readonly #hooks: HallHooks;
  readonly #root: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #cleanUps: (() => void)[] = [];
  readonly #plates: PlatesView;
  readonly #slip: SlipView;
  readonly #door: DoorView;
  readonly #whole: WholeView;
  readonly #hand: Hand;
  #model: HallModel;
  #scene: HallScene | undefined;
  #over = false;
  /** Width, height and pixel ratio the picture was made for. */
  #sized = '';

  constructor(host: HTMLElement, first: HallModel, hooks: HallHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#model = first;
    this.#root = appendChild(host, 'hall-stage');
    this.#root.tabIndex = -1;
    this.#root.setAttribute('role', 'group');
    this.#canvas = appendChild(this.#root, 'hall-canvas');
    this.#canvas.setAttribute('aria-hidden', 'true');
    appendChild(this.#root, 'hall-dusk');
    const layer = appendChild(this.#root, 'hall-plates');
    this.#plates = new PlatesView(layer, measureText(), {
      pick: (seatId, byKey) => this.#guard(() => this.#hand.pick(seatId, byKey)),
      reveal: (seatId) => this.#guard(() => this.#scene?.reveal(seatId)),
      act: (id) => this.#hooks.act(id),
    });
    this.#slip = new SlipView(this.#root, layer);
    this.#door = new DoorView(this.#root, () => this.#hooks.walk());
    this.#whole = new WholeView(this.#root, () => {
      this.#plates.focusPlate(this.#plates.roving);
      this.fit();
    });
    this.#hand = new Hand({
      plates: this.#plates,
      slip: this.#slip,
      hooks,
      scene: () => this.#scene,
      model: () => this.#model,
    });
    this.#label();
  }

  start(): void {
    if (!hasWebGl()) return queueMicrotask(() => this.#fail('webgl'));
    Promise.all([loadFlags(), loadFonts(this.#model)]).then(
      ([flags]) => this.#guard(() => this.#open(flags)),
      (error: unknown) => this.#fail(String(error)),
    );
  }

  show(model: HallModel): void {
    this.#model = model;
    this.#label();
    this.#guard(() => {
      this.#showCorners();
      this.#scene?.show(model);
      this.#hand.shown(this.#root);
    });
  }

  travelTo(seatId: string): void {
    this.#guard(() => this.#scene?.travelTo(seatId));
  }

  zoomBy(factor: number): void {
    this.#guard(() => this.#scene?.zoomBy(factor));
  }

  fit(): void {
    this.#guard(() => this.#scene?.fit());
  }

  destroy(): void {
    this.#over = true;
    this.#scene = undefined;
    for (const cleanUp of this.#cleanUps.splice(0)) cleanUp();
    this.#root.remove();
  }

  #label(): void {
    this.#root.setAttribute('aria-label', this.#model.words.hall);
    this.#root.setAttribute('aria-description', this.#model.words.keys);
    this.#root.dataset['place'] = this.#model.place;
    this.#root.dataset['night'] = String(this.#model.night);
    this.#root.dataset['still'] = String(this.#model.still);
  }

  #showCorners(): void {
    this.#slip.show(this.#model.slip);
    this.#door.show(this.#model.door);
    this.#whole.show(this.#model.words);
  }

  #fail(reason: string): void {
    if (this.#over) return;
    this.destroy();
    this.#hooks.failed(reason);
  }

  #guard(act: () => void): void {
    if (this.#over) return;
    try {
      act();
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #open(flags: HTMLImageElement | undefined): void {
    this.#showCorners();
    const plates = this.#plates;
    const taken = (): Box[] => [this.#door.box()].flatMap((box) => box ?? []);
    const size = measureHost(this.#host);
    const dpr = readPixelRatio();
    this.#sized = [size.width, size.height, dpr].join();
    const drawn = (): void =>
      this.#guard(() => {
        this.#scene = scene;
        scene.show(this.#model);
        this.#resize(game);
        this.#hooks.ready();
      });
    const zoomed = (is: boolean): void => {
      this.#root.dataset['zoomed'] = String(is);
    };
    const lighting = (is: boolean): void => {
      this.#root.dataset['lamps'] = is ? 'lighting' : 'lit';
    };
    const scene = new HallScene(this.#model, size, dpr, {
      plates,
      flags,
      drawn,
      zoomed,
      lighting,
      taken,
    });
    const game = makeGame(this.#canvas, scene, size, dpr);
    this.#cleanUps.push(() => closeGame(game));
    game.events.once('ready', () => this.#guard(() => this.#watch(game)));
  }

  /** A crash inside Phaser's own loop ends the hall, not the page. */
  #watch(game: Game): void {
    const step = game.loop.callback;
    game.loop.callback = (time, delta) => {
      // Once over, the game still needs its last step, in which it takes itself down.
      if (this.#over) step(time, delta);
      else this.#guard(() => step(time, delta));
    };
    const restore = (): void => this.#guard(() => this.#scene?.restore());
    game.renderer.on('restorewebgl', restore);
    const resize = (): void => this.#guard(() => this.#resize(game));
    const observer = new ResizeObserver(resize);
    observer.observe(this.#host);
    // A change of devicePixelRatio alone is told by the window only.
    window.addEventListener('resize', resize);
    const skip = (): void => this.#guard(() => this.#scene?.skip());
    for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, skip);
    this.#cleanUps.push(
      () => {
        for (const type of ['keydown', 'pointerdown']) document.removeEventListener(type, skip);
      },
      () => observer.disconnect(),
      watchFonts(restore),
      () => window.removeEventListener('resize', resize),
      listen(this.#root, this.#intentions()),
    );
  }

  /** A host that is not shown has no size: the hall keeps the one it had. A scene not yet drawn is sized once it is. */
  #resize(game: Game): void {
    if (!this.#scene) return;
    const { width, height } = measureHost(this.#host);
    const dpr = readPixelRatio();
    const key = [width, height, dpr].join();
    if (key === this.#sized || this.#host.clientWidth === 0 || this.#host.clientHeight === 0)
      return;
    this.#sized = key;
    // In this order: the canvas is styled by the zoom, from the size it has then.
    game.scale.resize(width * dpr, height * dpr);
    game.scale.setZoom(1 / dpr);
    this.#scene.resize({ width, height }, dpr);
  }

  #intentions(): Intentions {
    const act = (with_: (scene: HallScene) => void): void =>
      this.#guard(() => this.#scene && with_(this.#scene));
    return {
      pan: (dx, dy) => act((scene) => scene.pan(dx, dy)),
      zoom: (factor, at) => act((scene) => scene.zoom(factor, at)),
      fit: () => act((scene) => scene.fit()),
      double: (at) => act((scene) => scene.double(at)),
      hover: (at) => act((scene) => scene.hover(at)),
      settle: () => act((scene) => scene.settle()),
      step: (step) => act((scene) => this.#hand.step(scene, step)),
      type: (letter) => {
        let named = false;
        act((scene) => (named = this.#hand.type(scene, letter)));
        return named;
      },
      leave: () => this.#hand.leave(),
      carry: (at) => act((scene) => this.#hand.carry(scene, at)),
      drop: (at) => act((scene) => this.#hand.drop(scene, at)),
      tap: (at) =>
        act((scene) => {
          const seatId = scene.seatUnder(at);
          if (seatId !== undefined) this.#hand.pick(seatId, false);
        }),
    };
  }
}
