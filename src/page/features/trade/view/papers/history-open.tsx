import type { SeatIndex } from '../../../../../scenario/resolved.ts';
import { makeAccount, listOffersMade } from '../../model/ledger.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { OfferList } from './offers-pane.tsx';
import { sumUp } from './promises-pane.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { listAsked } from '../../../../session/game/deal/answers.ts';
import styles from '../../../../ui/parts.module.css?names';

/** What a partner was asked, what was offered and why it was refused, what is owed. */
export function HistoryOpen({ delegation }: { delegation: SeatIndex }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const asked = listAsked(game, view.scenario.delegations[delegation]?.id ?? '');
  const offers = listOffersMade(game).filter(
    ({ offer }) => offer.by === delegation || offer.to === delegation,
  );
  const account = sumUp(makeAccount(view, delegation), speech);
  return (
    <div className={`paper ${styles['pane']}`}>
      <StandingLine delegation={delegation} />
      {account !== '' && <p>{account}</p>}
      {asked.length > 0 && (
        <ul className={styles['changes']} data-part="history">
          {asked.map(({ sitting, article }, i) => (
            <li key={i} className={styles['small']}>
              {t('history.asked', {
                n: sitting,
                about: article === undefined ? 'all' : 'article',
                article: article === undefined ? '' : speech.article(article),
              })}
            </li>
          ))}
        </ul>
      )}
      {asked.length + offers.length === 0 && <p className={styles['small']}>{t('history.none')}</p>}
      <OfferList made={offers} />
    </div>
  );
}
