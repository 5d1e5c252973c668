/** A part of a page that the keyboard can scroll where it is too long for its place; elsewhere no stop for it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { className: string; 'data-part'?: string; label: string; children: ReactNode };

export function ScrollPane({ className, label, children, ...named }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = pane;
    if (!current) return undefined;
    // A pixel is lost to rounding.
    const watch = new ResizeObserver(() =>
      setScrolls(current.scrollHeight > current.clientHeight + 1),
    );
    for (const one of [current, ...current.children]) watch.observe(one);
    return () => watch.disconnect();
  }, []);
  const stop = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={pane} className={className} {...named} {...stop}>
      {children}
    </div>
  );
}
