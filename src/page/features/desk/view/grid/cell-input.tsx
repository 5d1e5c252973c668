import { type CSSProperties, useEffect, useRef } from 'react';
import { useWords } from '../../../../speech/words.ts';
import styles from './desk-grid.module.css?names';

type Props = {
  /** What was typed to begin with. */
  first: string;
  style: CSSProperties;
  /** `text` is null where nothing is to be taken; `key` ended it. */
  finish: (text: string | null, key: string) => void;
};

/** The text that is typed into a cell. */
export function CellInput({ first, style, finish }: Props) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const end = (text: string | null, key: string): void => {
    if (done.current) return;
    done.current = true;
    finish(text, key);
  };
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(first.length, first.length);
  }, [first]);
  return (
    <input
      ref={input}
      className={styles['desk-grid-input']}
      inputMode="decimal"
      aria-label={t('desk.positions.typed')}
      defaultValue={first}
      style={style}
      onBlur={({ target }) => end(target.value === '' ? null : target.value, '')}
      onKeyDown={(event) => {
        event.stopPropagation();
        const { key, currentTarget } = event;
        if (key === 'Escape') end(null, key);
        if (key !== 'Enter' && key !== 'Tab') return;
        event.preventDefault();
        end(currentTarget.value === '' ? null : currentTarget.value, key);
      }}
    />
  );
}
