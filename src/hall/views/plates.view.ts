/** Name plates as real buttons over the canvas, with leader lines, line labels, the ring of acts and the hover card. */
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import type { Point } from '../plan/geometry.ts';
import type { DrawnLine } from './lines.view.ts';
import { findLeaderEnds, measureReach } from '../plan/plates.ts';
import { abbreviate, isNarrow, namePlate } from '../plan/plate-seats.ts';
import { layOut, type PlateLayout, computePlateScale } from '../plan/plate-layout.ts';
import { type PlateAsks, describeSeat, createPlate, showSeat } from '../look/plate-element.ts';
import type { Box } from '../plan/boxes.ts';
import type { MeasureText } from '../plan/ring.ts';
import { RingView } from './ring.view.ts';
import type { HallStage } from '../plan/stage.ts';
import { LINE } from '../look/theme.ts';
import type { ViewWindow } from '../hand/view-window.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Shown = { model: HallModel; stage: HallStage; lines: readonly DrawnLine[] };

export type LayerAsks = PlateAsks & { act(id: string): void };

export class PlatesView {
  readonly #layer: HTMLElement;
  readonly #leaders: SVGSVGElement;
  readonly #card: HTMLElement;
  /** Brackets round the plate that has the keyboard: one pair, which travels. */
  readonly #focus: HTMLElement;
  readonly #ring: RingView;
  readonly #measure: MeasureText;
  readonly #asks: PlateAsks;
  readonly #plates = new Map<string, HTMLButtonElement>();
  readonly #labels: HTMLElement[] = [];
  #view: ViewWindow = { zoom: 1, x: 0, y: 0 };
  #layout: PlateLayout | undefined;
  #roving: string | undefined;
  #raised: number | undefined;

  constructor(layer: HTMLElement, measure: MeasureText, asks: LayerAsks) {
    this.#layer = layer;
    this.#measure = measure;
    this.#asks = {
      ...asks,
      reveal: (seatId) => {
        this.#roving = seatId;
        this.#tabStop();
        asks.reveal(seatId);
      },
    };
    this.#leaders = document.createElementNS(SVG, 'svg');
    this.#leaders.setAttribute('aria-hidden', 'true');
    this.#card = createUnspoken('hall-card');
    this.#card.hidden = true;
    this.#focus = createUnspoken('hall-focus');
    this.#focus.classList.add('bracketed');
    layer.append(this.#leaders, this.#card, this.#focus);
    this.#ring = new RingView(layer, (id) => asks.act(id));
  }

  /** Lays every plate and label out anew for what the window shows. */
  lay(shown: Shown, view: ViewWindow, taken: readonly Box[]): void {
    const { model, stage } = shown;
    this.#view = view;
    this.#layer.style.transform = '';
    this.#layer.parentElement?.style.setProperty('--grown', String(computePlateScale(stage)));
    this.#layer.dataset['night'] = String(model.night);
    const layout = layOut({
      model,
      stage,
      view,
      taken,
      paths: shown.lines,
      measure: this.#measure,
      textScale: readTextScale(),
      roving: this.#roving,
    });
    this.#layout = layout;
    this.#showPlates(layout, model, stage);
    this.#showLabels(layout);
    this.#drawLeaders(layout);
    this.#ring.show(model.ring, layout.ring, model.still);
    this.#raise(model);
  }

  /** Moves the whole layer along with the window until the next layout. */
  follow(view: ViewWindow): void {
    const zoom = view.zoom / this.#view.zoom;
    const x = view.x - this.#view.x * zoom;
    const y = view.y - this.#view.y * zoom;
    this.#layer.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    this.#card.hidden = true;
  }

  /** The seat the keyboard is on, or would come to first. */
  get roving(): string | undefined {
    const here = this.#roving ?? this.#layout?.plates[0]?.id;
    return here;
  }

  /** Puts the keyboard on a seat at the next layout; undefined: on none. */
  rove(seatId: string | undefined): void {
    this.#roving = seatId;
  }

  focusPlate(seatId: string | undefined = this.#roving): void {
    this.#plates.get(seatId ?? '')?.focus({ preventScroll: true });
  }

  focusRing(): boolean {
    return this.#ring.focus();
  }

  inRing(element: Element | null): boolean {
    return this.#ring.holds(element);
  }

  /** The seat whose plate lies at a place of the screen. */
  plateAt(at: Point): string | undefined {
    return this.#layout?.plates.find(
      ({ x, y, w, h }) => at.x >= x && at.x <= x + w && at.y >= y && at.y <= y + h,
    )?.id;
  }

  /** Names the delegation under the pointer: where it has a plate, only what the plate does not say. */
  hover(seat: HallSeat | undefined, at: Point, model: HallModel): void {
    this.#card.hidden = !seat || seat.id === model.ring?.seat;
    if (!seat || this.#card.hidden) return;
    const name = seat.fullName ?? seat.name;
    showSeat(this.#card, seat, `${name} · ${describeSeat(seat, model, false)}`, 1);
    const half = this.#card.offsetWidth / 2;
    const x = Math.min(Math.max(at.x, half + 5), this.#layer.clientWidth - half - 5);
    this.#card.style.transform = `translate(${Math.round(x - half)}px, ${Math.round(Math.max(5, at.y - 30))}px)`;
  }

  #showPlates({ plates }: PlateLayout, model: HallModel, stage: HallStage): void {
    const scale = computePlateScale(stage);
    const narrow = isNarrow(stage);
    const at = new Map(plates.map((plate) => [plate.id, plate]));
    for (const [id, plate] of this.#plates)
      if (!at.has(id)) {
        plate.remove();
        this.#plates.delete(id);
      }
    let before: Element = this.#leaders;
    for (const seat of model.seats) {
      const box = at.get(seat.id);
      if (!box) continue;
      const plate = this.#plates.get(seat.id) ?? createPlate(seat.id, this.#asks);
      this.#plates.set(seat.id, plate);
      const text = narrow ? abbreviate(seat) : seat.name;
      showSeat(plate, seat, text, scale);
      const name = namePlate(seat);
      const said = [describeSeat(seat, model, true), ...(name.startsWith(text) ? [] : [text])];
      plate.setAttribute('aria-label', `${name}: ${said.join(', ')}`);
      plate.setAttribute('aria-pressed', String(seat.id === model.picked));
      plate.dataset['you'] = String(seat.you);
      plate.dataset['live'] = String(seat.id === model.speaking);
      plate.dataset['still'] = String(model.still);
      put(plate, box);
      const { up, down } = measureReach(box, plates);
      plate.style.setProperty('--up', `${up}px`);
      plate.style.setProperty('--down', `${down}px`);
      if (before.nextElementSibling !== plate) before.after(plate);
      before = plate;
    }
    this.#tabStop();
  }

  /** One plate is in the order of the tab key; arrows lead from it to the others. */
  #tabStop(): void {
    const own = [...this.#plates.values()].find((plate) => plate.dataset['you'] === 'true');
    const [first] = this.#plates.values();
    const stop = this.#plates.get(this.#roving ?? '') ?? own ?? first;
    for (const plate of this.#plates.values()) plate.tabIndex = plate === stop ? 0 : -1;
    const box = this.#layout?.plates.find(({ id }) => id === stop?.dataset['seat']);
    if (box) put(this.#focus, box);
  }

  /** One's own plate goes up when one's act is spoken; the first count seen is silent. */
  #raise({ raised, still, seats }: HallModel): void {
    const before = this.#raised;
    this.#raised = raised;
    const own = this.#plates.get(seats.find((seat) => seat.you)?.id ?? '');
    if (before === undefined || raised <= before || still || !own) return;
    own.dataset['raised'] = 'false';
    // Read, so that the animation starts anew where one is under way.
    void own.offsetWidth;
    own.dataset['raised'] = 'true';
  }

  #showLabels({ labels }: PlateLayout): void {
    for (const label of this.#labels.splice(0)) label.remove();
    for (const { line, ...box } of labels) {
      const label = document.createElement('div');
      label.className = 'hall-label';
      label.dir = 'auto';
      label.textContent = line.label;
      label.style.color = LINE.day[line.kind];
      put(label, box);
      this.#labels.push(label);
      this.#layer.insertBefore(label, this.#card);
    }
  }

  #drawLeaders({ plates, wishes }: PlateLayout): void {
    const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
    const path = plates.flatMap((plate) => {
      const wish = wishOf.get(plate.id);
      if (!plate.moved || !wish) return [];
      const [from, to] = findLeaderEnds(plate, wish);
      return [`M${from.x} ${from.y}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`];
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

/** A part that the plates say in words. */
function createUnspoken(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.dataset['part'] = className;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function readTextScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

function put(element: HTMLElement, box: Box): void {
  element.style.width = `${box.w}px`;
  element.style.height = `${box.h}px`;
  element.style.translate = `${box.x}px ${box.y}px`;
}
