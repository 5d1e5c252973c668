/** Props that every primitive takes: each value is one class, which says one thing. `looks.ts` lists them. */
import type { LOOKS } from './looks.ts';

type Looks = typeof LOOKS;

export type Look = {
  [Prop in Exclude<keyof Looks, 'wrap'>]?: keyof Looks[Prop] | undefined;
} & { wrap?: boolean | undefined };

/** Its props, each the start of its classes; one string, as the first screen fetches it. */
const PROPS =
  ' type size face weight leading tone align breaks gap lineGap items justify wrap top bottom pad padY padX rule edge ground grow ';

/** Props of an element, with the classes of a look in place of its props. */
export function dressProps(
  base: string | undefined,
  { className, ...props }: Look & { className?: string | undefined },
): Record<string, unknown> & { className: string } {
  const classes = [base];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!PROPS.includes(` ${name} `)) rest[name] = value;
    else if (value !== undefined && value !== false) classes.push(`${name}-${value}`);
  }
  return { ...rest, className: [...classes, className].filter(Boolean).join(' ') };
}

/** The classes of a look, for what no primitive draws: a link, a key, a part of a drawing. */
export function dress(look: Look, className?: string): string {
  return dressProps('', { ...look, className }).className;
}
