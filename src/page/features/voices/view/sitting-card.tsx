/** Between two sittings: a headline, and a cable from the capital; alone, if the capital would have a promise broken. */
import { useEffect, useMemo, useState } from 'react';
import type { View } from '../../../../engine/state/view.ts';
import { isVain } from '../../../session/game/deal/vain-package.ts';
import { makeRecall } from '../../../session/game/after-questions.ts';
import { noteNamed } from '../../../session/play/capital-asked.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { offerOn, packageOn } from '../../../session/play/fill-draft.ts';
import { readForeseenBefore } from '../../../session/play/foresee.ts';
import { useGainAhead, useHeading } from '../../../session/play/use-heading.ts';
import { useJump } from '../../../session/play/use-jump.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Button, Buttons, dress, Eyebrow, Text } from '../../../ui/layout/primitives.tsx';
import {
  type CapitalAsk,
  hasTold,
  isWorthCable,
  mayAskFreely,
  type TradeDraft,
} from '../model/capital-asks.ts';
import { makeRound } from '../model/list-start.ts';
import {
  type Cable,
  dropAnswered,
  findSittingClose,
  type SittingClose,
} from '../model/sitting-close.ts';
import { findTemptation, type Temptation, writeWord } from '../model/temptation.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { Told } from '../../../ui/told.tsx';
import { CableSlip } from './cable-slip.tsx';
import styles from './voices.module.css';

/** Jokes about coffee, interpreters, procedure and the own capital. */
const chooseJoke = makeRound('jokes', 9);
const choosePride = makeRound('pride', 6);

/** Few games have one. */
const TemptingCable = makeLazyPart(
  async () => (await import('./tempting-cable.tsx')).TemptingCable,
  { words: ['offered'], missing: null },
);

/** What closes an article is searched for with much else that only later turns need. */
const StripCable = makeLazyPart(async () => (await import('./strip-cable.tsx')).StripCable, {
  words: ['aside'],
  missing: null,
});

/** Points for which the seat has kept its word, by game and word. */
const KEPT = new Map<string, number>();

/** What the capital asked for, by game, seat and sitting. */
const ASKED = new Map<string, CapitalAsk>();

type Playing = Parameters<typeof findSittingClose>[0];

const writeTurn = ({ id, seat }: Playing, sitting: number) => `${id} ${seat}/${sitting}`;

/** A question does not take the cable away. */
const recall = makeRecall<SittingClose>();

/** @param told what has moved the forecast stands in a card of its own */
export function SittingCard({ told: isTold = false }: { told?: boolean }) {
  const { game, speech, draft } = usePlay();
  const [, draw] = useState<Temptation | null>(null);
  const heading = useHeading();
  const before = readForeseenBefore(game.view);
  const close = useMemo(() => {
    const last = ASKED.get(writeTurn(game, game.view.sitting - 1));
    const found = findSittingClose(game, heading, before, last);
    return dropAnswered(game.view, recall(game, found));
  }, [game, heading, before]);
  useEffect(() => {
    const { ask } = close ?? {};
    if (!ask) return;
    ASKED.set(writeTurn(game, game.view.sitting), ask);
    // A bracket to close has words and a seat of its own, noted where they are shown.
    if (ask.kind !== 'strip')
      noteNamed(game, { seat: ask.seat, article: 'article' in ask ? ask.article : null });
  }, [close, game]);
  if (!close || draft) return null;
  const tempting = findTemptation(game, KEPT);
  if (tempting) {
    const keep = (): void => {
      KEPT.set(writeWord(game, tempting), tempting.points);
      draw(tempting);
    };
    return <TemptingCable tempting={tempting} onKept={keep} />;
  }
  if (!close.cable) return <Packet close={close} />;
  const { ask } = close;
  const cable: Cable = isTold && 'by' in close.cable ? { ...close.cable, by: 'told' } : close.cable;
  if (ask?.kind === 'strip') {
    const told = SILENT.has(cable.kind) ? '' : describeCable(cable, close.sitting, game.id, speech);
    return (
      <StripCable
        ask={ask}
        told={told}
        otherwise={describeAsk(ask, game.view, speech)}
        renderKeys={({ seat, article }) => <AskKey ask={{ ...ask, seat, article }} />}
      >
        <Packet close={close} under={cable} />
      </StripCable>
    );
  }
  return (
    <CableSlip part="cable" words={describeClose(cable, close, game, speech)}>
      {heading &&
        (close.ask ? <AskKey ask={close.ask} /> : <NextKey cable={cable} over={close.over} />)}
      <Packet close={close} under={cable} />
    </CableSlip>
  );
}

/** Cables that end in a joke of their own. */
const JOKING: ReadonlySet<Cable['kind']> = new Set(['better', 'waning', 'worse']);

/** The headline of a sitting, and what is left. @param under on the paper of a cable: one line, and one joke in all */
function Packet({ close, under }: { close: SittingClose; under?: Cable }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const left = t('close.left', { joke: chooseJoke(game.id, close.sitting) });
  const about = {
    'data-part': 'packet',
    'aria-label': t('close.title', { n: close.sitting }),
  } as const;
  if (under)
    return (
      <Text as="section" {...about} face="serif" size={3} top={4} padY={2} rule="top">
        <p>{JOKING.has(under.kind) ? describeHeadline(close, speech) : left}</p>
      </Text>
    );
  const paper = (
    <Text as="h2" type="title">
      <Eyebrow as="span" face="mono">
        {t('close.paper')}
      </Eyebrow>
      <br />
      {describeHeadline(close, speech)}
    </Text>
  );
  return (
    <Told
      {...about}
      className={dress({ padY: 4, padX: 6, grow: 'none' }, `paper ${styles['packet']}`)}
      head={paper}
    >
      <Text as="p" face="serif" top={2}>
        {left}
      </Text>
    </Told>
  );
}

/** Cables with which nothing concerns the seat. */
const UNCONCERNED: ReadonlySet<Cable['kind']> = new Set(['better', 'still']);

/**
 * To what may save what waiting costs, or to whom to ask; past the turns in which nothing concerns the seat from a quiet
 * one, and once nothing is left to win.
 */
function NextKey({ cable, over }: { cable: Cable; over: boolean }) {
  const { game, speech } = usePlay();
  const { view, log } = game;
  const heading = useHeading();
  const jump = useJump();
  const about = 'article' in cable ? cable.article : '';
  const gainer = cable.kind === 'drift' ? cable.gainer : null;
  const packed = useMemo(
    () => packageOn({ game }, about, (put) => isVain(view, put, { log, heading })),
    [game, about, view, log, heading],
  );
  const dealt = useMemo(
    () => (gainer === null ? {} : offerOn({ game }, gainer, about)),
    [game, gainer, about],
  );
  const [packs, deals] = [useTrade('package', packed), useTrade('offer', dealt)];
  const trade = packs ?? deals;
  if (trade) return <Buttons>{trade}</Buttons>;
  if (gainer !== null && mayAskFreely(game, gainer)) return <QuestionKey seat={gainer} />;
  if (!jump || !(over || UNCONCERNED.has(cable.kind))) return null;
  return (
    <Buttons>
      <Button kind={over ? 'primary' : 'plain'} onClick={() => jump()}>
        {speech.t('close.jump')}
      </Button>
    </Buttons>
  );
}

/** To what the capital asks for. */
function AskKey({ ask }: { ask: CapitalAsk }) {
  const { game } = usePlay();
  const { seat } = ask;
  const asks = ask.kind !== 'deal' && seat !== null && mayAskFreely(game, seat);
  const words = ask.kind === 'open' ? { give: [{ article: ask.article, option: ask.option }] } : {};
  const deal = useMemo(() => draftDeal(game, ask), [game, ask]);
  const [packs, deals] = [useTrade('package', words), useTrade('offer', asks ? {} : deal)];
  const trade = packs ?? deals;
  if (trade) return <Buttons>{trade}</Buttons>;
  return asks ? <QuestionKey seat={seat} /> : null;
}

function draftDeal(game: ReturnType<typeof usePlay>['game'], ask: CapitalAsk): TradeDraft {
  if (ask.kind === 'deal') return { delegation: ask.seat, ...ask.deal };
  return ask.kind === 'unheard' || ask.seat === null
    ? {}
    : offerOn({ game }, ask.seat, ask.article);
}

/** The cable says that a question is free: it is, until one is asked. */
function QuestionKey({ seat }: { seat: string }) {
  const { speech, say } = usePlay();
  return (
    <Buttons>
      <Button onClick={() => say({ type: 'ask', delegation: seat })}>
        {speech.t('close.ask.key.ask', { seat: speech.names.called(seat) })}
      </Button>
    </Buttons>
  );
}

/** A key that lays a trade on the table, if it is one that the table speaks well of. */
function useTrade(act: 'offer' | 'package', draft: TradeDraft) {
  const { game, speech, begin, legal } = usePlay();
  const { give = [], want = [], delegation } = draft;
  const heading = useHeading();
  const ahead = useGainAhead({ changes: [...give, ...want], isPackage: act === 'package' });
  const { view, log } = game;
  if (!ahead || legal(act)?.unavailable !== null) return null;
  if (!isWorthCable({ view, log, heading }, draft, ahead.points)) return null;
  const seat = delegation ? speech.names.called(delegation) : '';
  return (
    <Button onClick={() => begin(act, draft)}>{speech.t(`close.ask.key.${act}`, { seat })}</Button>
  );
}

function describeHeadline({ headline }: SittingClose, { t, article, names }: Speech): string {
  switch (headline.kind) {
    case 'agreed':
      return t('close.agreed', { article: article(headline.article), n: headline.n });
    case 'moved':
      return t('close.moved', {
        article: article(headline.article),
        option: names.option(headline.article, headline.option),
      });
    case 'still':
      return t('close.still');
  }
}

/** Cables that give way to what the capital asks for. */
const SILENT: ReadonlySet<Cable['kind']> = new Set(['still', 'drift']);

/** What the capital has to say, and what it asks for; that nothing has changed gives way to it. */
function describeClose(
  cable: Cable,
  close: SittingClose,
  { id, view }: Pick<Playing, 'id' | 'view'>,
  speech: Speech,
): string {
  const { ask, sitting, over } = close;
  const told = describeCable(cable, sitting, id, speech);
  if (over)
    return cable.kind === 'still' ? speech.t('close.over') : `${told} ${speech.t('close.over')}`;
  if (!ask) return told;
  const asked = describeAsk(ask, view, speech);
  return SILENT.has(cable.kind) ? asked : `${told} ${asked}`;
}

function nameWithTitle(id: string, { t, article, names }: Speech): string {
  const [number, title] = [article(id), names.articleTitle(id)];
  return number === title ? title : t('close.article', { article: number, title });
}

function describeAsk(ask: CapitalAsk, view: View, speech: Speech): string {
  const { t, names } = speech;
  const about = 'article' in ask ? ask.article : null;
  if (ask.kind === 'open')
    return t('close.ask.open', {
      article: nameWithTitle(ask.article, speech),
      option: names.option(ask.article, ask.option),
      seat: ask.seat === null ? 'none' : names.called(ask.seat),
      more: ask.more,
    });
  return t(`close.ask.${ask.kind}`, {
    seat: names.called(ask.seat),
    more: ask.kind === 'strip' ? ask.more : 0,
    left: ask.kind === 'strip' ? ask.left : 0,
    told: hasTold(view, ask.seat) ? 'yes' : 'no',
    article: about === null ? '' : nameWithTitle(about, speech),
  });
}

function describeCable(cable: Cable, sitting: number, game: string, speech: Speech): string {
  const { t, article, names, figures } = speech;
  switch (cable.kind) {
    case 'broken':
      return t('close.cable.broken', {
        seat: names.called(cable.seat),
        article: article(cable.article),
      });
    case 'promise':
      return t('close.cable.promise', {
        seat: names.called(cable.seat),
        article: article(cable.article),
        option: names.option(cable.article, cable.wording),
      });
    case 'drift':
      return t('close.cable.drift', {
        article: nameWithTitle(cable.article, speech),
        option: names.option(cable.article, cable.wording) || t('text.nothing'),
        points: figures.points(Math.round(cable.points)),
        again: sitting % 2 === 0 ? 'yes' : 'no',
        seat: cable.gainer === null ? 'none' : names.called(cable.gainer),
      });
    case 'lost':
      return t('close.cable.lost', {
        article: nameWithTitle(cable.article, speech),
        option: names.option(cable.article, cable.option),
        points: figures.points(cable.points),
        way: cable.way,
      });
    case 'line':
      return t('close.cable.line', {
        article: article(cable.article),
        again: cable.again ? 'yes' : 'no',
        ways: cable.ways.filter((way) => way !== 'cable').at(0) ?? 'none',
        cable: cable.ways.includes('cable') ? 'yes' : 'no',
      });
    case 'waning':
    case 'better':
      return t(`close.cable.${cable.kind}`, {
        points: figures.points(cable.points),
        by: cable.by,
        joke: cable.kind === 'better' ? choosePride(game, sitting) : '',
      });
    default:
      return t(`close.cable.${cable.kind}`);
  }
}
