/** All runs at a glance: how they ended, and what they came to beside conferences of policies. */
import { useState } from 'react';
import { makeBins } from '../model/bins.ts';
import {
  CHARTED,
  type Charted,
  type ClassOfRuns,
  countEndings,
  isWholeCount,
  measureInPoints,
  measureRooms,
  computeMedian,
  findPair,
  findTellingMeasure,
} from '../model/class-of-runs.ts';
import { useCompare } from './use-compare.ts';
import { ChartFigure } from './figure.tsx';
import { LazyEndings, LazyHistogram } from './lazy-parts.tsx';
import { useTold } from './use-class.ts';
import { Panel, Row } from '../../../ui/layout/primitives.tsx';

export function EndingsPane({ shown }: { shown: ClassOfRuns }) {
  const { t } = useTold(shown);
  const parts = countEndings(shown.runs).map(({ ending, n }) => ({
    key: ending,
    n,
    name: t('compare.ending', { ending }),
  }));
  const sentence = parts
    .map(({ n, name }) => t('compare.endings.part', { n, name }))
    .join(t('compare.join'));
  return (
    <Panel aria-labelledby="endings-title">
      <h2 id="endings-title">{t('compare.endings.title')}</h2>
      <ChartFigure
        name="endings"
        title={t('compare.endings.title')}
        sentence={t('compare.endings.sentence', { n: shown.runs.length, parts: sentence })}
        columns={[t('compare.runs.ending'), t('compare.count')]}
        rows={parts.map(({ name, n }) => [name, n])}
      >
        <LazyEndings label={sentence} parts={parts} />
      </ChartFigure>
    </Panel>
  );
}

export function MeasurePane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t, figures } = told;
  const [chosen, setMeasure] = useState<Charted | null>(null);
  const measure = chosen ?? findTellingMeasure(shown.runs);
  const rooms = useCompare((state) => state.rooms.get(shown.rulesHash)?.rooms ?? NONE);
  const pair = findPair({ pair: useCompare((state) => state.pair) }, shown.runs);
  const values = shown.runs.flatMap(({ facts }) => measureInPoints(measure, facts) ?? []);
  const differ = new Set(values.map((value) => value.toFixed(1))).size;
  const among = measureRooms(measure, rooms);
  const bins = makeBins(values, among, isWholeCount(measure));
  const axis = t(`compare.measure.${measure}`);
  const marked = [pair?.one, pair?.other].flatMap((one) => {
    const value = one && measureInPoints(measure, one.facts);
    return one && typeof value === 'number' ? [{ value, label: `[${one.run.number}]` }] : [];
  });
  const sentence = t('compare.measure.sentence', {
    n: values.length,
    middle: figures.points(computeMedian(values)),
    low: figures.points(Math.min(...values)),
    high: figures.points(Math.max(...values)),
    rooms: among.length,
    roomsMiddle: figures.points(computeMedian(among)),
    measure,
  });
  return (
    <Panel aria-labelledby="measure-title">
      <h2 id="measure-title">{t('compare.measure.title')}</h2>
      <Row as="label" wrap items="center" gap={4} lineGap={2} top={3}>
        <span>{t('compare.measure.choose')}</span>
        <select value={measure} onChange={(event) => setMeasure(event.target.value as Charted)}>
          {CHARTED.map((one) => (
            <option key={one} value={one}>
              {t(`compare.measure.${one}`)}
            </option>
          ))}
        </select>
      </Row>
      {differ === 1 && (
        <p>
          {t('compare.measure.alike', {
            n: values.length,
            at: figures.points(computeMedian(values)),
          })}
        </p>
      )}
      {differ > 1 && (
        <ChartFigure
          name={measure}
          title={axis}
          sentence={sentence}
          columns={[axis, t('compare.count'), t('compare.measure.roomsColumn')]}
          rows={bins.map(({ from, to, runs, rooms: n }) => [
            to - from === 1 ? String(from) : t('compare.range', { from, to }),
            runs,
            n,
          ])}
        >
          <LazyHistogram
            label={sentence}
            axis={axis}
            bins={bins}
            rooms={among.length}
            runs={values.length}
            marked={marked}
            roomsLabel={t('compare.measure.rooms', { n: among.length })}
          />
        </ChartFigure>
      )}
    </Panel>
  );
}

const NONE: readonly never[] = [];
