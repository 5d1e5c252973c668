/** Reconciles pooled images to the list of sprites; never destroys one while the hall stands. */
import type { GameObjects, Scene } from 'phaser';
import type { SpriteKind } from '../paint/paint-seat.ts';
import type { SpriteWish } from '../plan/seat-sprites.ts';
import { EXACT, type SpriteSheet } from '../look/sprite-sheet.ts';
import type { WindowSize, ViewWindow } from '../hand/view-window.ts';

/** How the stage is seen when sprites are laid out. */
export type ViewSight = { view: ViewWindow; dpr: number; stage: WindowSize; still: boolean };

/** A chair that changes its stance: the fill fades over, the glyph turns over. */
const CHANGE_MS = 220;

export class SpritesView {
  readonly #scene: Scene;
  readonly #sheet: SpriteSheet;
  readonly #images = new Map<string, GameObjects.Image>();
  readonly #kinds = new Map<string, string>();
  readonly #spare: GameObjects.Image[] = [];
  /** Old looks that are going. */
  readonly #ghosts = new Set<GameObjects.Image>();
  /** New looks that are turning round. */
  readonly #turning = new Set<GameObjects.Image>();

  constructor(scene: Scene, sheet: SpriteSheet) {
    this.#scene = scene;
    this.#sheet = sheet;
  }

  sync(wishes: readonly SpriteWish[], sight: ViewSight): void {
    const wanted = new Set(wishes.map((wish) => wish.key));
    for (const [key, image] of this.#images)
      if (!wanted.has(key)) {
        this.#images.delete(key);
        this.#kinds.delete(key);
        this.#retire(image);
      }
    for (const wish of wishes) {
      const before = this.#kinds.get(wish.key);
      const image = this.#images.get(wish.key) ?? this.#fetch();
      const changes = before !== undefined && before !== wish.kind && !sight.still;
      const ghost = changes ? this.#ghostOf(image) : undefined;
      this.#place(image, wish, sight);
      if (ghost) this.#change(ghost, image, wish.kind);
      this.#images.set(wish.key, image);
      this.#kinds.set(wish.key, wish.kind);
    }
    this.#sheet.upload();
  }

  /** Ends every change: what goes is painted on a sheet that is about to be painted anew. */
  endChanges(): void {
    for (const ghost of this.#ghosts) this.#retire(ghost);
    this.#scene.tweens.killTweensOf([...this.#turning]);
    this.#turning.clear();
  }

  /** The image of a sprite, for animations of its own. */
  image(key: string): GameObjects.Image | undefined {
    return this.#images.get(key);
  }

  /** Images lie on whole device pixels at rest; those off the screen keep their size at fit. */
  #place(image: GameObjects.Image, wish: SpriteWish, { view, dpr, stage }: ViewSight): void {
    const x = wish.x * view.zoom + view.x;
    const y = wish.y * view.zoom + view.y;
    const reach = wish.size * view.zoom * 1.2;
    const seen = x > -reach && y > -reach && x < stage.width + reach && y < stage.height + reach;
    const frame = this.#sheet.frame(wish.kind, wish.size * dpr * (seen ? view.zoom : 1));
    image.setTexture(frame.page, frame.name).setOrigin(frame.originX, frame.originY);
    const exact = wish.size * view.zoom * dpr;
    const scale = exact <= EXACT && seen ? 1 / (view.zoom * dpr) : wish.size / frame.painted;
    if (!this.#turning.has(image)) image.setScale(scale);
    image
      .setPosition(
        (Math.round(x * dpr) / dpr - view.x) / view.zoom,
        (Math.round(y * dpr) / dpr - view.y) / view.zoom,
      )
      .setDepth(wish.depth)
      .setTint(wish.tint)
      .setAlpha(1)
      .setVisible(true);
  }

  #fetch(): GameObjects.Image {
    return this.#spare.pop() ?? this.#scene.add.image(0, 0, '__DEFAULT');
  }

  #retire(image: GameObjects.Image): void {
    this.#scene.tweens.killTweensOf(image);
    image.setVisible(false).setAngle(0);
    this.#ghosts.delete(image);
    this.#turning.delete(image);
    this.#spare.push(image);
  }

  /** The old look, left over the new one. */
  #ghostOf(image: GameObjects.Image): GameObjects.Image {
    const ghost = this.#fetch();
    this.#ghosts.add(ghost);
    return ghost
      .setTexture(image.texture.key, image.frame.name)
      .setOrigin(image.originX, image.originY)
      .setScale(image.scaleX, image.scaleY)
      .setPosition(image.x, image.y)
      .setDepth(image.depth + 0.0001)
      .setTint(image.tintTopLeft)
      .setAlpha(1)
      .setVisible(true);
  }

  #change(ghost: GameObjects.Image, image: GameObjects.Image, kind: SpriteKind): void {
    const going = { targets: ghost, onComplete: () => this.#retire(ghost) };
    if (!kind.startsWith('glyph')) {
      this.#scene.tweens.add({ ...going, alpha: 0, duration: CHANGE_MS, ease: 'Cubic.easeOut' });
      return;
    }
    const half = CHANGE_MS / 2;
    this.#scene.tweens.killTweensOf(image);
    this.#turning.add(image);
    const scaleX = image.scaleY;
    image.scaleX = 0;
    this.#scene.tweens.add({ ...going, scaleX: 0, duration: half, ease: 'Quad.easeIn' });
    this.#scene.tweens.add({
      targets: image,
      scaleX,
      delay: half,
      duration: half,
      ease: 'Cubic.easeOut',
      onComplete: () => this.#turning.delete(image),
    });
  }
}
