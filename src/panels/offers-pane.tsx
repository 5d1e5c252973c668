import { offersMade, type ChangeMade, type OfferMade } from '../app/selectors/ledger.ts';
import { ChangeLine } from './change-list.tsx';
import { Flag } from './flag.tsx';
import { OfferExtras } from './offer-extras.tsx';
import { changesByName, usePlay } from './play-context.tsx';
import { AnswerSaid } from './said.tsx';

/** Offers by and to the seat, with the words that stood when they were made. */
export function OffersPane() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const made = offersMade(game);
  return (
    <section className="paper pane">
      <h2>{t('trade.offers')}</h2>
      {made.length === 0 && <p className="small">{t('trade.noOffers')}</p>}
      <ul className="offers">
        {made.map((one) => (
          <OfferItem key={one.offer.id} made={one} />
        ))}
      </ul>
    </section>
  );
}

function OfferItem({ made: { offer, give, want } }: { made: OfferMade }) {
  const { game, speech, say, legal } = usePlay();
  const { t, names } = speech;
  const { delegation, scenario } = game.view;
  const mine = offer.by === delegation;
  const other = scenario.delegations[mine ? offer.to : offer.by]?.id ?? '';
  const [gives, gets] = mine ? [give, want] : [want, give];
  const held = mine && offer.status === 'held';
  const withdraw = legal('withdraw');
  return (
    <li data-status={offer.status}>
      <p>
        <Flag code={names.flag(other)} />
        <b>{t(mine ? 'trade.toThem' : 'trade.fromThem', { seat: names.seat(other) })}</b>
        <span className="small">
          {t('trade.madeIn', { status: t(`offer.${offer.status}`), n: offer.sitting })}
        </span>
      </p>
      <Changes title={t('trade.youSpeak')} changes={gives} />
      <Changes title={t('trade.theySpeak', { seat: names.seat(other) })} changes={gets} />
      <OfferExtras offer={offer} />
      <AnswerSaid offer={offer.id} />
      {held && (
        <div className="btns">
          <span className="small">{t('trade.heldHow')}</span>
          {withdraw?.unavailable === null && !game.readOnly && (
            <button
              type="button"
              className="button small-button"
              onClick={() => say({ type: 'withdraw', offer: offer.id })}
            >
              {t('trade.takeBack')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly ChangeMade[] }) {
  const { game } = usePlay();
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">{title}</h3>
      <ul className="changes">
        {changes.map((made) => {
          const [change] = changesByName(game.view, [made]);
          return (
            change && (
              <li key={change.article}>
                <ChangeLine change={change} from={made.from} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
