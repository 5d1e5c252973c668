import { type Account, listAccounts } from '../../model/ledger.ts';
import type { Commitment } from '../../../../../engine/state/state.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { dress, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { markText } from '../../../../speech/words.ts';
import tradeView from '../trade-view.module.css?names';

/** The ledger by partner: who promised whom to speak for what, until when, what came of it, and what its word weighs. */
export function PromisesPane() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const accounts = listAccounts(game.view);
  return (
    <Panel aria-labelledby="promises-title">
      <h2 id="promises-title">{t('trade.commitments')}</h2>
      {accounts.length === 0 && <Small>{t('trade.noPromises')}</Small>}
      {accounts.map((account) => (
        <AccountOf key={account.delegation} account={account} />
      ))}
    </Panel>
  );
}

function AccountOf({ account }: { account: Account }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { delegation, promises, grants } = account;
  const { scenario } = game.view;
  const seat = (d: number) => names.called(scenario.delegations[d]?.id ?? '');
  const id = scenario.delegations[delegation]?.id ?? '';
  return (
    <div className={dress({ padY: 4, rule: 'top' })} data-part="account">
      <Row as="h3" wrap items="center" gap={4} lineGap={2} size={4}>
        <Flag code={names.flag(id)} />
        <bdi {...markText(names.seat(id))} />
        <Small as="span">{sumUp(account, speech)}</Small>
      </Row>
      <StandingLine delegation={delegation} />
      {promises.length > 0 && (
        <table className={tradeView['promises']}>
          <thead className="visually-hidden">
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
      {grants.map(({ instrument, by, to }) => (
        <Small key={`${instrument} ${by} ${to}`}>
          {t('promise.grant', {
            by: seat(by),
            to: seat(to),
            instrument: names.instrument(scenario.instruments[instrument]?.id ?? ''),
          })}
        </Small>
      ))}
    </div>
  );
}

/** "It to you: 1 binds, 2 kept. You to it: 1 due." Nothing where neither promised the other anything. */
export function sumUp(
  { theirs, mine }: Account,
  { t }: ReturnType<typeof usePlay>['speech'],
): string {
  const counts = (of: Account['theirs'], who: 'theirs' | 'mine') => {
    const parts = (['given', 'due', 'kept', 'broken', 'void'] as const).flatMap((status) =>
      of[status] > 0 ? [t(`account.${status}`, { n: of[status] })] : [],
    );
    return parts.length > 0 ? [t(`account.${who}`, { counts: parts.join(t('list.join')) })] : [];
  };
  return [...counts(theirs, 'theirs'), ...counts(mine, 'mine')].join(' ');
}

function PromiseRow({ promise }: { promise: Commitment }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { scenario } = game.view;
  const seat = (d: number) => names.called(scenario.delegations[d]?.id ?? '');
  const { status, article, wording, condition } = promise;
  const [change] = condition ? nameChanges(game.view, [condition]) : [];
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
        <Text
          as="b"
          tone={
            status === 'broken' ? 'red' : status === 'kept' || status === 'given' ? 'ok' : undefined
          }
        >
          {t(`promise.${status}`)}
        </Text>
        {status === 'due' && condition && (
          <Small>
            {t('promise.until', {
              article: speech.article(scenario.articles[condition.article]?.id ?? ''),
              option: change ? names.option(change.article, change.option) : '',
              at: change ? 'option' : 'any',
              by: condition.by,
            })}
          </Small>
        )}
      </td>
    </tr>
  );
}
