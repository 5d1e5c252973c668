import type { View } from '../../../engine/state/view.ts';
import styles from './bracket-meter.module.css';

type Props = {
  view: Pick<View, 'articles'>;
  className: string;
  /** Articles that may be open in the end: those beyond are marked. */
  allowed?: number;
};

/** A bracket for each article that is open, a line for each that is not; one that closes draws together and heals. */
export function BracketMeter({ view, className, allowed = Infinity }: Props) {
  const open = view.articles.flatMap(({ status }, a) => (status === 'open' ? [a] : []));
  const over = open.slice(Math.min(open.length, allowed));
  return (
    <div className={`${styles['bracket-meter']} ${className}`} aria-hidden="true">
      {view.articles.map(({ status }, i) => (
        <i
          key={i}
          data-open={status === 'open' || undefined}
          data-over={over.includes(i) || undefined}
        />
      ))}
    </div>
  );
}
