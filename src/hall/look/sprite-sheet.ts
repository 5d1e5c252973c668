/**
 * Textures that hold every sprite at exactly the sizes in use, painted when first asked for.
 * Several small pages rather than a large one: a new sprite sends only its page to the graphics card.
 */
import type { Textures } from 'phaser';
import type { SpriteInk } from '../paint/paint-chair.ts';
import { type SpriteKind, paintSprite, measureSprite } from '../paint/paint-seat.ts';
import type { Box } from '../plan/boxes.ts';

/** A painted sprite: its page and frame, the chair scale in device pixels it was painted at, its anchor 0..1. */
export type SheetFrame = {
  page: string;
  name: string;
  painted: number;
  originX: number;
  originY: number;
};

type Page = {
  texture: Textures.CanvasTexture;
  x: number;
  y: number;
  shelf: number;
  stale: boolean;
};

/** Width and height of a page, and space between sprites, in device pixels. */
const SIDE = 512;
const SPACE = 2;
/** Sizes are exact to the pixel up to this chair scale; larger ones go in steps of 8 %. */
export const EXACT = 48;

function roundPaintedSize(wanted: number): number {
  if (wanted <= EXACT) return Math.max(6, Math.round(wanted));
  return Math.round(EXACT * 1.08 ** Math.round(Math.log(wanted / EXACT) / Math.log(1.08)));
}

function clear({ texture }: Page): void {
  for (const name of texture.getFrameNames()) texture.remove(name);
  texture.context.clearRect(0, 0, SIDE, SIDE);
}

export class SpriteSheet {
  readonly #textures: Textures.TextureManager;
  readonly #pages: Page[] = [];
  readonly #frames = new Map<string, SheetFrame>();
  #ink: SpriteInk | undefined;
  #filling = 0;

  constructor(textures: Textures.TextureManager) {
    this.#textures = textures;
  }

  /** Forgets every sprite, as after a change of theme or zoom; to be called before the first. */
  reset(ink: SpriteInk): void {
    this.#pages.forEach((page) => {
      clear(page);
      Object.assign(page, { x: 0, y: 0, shelf: 0, stale: true });
    });
    this.#frames.clear();
    this.#ink = ink;
    this.#filling = 0;
  }

  /** The frame nearest to `wanted` device pixels of chair scale; half as large where a page cannot hold it. */
  frame(kind: SpriteKind, wanted: number): SheetFrame {
    const size = roundPaintedSize(wanted);
    const name = `${kind}@${size}`;
    const known = this.#frames.get(name);
    if (known) return known;
    const box = measureSprite(kind);
    const w = Math.ceil(box.w * size) + 2;
    const h = Math.ceil(box.h * size) + 2;
    if (w > SIDE || h > SIDE) return this.frame(kind, size / 2);
    const page = this.#pageFor(w, h);
    const anchor = { x: Math.round(w * box.ox), y: Math.round(h * box.oy) };
    this.#paint(page, { x: page.x, y: page.y, w, h }, anchor, kind, size);
    page.texture.add(name, 0, page.x, page.y, w, h);
    const frame = {
      page: page.texture.key,
      name,
      painted: size,
      originX: anchor.x / w,
      originY: anchor.y / h,
    };
    this.#frames.set(name, frame);
    page.x += w + SPACE;
    page.shelf = Math.max(page.shelf, h + SPACE);
    return frame;
  }

  /** Sends what was painted since to the graphics card. */
  upload(): void {
    for (const page of this.#pages) {
      if (page.stale) page.texture.refresh();
      page.stale = false;
    }
  }

  #pageFor(w: number, h: number): Page {
    const page = this.#pages[this.#filling] ?? this.#addPage();
    if (page.x + w > SIDE) {
      page.x = 0;
      page.y += page.shelf;
      page.shelf = 0;
    }
    if (page.y + h <= SIDE) return page;
    this.#filling += 1;
    return this.#pageFor(w, h);
  }

  #addPage(): Page {
    const key = `hall-sprites-${this.#pages.length}`;
    const texture = this.#textures.createCanvas(key, SIDE, SIDE);
    if (!texture) throw new Error(`the texture ${key} exists already`);
    const page = { texture, x: 0, y: 0, shelf: 0, stale: true };
    this.#pages.push(page);
    return page;
  }

  #paint(
    page: Page,
    at: Box,
    anchor: { x: number; y: number },
    kind: SpriteKind,
    size: number,
  ): void {
    if (!this.#ink) throw new Error('reset the sheet before the first sprite');
    const { context } = page.texture;
    context.save();
    context.beginPath();
    context.rect(at.x, at.y, at.w, at.h);
    context.clip();
    context.translate(at.x + anchor.x, at.y + anchor.y);
    paintSprite(context, kind, size, this.#ink);
    context.restore();
    page.stale = true;
  }
}
