/** The name of the article in focus, under the pointer while one's own plate carries it to a desk. */
import type { Point } from '../plan/geometry.ts';
import type { Box } from '../plan/boxes.ts';

export class SlipView {
  readonly #ghost: HTMLElement;
  readonly #target: HTMLElement;

  constructor(root: HTMLElement, layer: HTMLElement) {
    this.#ghost = createHidden('hall-ghost');
    this.#target = createHidden('hall-target');
    layer.append(this.#target);
    root.append(this.#ghost);
  }

  show(name: string | undefined): void {
    this.#ghost.textContent = name ?? '';
  }

  /** It is over a place of the screen, and over a chair where `chair` is given; undefined: it was let go. */
  carry(at: Point | undefined, chair: Box | undefined): void {
    this.#ghost.hidden = !at || this.#ghost.textContent === '';
    this.#target.hidden = this.#ghost.hidden || !chair;
    if (at) this.#ghost.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`;
    if (!chair) return;
    Object.assign(this.#target.style, {
      translate: `${Math.round(chair.x)}px ${Math.round(chair.y)}px`,
      width: `${Math.round(chair.w)}px`,
      height: `${Math.round(chair.h)}px`,
    });
  }
}

function createHidden(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  return element;
}
