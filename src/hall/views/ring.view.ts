/** The acts round the picked chair, as real buttons over the canvas. */
import type { SeatRing } from '../../page/session/game/hall-model.ts';
import type { RingKey } from '../plan/ring.ts';

export class RingView {
  readonly #group: HTMLElement;
  readonly #keys = new Map<string, HTMLButtonElement>();
  readonly #act: (id: string) => void;

  constructor(layer: HTMLElement, act: (id: string) => void) {
    this.#act = act;
    this.#group = document.createElement('div');
    this.#group.className = 'hall-ring';
    this.#group.setAttribute('role', 'group');
    this.#group.hidden = true;
    this.#group.addEventListener('keydown', (event) => this.#step(event));
    layer.append(this.#group);
  }

  show(ring: SeatRing | undefined, places: readonly RingKey[], still: boolean): void {
    this.#group.hidden = places.length === 0;
    this.#group.dataset['still'] = String(still);
    if (this.#group.dataset['seat'] !== ring?.seat) this.#clear();
    this.#group.dataset['seat'] = ring?.seat ?? '';
    this.#group.setAttribute('aria-label', ring?.label ?? '');
    const acts = new Map((ring?.acts ?? []).map((act) => [act.id, act]));
    for (const [id, key] of this.#keys)
      if (!places.some((place) => place.id === id)) {
        key.remove();
        this.#keys.delete(id);
      }
    for (const place of places) {
      const act = acts.get(place.id);
      if (!act) continue;
      const key = this.#keys.get(place.id) ?? this.#add(place.id);
      key.setAttribute('aria-disabled', String(act.off));
      key.style.setProperty('--lines', String(place.lines));
      key.style.width = `${place.w}px`;
      key.style.height = `${place.h}px`;
      key.style.translate = `${place.x}px ${place.y}px`;
      say(key, 'b', act.label);
      key.dataset['flat'] = String(place.flat);
      say(key, 'small', place.flat ? (act.price ?? '') : act.detail);
      key.title = act.detail;
    }
  }

  /** Whether the keyboard could be put on it. */
  focus(): boolean {
    const [first] = this.#keys.values();
    first?.focus({ preventScroll: true });
    return first !== undefined;
  }

  holds(element: Element | null): boolean {
    return element !== null && this.#group.contains(element);
  }

  #clear(): void {
    for (const key of this.#keys.values()) key.remove();
    this.#keys.clear();
  }

  #add(id: string): HTMLButtonElement {
    const key = document.createElement('button');
    key.type = 'button';
    key.className = 'hall-act';
    key.append(document.createElement('b'), document.createElement('small'));
    key.addEventListener('click', () => {
      if (key.getAttribute('aria-disabled') !== 'true') this.#act(id);
    });
    this.#keys.set(id, key);
    this.#group.append(key);
    return key;
  }

  /** Arrows go round; the rest of the stage does not hear them. */
  #step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const keys = [...this.#keys.values()];
    const at = keys.findIndex((key) => key === document.activeElement);
    keys[(at + by + keys.length) % keys.length]?.focus({ preventScroll: true });
  }
}

function say(key: Element, tag: 'b' | 'small', text: string): void {
  const part = key.querySelector(tag);
  if (part && part.textContent !== text) part.textContent = text;
}
