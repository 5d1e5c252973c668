import { promisesOf } from '../app/selectors/ledger.ts';
import type { Commitment } from '../engine/state.ts';
import { changesByName, usePlay } from './play-context.tsx';

/** The ledger: who promised whom to speak for what, until when, and what came of it. */
export function PromisesPane() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const promises = promisesOf(game);
  return (
    <section className="paper pane" aria-labelledby="promises-title">
      <h2 id="promises-title">{t('trade.commitments')}</h2>
      {promises.length === 0 && <p className="small">{t('trade.noPromises')}</p>}
      {promises.length > 0 && (
        <table className="promises">
          <thead>
            <tr>
              <th scope="col">{t('promise.who')}</th>
              <th scope="col">{t('promise.what')}</th>
              <th scope="col">{t('promise.state')}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map((promise, i) => (
              <PromiseRow key={i} promise={promise} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PromiseRow({ promise }: { promise: Commitment }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { scenario } = game.view;
  const seat = (d: number) => names.seat(scenario.delegations[d]?.id ?? '');
  const { status, article, wording, condition } = promise;
  const [change] = condition ? changesByName(game.view, [condition]) : [];
  return (
    <tr data-status={status}>
      <td>{t('promise.parties', { by: seat(promise.by), to: seat(promise.to) })}</td>
      <td>
        {t('promise.words', {
          article: speech.article(scenario.articles[article]?.id ?? ''),
          option: names.option(article, wording) || t('text.nothing'),
        })}
      </td>
      <td>
        <b>{t(`promise.${status}`)}</b>
        {status === 'due' && condition && (
          <span className="small">
            {t('promise.until', {
              article: speech.article(scenario.articles[condition.article]?.id ?? ''),
              option: change ? names.option(change.article, change.option) : '',
              at: change ? 'option' : 'any',
              by: condition.by,
            })}
          </span>
        )}
      </td>
    </tr>
  );
}
