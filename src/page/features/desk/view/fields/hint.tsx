/** What a field means, where its name does not say it. */
import { useWords } from '../../../../speech/use-words.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import type { Field } from './spec-kinds.ts';
import styles from './desk-words.module.css?names';

/** Keys with words of their own; in some parts a key means something else. */
const HINTED = [
  'dimension',
  'readings',
  'bridges',
  'draft',
  'reference',
  'adopted',
  'agreed',
  'playable',
  'capability',
  'votes',
  'reservation',
  'cohesion',
  'linkages',
  'plates',
  'sittings',
  'quorum',
  'consensusFirst',
  'adjourn',
  'substance',
  'procedural',
  'ratifications',
  'events.at',
  'events.if',
  'events.atMost',
  'events.atLeast',
  'influence',
  'cost',
  'salience',
  'redLine',
  'featured',
  'featured.line',
  'floor',
  'aliases',
  'dimensions',
  'weights',
  'givers',
  'flag',
] as const;

export function Hint({ field: { key }, path }: { field: Field; path: Path }) {
  const t = useWords();
  const inPart = `${String(path[0])}.${key}`;
  const hint = HINTED.find((one) => one === inPart) ?? HINTED.find((one) => one === key);
  return hint === undefined ? null : (
    <p className={styles['desk-hint']}>{t(`desk.hint.${hint}`)}</p>
  );
}
