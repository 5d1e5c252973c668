import { type ModelView, makeModelView } from '../model/model-view.ts';
import type { Models } from '../../../session/store/reckoned.ts';
import { useDebrief, useFindings } from './use-debrief.ts';
import type { Speech } from '../../../speech/use-game.ts';
import debriefStyles from './debrief.module.css?names';
import { LongWork } from './long-work.tsx';
import { markText } from '../../../speech/words.ts';
import { Anchor, DataTable, Panel, Region, Small } from '../../../ui/layout/primitives.tsx';

/** What came, history, and each model's number, article by article: one table. */
export function ModelTable() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { rulesHash } = game.conference.setup.scenario;
  const models = useFindings((state) =>
    state.models?.scenario === rulesHash ? state.models : null,
  );
  return (
    <Panel aria-labelledby="models-title">
      <h3 id="models-title">{t('debrief.models')}</h3>
      <Small>
        {t('debrief.modelsHow')} <Anchor href="#/numbers/models">{t('debrief.how')}</Anchor>
      </Small>
      {models?.status === 'ready' ? (
        <Table shown={makeModelView(game.view, models.rows)} />
      ) : (
        <Reckoning models={models} />
      )}
    </Panel>
  );
}

function Reckoning({ models }: { models: Exclude<Models, { status: 'ready' }> | null }) {
  const { t, figures } = useDebrief().speech;
  const reckon = useFindings((state) => state.reckonModels);
  const stop = useFindings((state) => state.stopModels);
  const label = t('debrief.models');
  if (models?.status === 'reckoning') {
    const said = t('debrief.modelsReckoning', { share: figures.share(models.done) });
    const word = t('debrief.modelsStop');
    return <LongWork label={label} done={models.done} said={said} word={word} press={stop} />;
  }
  const ended = models?.status === 'stopped' ? 'debrief.modelsStopped' : 'debrief.modelsBroken';
  return (
    <LongWork
      label={label}
      done={null}
      said={models && t(ended)}
      word={t('debrief.modelsAsk')}
      press={reckon}
    />
  );
}

function Table({ shown }: { shown: ModelView }) {
  const { speech } = useDebrief();
  const { t, names } = speech;
  const columns = makeColumns(shown, speech);
  const caption = t('debrief.modelsTable', { history: shown.history ? 'yes' : 'no' });
  return (
    <>
      <Sentences shown={shown} />
      <Region className={debriefStyles['debrief-scroll']} label={caption}>
        <DataTable
          caption={caption}
          heads={[t('debrief.modelsArticle'), ...columns.map(({ head }) => head)]}
        >
          <tbody>
            {shown.rows.map(({ article }, row) => (
              <tr key={article}>
                <th scope="row" {...markText(names.articleTitle(article))} />
                {columns.map(({ head, cells, strong }) => (
                  <td key={head}>{strong ? <b>{cells[row]}</b> : cells[row]}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('debrief.modelsOff')}</th>
              {columns.map(({ head, off = '' }) => (
                <td key={head}>{off}</td>
              ))}
            </tr>
          </tfoot>
        </DataTable>
      </Region>
    </>
  );
}

function Sentences({ shown: { sets, ranked } }: { shown: ModelView }) {
  const { t, figures } = useDebrief().speech;
  const [nearest, furthest] = [ranked[0], ranked.at(-1)];
  return (
    <>
      <Small>
        {sets.winSet
          ? t('debrief.modelsSets', { joined: sets.ratifiable ? 'yes' : 'no' })
          : t('debrief.modelsNoSets')}
      </Small>
      {nearest && furthest && (
        <p>
          {t('debrief.modelsSentence', {
            model: t(`model.${nearest.model}`),
            off: figures.points(nearest.off),
            other: t(`model.${furthest.model}`),
            most: figures.points(furthest.off),
          })}
        </p>
      )}
    </>
  );
}

/** `cells` in the order of the articles; `off`: mean distance from what came. */
type Column = { head: string; cells: readonly string[]; off?: string; strong?: true };

function makeColumns(
  { rows, history, historyOff, models, ranked, sets }: ModelView,
  { t, figures }: Speech,
) {
  const cell = (value: number | null) => (value === null ? '–' : figures.points(Math.round(value)));
  // To the digit of the sentence above.
  const off = (value: number | null) => (value === null ? '–' : figures.points(value));
  const columns: Column[] = [
    { head: t('debrief.modelsCame'), cells: rows.map(({ came }) => cell(came)), strong: true },
  ];
  if (history) {
    const cells = rows.map(({ adopted }) => cell(adopted));
    columns.push({ head: t('debrief.modelsHistory'), cells, off: off(historyOff) });
  }
  models.forEach((model, i) => {
    const cells = rows.map(({ positions }) => cell(positions[i] ?? null));
    const known = ranked.find((one) => one.model === model);
    columns.push({ head: t(`model.${model}`), cells, off: off(known?.off ?? null) });
  });
  for (const name of ['winSet', 'ratifiable'] as const) {
    if (!sets[name]) continue;
    const cells = rows.map((row) => {
      const set = row.sets[name];
      if (!set) return '–';
      return t('debrief.modelsSpan', { low: Math.round(set.low), high: Math.round(set.high) });
    });
    columns.push({ head: t(`debrief.models.${name}`), cells });
  }
  return columns;
}
