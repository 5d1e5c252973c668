import { useEffect, useRef, useState } from 'react';
import { useHeading, useHeadingChange } from '../../../../session/play/use-heading.ts';
import { forecastScore } from '../../../../session/game/heading.ts';
import { readArticleNow } from '../../../../session/game/text/article-now.ts';
import { SaidAloud, useSaying } from '../../../../ui/aloud.tsx';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { useMomentWords } from './scrub.tsx';
import { tellInPrivate } from '../../../../speech/for-ear.ts';
import { useRoll, useVoteShow } from '../../../../session/play/vote-show.tsx';
import { describeScreen } from '../screen-summary.tsx';
import { tellHeading } from './spoken.ts';
import { makeTeller } from './teller.ts';

const ACT = { first: true, step: 'act' } as const;
const VIEW = { first: true, step: 'view' } as const;
const MOMENT = { first: true, step: 'moment' } as const;
const ARTICLE = { first: true, step: 'article' } as const;

/** Says what came of an act, what is on show, at which moment one looks back, and which article one has turned to. */
export function LiveRegion() {
  useLookedBack();
  useTelling();
  useSaidHeading();
  useTurnedTo();
  useSaidView();
  return <SaidAloud />;
}

/** Says at which moment one looks back; the slider that leads there says it of itself. */
function useLookedBack(): void {
  const past = usePlay().game.moment !== null;
  const moment = useMomentWords();
  const say = useSaying();
  useEffect(() => {
    if (past && !isOn('[role="slider"]')) say(moment, MOMENT);
  }, [past, moment, say]);
}

/** Whether the keyboard is on such a control: it says by itself what it is set to. */
function isOn(control: string): boolean {
  return document.activeElement?.matches(control) === true;
}

/** Says each thing when it is seen: what came of a vote once its names are called, what follows once one goes on. */
function useTelling(): void {
  const { game, speech } = usePlay();
  const { votes, staging } = useVoteShow();
  const { stage } = useRoll();
  const [tell] = useState(makeTeller);
  const say = useSaying();
  useEffect(() => {
    const { came, asks } = tell(game, tellInPrivate(speech, game.view), {
      ...votes,
      stage,
      last: staging.last,
    });
    if (came !== '' || asks !== '') say(came, { ...ACT, asks });
  }, [game, speech, votes, stage, staging, tell, say]);
}

/** States whose number has been said, whichever page one comes back from. */
const HEARD = new WeakSet<object>();

/** Says what the desk says once it is foreseen: a vote is shown before it. */
function useSaidHeading(): void {
  const { game, speech } = usePlay();
  const { view, moment } = game;
  const stands = useVoteShow().totals === view && moment === null;
  const [heading, by] = [useHeading(), useHeadingChange()];
  const say = useSaying();
  useEffect(() => {
    if (!stands || !heading || by === null || HEARD.has(view)) return;
    HEARD.add(view);
    const now = Math.round(forecastScore(view, heading)?.mean ?? 0);
    const said = tellHeading(now, by, tellInPrivate(speech, view));
    if (said !== '') say(said);
  }, [stands, heading, by, view, speech, say]);
}

/** Says what the view shows that a person has turned to; of one that came with an act or a new phase, its name. */
function useSaidView(): void {
  const { game, speech } = usePlay();
  const screen = useSeat((state) => state.screen);
  const focus = useSeat((state) => state.focus);
  const { commands } = game;
  const { phase } = game.view;
  const seen = useRef({ screen, phase, commands });
  const say = useSaying();
  useEffect(() => {
    const before = seen.current;
    const stays = screen === before.screen;
    seen.current = { screen, phase: stays ? before.phase : phase, commands };
    if (stays) return;
    const came = phase !== before.phase || commands !== before.commands;
    const told = came
      ? speech.t('live.view', { view: speech.t(`view.${screen}`) })
      : describeScreen(screen, focus, game, tellInPrivate(speech, game.view));
    say(told, VIEW);
  }, [screen, phase, commands, focus, game, speech, say]);
}

/** Says the article in focus as it is when one turns to it. */
function useTurnedTo(): void {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  const { commands } = game;
  const seen = useRef({ focus, commands });
  const say = useSaying();
  useEffect(() => {
    const before = seen.current;
    seen.current = { focus, commands };
    // The article that comes with a question is told by it.
    if (focus === before.focus || commands !== before.commands || isOn('select')) return;
    const article = readArticleNow(game.view, focus);
    if (!article) return;
    const { t } = speech;
    const told = {
      article: tellInPrivate(speech, game.view).article(article.id),
      n: focus + 1,
      of: game.view.articles.length,
      state: t(`chip.${article.chip}`),
      holders: article.holders.length,
    };
    say(t('live.focus', told), ARTICLE);
  }, [focus, commands, game, speech, say]);
}
