import {
  type MessageFormatElement,
  parse,
  type PluralElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const FILE = /[\\/]page[\\/]locales[\\/][\w-]+[\\/][\w-]+\.json$/;

/**
 * Compiles message files: ICU text with parameters becomes its syntax tree, packed as `message-format.ts` reads it;
 * plain text stays text. The page then needs neither a parser nor `eval`, and a mistake in a message stops the build.
 */
export function compileMessages(): Plugin {
  return {
    name: 'square-brackets:messages',
    enforce: 'pre',
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
    return pack(parse(message));
  } catch (error) {
    throw new Error(`${key}: ${String(error)} in "${message}"`, { cause: error });
  }
}

function pack(tree: readonly MessageFormatElement[]): unknown {
  if (tree.length === 0) return '';
  const [only, ...others] = tree.map(packPiece);
  return typeof only === 'string' && others.length === 0 ? only : [only, ...others];
}

function packPiece(piece: MessageFormatElement): unknown {
  switch (piece.type) {
    case TYPE.literal:
      return piece.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [piece.value];
    case TYPE.select:
      return [piece.value, packOptions(piece.options)];
    case TYPE.plural:
      return packPlural(piece);
    default:
      throw new Error('a message has texts, values, choices and plurals');
  }
}

/** Most plurals count from none, and by how many. */
function packPlural({ value, options, pluralType, offset }: PluralElement): unknown {
  const plural = pluralType === 'ordinal' ? pluralType : 0;
  const packed = [value, packOptions(options), plural];
  return offset === 0 ? packed : [...packed, offset];
}

function packOptions(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, pack(value)]),
  );
}
