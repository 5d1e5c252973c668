/** One texture that holds every sprite at exactly the sizes in use, painted when first asked for. */
import type { Textures } from 'phaser';
import { type SpriteInk, type SpriteKind, paintSprite, spriteBox } from './paint-seat.ts';

export const SHEET_KEY = 'hall-sprites';
/** Device pixels; every WebGL device holds textures of this size. */
const SIDE = 2048;

/** A painted sprite: its frame, the chair scale it was painted at in device pixels, its anchor 0..1. */
export type SheetFrame = { name: string; painted: number; originX: number; originY: number };

/** Sizes up to 48 px are exact to the pixel; larger ones go in steps of 8 %. */
function paintedSize(wanted: number): number {
  if (wanted <= 48) return Math.max(6, Math.round(wanted));
  return Math.round(48 * 1.08 ** Math.round(Math.log(wanted / 48) / Math.log(1.08)));
}

export class SpriteSheet {
  readonly #texture: Textures.CanvasTexture;
  readonly #frames = new Map<string, SheetFrame>();
  #ink: SpriteInk | undefined;
  #x = 0;
  #y = 0;
  #shelf = 0;
  #stale = false;

  constructor(textures: Textures.TextureManager) {
    const texture = textures.createCanvas(SHEET_KEY, SIDE, SIDE);
    if (!texture) throw new Error('the sprite texture exists already');
    this.#texture = texture;
  }

  /** Forgets every sprite, as after a change of theme or zoom; to be called before the first. */
  reset(ink: SpriteInk): void {
    for (const name of this.#frames.keys()) this.#texture.remove(name);
    this.#frames.clear();
    this.#texture.context.clearRect(0, 0, this.#texture.width, this.#texture.height);
    this.#ink = ink;
    this.#x = this.#y = this.#shelf = 0;
    this.#stale = true;
  }

  /** The frame nearest to `wanted` device pixels of chair scale; half as large where the sheet is full. */
  frame(kind: SpriteKind, wanted: number): SheetFrame {
    const size = paintedSize(wanted);
    const name = `${kind}@${size}`;
    const known = this.#frames.get(name);
    if (known) return known;
    const box = spriteBox(kind);
    const w = Math.ceil(box.w * size) + 2;
    const h = Math.ceil(box.h * size) + 2;
    if (!this.#makeRoom(w, h)) return size > 12 ? this.frame(kind, size / 2) : this.#blank();
    const ox = Math.round(w * box.ox);
    const oy = Math.round(h * box.oy);
    this.#paint(kind, size, { x: this.#x, y: this.#y, w, h, ox, oy });
    this.#texture.add(name, 0, this.#x, this.#y, w, h);
    const frame = { name, painted: size, originX: ox / w, originY: oy / h };
    this.#frames.set(name, frame);
    this.#x += w + 2;
    this.#shelf = Math.max(this.#shelf, h + 2);
    this.#stale = true;
    return frame;
  }

  /** Sends what was painted since to the graphics card. */
  upload(): void {
    if (this.#stale) this.#texture.refresh();
    this.#stale = false;
  }

  #blank(): SheetFrame {
    return { name: '__BASE', painted: 1e6, originX: 0, originY: 0 };
  }

  #makeRoom(w: number, h: number): boolean {
    if (this.#x + w > this.#texture.width) {
      this.#x = 0;
      this.#y += this.#shelf;
      this.#shelf = 0;
    }
    return this.#y + h <= this.#texture.height && w <= this.#texture.width;
  }

  #paint(
    kind: SpriteKind,
    size: number,
    at: { x: number; y: number; w: number; h: number; ox: number; oy: number },
  ): void {
    const { context } = this.#texture;
    context.save();
    context.beginPath();
    context.rect(at.x, at.y, at.w, at.h);
    context.clip();
    context.translate(at.x + at.ox, at.y + at.oy);
    if (this.#ink) paintSprite(context, kind, size, this.#ink);
    context.restore();
  }
}
