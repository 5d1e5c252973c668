import { doesStand, findDealStep } from '../../../../session/game/deal/deal-step.ts';
import { useMemo } from 'react';
import type { BoundAnswer } from '../../../../session/game/deal/bound-answers.ts';
import { findElsewhere } from '../../model/elsewhere.ts';
import { groupByLiking } from '../../model/partner.ts';
import { tellUnexplained } from '../../model/estimate-words.ts';
import { findLastRefusal, type LastRefusal } from '../../model/last-refusal.ts';
import { RoomTurnLine } from './room-turn.tsx';
import { listIds } from '../../../../session/play/draft.ts';
import { useFirstTurn } from '../../../../session/play/use-first-turn.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { computeShareOfSeats } from '../../../../session/game/text/article-now.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { formatNet, formatWhat } from '../../../../speech/what-if-words.ts';
import '../../../../ui/what-if.module.css';
import {
  Button,
  Buttons,
  dress,
  Panel,
  SlipPanel,
  Small,
} from '../../../../ui/layout/primitives.tsx';

/** What should turn the refusal of the person's latest offer or package, as far as the seat knows. */
export function LastRefusalPaper() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const found = useMemo(() => findLastRefusal(game), [game]);
  // The card of a first turn names somebody by itself.
  const first = useFirstTurn();
  if (!found) return null;
  const { to, sweetened, bound, blocked, put } = found;
  return (
    <Panel aria-labelledby="refusal-title">
      <h2 id="refusal-title">{t('refusal.title')}</h2>
      <p>
        {blocked !== undefined
          ? t('refusal.plenary', {
              article: speech.article(blocked.article),
              without: blocked.without ?? 'nothing',
            })
          : to === null
            ? t('refusal.room')
            : t('refusal.offer', { to: names.called(to) })}
      </p>
      {bound.map((answer) => (
        <BoundLine key={`${answer.article} ${answer.own}`} answer={answer} inRoom={to === null} />
      ))}
      {sweetened === null ? null : sweetened === 'unexplained' ? (
        <p className={dress({ type: 'body', padY: 2 })}>{tellUnexplained(found, speech)}</p>
      ) : typeof sweetened === 'string' ? (
        <p className={dress({ type: 'body', padY: 2 })}>{t(`refusal.${sweetened}`)}</p>
      ) : (
        <p className={dress({ type: 'body', padY: 2 })}>
          {t('refusal.should', {
            what: formatWhat(sweetened, speech),
          })}{' '}
          {t('price.net', formatNet(sweetened.cost, speech))} {t(`refusal.${sweetened.from}`)}
        </p>
      )}
      {put && <RoomTurnLine changes={put} none={explain(found, speech)} />}
      {(sweetened ?? put) && <Small>{t('price.how')}</Small>}
      {to !== null && !first && <WhomElse />}
    </Panel>
  );
}

/** In place of words that no one change should turn the room; whose word decided has been said. */
function explain(found: LastRefusal, speech: Speech) {
  if (found.said === undefined) return undefined;
  return found.bound.length === 0 ? <p>{tellUnexplained(found, speech)}</p> : null;
}

/** With whom else there may be a deal, while offers can be made. */
function WhomElse() {
  const { game, speech, begin, legal } = usePlay();
  const { t, names } = speech;
  const offer = legal('offer');
  const next = useMemo(() => findElsewhere(game.view, listIds(offer, 'to')), [game, offer]);
  if (offer?.unavailable !== null || game.readOnly) return null;
  if (next === null) return <p>{t('refusal.nobody')}</p>;
  const seat = names.called(next);
  return (
    <>
      <p>{t('refusal.next', { seat })}</p>
      <Button kind="small" onClick={() => begin('offer', { delegation: next })}>
        {t('refusal.turn', { seat })}
      </Button>
    </>
  );
}

/** Of those whose word stood in the way as many are named. */
const NAMED = 4;

/** Whose word stood in the way, to whom it was given where that may be known, and what is left to do. */
function BoundLine({ answer, inRoom }: { answer: BoundAnswer; inRoom: boolean }) {
  const { speech } = usePlay();
  const { t, names, article } = speech;
  const { seats, own } = answer;
  return (
    <p className={dress({ type: 'body', padY: 2 })}>
      {t('refusal.bound', {
        seat: nameFew(seats, speech, NAMED),
        n: seats.length,
        article: article(answer.article),
        to: own === null ? 'another' : 'you',
        option: own === null ? '' : names.option(answer.article, own),
        where: inRoom ? 'room' : 'two',
      })}
    </p>
  );
}

/** What a deal just made has changed, and what is to be done with it. */
export function DealNextPaper({ made }: { made: Parameters<typeof findDealStep>[1] }) {
  const { game, speech, begin, legal } = usePlay();
  const { t, names, figures } = speech;
  // Whether the floor would follow is a hint.
  const step = game.assist === 'none' ? null : findDealStep(game, made);
  const { words = null, sure = false, missing = null } = step ?? {};
  const way = step?.way ?? (doesStand(game.view, made) ? 'stands' : 'none');
  const { article = '', option = '' } = words ?? {};
  const backing = words ? [game.seat, ...groupByLiking(game.view, words, null).likes] : [];
  const named = {
    article: speech.article(article),
    option: names.option(article, option),
    price: legal('amend')?.price ?? 0,
    with: backing.length,
    share: figures.share(computeShareOfSeats(game.view, backing)),
    floor: game.view.floor.length,
    n: missing?.length ?? 0,
    missing: nameFew(missing ?? [], speech, NAMED),
  };
  return (
    <SlipPanel data-part="deal-next">
      <p>{t('dealNext.line', { way, sure: sure ? 'yes' : 'no', ...named })}</p>
      {words && way === 'now' && (
        <Buttons>
          <Button
            kind={sure ? 'small-primary' : 'small'}
            onClick={() => begin('amend', { article, give: [words] })}
          >
            {t('dealNext.key', named)}
          </Button>
        </Buttons>
      )}
    </SlipPanel>
  );
}
