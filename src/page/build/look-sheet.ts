import type { Plugin } from 'vite';

/** Styles of each value of each prop. */
export type Looks = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SHEET = /[\\/]ui[\\/]layout[\\/]looks\.css$/;

/** Writes the sheet of the looks: a class for each value, in the order of the props. */
export function writeLookSheet(looks: Looks): Plugin {
  return {
    name: 'square-brackets:look-sheet',
    enforce: 'pre',
    transform: (_source, id) => (SHEET.test(id.split('?')[0] ?? id) ? writeLooks(looks) : null),
  };
}

export function writeLooks(looks: Looks): string {
  const rules = Object.entries(looks).flatMap(([prop, values]) =>
    Object.entries(values).map(([value, style]) => `.${prop}-${value} { ${style}; }`),
  );
  return rules.join('\n');
}
