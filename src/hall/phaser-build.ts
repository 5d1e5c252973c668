/**
 * How Phaser is bundled: its own smaller entry (no physics, tilemaps, sound) and the constants its
 * source expects a bundler to fill in. 352 kB of gzip become 199.
 */
import { fileURLToPath } from 'node:url';

export const phaserAlias = [
  {
    find: /^phaser$/,
    replacement: fileURLToPath(
      new URL('../../node_modules/phaser/src/phaser-core.js', import.meta.url),
    ),
  },
];

export const phaserDefine = {
  'typeof WEBGL_RENDERER': 'true',
  'typeof CANVAS_RENDERER': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof WEBGL_DEBUG': 'false',
  'typeof EXPERIMENTAL': 'false',
  global: 'globalThis',
};

/** The development server bundles Phaser ahead of time and does not apply `define` there by itself. */
export const phaserOptimizeDeps = {
  include: ['phaser'],
  rolldownOptions: { transform: { define: phaserDefine } },
};
