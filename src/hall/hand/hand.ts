/** What a person does with seats: picks one, walks along them, lays the paper on a desk. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import type { Point } from '../plan/geometry.ts';
import type { HallScene } from '../hall.scene.ts';
import type { PlatesView } from '../views/plates.view.ts';
import { type SeatStep, TYPING_MS } from './seat-steps.ts';
import type { SlipView } from '../views/slip.view.ts';

export type HandParts = {
  plates: PlatesView;
  slip: SlipView;
  hooks: { pick(seatId: string | undefined): void; drop(seatId: string): void };
  scene: () => HallScene | undefined;
  model: () => HallModel;
};

export class Hand {
  readonly #parts: HandParts;
  #typed = '';
  #typedAt = 0;
  /** A seat picked by the keyboard, whose ring is to have it. */
  #ringFor: string | undefined;

  constructor(parts: HandParts) {
    this.#parts = parts;
  }

  pick(seatId: string, byKey: boolean): void {
    const { plates, hooks, model } = this.#parts;
    const again = model().picked === seatId;
    // Picked by mouse before: the key goes on into its ring, as it would have at once.
    if (byKey && again && plates.focusRing()) return;
    this.#ringFor = byKey ? seatId : undefined;
    hooks.pick(again ? undefined : seatId);
    // Of a chair that was tapped the keyboard has the plate.
    if (!byKey && !again) plates.focusPlate(seatId);
  }

  /** A model has been shown: the ring that the keyboard asked for may stand now. */
  shown(root: HTMLElement): void {
    const { plates, model } = this.#parts;
    if (this.#ringFor === undefined || model().ring?.seat !== this.#ringFor) return;
    if (root.contains(document.activeElement) && plates.focusRing()) this.#ringFor = undefined;
  }

  step(scene: HallScene, step: SeatStep): void {
    this.#go(scene, scene.stepFrom(this.#parts.plates.roving, step));
  }

  /** Letters typed in a row are one name; false where no seat has it, and what was typed is forgotten. */
  type(scene: HallScene, letter: string): boolean {
    const now = performance.now();
    this.#typed = now - this.#typedAt > TYPING_MS ? letter : this.#typed + letter;
    this.#typedAt = now;
    const found = scene.named(this.#typed, this.#parts.plates.roving);
    if (found === undefined) this.#typed = '';
    this.#go(scene, found);
    return found !== undefined;
  }

  /** Leaves the picked seat; false where there is none. */
  leave(): boolean {
    const { plates, hooks, model } = this.#parts;
    const { picked } = model();
    if (picked === undefined) return false;
    const had = plates.inRing(document.activeElement);
    hooks.pick(undefined);
    if (had) plates.focusPlate(picked);
    return true;
  }

  carry(scene: HallScene, at: Point | undefined): void {
    const seatId = at && this.#seatAt(scene, at);
    this.#parts.slip.carry(at, seatId === undefined ? undefined : scene.chairOf(seatId));
  }

  drop(scene: HallScene, at: Point): void {
    const seatId = this.#seatAt(scene, at);
    if (seatId !== undefined) this.#lay(seatId);
  }

  #seatAt(scene: HallScene, at: Point): string | undefined {
    return this.#parts.plates.plateAt(at) ?? scene.seatUnder(at);
  }

  #lay(seatId: string): void {
    const { hooks, model } = this.#parts;
    const own = model().seats.find(({ you }) => you)?.id;
    if (seatId !== own) hooks.drop(seatId);
  }

  #go(scene: HallScene, seatId: string | undefined): void {
    if (seatId === undefined) return;
    const { plates } = this.#parts;
    plates.rove(seatId);
    scene.settle();
    plates.focusPlate(seatId);
  }
}
