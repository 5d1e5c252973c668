/**
 * A conference on the wall of a classroom: the class is one delegation and decides by a show of hands. What is the
 * delegation's own, such as points of its instructions, is shown only when asked for.
 */
import { readLetter } from '../../../session/play/read-letter.ts';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import {
  readArticleNow,
  type ArticleNow,
  listLettered,
} from '../../../session/game/text/article-now.ts';
import { seatKind } from '../../../session/game/seat-kind.ts';
import { useApp } from '../../../session/store/store.ts';
import { chooseConsoleKeys } from '../../../session/play/act-table.ts';
import { findQuestionOffer, usePlay } from '../../../session/play/play-context.tsx';
import { useTicker } from '../../../session/play/ticker.tsx';
import { findHeadline, formatHappening } from '../../../speech/tell.ts';
import { readBracketStep } from '../../../ui/bracket-step.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { WallQuestion } from './wall-question.tsx';
import { type WallChoice, WallHands } from './wall-hands.tsx';
import { markText } from '../../../speech/words.ts';
import wallStyles from './wall.module.css';
import { Button, Buttons, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';

type Words = ComponentType<{
  article: ArticleNow;
  /** What is printed after the words of each wording. */
  labels: ReadonlyMap<number, string> | undefined;
}>;

/**
 * @param form of the act being put together
 * @param Words an article as the draft has it now
 */
export function Wall({ form, Words }: { form: ReactNode; Words: Words }) {
  const { game, legal, draft } = usePlay();
  const [own, setOwn] = useState(false);
  const { view } = game;
  const asked = findQuestionOffer(game) ? 'answer' : 'turn';
  const { keys, more } = chooseConsoleKeys(view, seatKind(view), asked);
  const choices = [...keys, ...more].map((face): WallChoice => ({ face, legal: legal(face.act) }));
  useWallKeys(() => setOwn((shown) => !shown));
  const over = view.phase === 'closed';
  return (
    <div className={wallStyles['wall']} data-part="wall">
      <WallBar own={own} setOwn={setOwn} />
      <main className={wallStyles['wall-main']}>
        <Stack as="section" gap={7} className={wallStyles['wall-text']}>
          <Happened />
          <ArticleOnWall Words={Words} />
        </Stack>
        <section>
          {over ? <Over /> : <WallQuestion own={own} />}
          {!over && view.awaited === game.seat && !draft && (
            <WallHands key={game.commands} choices={choices} />
          )}
          {draft && (
            <div className={wallStyles['wall-form']} data-own={own}>
              {form}
            </div>
          )}
        </section>
      </main>
    </div>
  );
}

function WallBar({ own, setOwn }: { own: boolean; setOwn: (own: boolean) => void }) {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const setWall = useApp((state) => state.setWall);
  const { scenario, sitting, lastSitting } = game.view;
  return (
    <Row
      as="header"
      wrap
      items="center"
      gap={7}
      lineGap={4}
      padX={7}
      padY={4}
      className={`${wallStyles['wall-bar']} on-dark`}
    >
      <Row as="h1" type="title" size={8} items="center" gap={5}>
        <Flag code={names.flag(game.seat)} height={28} />
        {t('wall.title', { seat: names.seat(game.seat) })}
      </Row>
      <Text as="p" size={6}>
        <bdi {...markText(names.text(scenario.title))} /> ·{' '}
        {t('log.sitting', { n: sitting, of: lastSitting })}
        {' · '}
        {t('wall.simulated')}
      </Text>
      <Button aria-pressed={own} {...keyed('v')} onClick={() => setOwn(!own)}>
        {t('wall.own')} <kbd aria-hidden="true">V</kbd>
      </Button>
      <Button aria-keyshortcuts="Escape" onClick={() => setWall(false)}>
        {t('wall.leave')} <kbd aria-hidden="true">Esc</kbd>
      </Button>
    </Row>
  );
}

/** The line that is told, or the weightiest since the class last acted, with the numbers that decided it. */
function Happened() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const telling = useTicker();
  const fresh = game.log.slice(game.unread).map(({ happening }) => happening);
  const happening = telling.line ?? findHeadline(fresh) ?? game.log.at(-1)?.happening;
  const told = happening && formatHappening(happening, speech);
  if (!told) return null;
  return (
    <Text
      as="div"
      type="prose"
      size={7}
      padX={5}
      padY={4}
      ground="paper-2"
      className={wallStyles['wall-told']}
      role="status"
    >
      <p>{told.text}</p>
      {told.why.length > 0 && (
        <Text as="p" size={6} top={3}>
          {t('log.why', { why: told.why.join(t('log.join')) })}
        </Text>
      )}
    </Text>
  );
}

function ArticleOnWall({ Words }: { Words: Words }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const focus = useApp((state) => state.focus);
  const look = useApp((state) => state.look);
  const article = readArticleNow(game.view, focus);
  const n = game.view.articles.length;
  if (!article) return null;
  const labels = new Map(
    listLettered(game.view, article.index).map(({ wording, letter }) => [wording, letter]),
  );
  return (
    <article>
      <h2>
        {names.article(article.index)} <i {...markText(names.text(article.title))} />
      </h2>
      <Text as="p" type="prose" size={8} bottom={5}>
        <Words article={article} labels={article.live.length > 1 ? labels : undefined} />
      </Text>
      <Buttons>
        <Button onClick={() => look((focus + n - 1) % n)}>
          {t('card.previous')} <kbd aria-hidden="true">[</kbd>
        </Button>
        <Button onClick={() => look((focus + 1) % n)}>
          {t('card.next')} <kbd aria-hidden="true">]</kbd>
        </Button>
      </Buttons>
    </article>
  );
}

function Over() {
  const { t } = usePlay().speech;
  const go = useApp((state) => state.go);
  return (
    <>
      <h2>{t('wall.over')}</h2>
      <Button kind="primary" onClick={() => go({ page: 'outcome' })}>
        {t('console.outcome')}
      </Button>
    </>
  );
}

/** Keys beside those that count hands. */
function useWallKeys(turnOwn: () => void): void {
  const setWall = useApp((state) => state.setWall);
  const look = useApp((state) => state.look);
  const focus = useApp((state) => state.focus);
  const { game, draft, cancel } = usePlay();
  const n = game.view.articles.length;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // A list takes the letters that are typed into it.
      if (document.querySelector('dialog[open]') || isList(event.target)) return;
      const step = readBracketStep(event);
      if (step !== 0) return look((focus + n + step) % n);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && draft) cancel();
      else if (event.key === 'Escape') setWall(false);
      else if (readLetter(event) === 'v') turnOwn();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function isList(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement;
}
