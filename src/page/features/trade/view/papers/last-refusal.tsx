import { doesStand, findDealStep } from '../../../../session/game/deal/deal-step.ts';
import { useMemo } from 'react';
import type { BoundAnswer } from '../../../../session/game/deal/bound-answers.ts';
import { type answerNow, type findDealMade } from '../../../../session/game/deal/answers.ts';
import { guessOfLast } from '../../model/guesses.ts';
import { AgainKey, mayOfferAgain } from './again-key.tsx';
import { findElsewhere } from '../../model/elsewhere.ts';
import { groupByLiking } from '../../model/partner.ts';
import { tellUnexplained } from '../../model/estimate-words.ts';
import { findLastRefusal, type LastRefusal, mayPackageAgain } from '../../model/last-refusal.ts';
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

/** The refusal of the person's latest offer or package, and what should turn it. */
export function LastRefusalPaper() {
  const { game, speech } = usePlay();
  const found = useMemo(() => findLastRefusal(game), [game]);
  if (!found) return null;
  const { t } = speech;
  return (
    <Panel aria-labelledby="refusal-title">
      <h2 id="refusal-title">{t('refusal.title')}</h2>
      {!found.blocked && (
        <p>
          {found.to === null
            ? t('refusal.room')
            : t('refusal.offer', { to: speech.names.called(found.to) })}
        </p>
      )}
      <WhatTurns found={found} />
    </Panel>
  );
}

/** As far as the seat knows. */
function WhatTurns({ found }: { found: LastRefusal }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  // The card of a first turn names somebody by itself.
  const first = useFirstTurn();
  const { to, sweetened, bound, blocked, put } = found;
  const again = mayPackageAgain(game) && put;
  const turns =
    sweetened === 'unexplained'
      ? tellUnexplained(found, speech)
      : typeof sweetened === 'string'
        ? t(`refusal.${sweetened}`)
        : sweetened &&
          `${t('refusal.should', { what: formatWhat(sweetened, speech) })} ${t('price.net', formatNet(sweetened.cost, speech))} ${t(`refusal.${sweetened.from}`)}`;
  return (
    <>
      {blocked && (
        <p>
          {t('refusal.plenary', {
            article: speech.article(blocked.article),
            without: blocked.without ?? 'nothing',
          })}
        </p>
      )}
      {bound.map((answer) => (
        <BoundLine key={`${answer.article} ${answer.own}`} answer={answer} inRoom={to === null} />
      ))}
      {turns && <p className={dress({ type: 'body', padY: 2 })}>{turns}</p>}
      {again ? (
        <RoomTurnLine changes={again} none={explain(found, speech)} />
      ) : (
        put && explain(found, speech)
      )}
      {(sweetened || again) && <Small>{t('price.how')}</Small>}
      {to !== null && !first && <WhomElse />}
    </>
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

type AnswerProps = {
  made: ReturnType<typeof findDealMade>;
  answered: ReturnType<typeof answerNow>;
};

/** Beside an answer: what a deal just made has changed, or what should turn a refusal, and the offer to be made better. */
export function AnswerNextPaper({ made, answered }: AnswerProps) {
  const { game, speech } = usePlay();
  const guess = guessOfLast(game);
  const offer = game.view.offers.find(({ id }) => id === answered?.offer);
  const found = useMemo(
    () => (answered && game.assist !== 'none' ? findLastRefusal(game) : null),
    [answered, game],
  );
  const again = offer && mayOfferAgain(offer, game);
  if (!made && guess === null && !found && !again) return null;
  return (
    <SlipPanel data-part="deal-next">
      {guess !== null && <Small>{speech.t('answer.guess', { chance: guess })}</Small>}
      {made && <DealNext made={made} />}
      {found && <WhatTurns found={found} />}
      {again && <AgainKey made={offer} />}
    </SlipPanel>
  );
}

/** What a deal just made has changed, and what is to be done with it. */
function DealNext({ made }: { made: Parameters<typeof findDealStep>[1] }) {
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
    <>
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
    </>
  );
}
