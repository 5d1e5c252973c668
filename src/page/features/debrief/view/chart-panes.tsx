import { type ReactNode, useMemo } from 'react';
import { isLevel, listGains, makeJoiningCurve } from '../model/gains.ts';
import { ChartTable } from '../../../ui/chart-table.tsx';
import { Gains, JoiningSquares } from './debrief-charts.tsx';
import { useDebrief } from './use-debrief.ts';
import { shortenName } from '../../../speech/names/name.ts';
import outcomePrint from './outcome/outcome-print.module.css?names';
import { dress, Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

type FigureProps = {
  title: string;
  sentence: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  children: ReactNode;
};

/** A chart, the sentence that says what it shows, and its numbers. */
function ChartPane({ title, sentence, columns, rows, children }: FigureProps) {
  const { t } = useDebrief().speech;
  return (
    <Panel>
      <h3>{title}</h3>
      <figure>
        {/* The sentence says what it shows. */}
        <div aria-hidden="true">{children}</div>
        <Small as="figcaption">{sentence}</Small>
      </figure>
      <details className={dress({ top: 2 }, outcomePrint['chart-table'])}>
        <Text as="summary" tone="blue" weight={600} size={2}>
          {t('debrief.asTable')}
        </Text>
        <ChartTable columns={columns} rows={rows} />
      </details>
    </Panel>
  );
}

/** What the treaty is worth to each delegation over none. */
export function WhoGains() {
  const { game, speech } = useDebrief();
  const { t, names, figures } = speech;
  const gains = useMemo(() => listGains(game), [game]);
  const [least, most] = [gains[0], gains.at(-1)];
  if (!least || !most) return null;
  const name = (d: number) => names.seat(game.view.scenario.delegations[d]?.id ?? '');
  const own = gains.find(({ delegation }) => delegation === game.view.delegation);
  const level = isLevel(gains);
  const sentence = t(level ? 'debrief.gainsLevel' : 'debrief.gainsSentence', {
    most: name(most.delegation),
    mostPoints: figures.signed(most.points),
    least: name(least.delegation),
    leastPoints: figures.signed(least.points),
    lost: gains.filter(({ points }) => points < 0).length,
    seated: own ? 'yes' : 'no',
    ahead: own ? gains.filter(({ points }) => points > own.points).length : 0,
  });
  return (
    <ChartPane
      title={t('debrief.gains')}
      sentence={sentence}
      columns={[t('field.delegation'), t('debrief.gainsPoints'), t('debrief.gainsSide')]}
      rows={gains
        .toReversed()
        .map(({ delegation, points, broad }) => [
          name(delegation),
          figures.signed(points),
          t(broad ? 'debrief.broad' : 'debrief.narrow'),
        ])}
    >
      <Gains
        label={sentence}
        axis={t('debrief.gainsAxis')}
        gains={gains}
        name={(d) => shortenName(names.seat(game.view.scenario.delegations[d]?.id ?? ''))}
        own={game.view.delegation}
        sides={{ narrow: t('debrief.narrow'), broad: t('debrief.broad') }}
      />
    </ChartPane>
  );
}

/** In which year how many ratify; left out where they all come at once. */
export function WhoJoinsWhen() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const joining = useMemo(() => makeJoiningCurve(game), [game]);
  if (!joining) return null;
  const { years, needed, inForce } = joining;
  const busiest = years.reduce((best, one) => (one.count > best.count ? one : best));
  const sentence = t('debrief.joinSentence', {
    count: busiest.count,
    year: busiest.year,
    state: needed === null ? 'unsaid' : inForce === null ? 'short' : 'inForce',
    needed: needed ?? 0,
    inForce: inForce ?? 0,
  });
  return (
    <ChartPane
      title={t('debrief.join')}
      sentence={sentence}
      columns={[t('debrief.joinYear'), t('debrief.joinCount'), t('debrief.joinSum')]}
      rows={years.map(({ year, count, sum }) => [year, count, sum])}
    >
      <JoiningSquares
        label={sentence}
        mark={t('debrief.joinMark', { needed: needed ?? 0, year: inForce ?? 0 })}
        joining={joining}
      />
    </ChartPane>
  );
}
