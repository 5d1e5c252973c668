import type { ArticleNow } from '../../../session/game/text/article-now.ts';
import { type HolderNow, listHoldersWithCause } from '../model/holders-now.ts';
import { StanceGlyph } from '../../../ui/marks/chip.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { chooseMattersWord } from '../../../speech/matters-word.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { formatStance } from '../../../speech/stance-words.ts';
import { tellLine } from '../../../speech/tell-told.ts';
import { markText } from '../../../speech/words.ts';
import { Button, Row, Small, Text } from '../../../ui/layout/primitives.tsx';
import textNotes from './text-notes.module.css?names';

/** Holders beyond these are folded. */
const SHOWN = 6;

/** Who holds a bracket on an article, and why: what was said in public, and what one was told. */
export function HolderList({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const holders = names.sortedBy(listHoldersWithCause(game, article.index), ({ id }) => id);
  return (
    <section className={textNotes['note']} aria-labelledby="holders-title">
      <h2 id="holders-title">{t('holders.title', { n: holders.length })}</h2>
      {holders.length === 0 && <p>{t('holders.none')}</p>}
      <Rows holders={holders.slice(0, SHOWN)} article={article} />
      {holders.length > SHOWN && (
        <details>
          <summary>{t('holders.more', { n: holders.length - SHOWN })}</summary>
          <Rows holders={holders.slice(SHOWN)} article={article} />
        </details>
      )}
      {holders.length > 0 && <Small>{t('holders.how')}</Small>}
    </section>
  );
}

function Rows({ holders, article }: { holders: readonly HolderNow[]; article: ArticleNow }) {
  if (holders.length === 0) return null;
  return (
    <ul className={textNotes['holder-rows']}>
      {holders.map((holder) => (
        <Holder key={holder.id} holder={holder} article={article} />
      ))}
    </ul>
  );
}

function Holder({ holder, article }: { holder: HolderNow; article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { id, you, stance, because, line, noLine, phrase } = holder;
  return (
    <li data-you={you || undefined}>
      <Row wrap items="center" gap={3}>
        <Flag code={names.flag(id)} /> <b {...markText(names.seat(id))} />
        <StanceGlyph stance={stance} />
        <Text size={2}>{formatStance(stance, article, speech)}</Text>
      </Row>
      {phrase && (
        <p>
          <i>{t('phrase.said', { phrase: t(`phrase.${phrase}`) })}</i>
        </p>
      )}
      <Small>
        {because && `${t(`holders.because.${because}`)} `}
        <Matters holder={holder} article={article} />
      </Small>
      {line && <Small>{tellLine(article.id, line, game.view, speech)}.</Small>}
      {noLine && <Small>{t('told.noLine', { article: speech.article(article.id) })}.</Small>}
    </li>
  );
}

/** How much it matters, from where that is known; where it is not, the way to ask. */
function Matters({ holder, article }: { holder: HolderNow; article: ArticleNow }) {
  const { speech, legal, begin } = usePlay();
  const { t } = speech;
  const { matters, id } = holder;
  if (!matters) return t('holders.own');
  if (matters.from === 'asked') {
    return t('holders.told', { matters: chooseMattersWord((matters.low + matters.high) / 2) });
  }
  const least = matters.from === 'inferred' ? chooseMattersWord(matters.low) : 'little';
  return (
    <>
      {least !== 'little' && `${t('holders.inferred', { matters: least })} `}
      {legal('ask')?.unavailable === null ? (
        <Button kind="link" onClick={() => begin('ask', { delegation: id, article: article.id })}>
          {t('holders.ask')}
        </Button>
      ) : (
        t('holders.unknown')
      )}
    </>
  );
}
