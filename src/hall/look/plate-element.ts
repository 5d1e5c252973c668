/** One plate as an element: flag, name, and the words a screen reader says. */
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import { findFlagCell, makeFlagStyle } from './flags.ts';

const FLAG_HEIGHT = 12;

export type PlateAsks = {
  /** @param byKey the keyboard did it */
  pick(seatId: string, byKey: boolean): void;
  /** The plate got the keyboard: its chair should be on the screen. */
  reveal(seatId: string): void;
};

/** An empty plate of one delegation. */
export function createPlate(seatId: string, asks: PlateAsks): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hall-plate';
  button.dataset['part'] = 'hall-plate';
  button.dataset['seat'] = seatId;
  button.addEventListener('click', (event) => asks.pick(seatId, event.detail === 0));
  button.addEventListener('focus', () => asks.reveal(seatId));
  return button;
}

/**
 * Fills a plate or the hover card; leaves it alone when it shows that already.
 * @param scale of the plate: 1 is a flag 12 pixels high
 */
export function showSeat(element: HTMLElement, seat: HallSeat, text: string, scale: number): void {
  const shown = [seat.id, text, seat.flag ?? '', scale].join('|');
  if (element.dataset['shown'] === shown) return;
  element.dataset['shown'] = shown;
  const name = document.createElement('span');
  name.className = 'hall-name';
  name.dataset['part'] = 'hall-name';
  name.dir = 'auto';
  name.textContent = text;
  const cell = findFlagCell(seat.flag);
  const flag = document.createElement('span');
  flag.className = 'hall-flag';
  if (cell) Object.assign(flag.style, makeFlagStyle(cell, Math.round(FLAG_HEIGHT * scale)));
  element.replaceChildren(...(cell ? [flag] : []), name);
}

/** Stance, bracket and state of a delegation in words. */
export function describeSeat(
  seat: HallSeat,
  { words, speaking }: HallModel,
  full: boolean,
): string {
  const parts = [seat.present ? words.stance[seat.stance] : words.absent];
  if (seat.holds) parts.push(words.holds);
  if (seat.lamp) parts.push(words.lamp[seat.lamp]);
  if (full && seat.you) parts.push(words.you);
  if (full && seat.id === speaking) parts.push(words.speaking);
  return parts.join(', ');
}
