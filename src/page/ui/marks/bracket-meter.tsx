import type { View } from '../../../engine/state/view.ts';
import styles from './bracket-meter.module.css';

type Props = { view: Pick<View, 'articles'>; className: string };

/** A bracket for each article that is open, a line for each that is not; one that closes draws together and heals. */
export function BracketMeter({ view, className }: Props) {
  return (
    <div className={`${styles['bracket-meter']} ${className}`} aria-hidden="true">
      {view.articles.map(({ status }, i) => (
        <i key={i} data-open={status === 'open' || undefined} />
      ))}
    </div>
  );
}
