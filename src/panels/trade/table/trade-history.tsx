import { accountWith, askedOf, offersMade } from '../../../app/selectors/trade/ledger.ts';
import { OfferList } from '../papers/offers-pane.tsx';
import { usePlay } from '../../play/play-context.tsx';
import { sumUp } from '../papers/promises-pane.tsx';
import { StandingLine } from '../papers/standing-line.tsx';

/** What went before with this partner: what it was asked, what was offered and why it was refused, what is owed. */
export function HistoryRow({ delegation }: { delegation: string }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const asked = askedOf(game, delegation);
  const offers = offersMade(game).filter(({ offer }) => offer.by === d || offer.to === d);
  const account = sumUp(accountWith(view, d), speech);
  return (
    <details className="felt-terms">
      <summary>
        {t('history.title', { seat: names.called(delegation) })}
        <span>{t('history.counts', { asked: asked.length, offers: offers.length })}</span>
      </summary>
      <div className="paper pane">
        <StandingLine delegation={d} />
        {account !== '' && <p>{account}</p>}
        {asked.length > 0 && (
          <ul className="history">
            {asked.map(({ sitting, article }, i) => (
              <li key={i} className="small">
                {t('history.asked', {
                  n: sitting,
                  about: article === undefined ? 'all' : 'article',
                  article: article === undefined ? '' : speech.article(article),
                })}
              </li>
            ))}
          </ul>
        )}
        {asked.length + offers.length === 0 && <p className="small">{t('history.none')}</p>}
        <OfferList made={offers} />
      </div>
    </details>
  );
}
