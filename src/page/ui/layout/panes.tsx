/** Parts that have a title of their own. */
import { type ComponentProps, type ReactNode, useId } from 'react';
import parts from '../parts.module.css?names';

type PaneProps = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  /** At the other end of the title's line. */
  beside?: ReactNode;
};

/** A titled part of a view, on paper. */
export function Pane({ className = '', ...props }: PaneProps) {
  return <Titled {...props} className={`paper ${parts['pane']} ${className}`} />;
}

/** A titled slip of paper, which asks or tells one thing. */
export function Slip({ className = '', ...props }: PaneProps) {
  return <Titled data-part="slip" {...props} className={`${parts['slip']} ${className}`} />;
}

function Titled({ title, beside, children, ...props }: PaneProps) {
  const id = useId();
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section aria-labelledby={id} {...props}>
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
