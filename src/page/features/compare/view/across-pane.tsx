/** The same measures over different negotiations, and the same ballots under nine rules. */
import { useEffect, useState } from 'react';
import { type Translate, useText, markText, useWords, useLanguage } from '../../../speech/words.ts';
import type { Shelved } from '../../../session/store/shelf.ts';
import { getNames } from '../../../speech/names/name.ts';
import { formatRule } from '../../../speech/vote-words.ts';
import { Pane } from '../../../ui/layout/panes.tsx';
import { Button, DataTable, Small, Text } from '../../../ui/layout/primitives.tsx';
import { type Figures, getFigures } from '../../../speech/use-game.ts';
import {
  type AcrossColumn,
  type AcrossRule,
  isApart,
  listEndings,
  listRuleRows,
} from '../model/across-columns.ts';
import type { ClassOfRuns } from '../model/class-of-runs.ts';
import compareTables from './compare-tables.module.css?names';
import { useAcross } from './use-across.ts';
import { useCompare } from './use-compare.ts';

export function AcrossPane({ classes }: { classes: readonly ClassOfRuns[] }) {
  const t = useWords();
  const [beside, setBeside] = useState<readonly string[]>([]);
  const { columns, left } = useAcross(classes, beside);
  const toggle = (id: string) =>
    setBeside(beside.includes(id) ? beside.filter((one) => one !== id) : [...beside, id]);
  return (
    <Pane title={t('compare.across.title')} data-part="across">
      <p>{t(columns.length < 2 ? 'compare.across.empty' : 'compare.across.about')}</p>
      <Choice classes={classes} beside={beside} add={toggle} />
      {left > 0 && <p role="status">{t('compare.across.left', { n: left })}</p>}
      {columns.length > 0 && <AcrossTable columns={columns} remove={toggle} />}
      {columns.length > 0 && <Meanings />}
    </Pane>
  );
}

/** Negotiations that ship, of which no run is here. */
function Choice({
  classes,
  beside,
  add,
}: {
  classes: readonly ClassOfRuns[];
  beside: readonly string[];
  add: (id: string) => void;
}) {
  const t = useWords();
  const text = useText();
  const listAll = useCompare((state) => state.listNegotiations);
  const [shelf, setShelf] = useState<readonly Shelved[]>([]);
  useEffect(() => void listAll().then(setShelf), [listAll]);
  const here = new Set([...beside, ...classes.map(({ scenario }) => scenario.id)]);
  return (
    <label className="no-print">
      <span>{t('compare.across.add')}</span>{' '}
      <select value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t('compare.across.choose')}</option>
        {shelf
          .filter(({ id }) => !here.has(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {text(title)}
            </option>
          ))}
      </select>
    </label>
  );
}

type TableProps = { columns: readonly AcrossColumn[]; remove: (id: string) => void };

function AcrossTable({ columns, remove }: TableProps) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  return (
    <div
      className={compareTables['table-box']}
      tabIndex={0}
      role="group"
      aria-label={t('compare.across.title')}
    >
      <DataTable
        heads={[
          t('compare.across.measure'),
          ...columns.map((one) => <Head key={one.scenario.id} column={one} remove={remove} />),
        ]}
      >
        <tbody>
          {MEASURES.map(([measure, tell]) => (
            <tr key={measure} data-part={`across-${measure}`}>
              <th scope="row">{t(`compare.across.row.${measure}`)}</th>
              {columns.map((one) => (
                <td key={one.scenario.id}>{tell(one, t, figures)}</td>
              ))}
            </tr>
          ))}
          <tr data-part="across-decides">
            <th scope="row">{t('compare.across.row.decides')}</th>
            {columns.map((one) => (
              <td key={one.scenario.id}>
                <Decides column={one} />
              </td>
            ))}
          </tr>
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {t('compare.across.rules')}
            </th>
          </tr>
          {listRuleRows(columns).map((rule) => (
            <RuleRow key={rule} rule={rule} columns={columns} />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function Head({ column, remove }: { column: AcrossColumn; remove: TableProps['remove'] }) {
  const t = useWords();
  const text = useText();
  const { scenario, played, runs } = column;
  const title = text(scenario.title);
  return (
    <>
      <b {...markText(title)} />
      <Small>{t('compare.across.of', { n: runs, played: played ? 'yes' : 'no' })}</Small>
      {played && (
        <Button
          kind="small"
          className="no-print"
          aria-label={t('compare.across.removeOf', { title })}
          onClick={() => remove(scenario.id)}
        >
          {t('compare.across.remove')}
        </Button>
      )}
    </>
  );
}

type Tell = (column: AcrossColumn, t: Translate, figures: Figures) => string;

const MEASURES: readonly (readonly [
  'endings' | 'waiting' | 'closed' | 'coalition' | 'voted',
  Tell,
])[] = [
  ['endings', tellEndings],
  [
    'waiting',
    ({ overWaiting }, t, { signed }) =>
      overWaiting === null
        ? t('compare.across.noSeat')
        : t('compare.across.points', { points: signed(100 * overWaiting) }),
  ],
  ['closed', ({ closed }, t, figures) => tellShare(closed, t, figures)],
  ['coalition', ({ coalition }, t, figures) => tellShare(coalition, t, figures)],
  ['voted', ({ voted, runs }, t) => t('compare.of', { n: voted, of: runs })],
];

function tellEndings(column: AcrossColumn, t: Translate): string {
  return listEndings(column)
    .map(({ ending, n }) => t('compare.endings.part', { n, name: t('compare.ending', { ending }) }))
    .join(t('compare.join'));
}

function tellShare(share: number | null, t: Translate, figures: Figures): string {
  return share === null ? t('compare.across.none') : figures.share(share);
}

/** The rule of the negotiation, in words. */
function Decides({ column: { scenario } }: { column: AcrossColumn }) {
  const t = useWords();
  const language = useLanguage();
  const { delegations, procedure } = scenario;
  const { consensusFirst, exit, signatories, substance } = procedure;
  const oneVoteEach = delegations.every(({ votes }) => votes === 1);
  return t('compare.across.decides', {
    first: consensusFirst ? 'yes' : 'no',
    rule: formatRule(substance, { t, names: getNames(scenario, language, false), oneVoteEach }),
    exit: exit ? 'yes' : 'no',
    signatories: signatories ?? 0,
  });
}

function RuleRow({ rule, columns }: { rule: AcrossRule; columns: readonly AcrossColumn[] }) {
  const t = useWords();
  return (
    <tr data-part={`across-rule-${rule}`}>
      <th scope="row">
        {rule === 'own' || rule === 'veto'
          ? t(`compare.across.rule.${rule}`)
          : t(`whatIf.rule.${rule}`)}
      </th>
      {columns.map((one) => {
        const n = one.carried[rule];
        return (
          <td key={one.scenario.id}>
            {n === undefined
              ? t('compare.across.none')
              : t('compare.across.carried', {
                  n,
                  of: one.runs,
                  apart: isApart(one, rule) ? 'yes' : 'no',
                })}
          </td>
        );
      })}
    </tr>
  );
}

const EXPLAINED = ['waiting', 'closed', 'coalition', 'voted', 'rules'] as const;

function Meanings() {
  const t = useWords();
  return (
    <details>
      <summary>{t('compare.across.meaning')}</summary>
      <dl className={compareTables['meanings']}>
        {EXPLAINED.map((one) => (
          <div key={one}>
            <Text as="dt" weight={600}>
              {t(one === 'rules' ? 'compare.across.rules' : `compare.across.row.${one}`)}
            </Text>
            <dd>{t(`compare.across.how.${one}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
