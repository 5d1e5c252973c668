/** What pages are laid out with. Each takes the props of a look, which `looks.ts` lists, and those of its element. */
import {
  type ComponentProps,
  type ComponentPropsWithRef,
  createElement,
  type ReactElement,
  type ReactNode,
} from 'react';
import parts from '../parts.module.css?names';
import type { LOOKS } from './looks.ts';
import styles from './primitives.module.css?names';
import dataTable from './data-table.module.css?names';

type Looks = typeof LOOKS;

/** Each value is one class, which says one thing. */
export type Look = {
  [Prop in Exclude<keyof Looks, 'wrap'>]?: keyof Looks[Prop] | undefined;
} & { wrap?: boolean | undefined };

/** Its props, each the start of its classes; one string, as the first screen fetches it. */
const PROPS =
  ' type size face weight leading tone align breaks gap lineGap items justify wrap top bottom pad padY padX rule edge ground grow ';

/** Props of an element, with the classes of a look in place of its props. */
function dressProps(
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

/** Elements that a primitive may be. */
type Tag =
  | 'div'
  | 'main'
  | 'span'
  | 'p'
  | 'b'
  | 'i'
  | 'em'
  | 'small'
  | 'strong'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'section'
  | 'article'
  | 'aside'
  | 'header'
  | 'footer'
  | 'nav'
  | 'form'
  | 'fieldset'
  | 'legend'
  | 'label'
  | 'figure'
  | 'figcaption'
  | 'caption'
  | 'table'
  | 'th'
  | 'td'
  | 'time'
  | 'output'
  | 'summary'
  | 'details'
  | 'blockquote'
  | 'kbd'
  | 'a'
  | 'button';

type PrimitiveProps<T extends Tag> = Look & { as?: T } & Omit<ComponentPropsWithRef<T>, keyof Look>;

/** A component that draws one element in a look. */
type Primitive<D extends Tag> = <T extends Tag = D>(props: PrimitiveProps<T>) => ReactElement;

/** @param base its class; @param tag the element it is unless told */
function makePrimitive<D extends Tag>(base: string | undefined, tag: D): Primitive<D> {
  return ({ as, ...props }) => createElement(as ?? tag, dressProps(base, props));
}

/** Words in a look. */
export const Text = makePrimitive('', 'span');
/** Side by side. */
export const Row = makePrimitive(styles['row'], 'div');
/** One below the other. */
export const Stack = makePrimitive(styles['stack'], 'div');
/** A row of buttons. */
export const Buttons = makePrimitive(parts['btns'], 'div');
/** Small print. */
export const Small = makePrimitive(parts['small'], 'p');
/** A line in capitals over a title. */
export const Eyebrow = makePrimitive(parts['eyebrow'], 'p');
/** Figures and signs. */
export const Mono = makePrimitive(parts['mono'], 'span');
/** A piece of paper that has its title inside; `Pane` brings one. */
export const Panel = makePrimitive(`paper ${parts['pane']}`, 'section');
/** A slip that has its title inside; `Slip` brings one. */
export const SlipPanel = makePrimitive(parts['slip'], 'section');
/** The title of either, with something at the other end of the line. */
export const PaneHead = makePrimitive(parts['pane-head'], 'div');
export const Anchor = makePrimitive(parts['link'], 'a');

/** A list with fine lines between its entries. */
export const RuledList = makePrimitive(parts['changes'], 'ul');
/** What went wrong, or is not in order. */
export const Warning = makePrimitive(parts['refused'], 'p');

const KINDS = {
  plain: parts['button'],
  primary: `${parts['button']} ${parts['primary']}`,
  small: `${parts['button']} ${parts['small-button']}`,
  'small-primary': `${parts['button']} ${parts['primary']} ${parts['small-button']}`,
  link: parts['link'],
} as const;

type ButtonProps<T extends Tag> = Omit<Look, 'type'> &
  Omit<ComponentPropsWithRef<T>, keyof Look> & {
    as?: T;
    kind?: keyof typeof KINDS;
    type?: 'button' | 'submit';
  };

/** A button that does what it says; one that sends a form says so by its `type`. `as`: what only looks like one. */
export function Button<T extends Tag = 'button'>({
  as,
  kind = 'plain',
  type = 'button',
  ...props
}: ButtonProps<T>): ReactElement {
  const dressed = dressProps(KINDS[kind], props);
  return createElement(as ?? 'button', as ? dressed : { ...dressed, type });
}

type DataTableProps = ComponentProps<'table'> & {
  caption?: ReactNode;
  /** Of the columns. */
  heads?: readonly ReactNode[];
};

/** A table of the house; its rows, or whole bodies, are the children. */
export function DataTable({ caption, heads, className = '', children, ...props }: DataTableProps) {
  return (
    <table {...props} className={`${dataTable['data-table']} ${className}`}>
      {caption !== undefined && <caption>{caption}</caption>}
      {heads && (
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      {children}
    </table>
  );
}

/** What scrolls within a page: the keyboard gets there. */
export function Region({ label, ...props }: ComponentProps<'div'> & { label?: string }) {
  return <div tabIndex={0} role="region" aria-label={label} {...props} />;
}
