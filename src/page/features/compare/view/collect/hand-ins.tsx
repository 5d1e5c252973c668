/** The hand-ins as a table: whose, of which seat, and what became of proving them. */
import { useMemo } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { findUsual } from '../../model/hand-ins.ts';
import type { ListedRun } from '../../model/compare-store.ts';
import { useCompare } from '../use-compare.ts';
import { findSameRuns } from '../../model/class-of-runs.ts';
import { getNames, shortenName } from '../../../../speech/names/name.ts';
import { findRules } from '../../model/rules-apart.ts';
import { readLabel } from '../../model/run-name.ts';
import { type RunHead, RunHeads } from '../run-heads.tsx';
import { getFigures } from '../../../../speech/use-game.ts';
import { AttemptLine } from './from-class.tsx';
import { HandInName, NameKey } from './hand-in-name.tsx';
import { PlayersWord, WhoActed } from './who-played.tsx';
import collectStyles from './collect.module.css?names';
import compareTables from '../compare-tables.module.css?names';
import { Button, DataTable, dress, Panel, Small } from '../../../../ui/layout/primitives.tsx';

export function HandIns() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const proved = runs.filter(({ verdict }) => verdict.status === 'proved').length;
  const [same, usual] = useMemo(() => [findSameRuns(runs), findUsual(runs)] as const, [runs]);
  const heads: readonly RunHead[] = [
    { said: t('collect.label') },
    { said: t('collect.seat') },
    { said: t('collect.proof') },
    { said: t('collect.hands') },
    { said: t('collect.word') },
    { said: t('collect.ending') },
    { said: t('collect.points'), number: true },
    { said: t('collect.seed'), number: true },
    { said: t('collect.seen') },
  ];
  const [first] = runs.filter(({ claim }) => claim.scenario.rulesHash === usual.rulesHash);
  if (!first) return null;
  return (
    <Panel>
      <h2>{t('collect.handIns', { n: runs.length, proved })}</h2>
      <Small>
        <Title hash={usual.rulesHash} id={first.claim.scenario.id} />
      </Small>
      <div
        className={compareTables['table-box']}
        tabIndex={0}
        role="group"
        aria-label={t('collect.table')}
      >
        <DataTable className={`${collectStyles['collect-table']}`}>
          <RunHeads heads={heads} keys={t('collect.keys')} />
          <tbody>
            {runs.map((run) => (
              <HandIn key={run.number} run={run} same={same.get(run.number)} usual={usual} />
            ))}
          </tbody>
        </DataTable>
      </div>
    </Panel>
  );
}

/** By its id, where nobody has the scenario yet. */
function Title({ hash, id }: { hash: string; id: string }) {
  const language = useLanguage();
  const scenario = useCompare((state) => state.scenarios.get(hash));
  return scenario ? getNames(scenario, language, false).text(scenario.title) : id;
}

type HandInProps = {
  run: ListedRun;
  /** Number of an earlier one that is the same conference. */
  same: number | undefined;
  usual: ReturnType<typeof findUsual>;
};

function HandIn({ run, same, usual }: HandInProps) {
  const t = useWords();
  const language = useLanguage();
  const remove = useCompare((state) => state.remove);
  const { number, file, claim, verdict } = run;
  const scenario = useCompare((state) => state.scenarios.get(claim.scenario.rulesHash));
  const names = scenario && getNames(scenario, language, false);
  const { seat } = claim;
  const other = claim.scenario.rulesHash !== usual.rulesHash;
  const otherSeed = !other && claim.seed !== usual.seed;
  const facts = verdict.status === 'proved' ? verdict.facts : null;
  const observed = facts?.observed ?? [];
  const points = facts?.own ? getFigures(language).points(facts.own.payoff * 100) : '–';
  return (
    <tr data-status={verdict.status}>
      <th scope="row">
        <HandInName run={run} />
        <AttemptLine run={run} className={collectStyles['collect-own']} />
        {facts?.notes?.plan !== undefined && (
          <details className={dress({ weight: 400 })}>
            <summary>{t('collect.plan')}</summary>
            <p className={collectStyles['collect-plan']}>{facts.notes.plan}</p>
          </details>
        )}
      </th>
      <td>
        {names && seat !== null ? shortenName(names.seat(seat)) : seat}
        {other && (
          <span className={`${collectStyles['collect-own']} ${collectStyles['collect-odd']}`}>
            <Title hash={claim.scenario.rulesHash} id={claim.scenario.id} />,{' '}
            <strong>{t('collect.otherConference')}</strong>
          </span>
        )}
      </td>
      <ProofCell verdict={verdict} same={same} />
      <td className={collectStyles['collect-wide']}>
        {facts && <WhoActed facts={facts} scenario={scenario} />}
      </td>
      <td>{facts && <PlayersWord notes={facts.notes} />}</td>
      <td>{t('compare.ending', { ending: claim.ending ?? 'unfinished' })}</td>
      <td className={compareTables['number']}>{points}</td>
      <td className={compareTables['number']}>
        {claim.seed}
        {otherSeed && (
          <strong className={`${collectStyles['collect-own']} ${collectStyles['collect-odd']}`}>
            {' '}
            {t('collect.otherSeed')}
          </strong>
        )}
      </td>
      <td>
        {observed.length > 0 &&
          t('collect.seenOf', {
            n: observed.filter(({ at }) => at !== null).length,
            of: observed.length,
          })}
      </td>
      {/* Both keys in the line of the row, so that a class fits a window. */}
      <td className={dress({ breaks: 'never' })}>
        <NameKey run={run} />
        <Button
          kind="link"
          padX={5}
          aria-label={t('collect.removeOne', { label: readLabel(run) ?? file })}
          onClick={() => remove(number)}
        >
          {t('collect.remove')}
        </Button>
      </td>
    </tr>
  );
}

function ProofCell({ verdict, same }: Pick<ListedRun, 'verdict'> & Pick<HandInProps, 'same'>) {
  const t = useWords();
  return (
    <td className={collectStyles['collect-wide']}>
      <strong className={compareTables[`proof-${verdict.status}`]}>
        {t(`compare.proof.${verdict.status}`, findRules(verdict))}
      </strong>
      {same !== undefined && <Small as="span"> {t('compare.sameAs', { n: same })}</Small>}
      {verdict.status === 'proved' && verdict.vouched && (
        <span className={collectStyles['collect-own']}>
          {t(`collect.vouched.${verdict.vouched.holds}`, { key: verdict.vouched.key })}
        </span>
      )}
      {verdict.status === 'proved' &&
        verdict.remarks.map((remark) => (
          <span key={remark} className={collectStyles['collect-own']}>
            {t(`verified.${remark}`)}
          </span>
        ))}
    </td>
  );
}
