import { posix } from 'node:path';
import type { Plugin } from 'vite';

const PAGE = /[\\/]src[\\/]page[\\/]([\w-]+)[\\/](?:([\w-]+)[\\/])?/;
const CODE = /[\\/]src[\\/]page[\\/].*\.tsx?$/;
const SHEET = /[\\/]src[\\/]page[\\/].*\.module\.css$/;
const LAYERED = /[\\/]src[\\/](?:page|hall)[\\/].*\.css$/;
const IMPORT = /^import (\w+) from '([^']+\.module\.css)(\?names)?';$/gm;

/**
 * From the weakest to the strongest, whatever their selectors weigh: what every page shares, parts, props of the
 * primitives, features, and what the person or the device says.
 */
const LAYERS = ['base', 'ui', 'layout', 'features', 'states'] as const;

/** The layer of a sheet; none for what has to weigh more than styles that the editor brings without a layer. */
export function findLayer(file: string): (typeof LAYERS)[number] | undefined {
  const path = file.replaceAll('\\', '/');
  if (path.endsWith('/codemirror.module.css')) return undefined;
  if (path.endsWith('/ui/style/states.css')) return 'states';
  if (path.includes('/ui/style/')) return 'base';
  if (path.includes('/ui/layout/')) return 'layout';
  return path.includes('/page/ui/') ? 'ui' : 'features';
}

/** Puts a sheet into its layer. Each sheet says the order, since no sheet knows which one a page fetches first. */
export function layerSheet(sheet: string, file: string): string {
  const layer = findLayer(file);
  return layer === undefined ? sheet : `@layer ${LAYERS.join(', ')}; @layer ${layer} {${sheet}\n}`;
}

/** Whose classes a file below `src/page` styles or wears: its feature's, or its room's. */
export function findScope(file: string): string {
  const [, room = '', feature = ''] = PAGE.exec(file) ?? [];
  return room === 'features' ? feature : room;
}

/**
 * What a class is called in the page: the same in every sheet of a feature, wherever it is built. What `ui` styles is
 * the whole page's, and keeps its name.
 * @param name or the start of one
 */
export function scopeName(name: string, file: string): string {
  const scope = findScope(file);
  return scope === 'ui' || name.startsWith(`${scope}-`) ? name : `${scope}-${name}`;
}

/**
 * Writes the names of classes in place of the styles they are read from, so that no map of them is sent. With `?names`
 * only names are wanted: where a sheet comes into the page, and after which, is said by those that import it whole.
 */
export function scopeStyles(): Plugin[] {
  return [
    {
      name: 'square-brackets:scoped-styles',
      enforce: 'pre',
      transform(source, id) {
        const [file = id] = id.split('?');
        if (LAYERED.test(file)) return layerSheet(source, file);
        return CODE.test(file) && source.includes('.module.css') ? nameClasses(source, file) : null;
      },
    },
    {
      name: 'square-brackets:whole-sheets',
      apply: 'build',
      enforce: 'post',
      // Vite leaves out a module of styles whose names nobody reads.
      transform: (_code, id) => (SHEET.test(id) ? { moduleSideEffects: 'no-treeshake' } : null),
    },
  ];
}

/** @throws where styles are read other than by a name in brackets */
export function nameClasses(source: string, file: string): string {
  let code = source;
  for (const [, styles = '', sheet = ''] of source.matchAll(IMPORT)) {
    const from = posix.join(posix.dirname(file.replaceAll('\\', '/')), sheet);
    const named = (_all: string, name: string): string => scopeName(name, from);
    const quoted = (_all: string, quote: string, name: string): string =>
      quote + scopeName(name, from) + quote;
    code = code
      .replaceAll(new RegExp(`\\$\\{${styles}\\['([^']*)'\\]\\}`, 'g'), named)
      .replaceAll(new RegExp(`\\$\\{${styles}\\[\`([^\`]*)\`\\]\\}`, 'g'), named)
      .replaceAll(new RegExp(`\\b${styles}\\[(')([^']*)'\\]`, 'g'), quoted)
      .replaceAll(new RegExp(`\\b${styles}\\[(\`)([^\`]*)\`\\]`, 'g'), quoted);
    if (new RegExp(`\\b${styles}\\[`).test(code)) throw new Error(`${file}: a computed class`);
  }
  return code.replaceAll(IMPORT, (_all, _styles, sheet: string, names?: string) =>
    names === undefined ? `import '${sheet}';` : '',
  );
}
