/** Honest words for every state of the line, and for what the server refused. */
import { useWords } from '../../../speech/words.ts';
import { chooseRefusal } from '../model/refusals.ts';
import type { LineState } from '../model/class-facts.ts';
import parts from '../../../ui/parts.module.css?names';
import styles from './class-line.module.css';

/** Nothing where all is well. */
export function LineWords({ line }: { line: LineState }) {
  const t = useWords();
  return (
    <p className={styles['line']} data-part="class-line" data-line={line} role="status">
      {line === 'here' ? '' : t(`class.line.${line}`)}
    </p>
  );
}

type RefusedProps = { refused: { code: string; params: Record<string, string | number> } };

export function RefusedWords({ refused }: RefusedProps) {
  const t = useWords();
  return (
    <p className={parts['refused']} role="alert">
      {t(`class.refused.${chooseRefusal(refused.code)}`, refused.params)}
    </p>
  );
}
