import type { ReactNode } from 'react';
import styles from './daily.module.css?names';

type Props = {
  chosen: boolean;
  right: boolean;
  /** The choice has been made; it is not made again. */
  over: boolean;
  choose: () => void;
  children: ReactNode;
};

/** One of several answers, of which one is right. */
export function ChoiceKey({ chosen, right, over, choose, children }: Props) {
  const wrong = chosen ? 'wrong' : undefined;
  return (
    <button
      type="button"
      className={styles['choice']}
      aria-pressed={chosen}
      aria-disabled={over}
      data-verdict={over ? (right ? 'right' : wrong) : undefined}
      onClick={over ? undefined : choose}
    >
      {children}
    </button>
  );
}
