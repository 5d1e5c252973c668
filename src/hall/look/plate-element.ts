/** One plate as an element: flag, name, group mark, and the words a screen reader says. */
import type { GroupMark, HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import { findFlagCell, makeFlagStyle } from './flags.ts';

const SVG = 'http://www.w3.org/2000/svg';
const FLAG_HEIGHT = 12;

const MARK: Readonly<Record<GroupMark, string>> = {
  triangle: 'M6 1.5L11 10H1z',
  diamond: 'M6 1L11 6L6 11L1 6z',
  square: 'M2 2h8v8h-8z',
  hexagon: 'M1 6L3.5 1.8h5L11 6L8.5 10.2h-5z',
  circle: 'M1.5 6a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0',
};

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

function groupMark(mark: GroupMark, name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', 'hall-group');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', MARK[mark]);
  // Painted all over, so that a pointer on it finds the title.
  path.setAttribute('fill', 'transparent');
  const title = document.createElementNS(SVG, 'title');
  title.textContent = name;
  svg.append(title, path);
  return svg;
}

/**
 * Fills a plate or the hover card; leaves it alone when it shows that already.
 * @param scale of the plate: 1 is a flag 12 pixels high
 */
export function showSeat(element: HTMLElement, seat: HallSeat, text: string, scale: number): void {
  const shown = [seat.id, text, seat.flag ?? '', seat.group ?? '', scale].join('|');
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
  element.replaceChildren(
    ...(cell ? [flag] : []),
    name,
    ...(seat.group ? [groupMark(seat.group, seat.groupName ?? '')] : []),
  );
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
