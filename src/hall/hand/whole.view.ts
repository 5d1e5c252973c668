/** The way back from a part of the hall to all of it, in the corner of the stage while it is zoomed in. */
import type { HallWords } from '../../page/session/game/hall-model.ts';

export class WholeView {
  readonly #key = document.createElement('button');

  /** @param fit the key is gone after it: the keyboard has to go elsewhere */
  constructor(root: HTMLElement, fit: () => void) {
    this.#key.type = 'button';
    this.#key.className = 'hall-whole';
    this.#key.addEventListener('click', fit);
    root.append(this.#key);
  }

  show({ whole }: HallWords): void {
    this.#key.textContent = whole;
  }
}
