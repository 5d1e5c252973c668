/** Pointer, wheel and keys on the stage, told as plain intentions. DOM only; no Phaser. */
import type { Point } from '../plan/geometry.ts';
import type { SeatStep } from './seat-steps.ts';

export type Intentions = {
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  /** A click or tap that was no drag. */
  tap(at: Point): void;
  /** A double click or tap on the floor. */
  double(at: Point): void;
  fit(): void;
  /** The keyboard goes from its seat to another. */
  step(step: SeatStep): void;
  /** A letter of a name; false: of nobody's, so that it is a key like any other. */
  type(letter: string): boolean;
  /** Escape; true: there was something to leave. */
  leave(): boolean;
  /** The paper is over a place; undefined: it was let go elsewhere. */
  carry(at: Point | undefined): void;
  drop(at: Point): void;
  /** The pointer rests over a place, or has left (undefined). */
  hover(at: Point | undefined): void;
  /** The last finger or button was lifted. */
  settle(): void;
};

/** Pixels a pointer may wander in a click. */
const SLOP = 5;
const KEY_PAN = 60;
const KEY_ZOOM = 1.25;
const WHEEL_SETTLE_MS = 140;

type Held = Map<number, Point>;

function findHeldMiddle(held: Held): Point {
  const all = [...held.values()];
  return {
    x: all.reduce((sum, point) => sum + point.x, 0) / all.length,
    y: all.reduce((sum, point) => sum + point.y, 0) / all.length,
  };
}

function measureSpread(held: Held): number {
  const [a, b] = [...held.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function onPlate(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('button') !== null;
}

/** One's own plate carries the article in focus to a desk. */
const CARRIES = '[data-part="hall-plate"][data-you="true"]';

function carriesTarget(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest(CARRIES) !== null;
}

function makePointerListeners(
  stage: HTMLElement,
  on: Intentions,
  at: (event: MouseEvent) => Point,
): [string, (event: PointerEvent) => void][] {
  const held: Held = new Map();
  let wandered = 0;
  let carrying = false;
  const release = (event: PointerEvent): void => {
    if (!held.delete(event.pointerId)) return;
    if (held.size > 0) return;
    if (carrying) {
      on.carry(undefined);
      if (event.type === 'pointerup' && wandered > SLOP) on.drop(at(event));
      carrying = false;
      return;
    }
    on.settle();
    if (event.type === 'pointerup' && wandered <= SLOP && !onPlate(event)) on.tap(at(event));
  };
  return [
    [
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        if (held.size === 0) {
          wandered = 0;
          carrying = carriesTarget(event);
        }
        held.set(event.pointerId, at(event));
      },
    ],
    [
      'pointermove',
      (event) => {
        if (!held.has(event.pointerId)) return on.hover(onPlate(event) ? undefined : at(event));
        const before = findHeldMiddle(held);
        const apart = measureSpread(held);
        held.set(event.pointerId, at(event));
        const now = findHeldMiddle(held);
        wandered += Math.hypot(now.x - before.x, now.y - before.y) + (held.size > 1 ? SLOP : 0);
        if (wandered <= SLOP) return;
        // Only now: a plate that is merely clicked keeps its click, one that is dragged loses it.
        stage.setPointerCapture(event.pointerId);
        on.hover(undefined);
        if (carrying) return on.carry(now);
        on.pan(now.x - before.x, now.y - before.y);
        if (apart > 0) on.zoom(measureSpread(held) / apart, now);
      },
    ],
    ['pointerup', release],
    ['pointercancel', release],
    [
      'pointerleave',
      (event) => {
        held.delete(event.pointerId);
        on.hover(undefined);
      },
    ],
  ];
}

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [KEY_PAN, 0],
  ArrowRight: [-KEY_PAN, 0],
  ArrowUp: [0, KEY_PAN],
  ArrowDown: [0, -KEY_PAN],
};

const STEPS: Readonly<Record<string, SeatStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'nearer',
  ArrowDown: 'farther',
  Home: 'first',
  End: 'last',
};

export type KeyPressed = {
  key: string;
  shift: boolean;
  /** Letters name a seat. */ names: boolean;
};

/** What a key asks for; undefined when it is not one of the stage's keys. */
export function keyIntention(
  { key, shift, names }: KeyPressed,
  centre: Point,
): ((on: Intentions) => boolean | void) | undefined {
  const pan = PANS[key];
  if (pan && shift) return (on) => on.pan(pan[0], pan[1]);
  const step = STEPS[key];
  if (step) return (on) => on.step(step);
  if (key === '+' || key === '=') return (on) => on.zoom(KEY_ZOOM, centre);
  if (key === '-') return (on) => on.zoom(1 / KEY_ZOOM, centre);
  if (key === '0') return (on) => on.fit();
  if (names && /^\p{L}$/u.test(key)) return (on) => on.type(key);
  return undefined;
}

/**
 * Letters belong to the desk unless the keyboard has been brought to a plate: then they find names. A plate that was
 * clicked has the keyboard as well, and a browser shows it from the first key on; its letters are the desk's.
 */
function trackKeyboard(stage: HTMLElement): {
  isOnPlate: (target: EventTarget | null) => boolean;
  listeners: [string, (event: Event) => void][];
} {
  let clicked = false;
  return {
    isOnPlate: (target) =>
      !clicked &&
      target instanceof Element &&
      target.matches('[data-part="hall-plate"]:focus-visible'),
    listeners: [
      ['pointerdown', () => (clicked = true)],
      [
        'focusout',
        (event) => {
          const to = event instanceof FocusEvent ? event.relatedTarget : null;
          if (!(to instanceof Node && stage.contains(to))) clicked = false;
        },
      ],
      [
        'keydown',
        (event) => {
          if (event instanceof KeyboardEvent && STEPS[event.key]) clicked = false;
        },
      ],
    ],
  };
}

/** Listens on the stage until the returned function is called. */
export function listen(stage: HTMLElement, on: Intentions): () => void {
  let settling = 0;
  const at = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    on.zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) / 400), at(event));
    window.clearTimeout(settling);
    settling = window.setTimeout(() => on.settle(), WHEEL_SETTLE_MS);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const centre = { x: stage.clientWidth / 2, y: stage.clientHeight / 2 };
    const names = keyboard.isOnPlate(event.target);
    if (event.key === 'Escape' && on.leave()) return event.stopPropagation();
    const intention = keyIntention({ key: event.key, shift: event.shiftKey, names }, centre);
    if (!intention) return;
    if (intention(on) === false) return;
    event.preventDefault();
    event.stopPropagation();
    on.settle();
  };
  const double = (event: MouseEvent): void => {
    if (!onPlate(event)) on.double(at(event));
  };
  const keyboard = trackKeyboard(stage);
  const listeners: [string, EventListener][] = [
    ...keyboard.listeners,
    ...makePointerListeners(stage, on, at).map(([type, listener]): [string, EventListener] => [
      type,
      listener as EventListener,
    ]),
  ];
  for (const [type, listener] of listeners) stage.addEventListener(type, listener);
  stage.addEventListener('wheel', wheel, { passive: false });
  stage.addEventListener('keydown', key);
  stage.addEventListener('dblclick', double);
  return () => {
    window.clearTimeout(settling);
    for (const [type, listener] of listeners) stage.removeEventListener(type, listener);
    stage.removeEventListener('wheel', wheel);
    stage.removeEventListener('keydown', key);
    stage.removeEventListener('dblclick', double);
  };
}
