/** Lights the lamps of a roll call in turn, each once; any key lights the rest. */
import type { Scene, Tweens } from 'phaser';
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import { type LampOrder, orderLamps, lightLampsUntil } from '../plan/lamp-order.ts';

/** Seats whose lamps have been lit on this page, by roll. */
const litBefore = new Map<string, Set<string>>();

/** Seats with a lamp of this roll that has not been seen lit. */
function listNewlyLit(roll: string, seats: readonly HallSeat[]): HallSeat[] {
  const known = litBefore.get(roll) ?? new Set();
  litBefore.set(roll, known);
  const fresh = seats.filter(({ id, lamp }) => lamp && lamp !== 'waiting' && !known.has(id));
  for (const { id } of fresh) known.add(id);
  return fresh;
}

export class LampsView {
  readonly #scene: Scene;
  readonly #changed: () => void;
  #order: LampOrder | undefined;
  #tween: Tweens.Tween | undefined;
  #elapsed = 0;

  /** @param changed some lamps have lit: draw again */
  constructor(scene: Scene, changed: () => void) {
    this.#scene = scene;
    this.#changed = changed;
  }

  /** Lamps are still being lit: what came of the vote is not told yet. */
  get lighting(): boolean {
    return this.#tween !== undefined;
  }

  /** The seats with the lamps that are lit by now. */
  lit({ roll, seats, still }: HallModel): readonly HallSeat[] {
    if (roll === undefined) this.#stop();
    else {
      const fresh = listNewlyLit(roll, seats);
      if (fresh.length > 0 && !still) this.#start(orderLamps(fresh));
    }
    return this.#order ? lightLampsUntil(seats, this.#order, this.#elapsed) : seats;
  }

  /** Everything at once. */
  skip(): void {
    if (!this.#tween) return;
    this.#stop();
    this.#changed();
  }

  #start(order: LampOrder): void {
    this.#stop();
    if (order.total === 0) return;
    this.#order = order;
    this.#elapsed = 0;
    let lit = 0;
    this.#tween = this.#scene.tweens.addCounter({
      from: 0,
      to: order.total,
      duration: order.total,
      onUpdate: (tween) => {
        this.#elapsed = tween.getValue() ?? order.total;
        const now = [...order.lights.values()].filter((at) => at <= this.#elapsed).length;
        if (now === lit) return;
        lit = now;
        this.#changed();
      },
      onComplete: () => {
        this.#stop();
        this.#changed();
      },
    });
  }

  #stop(): void {
    this.#tween?.remove();
    this.#tween = undefined;
    this.#order = undefined;
  }
}
