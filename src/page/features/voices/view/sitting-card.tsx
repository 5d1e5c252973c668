/** Between two sittings: a headline, and a cable from the capital; alone, if the capital would have a promise broken. */
import { useMemo, useState } from 'react';
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { isVain } from '../../../session/game/deal/vain-package.ts';
import { makeRecall } from '../../../session/game/after-questions.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { offerOn, packageOn } from '../../../session/play/fill-draft.ts';
import { readForeseenBefore } from '../../../session/play/foresee.ts';
import { useHeading } from '../../../session/play/use-heading.ts';
import { useJump } from '../../../session/play/use-jump.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Button, Buttons, Eyebrow, Text } from '../../../ui/layout/primitives.tsx';
import type { CapitalAsk } from '../model/capital-asks.ts';
import { chooseFirstJoke } from '../model/manner.ts';
import { type Cable, findSittingClose, type SittingClose } from '../model/sitting-close.ts';
import { findTemptation } from '../model/temptation.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { CableSlip } from './cable-slip.tsx';
import styles from './voices.module.css';

/** Jokes about coffee, interpreters and procedure: the next conference goes on where the last one stopped. */
const JOKES = 9;
const TOLD = new Map<string, number>();

function chooseJoke(game: string, sitting: number): string {
  const key = `${game}/${sitting}`;
  const last = [...TOLD.values()].at(-1);
  const joke = TOLD.get(key) ?? (last === undefined ? chooseFirstJoke(game, JOKES) : last + 1);
  TOLD.set(key, joke);
  return String(joke % JOKES);
}

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

/** States of the game in hand in which the seat has kept its word, whichever view of it is open. */
const KEPT = new WeakSet<View>();

/** What the capital asked for, by game, seat and sitting. */
const ASKED = new Map<string, CapitalAsk>();

/** A question does not take the cable away. */
const recall = makeRecall<SittingClose>();

export function SittingCard() {
  const { game, speech, draft } = usePlay();
  const [, draw] = useState<View | null>(null);
  const heading = useHeading();
  const before = readForeseenBefore(game.view);
  const close = useMemo(() => {
    const { id, seat, view } = game;
    const write = (sitting: number) => `${id} ${seat}/${sitting}`;
    const found = findSittingClose(game, heading, before, ASKED.get(write(view.sitting - 1)));
    if (found?.ask) ASKED.set(write(view.sitting), found.ask);
    return recall(game, found);
  }, [game, heading, before]);
  if (!close || draft) return null;
  const tempting = KEPT.has(game.view) ? null : findTemptation(game);
  if (tempting) {
    const keep = (): void => {
      KEPT.add(game.view);
      draw(game.view);
    };
    return <TemptingCable tempting={tempting} onKept={keep} />;
  }
  if (!close.cable) return <Packet close={close} />;
  const { ask } = close;
  if (ask?.kind === 'strip') {
    const told = SILENT.has(close.cable.kind)
      ? ''
      : describeCable(close.cable, close.sitting, speech);
    return (
      <StripCable
        ask={ask}
        told={told}
        otherwise={describeAsk(ask, speech)}
        keys={<AskKey ask={ask} />}
      >
        <Packet close={close} under />
      </StripCable>
    );
  }
  return (
    <CableSlip part="cable" words={describeClose(close.cable, close, speech)}>
      {heading &&
        (close.ask ? <AskKey ask={close.ask} /> : <NextKey close={close} cable={close.cable} />)}
      <Packet close={close} under />
    </CableSlip>
  );
}

/** The headline of a sitting, and what is left. @param under on the paper of a cable */
function Packet({ close, under = false }: { close: SittingClose; under?: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const left = t('close.left', { joke: chooseJoke(game.id, close.sitting) });
  const about = {
    as: 'section',
    'data-part': 'packet',
    'aria-label': t('close.title', { n: close.sitting }),
  } as const;
  if (under)
    return (
      <Text {...about} face="serif" size={3} top={4} padY={2} rule="top">
        <Text as="h2" type="head" size={3}>
          {describeHeadline(close, speech)}
        </Text>
        <p>{left}</p>
      </Text>
    );
  return (
    <Text {...about} className={`paper ${styles['packet']}`} padY={4} padX={6} grow="none">
      <Eyebrow as="span" face="mono">
        {t('close.paper')}
      </Eyebrow>
      <Text as="h2" type="title" top={2}>
        {describeHeadline(close, speech)}
      </Text>
      <Text as="p" face="serif" top={2}>
        {left}
      </Text>
    </Text>
  );
}

/** Cables of what is lost, and those that ask for nothing. */
const COSTLY: ReadonlySet<Cable['kind']> = new Set(['drift', 'lost', 'waning', 'worse', 'line']);
const QUIET: ReadonlySet<Cable['kind']> = new Set(['better', 'still']);

/** To the trading table from what waiting costs; past the turns in which nothing concerns the seat from a quiet one. */
function NextKey({ close: { over }, cable }: { close: SittingClose; cable: Cable }) {
  const play = usePlay();
  const { game, speech, begin, legal } = play;
  const { view, log } = game;
  const { t, names } = speech;
  const heading = useHeading();
  const jump = useJump();
  const act = legal('package')?.unavailable === null ? 'package' : 'offer';
  const trades = COSTLY.has(cable.kind) && legal(act)?.unavailable === null;
  if (!trades && !(jump && QUIET.has(cable.kind))) return null;
  const partner = act === 'offer' && cable.kind === 'drift' ? cable.gainer : null;
  const seat = partner === null ? '' : names.called(partner);
  const key = act === 'package' ? 'package' : partner === null ? 'any' : 'offer';
  const about = 'article' in cable ? cable.article : '';
  const press = (): void => {
    const isIdle = (put: readonly Change[]) => isVain(view, put, { log, heading });
    if (act === 'package') return begin(act, packageOn(play, about, isIdle));
    begin(act, partner === null ? {} : offerOn(play, partner, about));
  };
  return (
    <Buttons>
      {trades ? (
        <Button onClick={press}>{t(`close.ask.key.${key}`, { seat })}</Button>
      ) : (
        <Button kind={over ? 'primary' : 'plain'} onClick={() => jump?.()}>
          {t('close.jump')}
        </Button>
      )}
    </Buttons>
  );
}

/** A question, a package where a room can move the words, or an offer to who blocks them. */
function chooseAct(ask: CapitalAsk, hasPackage: boolean): 'ask' | 'package' | 'offer' {
  if (ask.kind === 'unheard') return 'ask';
  if (ask.kind === 'room') return 'package';
  return ask.kind === 'open' && (hasPackage || ask.seat === null) ? 'package' : 'offer';
}

/** To what the capital asks for. */
function AskKey({ ask }: { ask: CapitalAsk }) {
  const play = usePlay();
  const { game, speech, begin, say, legal } = play;
  const { t, names } = speech;
  const act = chooseAct(ask, legal('package')?.unavailable === null);
  const seat = ask.seat ?? '';
  // The cable says that a question is free: it is, until one is asked.
  if (act === 'ask' ? !game.view.freeAsk : legal(act)?.unavailable !== null) return null;
  const press = (): void => {
    if (act === 'ask') return say({ type: 'ask', delegation: seat });
    if (ask.kind === 'room') return begin('package', { give: ask.changes });
    if (ask.kind === 'open' && act === 'package') {
      const { article, option } = ask;
      return begin('package', { give: [{ article, option }] });
    }
    if ('article' in ask) begin('offer', offerOn(play, seat, ask.article));
  };
  return (
    <Buttons>
      <Button onClick={press}>
        {t(`close.ask.key.${act}`, { seat: seat && names.called(seat) })}
      </Button>
    </Buttons>
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
function describeClose(cable: Cable, close: SittingClose, speech: Speech): string {
  const { ask, sitting, over } = close;
  const told = describeCable(cable, sitting, speech);
  if (over)
    return cable.kind === 'still' ? speech.t('close.over') : `${told} ${speech.t('close.over')}`;
  if (!ask) return told;
  const asked = describeAsk(ask, speech);
  return SILENT.has(cable.kind) ? asked : `${told} ${asked}`;
}

function nameWithTitle(id: string, { t, article, names }: Speech): string {
  const [number, title] = [article(id), names.articleTitle(id)];
  return number === title ? title : t('close.article', { article: number, title });
}

function describeAsk(ask: CapitalAsk, speech: Speech): string {
  const { t, names } = speech;
  const about = 'article' in ask ? ask.article : null;
  if (ask.kind === 'open')
    return t('close.ask.open', {
      article: nameWithTitle(ask.article, speech),
      option: names.option(ask.article, ask.option),
      points: speech.figures.points(Math.round(ask.points)),
      seat: ask.seat === null ? 'none' : names.called(ask.seat),
      more: ask.more,
    });
  return t(`close.ask.${ask.kind}`, {
    seat: names.called(ask.seat),
    more: ask.kind === 'strip' ? ask.more : 0,
    left: ask.kind === 'strip' ? ask.left : 0,
    article: about === null ? '' : nameWithTitle(about, speech),
  });
}

function describeCable(cable: Cable, sitting: number, speech: Speech): string {
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
      });
    default:
      return t(`close.cable.${cable.kind}`);
  }
}
