/** Clause by clause: where each run ended, beside what was adopted, what policies reach and what models of the field say. */
import { type ReactNode, useMemo, useState } from 'react';
import {
  findBand,
  type ClassOfRuns,
  makeOptionLetter,
  computeMean,
  findPair,
  type ProvedRun,
} from '../model/class-of-runs.ts';
import { useCompare } from './use-compare.ts';
import type { Article } from '../../../../scenario/resolved.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { chooseKeysWord } from '../../../ui/keys-told.ts';
import { DataGrid, type GridCell, type DataGridRow } from './data-grid.tsx';
import { type ClassWords, useTold } from './use-class.ts';
import compareTables from './compare-tables.module.css?names';
import compareStyles from './compare.module.css?names';
import parts from '../../../ui/parts.module.css?names';
import {
  Button,
  Buttons,
  Mono,
  PaneHead,
  Panel,
  Row,
  Small,
  Text,
} from '../../../ui/layout/primitives.tsx';

const BANDS = ['n2', 'n1', 'ok', 'b1', 'b2'] as const;

export function HeatPane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t } = told;
  const [letters, setLetters] = useState(false);
  const [models, setModels] = useState(false);
  const ask = useCompare((state) => state.askModels);
  const stop = useCompare((state) => state.stopModels);
  const rows = useRows(shown, told, letters, models);
  const columns = shown.scenario.articles.map(({ id, number }) => ({
    key: id,
    head: number,
    title: told.heading(id),
  }));
  return (
    <Panel className={compareStyles['heat-pane']} aria-labelledby="heat-title">
      <PaneHead>
        <h2 id="heat-title">{t('compare.heat.title')}</h2>
        <Row
          as="ul"
          wrap
          gap={5}
          lineGap={2}
          size={1}
          face="cond"
          aria-label={t('compare.heat.key')}
        >
          {BANDS.map((band) => (
            <Row as="li" items="center" gap={2} key={band}>
              <i className={`${parts['stance']} ${parts[`stance-${band}`]}`} aria-hidden="true" />
              {t(`compare.band.${band}`)}
            </Row>
          ))}
        </Row>
      </PaneHead>
      <DataGrid
        label={t('compare.heat.title')}
        corner={t('compare.run')}
        columns={columns}
        rows={rows}
        cellWidth={2.4}
      />
      <Small>{t('compare.heat.how', { keys: chooseKeysWord() })}</Small>
      <Buttons className="no-print">
        <Button kind="small" aria-pressed={letters} onClick={() => setLetters(!letters)}>
          {t('compare.heat.letters')}
        </Button>
        <Button
          kind="small"
          aria-pressed={models}
          onClick={() => {
            setModels(!models);
            if (models) stop(shown.rulesHash);
            else ask(shown.rulesHash);
          }}
        >
          {t('compare.heat.models')}
        </Button>
      </Buttons>
      {models && <ModelsOnTheWay rulesHash={shown.rulesHash} told={told} />}
      <Small>{t('compare.heat.honest')}</Small>
    </Panel>
  );
}

/** How far the models have come and the key that stops them, until their rows stand. */
function ModelsOnTheWay({
  rulesHash,
  told: { t, figures },
}: {
  rulesHash: string;
  told: ClassWords;
}) {
  const models = useCompare((state) => state.models.get(rulesHash));
  const ask = useCompare((state) => state.askModels);
  const stop = useCompare((state) => state.stopModels);
  if (!models || models.status === 'ready') return null;
  if (models.status === 'reckoning') {
    return (
      <Work>
        <label>
          <span role="status">
            {t('compare.models.reckoning', { share: figures.share(models.done) })}
          </span>
          <progress value={models.done} />
        </label>
        <Button kind="small" onClick={() => stop(rulesHash)}>
          {t('compare.models.stop')}
        </Button>
      </Work>
    );
  }
  return (
    <Work>
      <p role="status">{t(`compare.models.${models.status}`)}</p>
      <Button kind="small" onClick={() => ask(rulesHash)}>
        {t('compare.models.again')}
      </Button>
    </Work>
  );
}

function Work({ children }: { children: ReactNode }) {
  return (
    <Row
      wrap
      items="center"
      gap={6}
      lineGap={4}
      className={`${compareStyles['compare-work']} no-print`}
      data-part="compare-work"
    >
      {children}
    </Row>
  );
}

function useRows(
  shown: ClassOfRuns,
  told: ClassWords,
  letters: boolean,
  models: boolean,
): DataGridRow[] {
  const pair = useCompare((state) => state.pair);
  const choose = useCompare((state) => state.choose);
  const rooms = useCompare((state) => state.rooms.get(shown.rulesHash)?.rooms);
  const reckoned = useCompare((state) => state.models.get(shown.rulesHash));
  const modelled = reckoned?.status === 'ready' ? reckoned.rows : undefined;
  return useMemo(() => {
    const { t } = told;
    const { articles } = shown.scenario;
    const beside = (
      key: string,
      title: string,
      positions: readonly (number | null)[],
    ): DataGridRow => ({
      key,
      head: title,
      title,
      beside: true,
      cells: articles.map((article, a) => makePositionCell(article, positions[a] ?? null, told)),
    });
    const rows: DataGridRow[] = [];
    if (articles.some(({ adopted }) => adopted)) {
      const adopted = articles.map((article) => article.adopted?.position ?? null);
      rows.push(beside('history', t('compare.row.history'), adopted));
    }
    if (rooms && rooms.length > 0) {
      const means = articles.map((_, a) => {
        const found = rooms.flatMap(({ positions }) => positions[a] ?? []);
        return found.length === 0 ? null : computeMean(found);
      });
      rows.push(beside('rooms', t('compare.row.rooms', { n: rooms.length }), means));
    }
    const named = models ? [...(modelled?.[0]?.models.keys() ?? [])] : [];
    for (const model of named) {
      const positions = (modelled ?? []).map((row) => row.models.get(model)?.position ?? null);
      rows.push(beside(model, t(`compare.model.${model}`), positions));
    }
    const chosen = findPair({ pair }, shown.runs);
    const runs = shown.runs.map((one) => makeHeatRow(one, articles, told, letters, chosen, choose));
    return [...rows, ...runs];
  }, [shown, told, letters, models, pair, choose, rooms, modelled]);
}

type Choose = (pair: readonly [number, number]) => void;

function makeHeatRow(
  one: ProvedRun,
  articles: readonly Article[],
  told: ClassWords,
  letters: boolean,
  chosen: ReturnType<typeof findPair>,
  choose: Choose,
): DataGridRow {
  const { number } = one.run;
  const mark =
    chosen?.one.run.number === number
      ? ('one' as const)
      : chosen?.other.run.number === number
        ? ('other' as const)
        : undefined;
  return {
    key: String(number),
    head: <HeatHead one={one} told={told} />,
    title: told.run(one),
    cells: articles.map((article, a) =>
      makeTextCell(article, one.facts.articles[a], told, letters),
    ),
    ...(mark === undefined ? {} : { mark }),
    act: (other) => {
      if (!chosen) return;
      choose(other ? [chosen.one.run.number, number] : [number, chosen.other.run.number]);
    },
  };
}

export function HeatHead({ one, told }: { one: ProvedRun; told: ClassWords }) {
  const { seat } = one.facts;
  return (
    <Row as="span" items="center" gap={3} className={compareTables['run-head']}>
      <Mono>{one.run.number}</Mono>
      <Flag code={seat === null ? undefined : told.names.flag(seat)} height={13} />
      <Text breaks="cut">{told.called(one)}</Text>
    </Row>
  );
}

type Ended = ProvedRun['facts']['articles'][number] | undefined;

function makeTextCell(
  article: Article,
  ended: Ended,
  { t, names }: ClassWords,
  letters: boolean,
): GridCell {
  if (!ended || ended.option === null || ended.position === null) {
    return { text: '[ ]', title: t('compare.cell.open'), empty: true };
  }
  const { option, position } = ended;
  const letter = makeOptionLetter(article, option);
  return {
    text: letters ? letter : String(position),
    title: t('compare.cell.text', {
      at: position,
      letter,
      option: names.option(article.id, option),
    }),
    band: findBand(position),
  };
}

function makePositionCell(
  article: Article,
  position: number | null,
  { t, names }: ClassWords,
): GridCell {
  if (position === null) return { text: '–', title: t('compare.cell.none'), empty: true };
  const at = Math.round(position);
  const near = [...article.options].sort(
    (one, other) => Math.abs(one.position - position) - Math.abs(other.position - position),
  )[0];
  return {
    text: String(at),
    title: t('compare.cell.near', { at, option: near ? names.option(article.id, near.id) : '' }),
    band: findBand(position),
  };
}
