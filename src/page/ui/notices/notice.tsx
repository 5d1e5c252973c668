import type { ReactNode } from 'react';
import styles from './notices.module.css';

/** One line above the page. */
export function Notice({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    <p className={styles['page-notice']} data-part="page-notice" role="status">
      <span>{text}</span>
      {children}
    </p>
  );
}
