/** Every run with what became of proving it, and where it stands. */
import { memo, useMemo, useState } from 'react';
import { type Translate, useWords, useLanguage } from '../../../speech/words.ts';
import {
  LISTED,
  type Listed,
  measureInPoints,
  findPlaceAmong,
  type ProvedRun,
  findSameRuns,
} from '../model/class-of-runs.ts';
import type { ListedRun } from '../model/compare-store.ts';
import { useCompare } from './use-compare.ts';
import { getNames, shortenName } from '../../../speech/names/name.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { findRules } from '../model/rules-apart.ts';
import { readLabel } from '../model/run-name.ts';
import { ForgetKey } from './forget-key.tsx';
import { type RunHead, RunHeads } from './run-heads.tsx';
import compareTables from './compare-tables.module.css?names';
import compareStyles from './compare.module.css?names';
import { Button, DataTable, Mono, PaneHead, Panel, Text } from '../../../ui/layout/primitives.tsx';

/** Runs listed at first, and more at each wish. */
const PAGE = 60;

export function RunList() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const [shown, setShown] = useState(PAGE);
  const same = useMemo(() => findSameRuns(runs), [runs]);
  const proved = runs.filter(({ verdict }) => verdict.status === 'proved').length;
  // What is not proved comes first: it asks for something.
  const ordered = [...runs].sort(
    (one, other) => countAsking(other) - countAsking(one) || one.number - other.number,
  );
  const heads: readonly RunHead[] = [
    { said: t('compare.run') },
    { said: t('compare.runs.proof') },
    { said: t('compare.runs.ending') },
    ...LISTED.map((name) => ({ said: t(`compare.runs.${name}`), number: true as const })),
    { said: t('compare.runs.place') },
  ];
  return (
    <Panel className={compareStyles['split-wide']} aria-labelledby="runs-title">
      <PaneHead>
        <h2 id="runs-title">{t('compare.runs.title', { proved, of: runs.length })}</h2>
        <ForgetKey label={t('compare.runs.clear')} small />
      </PaneHead>
      <div
        className={compareTables['table-box']}
        tabIndex={0}
        role="group"
        aria-labelledby="runs-title"
      >
        <DataTable className={`${compareTables['stacked']}`}>
          <RunHeads heads={heads} />
          <tbody>
            {ordered.slice(0, shown).map((run) => (
              <Row key={run.number} run={run} same={same.get(run.number)} />
            ))}
          </tbody>
        </DataTable>
      </div>
      {runs.length > shown && (
        <Button kind="small" className="no-print" onClick={() => setShown(shown + 5 * PAGE)}>
          {t('compare.runs.more', { n: runs.length - shown })}
        </Button>
      )}
    </Panel>
  );
}

function countAsking({ verdict }: ListedRun): number {
  return verdict.status === 'proved' || verdict.status === 'waiting' ? 0 : 1;
}

/** Drawn again only when its own run is: five hundred come in many portions. */
const Row = memo(RunRow);

function RunRow({ run, same }: { run: ListedRun; same: number | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const remove = useCompare((state) => state.remove);
  const { number, file, claim, verdict } = run;
  const { rulesHash } = claim.scenario;
  const scenario = useCompare((state) => state.scenarios.get(rulesHash));
  const rooms = useCompare((state) => state.rooms.get(rulesHash)?.rooms);
  const facts = verdict.status === 'proved' ? verdict.facts : null;
  const placed = facts && scenario && rooms ? findPlaceAmong(facts, scenario, rooms) : null;
  const seat = claim.seat ?? '';
  const name =
    scenario && seat !== '' ? shortenName(getNames(scenario, language, false).seat(seat)) : seat;
  return (
    <tr data-status={verdict.status}>
      <th scope="row">
        <Mono>{number}</Mono> {readLabel(run) ?? name}
        <Text
          as="div"
          type="mark"
          weight={400}
          leading="snug"
          tone="faint"
          breaks="cut"
          className={compareTables['run-file']}
          title={file}
        >
          {file}
        </Text>
      </th>
      <td>
        <strong className={compareTables[`proof-${verdict.status}`]}>
          {t(`compare.proof.${verdict.status}`, findRules(verdict))}
        </strong>
        {same !== undefined && <p>{t('compare.sameAs', { n: same })}</p>}
      </td>
      <td data-label={t('compare.runs.ending')}>
        {t('compare.ending', { ending: claim.ending ?? 'unfinished' })}
      </td>
      {LISTED.map((measure) => (
        <td
          key={measure}
          className={compareTables['number']}
          data-label={t(`compare.runs.${measure}`)}
        >
          {facts ? formatListed(measure, facts, language, t) : '–'}
        </td>
      ))}
      <td data-label={t('compare.runs.place')}>{placed ? t('compare.place', placed) : '–'}</td>
      <td className="no-print">
        <Button
          kind="link"
          aria-label={t('compare.runs.removeOne', { n: number })}
          onClick={() => remove(number)}
        >
          {t('compare.runs.remove')}
        </Button>
      </td>
    </tr>
  );
}

function formatListed(measure: Listed, facts: ProvedRun['facts'], language: string, t: Translate) {
  const value = measureInPoints(measure, facts);
  if (value === null) return '–';
  if (measure !== 'better_off') return getFigures(language).points(value);
  return t('compare.of', { n: value, of: facts.betterOff.of });
}
