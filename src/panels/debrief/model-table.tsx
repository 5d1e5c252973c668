import { type ModelView, modelView } from '../../app/selectors/debrief/model-view.ts';
import type { Models } from '../../app/store/reckoned.ts';
import { useApp } from '../../app/store/store.ts';
import { usePlay } from '../play/play-context.tsx';

/** What came, history, and each model's number, article by article: one table. */
export function ModelTable() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { rulesHash } = game.view.scenario;
  const models = useApp((state) => (state.models?.scenario === rulesHash ? state.models : null));
  return (
    <section className="paper pane" aria-labelledby="models-title">
      <h2 id="models-title">{t('debrief.models')}</h2>
      <p className="small">
        {t('debrief.modelsHow')}{' '}
        <a className="link" href="#/numbers/models">
          {t('debrief.how')}
        </a>
      </p>
      {models?.status === 'ready' ? (
        <Table shown={modelView(game.view, models.rows)} />
      ) : (
        <Reckoning models={models} />
      )}
    </section>
  );
}

function Reckoning({ models }: { models: Exclude<Models, { status: 'ready' }> | null }) {
  const { t, figures } = usePlay().speech;
  const reckon = useApp((state) => state.reckonModels);
  const stop = useApp((state) => state.stopModels);
  if (models?.status === 'reckoning') {
    const share = figures.share(models.done);
    return (
      <div className="better-search">
        <p role="status">{t('debrief.modelsReckoning', { share })}</p>
        <progress className="par-progress" value={models.done} aria-label={t('debrief.models')} />
        <button type="button" className="button small-button" onClick={stop}>
          {t('debrief.modelsStop')}
        </button>
      </div>
    );
  }
  return (
    <div className="better-search">
      {models && (
        <p role="status">
          {t(models.status === 'stopped' ? 'debrief.modelsStopped' : 'debrief.modelsBroken')}
        </p>
      )}
      <button type="button" className="button" onClick={reckon}>
        {t('debrief.modelsAsk')}
      </button>
    </div>
  );
}

const SETS = ['winSet', 'ratifiable'] as const;

function Table({ shown }: { shown: ModelView }) {
  const { t, names, figures } = usePlay().speech;
  const cell = (value: number | null) => (value === null ? '–' : figures.points(Math.round(value)));
  // To the digit of the sentence above.
  const off = (value: number | null) => (value === null ? '–' : figures.points(value));
  const span = (set: { low: number; high: number } | undefined) =>
    set ? t('debrief.modelsSpan', { low: Math.round(set.low), high: Math.round(set.high) }) : '–';
  const [nearest, furthest] = [shown.ranked[0], shown.ranked.at(-1)];
  return (
    <>
      {shown.sets.winSet && (
        <p className="small">
          {t('debrief.modelsSets', { joined: shown.sets.ratifiable ? 'yes' : 'no' })}
        </p>
      )}
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
      <div
        className="debrief-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('debrief.modelsTable')}
      >
        <table className="debrief-table model-table">
          <caption>{t('debrief.modelsTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('debrief.modelsArticle')}</th>
              <th scope="col">{t('debrief.modelsCame')}</th>
              {shown.history && <th scope="col">{t('debrief.modelsHistory')}</th>}
              {shown.models.map((model) => (
                <th key={model} scope="col">
                  {t(`model.${model}`)}
                </th>
              ))}
              {SETS.map(
                (name) =>
                  shown.sets[name] && (
                    <th key={name} scope="col">
                      {t(`debrief.models.${name}`)}
                    </th>
                  ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map(({ article, came, adopted, positions, sets }) => (
              <tr key={article}>
                <th scope="row">{names.articleTitle(article)}</th>
                <td className="number">
                  <b>{cell(came)}</b>
                </td>
                {shown.history && <td className="number">{cell(adopted)}</td>}
                {positions.map((position, i) => (
                  <td key={shown.models[i]} className="number">
                    {cell(position)}
                  </td>
                ))}
                {SETS.map(
                  (name) =>
                    shown.sets[name] && (
                      <td key={name} className="number">
                        {span(sets[name])}
                      </td>
                    ),
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('debrief.modelsOff')}</th>
              <td />
              {shown.history && <td className="number">{off(shown.historyOff)}</td>}
              {shown.models.map((model) => (
                <td key={model} className="number">
                  {off(shown.ranked.find((one) => one.model === model)?.off ?? null)}
                </td>
              ))}
              {SETS.map((name) => shown.sets[name] && <td key={name} />)}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
