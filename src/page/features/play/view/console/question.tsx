import { findBond } from '../../../../session/game/deal/bond.ts';
import { isRollCallPhase } from '../../../../session/game/stage.ts';
import { computeChangeWorth, computeSidesWorth } from '../../../../session/game/worth.ts';
import { findOfferToAnswer } from '../../../../session/game/deal/offer-to-answer.ts';
import { LazyGainAtClose } from '../../../../ui/heading/heading-later.ts';
import { BrokenWord, EndsTalks, RoomWord } from '../../../../ui/broken-word.tsx';
import { BoundLater } from '../../../../ui/deals/bound-later.ts';
import { ChangeList } from '../../../../ui/deals/change-list.tsx';
import { useDealt } from '../../../../session/play/use-dealt.ts';
import { type Laid, useServes } from '../../../../session/play/use-heading.ts';
import { nameChanges, usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { computeNetWritten } from '../../../../speech/net-written.ts';
import {
  tellBallotLines,
  tellBallotWorth,
  tellFreeBallot,
  tellWholeText,
} from '../../model/stakes.ts';
import { formatMotionShort } from '../../../../speech/vote-words.ts';
import { ForegoneKey } from '../../../../ui/acts/foregone-key.tsx';
import { OfferExtras } from '../../../../ui/deals/offer-extras.tsx';
import { Slip } from '../../../../ui/layout/panes.tsx';
import {
  Button,
  Buttons,
  Eyebrow,
  SlipPanel,
  Small,
  Text,
} from '../../../../ui/layout/primitives.tsx';
import { BrokenByBallot, ReopenedWord } from './broken-by.tsx';
import ballotsStyles from './ballots.module.css';

type Offer = NonNullable<ReturnType<typeof findOfferToAnswer>>;

/** What the room asks of the person now, with what it is worth. Nothing where they simply have the floor. */
export function AnswerQuestion() {
  const { game } = usePlay();
  const screen = useSeat((state) => state.screen);
  const { view } = game;
  if (view.awaited !== game.seat) return null;
  const offer = findOfferToAnswer(game);
  if (offer) return <OfferQuestion offer={offer} />;
  if (view.phase === 'negotiation.informals' && view.informals) return <RoomQuestion />;
  if (isRollCallPhase(view.phase) || view.phase === 'decision.whip') return <VoteQuestion />;
  if (view.phase === 'negotiation.pleas') return <PleasQuestion />;
  // Beside the vote the three answers stand in full.
  if (view.phase === 'decision.gavel') return screen === 'vote' ? null : <GavelQuestion />;
  if (view.phase === 'signature') return <BondQuestion />;
  return null;
}

/** Pleas are made on the text: here is the way there. */
function PleasQuestion() {
  const { game, speech } = usePlay();
  const show = useSeat((state) => state.show);
  const { t } = speech;
  const changes = nameChanges(game.view, game.view.announced?.changes ?? []);
  return (
    <SlipPanel data-part="slip" aria-labelledby="question-title">
      <h2 id="question-title">{t('question.pleas', { n: changes.length })}</h2>
      <ChangeList changes={changes} />
      <Buttons>
        <Button kind="primary" onClick={() => show('text')}>
          {t('question.pleasOpen')}
        </Button>
      </Buttons>
    </SlipPanel>
  );
}

function OfferQuestion({ offer }: { offer: Offer }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const by = names.called(game.view.scenario.delegations[offer.by]?.id ?? '');
  const give = nameChanges(game.view, offer.give);
  const want = nameChanges(game.view, offer.want);
  return (
    <Slip title={t('question.offer', { by })}>
      <Eyebrow as="h3">{t('question.theyGive', { by })}</Eyebrow>
      <ChangeList changes={give} folded />
      <Eyebrow as="h3">{t('question.youGive')}</Eyebrow>
      <ChangeList changes={want} folded />
      <OfferExtras offer={offer} />
      <Worth changes={[...give, ...want]} />
      <RoomWord changes={want} />
      <AnswerButtons changes={[...give, ...want]} offer={offer} />
    </Slip>
  );
}

function RoomQuestion() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { informals, scenario } = game.view;
  if (!informals) return null;
  const changes = nameChanges(game.view, informals.changes);
  const by = scenario.delegations[informals.by]?.id ?? '';
  return (
    <Slip title={t('question.room', { by: names.called(by), n: informals.room.length })}>
      <ChangeList changes={changes} folded />
      <Worth changes={changes} isPackage />
      <BrokenWord changes={changes} where="room" />
      <ReopenedWord changes={changes} />
      <EndsTalks draft={{ type: 'package', give: changes, article: null }} />
      <AnswerButtons changes={changes} isPackage />
    </Slip>
  );
}

type Asked = Pick<Laid, 'changes'> & Partial<Laid>;

/** The key that stands out is the one that serves the seat. */
function AnswerButtons({ changes, isPackage = false, offer }: Asked & { offer?: Offer }) {
  const { game, speech, begin, legal } = usePlay();
  const hints = game.assist !== 'none';
  const dealt = useDealt(offer && hints ? { type: 'accept', offer: offer.id } : null);
  const side = offer ? computeSidesWorth(game.view, offer) : 0;
  const useful = useServes({ changes, isPackage }, side, dealt);
  const { t } = speech;
  if (game.readOnly) return null;
  const why = legal('accept')?.unavailable ?? null;
  const serves = why === null && useful;
  return (
    <>
      {why && <BoundLater offer={offer} why={why} />}
      <Buttons className={ballotsStyles['answers']}>
        {why === null && (
          <Button kind={serves ? 'primary' : 'plain'} onClick={() => begin('accept')}>
            {t('act.accept')} <kbd>Y</kbd>
          </Button>
        )}
        {offer && (
          <Button onClick={() => begin('counter')}>
            {t('act.counter')} <kbd>C</kbd>
          </Button>
        )}
        <Button kind={serves || why ? 'plain' : 'primary'} onClick={() => begin('refuse')}>
          {t('act.refuse')} <kbd>R</kbd>
        </Button>
      </Buttons>
    </>
  );
}

/** What changes bring the seat, in today's draft one by one behind it, and the red lines they cross. */
function Worth({ changes, isPackage = false }: Asked) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const worth = computeChangeWorth(game.view, changes);
  if (!worth || changes.length === 0) return null;
  const tellOne = (change: Laid['changes'][number]) =>
    t('worth.one', {
      article: speech.names.article(change.article),
      points: figures.signed(computeNetWritten(game.view, [change], speech) ?? 0),
    });
  return (
    <Text as="div" top={4}>
      <LazyGainAtClose changes={changes} isPackage={isPackage}>
        <p>
          {t('worth.net')}{' '}
          <b>{figures.signed(computeNetWritten(game.view, changes, speech) ?? 0)}</b>
          {Math.abs(worth.linked) >= 0.05 &&
            `${t('list.join')}${t('worth.linked', { points: figures.signed(worth.linked) })}`}
        </p>
        {changes.length > 1 && (
          <p>{t('worth.each', { list: changes.map(tellOne).join(t('list.join')) })}</p>
        )}
      </LazyGainAtClose>
      {worth.crossed.length > 0 && (
        <Text as="p" tone="red" weight={600}>
          {t('worth.crossed', {
            articles: worth.crossed.map((id) => speech.article(id)).join(t('list.join')),
          })}
        </Text>
      )}
    </Text>
  );
}

/** What carrying it would be worth, and the promise that stands against a ballot: the three ballots are the keys of the desk. */
function VoteQuestion() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { voting, phase } = game.view;
  if (!voting) return null;
  return (
    <Slip
      title={t(phase === 'decision.whip' ? 'question.whip' : 'question.ballot', {
        motion: formatMotionShort(voting, game.view, speech),
      })}
    >
      <Stake words={tellBallotWorth(game.view, speech)} />
      <Stake words={tellBallotLines(game.view, speech)} warns />
      {voting.kind === 'text' && <Stake words={tellWholeText(game.view, speech)} />}
      <BrokenByBallot put={voting} />
      <Stake words={tellFreeBallot(game.view, voting, speech)} />
      <ForegoneKey />
      <Small>{t('vote.simulated')}</Small>
    </Slip>
  );
}

/** Lines that say what hangs on it; none where there is nothing to say. */
function Stake({ words, warns = false }: { words: string; warns?: boolean }) {
  return (
    words !== '' && (
      <Text as="p" tone={warns ? 'red' : undefined} weight={warns ? 600 : undefined}>
        {words}
      </Text>
    )
  );
}

/** Where the scenario leaves it to each whether the text binds it. */
function BondQuestion() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const choice = findBond(game.view);
  if (choice === null) return null;
  const n = game.view.scenario.procedure.signatories ?? 0;
  return (
    <Slip title={t(`question.${choice}`)}>
      <p>{t(`question.${choice}How`, { n })}</p>
      <Stake words={tellWholeText(game.view, speech)} />
    </Slip>
  );
}

function GavelQuestion() {
  const { t } = usePlay().speech;
  return (
    <Slip title={t('question.gavel')}>
      <p>{t('question.gavelHow')}</p>
    </Slip>
  );
}
