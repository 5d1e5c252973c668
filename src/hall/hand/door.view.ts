/** The door of the informals room, as a sign in the corner of the stage. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import type { Box } from '../plan/boxes.ts';

const ROOM = 5;

export class DoorView {
  readonly #sign: HTMLButtonElement;
  readonly #name = document.createElement('span');
  readonly #key = document.createElement('kbd');
  readonly #hint = document.createElement('small');

  constructor(root: HTMLElement, walk: () => void) {
    this.#sign = document.createElement('button');
    this.#sign.type = 'button';
    this.#sign.className = 'hall-door';
    this.#sign.dataset['part'] = 'hall-door';
    this.#sign.hidden = true;
    this.#key.setAttribute('aria-hidden', 'true');
    const line = document.createElement('span');
    line.append(this.#name, ' ', this.#key);
    this.#sign.append(line, this.#hint);
    this.#sign.addEventListener('click', () => {
      if (this.#sign.getAttribute('aria-disabled') !== 'true') walk();
    });
    root.append(this.#sign);
  }

  show(door: HallModel['door']): void {
    this.#sign.hidden = !door;
    this.#sign.setAttribute('aria-disabled', String(door?.off ?? true));
    // A key that does nothing yet is not printed.
    const key = door && !door.off ? door.key : '';
    this.#sign.setAttribute('aria-keyshortcuts', key);
    this.#key.hidden = key === '';
    this.#key.textContent = key.toUpperCase();
    this.#name.textContent = door?.label ?? '';
    this.#hint.textContent = door?.hint ?? '';
  }

  /** The part of the stage it lies on; undefined while there is none. */
  box(): Box | undefined {
    if (this.#sign.offsetWidth === 0) return undefined;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.#sign;
    return {
      x: offsetLeft - ROOM,
      y: offsetTop - ROOM,
      w: offsetWidth + 2 * ROOM,
      h: offsetHeight + 2 * ROOM,
    };
  }
}
