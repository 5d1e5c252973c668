/** Where two texts differ, article by article: the wordings by name, then their words with what differs marked. */
import type { Parting } from '../model/compare-store.ts';
import { Runs } from '../../../ui/runs.tsx';
import { wordDifference } from '../../../session/game/text/word-difference.ts';
import type { ClassWords } from './use-class.ts';
import { findScript, markText } from '../../../speech/words.ts';
import clauseTable from './compare.module.css?names';
import compareTables from './compare-tables.module.css?names';
import { DataTable, Small, Text } from '../../../ui/layout/primitives.tsx';

export type RunNames = { one: string; other: string };

type Clause = Parting['clauses'][number];
type ClausesProps = { clauses: readonly Clause[]; told: ClassWords; runs: RunNames };

export function Clauses({ clauses, told, runs }: ClausesProps) {
  const { t, names } = told;
  if (clauses.length === 0) return null;
  const called = (article: string, { option, position }: Clause['one']) =>
    option === null
      ? t('compare.cell.open')
      : t('compare.pair.at', { option: names.option(article, option), at: position ?? 0 });
  return (
    <div className={clauseTable['pair-clauses']} data-part="pair-clauses">
      <Text as="h3" type="head">
        {t('compare.pair.clauses')}
      </Text>
      <Small>{t('compare.pair.marks', runs)}</Small>
      <div
        className={compareTables['table-box']}
        tabIndex={0}
        role="group"
        aria-label={t('compare.pair.clauses')}
      >
        <DataTable
          className={`${compareTables['stacked']}`}
          heads={[t('compare.pair.article'), runs.one, runs.other, t('compare.pair.words')]}
        >
          <tbody>
            {clauses.map((clause) => (
              <tr key={clause.article}>
                <th scope="row" {...markText(told.heading(clause.article))} />
                <td data-label={runs.one} {...markText(called(clause.article, clause.one))} />
                <td data-label={runs.other} {...markText(called(clause.article, clause.other))} />
                <td
                  className={clauseTable['clause-words']}
                  data-part="change-words"
                  {...findScript(told.words(clause.article, clause.one.option))}
                >
                  <Runs runs={findClauseDifference(clause, told)} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
    </div>
  );
}

function findClauseDifference({ article, one, other }: Clause, told: ClassWords) {
  return wordDifference(told.words(article, one.option), told.words(article, other.option));
}
