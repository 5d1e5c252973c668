import { posix } from 'node:path';
import type { Plugin } from 'vite';

const PAGE = /[\\/]src[\\/]page[\\/]([\w-]+)[\\/](?:([\w-]+)[\\/])?/;
const CODE = /[\\/]src[\\/]page[\\/].*\.tsx?$/;
const SHEET = /[\\/]src[\\/]page[\\/].*\.module\.css$/;
const IMPORT = /^import (\w+) from '([^']+\.module\.css)(\?names)?';$/gm;

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
