/** Colours of the style sheets as numbers, theme by theme. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Tokens = ReadonlyMap<string, string>;

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const COMMENT = /\/\*[\s\S]*?\*\//g;

export type Rule = {
  readonly file: string;
  readonly selector: string;
  readonly declared: ReadonlyMap<string, string>;
};

/** Every rule of a sheet without the conditions round it; the last declaration of a property stands. */
function rulesOf(file: string, css: string): Rule[] {
  return [...css.replaceAll(COMMENT, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({
      file,
      selector: selector.trim().replaceAll(/\s+/g, ' '),
      declared: new Map(
        body
          .split(';')
          .map((line) => /^\s*([\w-]+)\s*:\s*([\s\S]+)$/.exec(line))
          .flatMap((found) => (found ? [[found[1] ?? '', (found[2] ?? '').trim()]] : [])),
      ),
    }),
  );
}

/** The rules of every style sheet of the page. */
export function pageRules(): Rule[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .toSorted()
    .flatMap((file) => rulesOf(file, readFileSync(`${SRC}/${file}`, 'utf8')));
}

export const THEMES = {
  light: [':root'],
  night: [':root', ":root[data-night='true']"],
  more: [':root', ":root[data-contrast='more']"],
  'more at night': [
    ':root',
    ":root[data-night='true']",
    ":root[data-contrast='more']",
    ":root[data-contrast='more'][data-night='true']",
  ],
} as const;

/** What the tokens are in a theme, named without their dashes. */
export function tokensOf(theme: keyof typeof THEMES): Tokens {
  const rules = pageRules().filter(({ file }) => file === 'page/ui/style/tokens.css');
  const found = THEMES[theme].flatMap((wanted) => {
    const rule = rules.find(({ selector }) => selector === wanted);
    if (!rule) throw new Error(`tokens.css has no rule for ${wanted}`);
    return [...rule.declared];
  });
  return new Map(found.map(([name, value]) => [name.replace(/^--/, ''), value]));
}

/** The colour a value comes to, as `#rrggbb`; undefined where it is no opaque colour. */
export function resolve(value: string, tokens: Tokens): string | undefined {
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (name !== undefined) return resolve(tokens.get(name) ?? '', tokens);
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** Relative luminance, 0..1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1..21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
