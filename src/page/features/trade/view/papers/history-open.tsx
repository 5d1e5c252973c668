import type { SeatIndex } from '../../../../../scenario/resolved.ts';
import { makeAccount, listOffersMade } from '../../model/ledger.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { OfferList } from './offers-pane.tsx';
import { sumUp } from './promises-pane.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { Panel, RuledList, Small } from '../../../../ui/layout/primitives.tsx';
import { listAsked } from '../../../../session/game/deal/answers.ts';

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
    <Panel as="div">
      <StandingLine delegation={delegation} />
      {account !== '' && <p>{account}</p>}
      {asked.length > 0 && (
        <RuledList data-part="history">
          {asked.map(({ sitting, article }, i) => (
            <Small key={i} as="li">
              {t('history.asked', {
                n: sitting,
                about: article === undefined ? 'all' : 'article',
                article: article === undefined ? '' : speech.article(article),
              })}
            </Small>
          ))}
        </RuledList>
      )}
      {asked.length + offers.length === 0 && <Small>{t('history.none')}</Small>}
      <OfferList made={offers} />
    </Panel>
  );
}
