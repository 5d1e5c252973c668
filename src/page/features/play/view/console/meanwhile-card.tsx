/** After turns that were ended in one go: what happened meanwhile, in three lines, and why the seat is asked now. */
import { useMemo, useState } from 'react';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import type { Translate } from '../../../../speech/words.ts';
import { useSay } from '../../../../ui/aloud.tsx';
import { mergeTexts } from '../../../../ui/merged.ts';
import { takeFocus } from '../../../../ui/take-focus.ts';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { Button, Buttons, Row, SlipPanel, Text } from '../../../../ui/layout/primitives.tsx';
import { readToTry } from '../../../../session/branched.ts';
import { findSinceLast } from '../../model/since-last.ts';
import { HeadingFigure, useParts } from './heading-moved.tsx';
import { tellInstructions } from './since-card.tsx';
import { chooseTold, TurnsTold, tellStop, tellTurns } from './meanwhile-lines.tsx';
import { PointsMoved } from './points-moved.tsx';
import { pressJump } from './jump-later.ts';
import { useHeadingPath } from '../../../../session/play/use-heading-path.ts';

const FIRST = { first: true } as const;

/** Whoever is asked something need not be told that nothing happened. */
const ASKED: ReadonlySet<string> = new Set(['asked', 'offer', 'room', 'plea', 'over', 'gavel']);

const BracketStop = makeLazyPart(async () => (await import('./last-bracket.tsx')).BracketStop, {
  words: ['aside'],
  missing: null,
});

export function MeanwhileCard() {
  const { game } = usePlay();
  return (
    <>
      <ToTry />
      <Jumped key={game.commands} />
    </>
  );
}

/** Before the first act of a branch: where it goes on from, and what was missed or done there. */
function ToTry() {
  const { game, speech, begin, legal } = usePlay();
  const { t } = speech;
  const tried = readToTry(game);
  if (tried === null) return null;
  const { told, changes } = tried;
  return (
    <SlipPanel className="paper" data-part="to-try">
      <p>{t('branch.toTry', { n: game.view.sitting, tried: told || 'none' })}</p>
      {changes.length > 0 && legal('package')?.unavailable === null && (
        <Buttons>
          <Button kind="small-primary" onClick={() => begin('package', { give: changes })}>
            {t('branch.lay')}
          </Button>
        </Buttons>
      )}
    </SlipPanel>
  );
}

function Jumped() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const jumped = useSeat((state) => state.jumped);
  const shown = jumped?.of === game.view ? jumped : null;
  const since = useMemo(() => shown && findSinceLast(game), [shown, game]);
  const lines = useMemo(
    () => (shown && shown.turns > 0 ? tellTurns({ game, speech }, since?.words ?? []) : []),
    [shown, game, speech, since],
  );
  const path = useHeadingPath(since !== null);
  const title = shown ? t('jump.title', { turns: shown.turns }) : '';
  const news = since?.news ? tellInstructions(since.news.instructions, speech) : '';
  // What has changed says that the capital has written.
  const isTold = news !== '' && shown?.why === 'news';
  const stopped = shown && shown.turns > 0 && !isTold ? tellStop(shown.why, game, speech) : '';
  const why = mergeTexts([news, stopped]);
  const before = shown?.turns === 0 ? tellBefore(shown.why, game.view.plates, t) : '';
  // No more than that there is one: what it is the ladder of advice tells, by rungs.
  const deal = shown?.deal
    ? t('jump.deal', {
        alone: shown.why === 'trade' && shown.turns > 0 ? 'yes' : 'no',
        points: figures.points(shown.deal.points),
      })
    : '';
  const quiet = shown && !ASKED.has(shown.why) && shown.turns > 0 ? [t('jump.quiet')] : [];
  const { told, heard, later } = useTold({
    since,
    path,
    lines,
    quiet,
    why: shown?.why ?? 'asked',
  });
  useSay(
    shown ? mergeTexts([t('live.next', { next: title }), ...heard, before, why, deal]) : '',
    FIRST,
  );
  useSay(later);
  if (!shown) return null;
  const head = (
    <Row wrap gap={5} lineGap={1} items="baseline" justify="between" grow="room">
      <Title of={shown}>{title}</Title>
      {path ? <HeadingFigure path={path} /> : since && <PointsMoved since={since} />}
    </Row>
  );
  const body = (
    <>
      <TurnsTold since={since} path={path} {...told} />
      {before !== '' && (
        <Text as="p" size={3} leading="snug">
          {before}
        </Text>
      )}
      <Text as="p" top={3} weight={600} tone="brass" size={3}>
        {mergeTexts([why, deal])}
      </Text>
      {(deal !== '' || before !== '') && (
        <Buttons>
          {deal !== '' && <Button onClick={showAdviser}>{t('jump.adviser')}</Button>}
          {before !== '' && <Button onClick={pressJump}>{t('jump.key')}</Button>}
        </Buttons>
      )}
      {shown.why === 'bracket' && shown.turns > 0 && <BracketStop />}
    </>
  );
  return (
    <SlipPanel className="paper" data-part="meanwhile" aria-labelledby="meanwhile-title">
      {game.view.phase === 'negotiation.pleas' ? (
        <details>
          <summary>{head}</summary>
          {body}
        </details>
      ) : (
        <>
          {head}
          {body}
        </>
      )}
    </SlipPanel>
  );
}

/** What the card shows, and what is heard of it: what is foreseen later by itself, and nothing twice. */
function useTold(seen: Parameters<typeof chooseTold>[1]) {
  const play = usePlay();
  const [known] = useState(seen.path);
  const describe = useParts(seen.since);
  const choose = (path: typeof known) => chooseTold(play, { ...seen, path });
  const tellCause = ({ main }: ReturnType<typeof choose>) =>
    main ? `${describe(main)} ${play.speech.figures.signed(main.points)}` : '';
  const [told, first] = [choose(seen.path), choose(known)];
  const below = seen.lines.flatMap(({ isBelow, text }) => (isBelow ? [text] : []));
  return {
    told,
    heard: [tellCause(first), ...first.texts, ...below],
    later: known ? '' : tellCause(told),
  };
}

/** Jumps that have taken the keyboard: whoever comes back to one keeps it where it is. */
const HEARD = new WeakSet<object>();

/** What a jump asks and tells takes the keyboard. */
function Title({ of, children }: { of: object; children: string }) {
  const takeOnce = (element: HTMLElement | null): void => {
    if (!element || HEARD.has(of)) return;
    HEARD.add(of);
    takeFocus(element);
  };
  return (
    <Text as="h2" type="head" id="meanwhile-title" tabIndex={-1} ref={takeOnce}>
      {children}
    </Text>
  );
}

/** What a jump leaves unused, and before the first one what it does. */
function tellBefore(why: string, plates: number, t: Translate): string {
  return mergeTexts([t('jump.unused', { n: plates }), why === 'unused' ? '' : t('jump.how')]);
}

function showAdviser(): void {
  document
    .querySelector<HTMLElement>('[data-part="advice"] :is(ol button, [aria-expanded])')
    ?.focus();
}
