import type { ArticleNow, LiveWording } from '../../../session/game/article-now.ts';
import { isTextSettled } from '../../../session/game/footnotes.ts';
import { BracketedText } from './bracketed-text.tsx';
import { useClosing } from './use-closing.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import articleCard from './article-card.module.css?names';
import bracketedText from './bracketed-text.module.css?names';

type Props = {
  article: ArticleNow;
  /** What is printed after the words of each wording. */
  labels?: ReadonlyMap<number, string> | undefined;
  /** Wording with a wash; the leading one unless told. */
  marked?: number | undefined;
};

/** The words of an article as the draft has them now: in brackets as long as it is open. */
export function ArticleText({ article, labels, marked }: Props) {
  const [closing, healed] = useClosing(article);
  const agreed = article.live.filter((wording) => wording.leads);
  if (!isTextSettled(article))
    return <Wordings live={article.live} bracketed labels={labels} marked={marked} />;
  if (!closing) return <Wordings live={agreed} />;
  const left = closing.live.filter(({ wording }) => wording !== agreed[0]?.wording);
  return (
    <span
      className={bracketedText['closing']}
      data-part="closing"
      onAnimationEnd={({ target, currentTarget }) => target === currentTarget && healed()}
    >
      <Wordings live={[...agreed, ...left]} bracketed />
    </span>
  );
}

type WordingsProps = Omit<Props, 'article'> & {
  live: readonly LiveWording[];
  bracketed?: boolean;
};

function Wordings({ live, bracketed = false, labels, marked }: WordingsProps) {
  const { t, names } = usePlay().speech;
  const texts = live.map((one) => ({ wording: one.wording, text: readLiveText(one, names) }));
  const [only, another] = texts;
  if (!only) return <i className={articleCard['card-nothing']}>[{t('text.nothing')}]</i>;
  if (another || !bracketed)
    return <BracketedText {...{ texts, labels, marked }} nothing={t('text.noWords')} />;
  const label = labels?.get(only.wording);
  return (
    <span className={`${bracketedText['alt']} ${bracketedText['alt-whole']}`} data-part="alt">
      <b>[</b>
      <span>{only.text}</span>
      {label !== undefined && <sup>{label}</sup>}
      <b>]</b>
    </span>
  );
}

/** The words of a wording, or what they are called. */
function readLiveText(wording: LiveWording, names: Speech['names']): string {
  return names.text(wording.text) || names.text(wording.title) || wording.id;
}
