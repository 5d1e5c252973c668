import { readPayoffAtEnd } from '../session/payoff.ts';
import { usePlay } from '../session/play/play-context.tsx';
import styles from './payoff-lines.module.css';

/** From what play told to what the end is worth: each thing that lies between with its size. Nothing where nothing does. */
export function PayoffLines() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const got = readPayoffAtEnd(game);
  if (!got || got.shortfalls.length === 0) return null;
  const { points, none, text, shortfalls } = got;
  return (
    <ul className={styles['payoff-lines']}>
      <li>
        <span>{t('payoff.from', { treaty: text === null ? 'no' : 'yes' })}</span>
        <b>{figures.points(text ?? none)}</b>
      </li>
      {shortfalls.map(({ kind, points: size }) => (
        <li key={kind}>
          <span>{t(`payoff.${kind}`)}</span>
          <b>{figures.signed(size)}</b>
        </li>
      ))}
      <li>
        <span>{t('payoff.sum')}</span>
        <b>{figures.points(points)}</b>
      </li>
    </ul>
  );
}
