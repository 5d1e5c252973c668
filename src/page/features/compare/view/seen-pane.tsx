/** What each record shows of how its seat negotiated. Measures of play, not of learning. */
import { useMemo } from 'react';
import type { ClassOfRuns } from '../model/class-of-runs.ts';
import { DataGrid } from './data-grid.tsx';
import { HeatHead } from './heat-pane.tsx';
import { useTold } from './use-class.ts';
import compareTables from './compare-tables.module.css?names';
import { Panel, Text } from '../../../ui/layout/primitives.tsx';

export function SeenPane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t } = told;
  const codes = useMemo(
    () => shown.runs[0]?.facts.observed.map(({ code, objective }) => ({ code, objective })) ?? [],
    [shown],
  );
  const rows = useMemo(
    () =>
      shown.runs.map((one) => ({
        key: String(one.run.number),
        head: <HeatHead one={one} told={told} />,
        title: told.run(one),
        cells: one.facts.observed.map(({ act }) => ({
          text: act === null ? '–' : String(act),
          title: act === null ? t('compare.seen.not') : t('compare.seen.at', { n: act }),
          empty: act === null,
        })),
      })),
    [shown, told, t],
  );
  if (codes.length === 0) return null;
  return (
    <Panel className={compareTables['seen-pane']} aria-labelledby="seen-title">
      <h2 id="seen-title">{t('compare.seenTitle')}</h2>
      <p>{t('compare.seenAbout')}</p>
      <DataGrid
        label={t('compare.seenTitle')}
        corner={t('compare.run')}
        columns={codes.map(({ code, objective }) => ({
          key: code,
          head: t(`compare.seen.${code}`),
          heard: t(`compare.seen.${code}`),
          title: t('compare.seenColumn', {
            objective,
            name: t(`compare.seen.${code}`),
            how: t(`compare.seenHow.${code}`),
          }),
        }))}
        rows={rows}
        cellWidth={4.2}
      />
      <details className="no-print">
        <summary>{t('compare.seenMeaning')}</summary>
        <dl className={compareTables['meanings']}>
          {codes.map(({ code, objective }) => (
            <div key={code}>
              <Text as="dt" weight={600}>
                {objective} {t(`compare.seen.${code}`)}
              </Text>
              <dd>{t(`compare.seenHow.${code}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
