import { listSidesWith } from '../../../../session/game/deal/terms.ts';
import {
  computeLinked,
  computeLinkedBeyond,
  computeChangeWorth,
} from '../../../../session/game/worth.ts';
import { leadOfPromised } from '../../../../session/game/text/consequence.ts';
import type { View } from '../../../../../engine/state/view.ts';
import { Aloud } from '../../../../ui/aloud.tsx';
import { ScrollPane } from '../../../../ui/scroll-pane.tsx';
import { takeFocus } from '../../../../ui/take-focus.ts';
import { readAct, type Draft } from '../../../../session/play/draft.ts';
import type { AgreedGain } from '../../../../session/game/heading.ts';
import { useDealt } from '../../../../session/play/use-dealt.ts';
import { useServes } from '../../../../session/play/use-heading.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { BrokenWord, EndsTalks, RoomWord } from '../../../../ui/broken-word.tsx';
import { nameForEar } from '../../../../speech/for-ear.ts';
import { computeNetWritten } from '../../../../speech/net-written.ts';
import { BoundLater } from '../../../../ui/deals/bound-later.ts';
import { LazyGainAtClose } from '../../../../ui/heading/heading-later.ts';
import { Button, Buttons, dress } from '../../../../ui/layout/primitives.tsx';
import { LazyDealAlone, LazyTurn } from './table-later.ts';
import { useTable } from './table-context.tsx';
import { tellRejection } from '../../../../speech/tell-reason.ts';
import { tellRoomBriefly } from '../../../../speech/room-words.ts';
import { tellVerdict } from '../../model/estimate-words.ts';
import tradeTable from './trade-table.module.css?names';

/** What the side instruments chosen are worth to the seat, in points. */
function sumSides(view: View, { delegation, side }: Draft): number {
  return listSidesWith(view, delegation, side).reduce((sum, { worth }) => sum + worth, 0);
}

/** The sum and the keys: always in sight. */
export function TradeFoot({ focus }: { focus: boolean }) {
  const { game, speech, draft: begun, kept, begin, cancel, legal } = usePlay();
  const { t } = speech;
  const announces = game.view.phase === 'negotiation.announcement';
  const { draft, offer, same, two, hints } = useTable();
  const answer = same && offer ? ({ type: 'accept', offer: offer.id } as const) : readAct(draft);
  const dealt = useDealt(two && hints ? answer : null);
  const why = legal(draft.type)?.unavailable ?? null;
  const ready = readAct(draft) !== null && !same && !why;
  const changes = [...draft.give, ...draft.want];
  const serves = useServes(
    { changes, isPackage: draft.type === 'package' },
    sumSides(game.view, draft),
    dealt,
  );
  const untakeable = offer ? (legal('accept')?.unavailable ?? null) : null;
  return (
    <ScrollPane
      className={tradeTable['table-foot'] ?? ''}
      data-part="table-foot"
      label={t('total.label')}
    >
      <Total dealt={dealt} />
      <Buttons>
        {offer && !untakeable && (
          <Button kind={same && serves ? 'primary' : 'plain'} onClick={() => begin('accept')}>
            {t('slip.take')} <kbd>Y</kbd>
          </Button>
        )}
        <Button ref={focus ? takeFocus : undefined} type="submit" kind="primary" disabled={!ready}>
          {t(announces ? 'say.announce' : `say.${draft.type}`)} <kbd>↵</kbd>
        </Button>
        {offer && (
          <Button kind={same && !serves ? 'primary' : 'plain'} onClick={() => begin('refuse')}>
            {t('act.refuse')} <kbd>R</kbd>
          </Button>
        )}
        {(begun || (kept?.type === draft.type && changes.length > 0)) && (
          <Button
            onClick={() => {
              document.getElementById('table-title')?.focus({ preventScroll: true });
              cancel();
            }}
          >
            {t('form.cancel')}
          </Button>
        )}
        {why && <span>{tellRejection(why, speech)}</span>}
      </Buttons>
      {offer && untakeable && <BoundLater offer={offer} why={untakeable} />}
    </ScrollPane>
  );
}

/** What it brings over waiting, with the sums of today behind it, and what should come of it. */
function Total({ dealt }: { dealt: AgreedGain | null }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { draft, two, outlook, room, hints, same, narrow } = useTable();
  const { view } = game;
  const changes = [...draft.give, ...draft.want];
  const worth = computeChangeWorth(view, changes);
  if (!worth || changes.length + draft.side.length === 0) return null;
  const side = sumSides(view, draft);
  const { delegation: by, want } = draft;
  const floor = two && by !== null ? leadOfPromised(view, by, want) : null;
  const together = computeLinkedBeyond(view, [draft.give, draft.want]);
  const linked = changes.reduce((sum, one) => sum + computeLinked(view, one), worth.linked);
  const give = computeNetWritten(view, draft.give, speech) ?? 0;
  const get = computeNetWritten(view, draft.want, speech) ?? 0;
  const net = figures.sum([give, get, together, side]);
  const tellOne = (change: (typeof changes)[number]) =>
    t('total.each', {
      article: speech.names.article(change.article),
      points: figures.signed(computeNetWritten(view, [change], speech) ?? 0),
    });
  // What an offer is worth is said with it.
  const Sum = same ? 'p' : Aloud;
  return (
    <div className={tradeTable['total']} data-part="total">
      <LazyGainAtClose changes={changes} isPackage={draft.type === 'package'} floor={floor}>
        <Sum>
          {t('total.sides', {
            two: two ? 'yes' : 'no',
            each: changes.length > 1 ? changes.map(tellOne).join(t('list.join')) : 'none',
            give: figures.signed(give),
            get: figures.signed(get),
            points: figures.signed(net),
            n: Math.abs(net),
          })}
          {Math.abs(side) >= 0.05 &&
            `${t('list.join')}${t('worth.side', { points: figures.signed(side) })}`}
          {Math.abs(linked) >= 0.05 &&
            `${t('list.join')}${t('worth.linked', { points: figures.signed(linked) })}`}
        </Sum>
      </LazyGainAtClose>
      {two && hints && <LazyDealAlone gain={dealt} />}
      {worth.crossed.length > 0 && (
        <Aloud className={dress({ tone: 'red', weight: 600 })}>
          {t('worth.crossed', {
            articles: worth.crossed.map(nameForEar(speech, view).article).join(t('list.join')),
          })}
        </Aloud>
      )}
      {draft.type === 'offer' && <p className={tradeTable['total-deal']}>{t('total.deal')}</p>}
      {draft.type === 'package' ? (
        <>
          <EndsTalks draft={draft} />
          <BrokenWord changes={draft.give} where="room" />
        </>
      ) : (
        <>
          <BrokenWord changes={changes} where="deal" />
          <RoomWord changes={draft.give} />
        </>
      )}
      {outlook && <p className={tradeTable['verdict']}>{tellVerdict(outlook, view, speech)}</p>}
      {hints && room && <p className={tradeTable['verdict']}>{tellRoomBriefly(room, speech)}</p>}
      {hints && room && narrow && <LazyTurn className={tradeTable['verdict']} />}
    </div>
  );
}
