/** The bar on top of every page outside the hall: the mark, where one is, and where one may go. */
import type { ReactNode } from 'react';
import { useWords } from '../../speech/words.ts';
import type { Route } from '../../session/store/facts.ts';
import { useApp } from '../../session/store/store.ts';
import { Icon } from '../marks/icon.tsx';
import { Row, Text } from '../layout/primitives.tsx';
import styles from './page-bar.module.css';

/** The name of the game between its brackets. */
function Mark() {
  const t = useWords();
  return (
    <span className={styles['page-mark']}>
      <b aria-hidden="true">[</b>
      {t('name')}
      <b aria-hidden="true">]</b>
    </span>
  );
}

type Props = {
  note: string;
  /** Ways past what stands between the top of the page and what most come for. */
  skips?: ReactNode;
  children?: ReactNode;
};

export function PageBar({ note, skips, children }: Props) {
  const t = useWords();
  const night = useApp((state) => state.night);
  const setNight = useApp((state) => state.setNight);
  const askSettings = useApp((state) => state.askSettings);
  return (
    <header className={`${styles['page-bar']} on-dark`}>
      <PageLink page="listen" className={`${styles['skip']}`}>
        {t('bar.listen')}
      </PageLink>
      {skips}
      <PageLink page="door" className={`${styles['page-bar-home']}`}>
        <Mark />
      </PageLink>
      <Text as="p" size={2} tone="marble" padX={6} breaks="cut" className={styles['page-bar-note']}>
        {note}
      </Text>
      <Row
        as="nav"
        gap={1}
        items="center"
        grow="end"
        size={3}
        weight={500}
        className={styles['page-bar-links']}
        aria-label={t('bar.pages')}
      >
        {children}
        <PageLink page="codex">{t('bar.codex')}</PageLink>
        <PageLink page="compare">{t('bar.compare')}</PageLink>
        <PageLink page="numbers">{t('bar.numbers')}</PageLink>
        <PageLink page="credits">{t('bar.credits')}</PageLink>
        <button
          type="button"
          className={styles['page-bar-icon']}
          aria-pressed={night}
          aria-label={t('bar.night')}
          title={t('bar.night')}
          onClick={() => setNight(!night)}
        >
          <Icon name="night" />
        </button>
        <button
          type="button"
          className={styles['page-bar-icon']}
          aria-label={t('bar.settings')}
          title={t('bar.settings')}
          onClick={() => askSettings(true)}
        >
          <Icon name="settings" />
        </button>
      </Row>
    </header>
  );
}

/** Seen while it has the keyboard. @param to selects what gets it: the last of several */
export function SkipKey({ to, children }: { to: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles['skip']}
      onClick={() => [...document.querySelectorAll<HTMLElement>(to)].at(-1)?.focus()}
    >
      {children}
    </button>
  );
}

type LinkProps = { page: Route['page']; className?: string; children: ReactNode };

/** A plain link to a route, so that it can be opened in a tab of its own. */
function PageLink({ page, className = '', children }: LinkProps) {
  const here = useApp((state) => state.route.page === page);
  return (
    <a
      className={className}
      href={page === 'door' ? '#/' : `#/${page}`}
      aria-current={here ? 'page' : undefined}
    >
      {children}
    </a>
  );
}
