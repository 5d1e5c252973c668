import type { ReactNode } from 'react';
import styles from './notices.module.css';

type NoticeProps = {
  text: ReactNode;
  /** Said elsewhere. */
  silent?: true;
  children?: ReactNode;
};

/** One line above the page. */
export function Notice({ text, silent, children }: NoticeProps) {
  return (
    <p
      className={styles['page-notice']}
      data-part="page-notice"
      role={silent ? undefined : 'status'}
    >
      <span>{text}</span>
      {children}
    </p>
  );
}
