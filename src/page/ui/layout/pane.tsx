import { type ComponentProps, type ReactNode, useId } from 'react';
import parts from '../parts.module.css?names';
import { dressProps, type Look } from './look.ts';

type PaneProps = Look &
  Omit<ComponentProps<'section'>, keyof Look | 'title'> & {
    title: ReactNode;
    /** At the other end of the title's line. */
    beside?: ReactNode;
  };

/** A titled part of a view, on paper. */
export function Pane(props: PaneProps) {
  return <Titled {...props} base={`paper ${parts['pane']}`} />;
}

/** A titled slip of paper, which asks or tells one thing. */
export function Slip(props: PaneProps) {
  return <Titled data-part="slip" {...props} base={parts['slip']} />;
}

function Titled({
  base,
  title,
  beside,
  children,
  ...props
}: PaneProps & { base: string | undefined }) {
  const id = useId();
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section aria-labelledby={id} {...dressProps(base, props)}>
      {beside === undefined ? (
        heading
      ) : (
        <div className={parts['pane-head']}>
          {heading}
          {beside}
        </div>
      )}
      {children}
    </section>
  );
}
