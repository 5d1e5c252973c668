/**
 * The paper of the article in focus. It is dragged to a desk; or taken up with a click, after which the
 * next seat that is picked gets it.
 */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import type { Point } from '../plan/geometry.ts';
import type { Box } from '../plan/boxes.ts';

const MARGIN = 4;

export class SlipView {
  readonly #slip: HTMLButtonElement;
  readonly #ghost: HTMLElement;
  readonly #target: HTMLElement;
  #held = false;
  #model: HallModel['slip'];

  /** @param taken the slip was taken up by the keyboard */
  constructor(root: HTMLElement, layer: HTMLElement, taken: () => void) {
    this.#slip = document.createElement('button');
    this.#slip.type = 'button';
    this.#slip.className = 'hall-slip';
    this.#slip.dataset['part'] = 'hall-slip';
    this.#slip.hidden = true;
    this.#slip.append(document.createElement('b'), document.createElement('small'));
    this.#slip.addEventListener('click', (event) => {
      this.hold(!this.#held);
      if (this.#held && event.detail === 0) taken();
    });
    this.#ghost = document.createElement('div');
    this.#ghost.className = 'hall-ghost';
    this.#ghost.hidden = true;
    this.#ghost.setAttribute('aria-hidden', 'true');
    this.#target = document.createElement('div');
    this.#target.className = 'hall-target';
    this.#target.hidden = true;
    layer.append(this.#target);
    root.append(this.#slip, this.#ghost);
  }

  get held(): boolean {
    return this.#held;
  }

  show(slip: HallModel['slip']): void {
    this.#model = slip;
    this.#slip.hidden = !slip;
    if (!slip) this.#held = false;
    this.#say();
  }

  hold(held: boolean): void {
    this.#held = held && this.#model !== undefined;
    this.#say();
  }

  /** The part of the stage it lies on, with a little room; undefined while there is none. */
  box(): Box | undefined {
    if (this.#slip.hidden) return undefined;
    const { offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h } = this.#slip;
    return { x: x - MARGIN / 2, y: y - MARGIN / 2, w: w + MARGIN, h: h + MARGIN };
  }

  /** It is over a place of the screen, and over a chair where `chair` is given; undefined: it was let go. */
  carry(at: Point | undefined, chair: Box | undefined): void {
    this.#ghost.hidden = !at || !this.#model;
    this.#target.hidden = this.#ghost.hidden || !chair;
    if (at) this.#ghost.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`;
    if (!chair) return;
    Object.assign(this.#target.style, {
      translate: `${Math.round(chair.x)}px ${Math.round(chair.y)}px`,
      width: `${Math.round(chair.w)}px`,
      height: `${Math.round(chair.h)}px`,
    });
  }

  #say(): void {
    const [name, hint] = [this.#slip.querySelector('b'), this.#slip.querySelector('small')];
    this.#slip.setAttribute('aria-pressed', String(this.#held));
    if (name) name.textContent = this.#model?.label ?? '';
    if (hint) hint.textContent = (this.#held ? this.#model?.held : this.#model?.hint) ?? '';
    this.#ghost.textContent = this.#model?.label ?? '';
  }
}
