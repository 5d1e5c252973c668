import { AgreedByRoom } from './article-card.tsx';
import {
  readArticleNow,
  type ArticleNow,
  countBracketsLeft,
  findNextOpen,
  isTextSettled,
  listLettered,
  computeShareOfSeats,
} from '../../../session/game/text/article-now.ts';
import { markText } from '../../../speech/words.ts';
import { useHeading } from '../../../session/play/use-heading.ts';
import { guessGain } from '../../../session/game/heading.ts';
import type { ActType } from '../../../../engine/command.ts';
import { ArticleAxis } from './article-axis.tsx';
import { LazyClosingPrice } from './lazy-parts.ts';
import { ConsequenceLines } from '../../../ui/deals/consequence-lines.tsx';
import { listDraftChanges, type Draft } from '../../../session/play/draft.ts';
import { HolderList } from './holder-list.tsx';
import { findQuestionOffer, usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { tellRejection } from '../../../speech/tell-reason.ts';
import { ChangesNote } from './text-changes.tsx';
import type { Reading } from './use-reading.ts';
import '../../../ui/deals/consequence-lines.module.css';
import { Button, Buttons, Eyebrow, Mono, Small, Text } from '../../../ui/layout/primitives.tsx';
import articleCard from './article-card.module.css?names';
import textNotes from './text-notes.module.css';

/** Notes on the article in focus: its words, who holds it and why, what would close it, what has changed. */
export function Notes({ reading }: { reading: Reading }) {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  const article = readArticleNow(game.view, focus);
  if (!article) return null;
  const settled = isTextSettled(article);
  return (
    <>
      {settled ? <SettledCard article={article} /> : <BracketCard {...{ article, reading }} />}
      {!settled && <HolderList article={article} />}
      <section className={textNotes['note']}>
        <h2>{speech.t('notes.floor')}</h2>
        <ArticleAxis article={article} />
      </section>
      <ChangesNote reading={reading} />
    </>
  );
}

/** Of an article that is settled nothing is to be chosen. */
function SettledCard({ article }: { article: ArticleNow }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const lead = article.live.find((wording) => wording.leads);
  return (
    <section
      className={`${textNotes['note']} ${textNotes['note-settled']}`}
      aria-labelledby="note-title"
    >
      <Eyebrow tone="faint">{names.articleBrief(article.index)}</Eyebrow>
      <h2 id="note-title">{t('notes.settled', { chip: article.chip })}</h2>
      <Text as="p" type="prose" leading="even">
        {lead ? `“${names.option(article.index, lead.wording)}”` : t('text.nothing')}
      </Text>
      <Small>{t('notes.settledHint', { chip: article.chip })}</Small>
      <AgreedByRoom index={article.index} />
    </section>
  );
}

type CardProps = { article: ArticleNow; reading: Reading };

function BracketCard({ article, reading }: CardProps) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const open = game.view.articles.flatMap(({ status }, a) => (status === 'open' ? [a] : []));
  const other = reading.chosen !== (game.view.articles[article.index]?.text ?? -1);
  return (
    <section className={`${textNotes['note']} bracketed`} aria-labelledby="note-title">
      <Eyebrow tone="faint">
        {t('notes.place', {
          n: open.indexOf(article.index) + 1,
          of: open.length,
          article: names.articleBrief(article.index),
        })}
      </Eyebrow>
      <NextKey />
      <h2 id="note-title">{t('notes.which')}</h2>
      <Words article={article} reading={reading} />
      {game.assist !== 'none' && other && (
        <ConsequenceLines article={article.index} wording={reading.chosen} />
      )}
      <CardKeys article={article} wording={reading.chosen} />
      <h3>{t('notes.close')}</h3>
      {game.assist === 'none' ? (
        <Small>{t('notes.noHints')}</Small>
      ) : (
        <LazyClosingPrice article={article.index} place="notes" />
      )}
    </section>
  );
}

/** Where the notes stand within the sheet the bar over it is out of sight. */
function NextKey() {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  const look = useSeat((state) => state.look);
  if (countBracketsLeft(game.view) === 0) return null;
  return (
    <Button
      kind="link"
      className={textNotes['note-next']}
      onClick={() => look(findNextOpen(game.view, focus))}
    >
      {speech.t('card.nextBracket')}
    </Button>
  );
}

/** Live wordings, and the others that anybody may propose. */
function Words({ article, reading }: CardProps) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { index } = article;
  return (
    <fieldset className={textNotes['words']}>
      <legend className="visually-hidden">{t('notes.which')}</legend>
      {listLettered(game.view, index).map(({ wording, id, letter }) => {
        const live = article.live.find((one) => one.wording === wording);
        return (
          <label key={id}>
            <input
              type="radio"
              name="words"
              checked={wording === reading.chosen}
              onChange={() => reading.choose(wording)}
            />
            <Text as="b" align="center" tone={live ? 'brass' : 'faint'}>
              {live ? `[${letter}]` : letter}
            </Text>
            <span className={articleCard['marked']}>
              <span {...markText(names.option(index, wording))} />
            </span>
            <span className={textNotes['words-count']}>
              {live
                ? t('card.nearest', {
                    n: live.nearest.length,
                    share: figures.share(computeShareOfSeats(game.view, live.nearest)),
                    alone: article.live.length === 1 ? 'yes' : 'no',
                    leads: live.leads ? 'yes' : 'no',
                  })
                : t('notes.notTabled')}
            </span>
            <Worth article={article.id} option={id} />
          </label>
        );
      })}
    </fieldset>
  );
}

/** By the close over waiting, as a trading table says it; in the draft where nothing is foreseen. */
function Worth({ article, option }: { article: string; option: string }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const heading = useHeading();
  const points = guessGain(game.view, heading, [{ article, option }]);
  if (!game.view.mandate) return null;
  return (
    <Mono
      as="b"
      className={textNotes['words-worth']}
      title={t('notes.worth', { by: heading ? 'close' : 'draft' })}
    >
      {figures.signed(heading ? Math.round(points) : points)}
    </Mono>
  );
}

/** Acts that start from the words in hand; why none does, where none does. */
function CardKeys({ article, wording }: { article: ArticleNow; wording: number }) {
  const { game, speech, begin, legal } = usePlay();
  const { t } = speech;
  const { scenario } = game.view;
  const found = scenario.articles[article.index];
  const option = found && [...found.options, ...found.bridges][wording]?.id;
  const change = option === undefined ? [] : [{ article: article.id, option }];
  const [holder] = article.holders.filter((id) => id !== game.seat);
  const given = (type: ActType, parameter: 'change' | 'want' | 'changes') =>
    listDraftChanges(legal(type), parameter).values.some(
      (one) => one.article === article.id && one.option === option,
    )
      ? change
      : [];
  const to = holder === undefined ? {} : { delegation: holder };
  const keys: readonly [ActType, Partial<Draft>][] = [
    ['amend', { article: article.id, give: given('amend', 'change') }],
    ['ask', { article: article.id, ...to }],
    ['offer', { want: given('offer', 'want'), ...to }],
    ['package', { give: given('package', 'changes') }],
  ];
  const able = keys.filter(([type]) => legal(type)?.unavailable === null && !game.readOnly);
  const why = legal('amend')?.unavailable ?? legal('ask')?.unavailable;
  if (findQuestionOffer(game)) return <Small>{t('notes.answerFirst')}</Small>;
  if (able.length === 0) {
    return why ? <Small>{tellRejection(why, speech)}</Small> : null;
  }
  return (
    <Buttons>
      {able.map(([type, filled], i) => (
        <Button
          key={type}
          kind={i === 0 ? 'small-primary' : 'small'}
          onClick={() => begin(type, filled)}
        >
          {t(`act.${type}`)}
        </Button>
      ))}
    </Buttons>
  );
}
