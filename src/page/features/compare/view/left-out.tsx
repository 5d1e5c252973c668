/** Runs that are not counted, those of one reason together, each reason with what would help. */
import { useWords } from '../../../speech/words.ts';
import { listLeftOut } from '../model/left-out.ts';
import type { ListedRun } from '../model/compare-store.ts';
import { findRules } from '../model/rules-apart.ts';
import { readLabel } from '../model/run-name.ts';
import { WhyButton } from './why.tsx';
import styles from './compare-tables.module.css?names';
import compareStyles from './compare.module.css?names';
import { Text } from '../../../ui/layout/primitives.tsx';

/** Runs named of one reason at most, and reasons told. */
const NAMED = 12;

export function LeftOut({ runs }: { runs: readonly ListedRun[] }) {
  const t = useWords();
  const reasons = listLeftOut(runs);
  const told = reasons.slice(0, NAMED);
  const more = runs.length - told.flat().length;
  return (
    <>
      <h2>{t('compare.leftOut', { n: runs.length })}</h2>
      <ul className={compareStyles['left-out']}>
        {told.map((those) => (
          <Reason key={those[0].number} those={those} />
        ))}
      </ul>
      {more > 0 && <p>{t('compare.faultsMore', { n: more })}</p>}
    </>
  );
}

function Reason({ those }: { those: readonly [ListedRun, ...ListedRun[]] }) {
  const t = useWords();
  const [first] = those;
  const { status } = first.verdict;
  const named = those
    .slice(0, NAMED)
    .map((run) => t('compare.leftOutRun', { n: run.number, name: readLabel(run) ?? run.file }));
  if (those.length > NAMED) named.push(t('compare.faultsMore', { n: those.length - NAMED }));
  return (
    <Text as="li" padY={3} rule="top" breaks="any">
      <strong className={styles[`proof-${status}`]}>
        {t(`compare.proof.${status}`, findRules(first.verdict))}
      </strong>{' '}
      {named.join(t('compare.join'))}
      <WhyButton run={first} />
    </Text>
  );
}
