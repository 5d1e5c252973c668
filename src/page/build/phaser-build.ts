/**
 * How Phaser is bundled: an entry of what the hall uses, without what Phaser pulls in and the hall
 * never calls (input, loading, animation, filters, tiles, text), and the constants its source expects
 * a bundler to fill in; and, of what is left, without what neither Phaser nor the hall names. 201 kB of gzip become
 * 73. A hall that wants a part takes it off the lists here.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { dropMethods, dropUnnamed, listIdentifiers, readSources } from './unnamed.ts';

const SOURCE = `${normalizePath(
  realpathSync(fileURLToPath(new URL('../../../node_modules/phaser/src', import.meta.url))),
)}/`;

/** What is not written in its files is never asked of Phaser. */
const HALL = join(import.meta.dirname, '../../hall/');

/** The chunk that holds Phaser and nothing else. */
export const PHASER_CHUNK = 'phaser';

/** Phaser's own smaller entry, whose place ours takes so that paths in it are Phaser's. */
const ENTRY = 'phaser-core.js';

/** What stands before the exports adds itself to Phaser's tables. */
const ENTRY_SOURCE = `
require('./events/EventEmitter');
require('./cameras/2d/CameraManager');
require('./gameobjects/DisplayList');
require('./gameobjects/UpdateList');
require('./gameobjects/GameObjectCreator');
require('./gameobjects/graphics/GraphicsFactory');
require('./gameobjects/image/ImageFactory');
require('./tweens/TweenManager');
exports.Game = require('./core/Game');
exports.Scale = require('./scale');
exports.Scene = require('./scene/Scene');
exports.WEBGL = require('./const').WEBGL;
`;

const EMPTY = 'module.exports = {};';
const IDLE = 'module.exports = function () {};';

/** What a camera asks of an effect that never runs. */
const EFFECTS = `
class Effect {
  preRender() {}
  update() {}
  reset() {}
  destroy() {}
  postRenderWebGL() { return false; }
}
for (const name of ['Fade', 'Flash', 'Pan', 'RotateTo', 'Shake', 'Zoom']) exports[name] = Effect;
`;

const NO_FILTERS = `
module.exports = class {
  length = 0;
  getActive() { return []; }
  destroy() {}
};
`;

/** Made once at start and never drawn. */
const NO_TILE_SPRITE = `
module.exports = class {
  setOrigin() { return this; }
  destroy() {}
};
`;

/** Asked for at start; the hall knows no chance. */
const NO_CHANCE = 'exports.RandomDataGenerator = function () {};';

/** Asked for at start; the hall looks for WebGL before it makes a game. */
const FEATURES = 'exports.webGL = true;';

/** Joined only to the shaders of lit and of pixelated sprites. */
const NO_SHADER = "module.exports = '';";

/** The eases that the hall writes. Phaser would take another for none at all. */
const EASES: readonly string[] = ['Cubic.easeInOut', 'Cubic.easeOut', 'Quad.easeIn'];
const EASE_MAP = `
const Cubic = require('./cubic');
const Quad = require('./quadratic');
exports.Power0 = require('./linear');
exports['Cubic.easeInOut'] = Cubic.InOut;
exports['Cubic.easeOut'] = Cubic.Out;
exports['Quad.easeIn'] = Quad.In;
`;

const within = (folder: string, names: string): string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${folder}/${name}.js`);

/** Modules whose work is made at start, by path in Phaser's source. */
const REPLACED: readonly (readonly [path: string, source: string])[] = [
  [ENTRY, ENTRY_SOURCE],
  ['animations/AnimationManager.js', IDLE],
  ['cache/CacheManager.js', IDLE],
  ['cameras/2d/effects/index.js', EFFECTS],
  ['core/DebugHeader.js', IDLE],
  ['data/DataManager.js', IDLE],
  ['device/Audio.js', EMPTY],
  ['device/Browser.js', EMPTY],
  ['device/CanvasFeatures.js', EMPTY],
  ['device/Features.js', FEATURES],
  ['device/Fullscreen.js', EMPTY],
  ['device/Input.js', EMPTY],
  ['device/Video.js', EMPTY],
  ['gameobjects/components/FilterList.js', NO_FILTERS],
  ['gameobjects/tilesprite/TileSprite.js', NO_TILE_SPRITE],
  ['input/InputManager.js', IDLE],
  ['math/Vector3.js', IDLE],
  ['math/index.js', NO_CHANCE],
  ['math/easing/EaseMap.js', EASE_MAP],
  ['renderer/index.js', "exports.Events = require('./events');"],
  ...within(
    'renderer/webgl/shaders',
    `ApplyLighting-glsl DefineBlockyTexCoord-glsl DefineLights-glsl GetNormalFromMap-glsl
    OutInverseRotation-glsl`,
  ).map((path) => [path, NO_SHADER] as const),
];

/** Methods of game objects that the hall does not call. */
const NO_METHODS: readonly string[] = within(
  'gameobjects/components',
  'ComputedSize Crop ElapseTimer Filters GetBounds Mask PathFollower StencilModifier',
);

/** Of modules that stay, by path: methods that nobody calls, and whose names others have as well. */
const METHODS: Readonly<Record<string, string>> = {
  'cameras/2d/BaseCamera': 'centerToBounds setBounds',
  'cameras/2d/CameraManager': 'fromJSON',
  'core/Game': 'headlessStep',
  'core/TimeStep': 'stepLimitFPS',
  'display/color/Color': 'random',
  'gameobjects/graphics/Graphics': 'slice strokeRect',
  'math/Matrix4': 'fromQuat multiply rotate scaleXYZ transform translateXYZ',
  'plugins/PluginManager': 'createEntry install installScenePlugin start',
  'renderer/webgl/DrawingContextPool': 'add get',
  'renderer/webgl/Utils': 'updateLightingUniforms',
  'renderer/webgl/WebGLRenderer': 'setTextureFilter videoToTexture',
  'renderer/webgl/renderNodes/RenderNodeManager': 'popDebug pushDebug setDebug',
  'scale/ScaleManager': 'onFullScreenChange onFullScreenError removeFullscreenTarget',
  'scene/SceneManager': 'createSceneFromFunction createSceneFromObject remove run stop',
  'structs/Size': 'constrain',
  'textures/CanvasTexture': 'getPixel',
  'textures/Frame': 'clone setCropUVs',
  'textures/Texture': 'setDataSource',
  'textures/TextureManager': 'getPixel getPixelAlpha',
  'textures/TextureSource': 'updateSource',
};

const RENDER_NODES = 'renderer/webgl/renderNodes';

/** Modules that others name and never call. */
const LEFT_OUT: readonly string[] = [
  'gameobjects/components/ToJSON.js',
  'gameobjects/graphics/GraphicsCanvasRenderer.js',
  'gameobjects/image/ImageCanvasRenderer.js',
  'renderer/snapshot/WebGLSnapshot.js',
  'textures/DynamicTexture.js',
  ...within(
    'math/interpolation',
    'BezierInterpolation CatmullRomInterpolation LinearInterpolation',
  ),
  'tweens/builders/StaggerBuilder.js',
  'tweens/builders/TweenChainBuilder.js',
  'tweens/tween/TweenChain.js',
  'tweens/tween/TweenFrameData.js',
  ...within(
    RENDER_NODES,
    `BatchHandlerPointLight BatchHandlerStrip BatchHandlerTileSprite BatchHandlerTri
    DynamicTextureHandler RebindContext YieldContext texturer/TexturerTileSprite`,
  ),
  ...within(
    `${RENDER_NODES}/submitter`,
    'SubmitterMeshToQuad SubmitterTile SubmitterTilemapGPULayer SubmitterTileSprite',
  ),
  ...within(
    `${RENDER_NODES}/transformer`,
    'TransformerStamp TransformerTile TransformerTileSprite TransformerVertex',
  ),
  ...within(
    `${RENDER_NODES}/filters`,
    `BaseFilter BaseFilterShader FilterBarrel FilterBlend FilterBlocky FilterBlur FilterBlurHigh
    FilterBlurLow FilterBlurMed FilterBokeh FilterColorMatrix FilterCombineColorMatrix
    FilterDisplacement FilterGlow FilterGradientMap FilterImageLight FilterKey FilterMask
    FilterNormalTools FilterPanoramaBlur FilterParallelFilters FilterPixelate FilterQuantize
    FilterSampler FilterShadow FilterThreshold FilterVignette FilterWipe`,
  ),
  ...within(
    'textures/parsers',
    `AtlasXML Canvas JSONArray JSONHash KTXParser PCT PCTDecode PVRParser SpriteSheet
    SpriteSheetFromAtlas UnityYAML`,
  ),
];

/** Called all the same, such a module says so. */
const refusal = (path: string): string => `
module.exports = function () {
  throw new Error('Phaser is built without ${basename(path, '.js')}');
};
`;

const SOURCES: ReadonlyMap<string, string> = new Map([
  ...REPLACED,
  ...NO_METHODS.map((path) => [path, EMPTY] as const),
  ...LEFT_OUT.map((path) => [path, refusal(path)] as const),
]);

/** @throws where Phaser has no such module, or the hall an ease that is not in: both want other lists */
export function trimPhaser(): Plugin {
  return {
    name: 'square-brackets:phaser-parts',
    buildStart() {
      for (const path of SOURCES.keys())
        if (!existsSync(SOURCE + path)) throw new Error(`Phaser has no ${path}`);
      for (const ease of readSources(HALL).match(/\b[A-Z]\w+\.ease\w+/g) ?? [])
        if (!EASES.includes(ease)) throw new Error(`Phaser is built without ${ease}`);
    },
    transform(code, id) {
      const methods = id.startsWith(SOURCE) && METHODS[id.slice(SOURCE.length, -'.js'.length)];
      return methods ? { code: dropMethods(code, methods.split(' ')), map: null } : null;
    },
    load: (id) => (id.startsWith(SOURCE) ? SOURCES.get(id.slice(SOURCE.length)) : undefined),
    renderChunk: (code, { name }) =>
      name === PHASER_CHUNK
        ? { code: dropUnnamed(code, listIdentifiers(readSources(HALL))), map: null }
        : null,
  };
}

export const phaserAlias = [{ find: /^phaser$/, replacement: SOURCE + ENTRY }];

export const phaserDefine = {
  'typeof WEBGL_RENDERER': 'true',
  'typeof CANVAS_RENDERER': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof WEBGL_DEBUG': 'false',
  'typeof EXPERIMENTAL': 'false',
  global: 'globalThis',
};

/** The development server bundles Phaser ahead of time, without the plugins and `define` of the page. */
export const phaserOptimizeDeps = {
  include: ['phaser'],
  rolldownOptions: { plugins: [trimPhaser()], transform: { define: phaserDefine } },
};
