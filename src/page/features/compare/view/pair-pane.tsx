/** Two runs side by side: where they parted, who gained and lost, and what to ask of them. */
import { useEffect, useState } from 'react';
import { sayIt } from '../../../speech/names/act-words.ts';
import {
  type ClassOfRuns,
  readRunEnding,
  findPair,
  type ProvedRun,
} from '../model/class-of-runs.ts';
import type { Parting } from '../model/compare-store.ts';
import { useCompare } from './use-compare.ts';
import { Clauses, type RunNames } from './clause-table.tsx';
import { ChartFigure } from './figure.tsx';
import { LazyShifts } from './lazy-parts.tsx';
import { askIt } from './questions-words.ts';
import { type ClassWords, useTold } from './use-class.ts';
import { shortenName } from '../../../speech/names/name.ts';
import compareStyles from './compare.module.css?names';
import { Panel, Row, Small, Text } from '../../../ui/layout/primitives.tsx';

type Two = { one: ProvedRun; other: ProvedRun };

export function PairPane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t } = told;
  const chosen = useCompare((state) => state.pair);
  const choose = useCompare((state) => state.choose);
  const pair = findPair({ pair: chosen }, shown.runs);
  const busy = useCompare((state) => state.work !== null);
  // Proving comes first: which two lie furthest apart changes with each run that is proved.
  const parting = useParting(busy && chosen === null ? null : pair);
  if (!pair) return null;
  const { one, other } = pair;
  const pick = (label: string, now: ProvedRun, chose: (number: number) => void) => (
    <Row as="label" items="center" gap={4}>
      <span>{label}</span>
      <select value={now.run.number} onChange={(event) => chose(Number(event.target.value))}>
        {shown.runs.map((run) => (
          <option key={run.run.number} value={run.run.number}>
            {told.run(run)}
          </option>
        ))}
      </select>
    </Row>
  );
  return (
    <Panel aria-labelledby="pair-title">
      <h2 id="pair-title">{t('compare.pair.title')}</h2>
      <Row wrap gap={7} lineGap={4} bottom={5}>
        {pick(t('compare.pair.one'), one, (number) => choose([number, other.run.number]))}
        {pick(t('compare.pair.other'), other, (number) => choose([one.run.number, number]))}
      </Row>
      {parting ? (
        <Parted pair={pair} parting={parting} told={told} shown={shown} />
      ) : (
        <p role="status">{t('compare.reckoning')}</p>
      )}
    </Panel>
  );
}

function useParting(pair: Two | null): Parting | null {
  const part = useCompare((state) => state.part);
  const key = pair ? `${pair.one.run.number} ${pair.other.run.number}` : '';
  const [found, setFound] = useState<{ key: string; parting: Parting | null }>();
  const [one, other] = [pair?.one.run, pair?.other.run];
  useEffect(() => {
    if (!one || !other) return;
    let gone = false;
    void part(one, other).then((parting) => {
      if (!gone) setFound({ key: `${one.number} ${other.number}`, parting });
    });
    return () => {
      gone = true;
    };
  }, [one, other, part]);
  return found?.key === key ? found.parting : null;
}

type PartedProps = { pair: Two; parting: Parting; told: ClassWords; shown: ClassOfRuns };

function Parted({ pair, parting, told, shown }: PartedProps) {
  const { t } = told;
  const { alike, divergence, lasting } = parting;
  const [here, there] = [told.run(pair.one), told.run(pair.other)];
  const runs = { one: here, other: there };
  const say = (what: NonNullable<Parting['divergence']>['one']) =>
    what === null ? t('compare.pair.over') : sayIt(what, told);
  return (
    <div className={compareStyles['pair-columns']}>
      <div>
        <Text as="h3" type="head">
          {t('compare.pair.parted')}
        </Text>
        {alike && divergence && (
          <>
            <p>{t('compare.pair.same', { n: divergence.command })}</p>
            <dl className={compareStyles['parted']}>
              <dt>{here}</dt>
              <dd>{say(divergence.one)}</dd>
              <dt>{there}</dt>
              <dd>{say(divergence.other)}</dd>
            </dl>
          </>
        )}
        {!alike && <p>{t('compare.pair.drawn')}</p>}
        {alike && !divergence && <p>{t('compare.pair.throughout')}</p>}
        <p>
          {lasting
            ? t('compare.pair.mattered', {
                article: told.heading(lasting.article),
                sitting: lasting.sitting,
              })
            : t('compare.pair.nothing')}
        </p>
        {lasting && (
          <dl className={compareStyles['parted']}>
            <dt>{here}</dt>
            <dd>{describeMove(lasting.one, lasting.article, told)}</dd>
            <dt>{there}</dt>
            <dd>{describeMove(lasting.other, lasting.article, told)}</dd>
          </dl>
        )}
      </div>
      <Gained parting={parting} told={told} shown={shown} runs={runs} />
      <div>
        <Text as="h3" type="head">
          {t('compare.pair.ask')}
        </Text>
        <Small>
          {t('compare.pair.ends', {
            ...runs,
            end: t('compare.ending', { ending: readRunEnding(pair.one.facts) }),
            otherEnd: t('compare.ending', { ending: readRunEnding(pair.other.facts) }),
          })}
        </Small>
        <ol className={compareStyles['questions']}>
          {parting.questions.map((question) => (
            <li key={question.code}>{askIt(question, told, runs, shown.scenario)}</li>
          ))}
        </ol>
      </div>
      <Clauses clauses={parting.clauses} told={told} runs={runs} />
    </div>
  );
}

type Moved = NonNullable<Parting['lasting']>['one'];

function describeMove(move: Moved, article: string, { t, names }: ClassWords): string {
  if (move === null) return t('compare.pair.stayed');
  return t('compare.pair.moved', {
    sitting: move.sitting,
    option: move.to === null ? 'none' : names.option(article, move.to),
    by: move.by ?? 'none',
    name: names.called(move.by ?? ''),
  });
}

/** Delegations in the chart, those with most to tell. */
const MOST = 12;

function Gained({ parting, told, shown, runs }: Omit<PartedProps, 'pair'> & { runs: RunNames }) {
  const { t, names, figures } = told;
  const shifts = parting.shifts.map(({ delegation, by, from, to }) => ({
    name: shortenName(names.seat(shown.scenario.delegations[delegation]?.id ?? '')),
    by: by * 100,
    from: from * 100,
    to: to * 100,
    figure: figures.signed(by * 100),
  }));
  const up = shifts.filter(({ by }) => by > 0).length;
  const sentence = t('compare.gained.sentence', { up, down: shifts.length - up, ...runs });
  return (
    <div>
      <Text as="h3" type="head">
        {t('compare.gained.title')}
      </Text>
      {shifts.length === 0 ? (
        <p>{t('compare.gained.none')}</p>
      ) : (
        <ChartFigure
          name="gained-and-lost"
          title={t('compare.gained.title')}
          sentence={sentence}
          columns={[t('compare.gained.who'), runs.one, runs.other, t('compare.gained.by')]}
          rows={shifts.map(({ name, from, to, figure }) => [
            name,
            figures.signed(from),
            figures.signed(to),
            figure,
          ])}
        >
          <LazyShifts
            label={sentence}
            shifts={shifts.slice(0, MOST).toSorted((one, other) => other.by - one.by)}
          />
        </ChartFigure>
      )}
    </div>
  );
}
