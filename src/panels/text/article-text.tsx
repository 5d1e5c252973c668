import type { ArticleNow } from '../../app/selectors/text/article-now.ts';
import { isSettled } from '../../app/selectors/text/footnotes.ts';
import { BracketedText } from './bracketed-text.tsx';
import type { Speech } from '../play/use-game.ts';
import { usePlay } from '../play/play-context.tsx';

type Props = {
  article: ArticleNow;
  /** What is printed after the words of each wording. */
  labels?: ReadonlyMap<number, string> | undefined;
  /** Wording with a wash; the leading one unless told. */
  marked?: number | undefined;
};

/** The words of an article as the draft has them now: in brackets as long as it is open. */
export function ArticleText({ article, labels, marked }: Props) {
  const { t, names } = usePlay().speech;
  const settled = isSettled(article);
  const shown = settled ? article.live.filter((wording) => wording.leads) : article.live;
  const texts = shown.map((one) => ({ wording: one.wording, text: textOf(one, names) }));
  const [only, another] = texts;
  if (!only) return <i className="card-nothing">[{t('text.nothing')}]</i>;
  if (!another && !settled) {
    const label = labels?.get(only.wording);
    return (
      <span className="alt">
        <b>[</b>
        <span>{only.text}</span>
        {label !== undefined && <sup>{label}</sup>}
        <b>]</b>
      </span>
    );
  }
  return <BracketedText {...{ texts, labels, marked }} nothing={t('text.noWords')} />;
}

type Titled = Pick<ArticleNow['live'][number], 'id' | 'title' | 'text'>;

/** The words of a wording, or what they are called. */
function textOf(wording: Titled, names: Speech['names']): string {
  return names.text(wording.text) || names.text(wording.title) || wording.id;
}
