import { type ComponentPropsWithRef, createElement, type ReactElement } from 'react';
import { dressProps, type Look } from './look.ts';

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

export type PrimitiveProps<T extends Tag> = Look & { as?: T } & Omit<
    ComponentPropsWithRef<T>,
    keyof Look
  >;

/** A component that draws one element in a look. */
type Primitive<D extends Tag> = <T extends Tag = D>(props: PrimitiveProps<T>) => ReactElement;

/** @param base its class; @param tag the element it is unless told */
export function makePrimitive<D extends Tag>(base: string | undefined, tag: D): Primitive<D> {
  return ({ as, ...props }) => createElement(as ?? tag, dressProps(base, props));
}
