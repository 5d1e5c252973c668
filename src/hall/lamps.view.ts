/** Lights the lamps of a roll call in turn. One roll is lit so once; any key ends it. */
import type { Scene, Tweens } from 'phaser';
import type { HallModel, HallSeat } from '../app/hall-model.ts';
import { type LampOrder, lampOrder, litAt } from './lamp-order.ts';

/** Rolls that have been lit on this page. */
const seen = new Set<string>();

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
    const whole = seats.every(({ lamp }) => lamp !== 'waiting');
    if (roll !== undefined && whole && !seen.has(roll)) {
      seen.add(roll);
      if (!still) this.#start(lampOrder(seats));
    }
    if (roll === undefined) this.#stop();
    return this.#order ? litAt(seats, this.#order, this.#elapsed) : seats;
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
