/** Name plates as real buttons over the canvas, with leader lines, line labels and the hover card. */
import type { HallModel, HallSeat } from '../app/hall-model.ts';
import type { Point } from './geometry.ts';
import type { DrawnLine } from './lines.view.ts';
import { type PlateAsks, describeSeat, plateElement, showSeat } from './plate-element.ts';
import {
  type Box,
  type PlacedPlate,
  type PlateArea,
  type PlateWish,
  placeLabel,
  placePlates,
  plateSeats,
  withBrackets,
} from './plates.ts';
import { CHAIR, type SeatBox, type Stage } from './stage.ts';
import { LINE } from './theme.ts';
import { type ViewWindow, toScreen } from './view-window.ts';

type Measure = (text: string, size: number) => number;
const SVG = 'http://www.w3.org/2000/svg';
/** Plate text in CSS pixels at a root size of 16, and for the plates that matter most. */
const TEXT = { plain: 12.5, big: 14, label: 12.5 };
/** Below this many delegations plates lie under the chairs. */
const FEW = 24;
/** Labels of lines need this much stage. */
const LABEL_WIDTH = 600;

type Shown = { model: HallModel; stage: Stage; lines: readonly DrawnLine[] };

export class PlatesView {
  readonly #layer: HTMLElement;
  readonly #leaders: SVGSVGElement;
  readonly #card: HTMLElement;
  readonly #measure: Measure;
  readonly #asks: PlateAsks;
  readonly #plates = new Map<string, HTMLButtonElement>();
  readonly #labels: HTMLElement[] = [];
  #view: ViewWindow = { zoom: 1, x: 0, y: 0 };

  constructor(layer: HTMLElement, measure: Measure, asks: PlateAsks) {
    this.#layer = layer;
    this.#measure = measure;
    this.#asks = asks;
    this.#leaders = document.createElementNS(SVG, 'svg');
    this.#leaders.setAttribute('aria-hidden', 'true');
    this.#card = document.createElement('div');
    this.#card.className = 'hall-card';
    this.#card.hidden = true;
    this.#card.setAttribute('aria-hidden', 'true');
    layer.append(this.#leaders, this.#card);
  }

  /** Lays every plate and label out anew for what the window shows. */
  lay(shown: Shown, view: ViewWindow): void {
    this.#view = view;
    this.#layer.style.transform = '';
    this.#layer.dataset['night'] = String(shown.model.night);
    const { model, stage } = shown;
    const seats = plateSeats(model, stage.width);
    const boxes = new Map(model.seats.map((seat, index) => [seat.id, stage.seats[index]]));
    const wishes = seats.flatMap(({ seat, required }) => {
      const box = boxes.get(seat.id);
      const wish = box && this.#wish(seat, box, required, model);
      return wish && (required || onScreen(wish.head, stage)) ? [wish] : [];
    });
    const area = this.#area(wishes, stage, boxes);
    const first = placePlates(
      wishes.filter((wish) => wish.required),
      area,
    );
    const claimed = first.map((plate) => withBrackets(plate, plate.id === model.picked));
    const labels = this.#layLabels(shown, area, claimed);
    const rest = placePlates(
      wishes.filter((wish) => !wish.required),
      area,
      [...claimed, ...labels],
    );
    this.#showPlates([...first, ...rest], model);
    this.#drawLeaders([...first, ...rest], wishes);
  }

  /** Moves the whole layer along with the window until the next layout. */
  follow(view: ViewWindow): void {
    const zoom = view.zoom / this.#view.zoom;
    const x = view.x - this.#view.x * zoom;
    const y = view.y - this.#view.y * zoom;
    this.#layer.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    this.#card.hidden = true;
  }

  /** Names the delegation under the pointer where it has no plate. */
  hover(seat: HallSeat | undefined, at: Point, model: HallModel): void {
    this.#card.hidden = !seat || this.#plates.has(seat.id);
    if (!seat || this.#card.hidden) return;
    showSeat(this.#card, seat, `${seat.name} · ${describeSeat(seat, model, false)}`);
    const half = this.#card.offsetWidth / 2;
    const x = Math.min(Math.max(at.x, half + 5), this.#layer.clientWidth - half - 5);
    this.#card.style.transform = `translate(${Math.round(x - half)}px, ${Math.round(Math.max(5, at.y - 30))}px)`;
  }

  #wish(seat: HallSeat, box: SeatBox, required: boolean, model: HallModel): PlateWish {
    const scale = this.#textScale();
    const big = required && (seat.you || seat.id === model.picked || seat.id === model.speaking);
    const text = this.#measure(seat.name, (big ? TEXT.big : TEXT.plain) * scale);
    const live = seat.id === model.speaking ? 0.8 * TEXT.big * scale : 0;
    const around = (seat.flag ? 25 : 6) + (seat.group ? 19 : 8) + live;
    return {
      id: seat.id,
      w: Math.ceil(text + around),
      h: Math.round((big ? 26 : 24) * scale),
      head: toScreen(this.#view, { x: box.x, y: box.top - (CHAIR.head + 0.29) * box.size }),
      foot: toScreen(this.#view, { x: box.x, y: box.bottom }),
      required,
      bracketed: seat.id === model.picked,
    };
  }

  #textScale(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  }

  #area(
    wishes: readonly PlateWish[],
    stage: Stage,
    boxes: ReadonlyMap<string, SeatBox | undefined>,
  ): PlateArea {
    const chairs = wishes.flatMap((wish) => {
      const w = CHAIR.width * (boxes.get(wish.id)?.size ?? 0) * this.#view.zoom;
      return [{ x: wish.head.x - w / 2, y: wish.head.y, w, h: wish.foot.y - wish.head.y }];
    });
    const below = stage.seating.seats.length <= FEW;
    return { width: stage.width, height: stage.height, below, chairs };
  }

  /** Labels lie on the part of their line that is on the screen; without one they are left out. */
  #layLabels({ stage, lines }: Shown, area: PlateArea, plates: readonly Box[]): Box[] {
    for (const label of this.#labels.splice(0)) label.remove();
    const taken: Box[] = [...plates];
    const scale = this.#textScale();
    for (const { line, path } of stage.width < LABEL_WIDTH ? [] : lines) {
      const seen = path
        .map((point) => toScreen(this.#view, point))
        .filter((point) => onScreen(point, stage));
      if (seen.length === 0 || line.label === '') continue;
      const w = Math.ceil(this.#measure(line.label, TEXT.label * scale) + 14);
      const box = placeLabel(seen, { w, h: Math.round(20 * scale) }, area, taken);
      taken.push(box);
      const label = document.createElement('div');
      label.className = 'hall-label';
      label.dir = 'auto';
      label.textContent = line.label;
      label.style.color = LINE.day[line.kind];
      put(label, box);
      this.#labels.push(label);
      this.#layer.insertBefore(label, this.#card);
    }
    return taken.slice(plates.length);
  }

  #showPlates(placed: readonly PlacedPlate[], model: HallModel): void {
    const at = new Map(placed.map((plate) => [plate.id, plate]));
    for (const [id, plate] of this.#plates)
      if (!at.has(id)) {
        plate.remove();
        this.#plates.delete(id);
      }
    let before: Element = this.#leaders;
    for (const seat of model.seats) {
      const box = at.get(seat.id);
      if (!box) continue;
      const plate = this.#plates.get(seat.id) ?? plateElement(seat.id, this.#asks);
      this.#plates.set(seat.id, plate);
      showSeat(plate, seat, seat.name);
      plate.setAttribute('aria-label', `${seat.name}: ${describeSeat(seat, model, true)}`);
      plate.setAttribute('aria-pressed', String(seat.id === model.picked));
      plate.dataset['you'] = String(seat.you);
      plate.dataset['live'] = String(seat.id === model.speaking);
      plate.dataset['still'] = String(model.still);
      put(plate, box);
      if (before.nextElementSibling !== plate) before.after(plate);
      before = plate;
    }
  }

  #drawLeaders(placed: readonly PlacedPlate[], wishes: readonly PlateWish[]): void {
    const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
    const path = placed.flatMap((plate) => {
      const wish = wishOf.get(plate.id);
      if (!plate.moved || !wish) return [];
      const above = plate.y + plate.h / 2 < wish.head.y;
      const to = above ? wish.head : wish.foot;
      const x = Math.min(Math.max(to.x, plate.x + 6), plate.x + plate.w - 6);
      const y = above ? plate.y + plate.h : plate.y;
      return [`M${x} ${y}L${to.x.toFixed(1)} ${(to.y + (above ? 4 : -4)).toFixed(1)}`];
    });
    const lines = ['casing', 'ink'].map((kind) => {
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute('class', kind);
      line.setAttribute('d', path.join(''));
      return line;
    });
    this.#leaders.replaceChildren(...lines);
  }
}

function put(element: HTMLElement, box: Box): void {
  element.style.width = `${box.w}px`;
  element.style.height = `${box.h}px`;
  element.style.translate = `${box.x}px ${box.y}px`;
}

function onScreen(at: Point, stage: Stage): boolean {
  return at.x > 0 && at.y > 0 && at.x < stage.width && at.y < stage.height;
}
