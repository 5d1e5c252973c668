import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const PARSER = '@formatjs/icu-messageformat-parser';
const FILE = /[\\/]app[\\/]language[\\/][\w-]+[\\/][\w-]+\.json$/;

/**
 * Compiles message files: ICU text with parameters becomes its syntax tree, plain text stays text.
 * The page then needs neither a parser nor `eval`, and a mistake in a message stops the build.
 */
export function messages(): Plugin {
  return {
    name: 'square-brackets:messages',
    enforce: 'pre',
    // The built page formats compiled messages only, and leaves the parser behind.
    config: (_config, { command }) =>
      command === 'build' ? { resolve: { alias: { [PARSER]: `${PARSER}/no-parser.js` } } } : {},
    transform(source, id) {
      if (!FILE.test(id.split('?')[0] ?? id)) return undefined;
      return { code: `export default ${JSON.stringify(compile(source))};`, moduleType: 'js' };
    },
  };
}

/**
 * @param source a JSON object of messages by key
 * @throws where a message is not ICU MessageFormat, naming its key
 */
export function compile(source: string): Record<string, unknown> {
  const written = JSON.parse(source) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(written).map(([key, message]) => [key, compileOne(key, message)]),
  );
}

function compileOne(key: string, message: string): unknown {
  try {
    const tree = parse(message);
    const [only] = tree;
    if (!only) return '';
    return tree.length === 1 && only.type === TYPE.literal ? only.value : tree;
  } catch (error) {
    throw new Error(`${key}: ${String(error)} in "${message}"`, { cause: error });
  }
}
