import type { GameObjects, Scene } from 'phaser';
import { expect, test } from 'vitest';
import { FIT } from '../hand/view-window.ts';
import type { SpriteSheet } from '../look/sprite-sheet.ts';
import type { SpriteKind } from '../paint/paint-seat.ts';
import { SpritesView } from './sprites.view.ts';

/** An image that keeps what it is told. */
class FakeImage {
  scaleX = 1;
  scaleY = 1;
  alpha = 1;
  texture = { key: '' };
  frame = { name: '' };

  setTexture(key: string, name: string): this {
    this.texture = { key };
    this.frame = { name };
    return this;
  }

  setScale(x: number, y = x): this {
    [this.scaleX, this.scaleY] = [x, y];
    return this;
  }

  setAlpha(alpha: number): this {
    this.alpha = alpha;
    return this;
  }

  setOrigin = (): this => this;
  setPosition = (): this => this;
  setDepth = (): this => this;
  setTint = (): this => this;
  setVisible = (): this => this;
  setAngle = (): this => this;
}

type Motion = { targets: FakeImage; onComplete?: () => void } & Record<string, unknown>;

function viewWith(motions: Motion[]): SpritesView {
  const scene = {
    add: { image: () => new FakeImage() },
    tweens: {
      add: (motion: Motion) => motions.push(motion),
      killTweensOf: () => {},
    },
  };
  const sheet = {
    frame: (kind: SpriteKind, painted: number) => ({
      page: 'page',
      name: kind,
      painted,
      originX: 0.5,
      originY: 1,
    }),
    upload: () => {},
  };
  return new SpritesView(scene as unknown as Scene, sheet as unknown as SpriteSheet);
}

const stage = { width: 400, height: 300 };

function show(view: SpritesView, kinds: readonly SpriteKind[], still = false): void {
  const at = { x: 100, y: 100, size: 40, depth: 1, tint: 0xffffff };
  view.sync(
    kinds.map((kind) => ({ ...at, kind, key: kind.split(':')[0] ?? '' })),
    { view: FIT, dpr: 1, stage, still },
  );
}

test('a chair that changes its stance: the fill fades over, the glyph turns over, 220 ms', () => {
  const motions: Motion[] = [];
  const view = viewWith(motions);
  show(view, ['chair:ok', 'glyph:ok']);
  expect(motions).toEqual([]);
  show(view, ['chair:b2', 'glyph:b2']);
  const told = motions.map(({ targets, alpha, scaleX, delay, duration, ease }) => ({
    shows: targets.frame.name,
    alpha,
    scaleX,
    delay,
    duration,
    ease,
  }));
  expect(told).toEqual([
    { shows: 'chair:ok', alpha: 0, duration: 220, ease: 'Cubic.easeOut' },
    { shows: 'glyph:ok', scaleX: 0, duration: 110, ease: 'Quad.easeIn' },
    { shows: 'glyph:b2', scaleX: 1, delay: 110, duration: 110, ease: 'Cubic.easeOut' },
  ]);
});

test('a glyph on its way is left to turn while the rest is drawn, and is whole when changes end', () => {
  const motions: Motion[] = [];
  const view = viewWith(motions);
  show(view, ['glyph:ok']);
  show(view, ['glyph:b1']);
  const glyph = view.image('glyph') as GameObjects.Image;
  expect(glyph.scaleX).toBe(0);
  show(view, ['glyph:b1']);
  expect(glyph.scaleX).toBe(0);
  view.endChanges();
  show(view, ['glyph:b1']);
  expect([glyph.scaleX, glyph.scaleY]).toEqual([1, 1]);
});

test('with reduced motion the new look is there at once', () => {
  const motions: Motion[] = [];
  const view = viewWith(motions);
  show(view, ['chair:ok', 'glyph:ok'], true);
  show(view, ['chair:b2', 'glyph:b2'], true);
  expect(motions).toEqual([]);
});
