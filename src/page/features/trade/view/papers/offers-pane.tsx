import { listOffersMade, type ChangeMade, type OfferMade } from '../../model/ledger.ts';
import type { Offer } from '../../../../../engine/state/state.ts';
import { ChangeLine } from '../../../../ui/deals/change-list.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import {
  Button,
  Buttons,
  dress,
  Eyebrow,
  Panel,
  Row,
  RuledList,
  Small,
} from '../../../../ui/layout/primitives.tsx';
import { OfferExtras } from '../../../../ui/deals/offer-extras.tsx';
import { AgainKey } from './again-key.tsx';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { AnswerSaid } from '../../../../ui/deals/said.tsx';
import tradeView from '../trade-view.module.css?names';

/** Offers by and to the seat: those that wait for an answer first, then the others, the latest first. */
export function OffersPane() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const made = listOffersMade(game);
  const waits = ({ offer }: OfferMade) => offer.status === 'held' || offer.status === 'standing';
  const waiting = made.filter(waits);
  const past = made.filter((one) => !waits(one));
  return (
    <Panel aria-labelledby="offers-title">
      <h2 id="offers-title">{t('trade.offers')}</h2>
      {made.length === 0 && <Small>{t('trade.noOffers')}</Small>}
      {waiting.length > 0 && <Eyebrow as="h3">{t('trade.waiting')}</Eyebrow>}
      <OfferList made={waiting} />
      {waiting.length > 0 && past.length > 0 && <Eyebrow as="h3">{t('trade.answered')}</Eyebrow>}
      <OfferList made={past} />
    </Panel>
  );
}

export function OfferList({ made }: { made: readonly OfferMade[] }) {
  return (
    <ul className={tradeView['offers']} data-part="offers">
      {made.map((one) => (
        <OfferItem key={one.offer.id} made={one} />
      ))}
    </ul>
  );
}

function OfferItem({ made: { offer, give, want } }: { made: OfferMade }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { delegation, scenario } = game.view;
  const mine = offer.by === delegation;
  const other = scenario.delegations[mine ? offer.to : offer.by]?.id ?? '';
  const [gives, gets] = mine ? [give, want] : [want, give];
  return (
    <li className={dress({ padY: 4, rule: 'top' })} data-status={offer.status}>
      <Row as="p" wrap items="center" gap={4} lineGap={2}>
        <Flag code={names.flag(other)} />
        <b>{t(mine ? 'trade.toThem' : 'trade.fromThem', { seat: names.called(other) })}</b>
        <Small as="span">
          {t('trade.madeIn', { status: t(`offer.${offer.status}`), n: offer.sitting })}
        </Small>
      </Row>
      <Changes title={t('trade.youSpeak')} changes={gives} />
      <Changes title={t('trade.theySpeak', { seat: names.called(other) })} changes={gets} />
      <OfferExtras offer={offer} />
      <AnswerSaid offer={offer.id} />
      {mine && <OfferKeys made={offer} />}
    </li>
  );
}

/** What can still be done with an offer of one's own: taken back from a capital, or put on the table once more. */
function OfferKeys({ made }: { made: Offer }) {
  const { game, speech, say, legal } = usePlay();
  const { t } = speech;
  if (made.status !== 'held') return <AgainKey made={made} />;
  const open = legal('withdraw')?.unavailable === null && !game.readOnly;
  return (
    <Buttons>
      <Small as="span">{t('trade.heldHow')}</Small>
      {open && (
        <Button kind="small" onClick={() => say({ type: 'withdraw', offer: made.id })}>
          {t('trade.takeBack')}
        </Button>
      )}
    </Buttons>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly ChangeMade[] }) {
  const { game } = usePlay();
  if (changes.length === 0) return null;
  return (
    <>
      <Eyebrow top={3} tone="faint" as="h4">
        {title}
      </Eyebrow>
      <RuledList>
        {changes.map((made) => {
          const [change] = nameChanges(game.view, [made]);
          return (
            change && (
              <li key={change.article}>
                <ChangeLine change={change} from={made.from} />
              </li>
            )
          );
        })}
      </RuledList>
    </>
  );
}
