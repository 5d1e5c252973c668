import {
  type ArticleNow,
  type LiveWording,
  isTextSettled,
} from '../../../session/game/text/article-now.ts';
import { findScript } from '../../../speech/words.ts';
import { BracketedText } from './bracketed-text.tsx';
import { makeSayBracket } from '../../../speech/heard-bracket.ts';
import { InBrackets } from './heard-bracket.tsx';
import { useClosing } from './use-closing.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { dress } from '../../../ui/layout/primitives.tsx';
import bracketedText from './bracketed-text.module.css?names';

type Props = {
  article: ArticleNow;
  /** What is printed after the words of each wording. */
  labels?: ReadonlyMap<number, string> | undefined;
  /** Wording with a wash; the leading one unless told. */
  marked?: number | undefined;
  /** With little of what goes before the first bracket; in one line. */
  short?: 'lead' | 'line' | undefined;
};

/** The words of an article as the draft has them now: in brackets as long as it is open. */
export function ArticleText({ article, labels, marked, short }: Props) {
  const [closing, healed] = useClosing(article);
  const agreed = article.live.filter((wording) => wording.leads);
  if (!isTextSettled(article))
    return (
      <Wordings of={article.index} live={article.live} {...{ labels, marked, short }} bracketed />
    );
  if (!closing) return <Wordings of={article.index} live={agreed} />;
  const left = closing.live.filter(({ wording }) => wording !== agreed[0]?.wording);
  return (
    <span
      className={bracketedText['closing']}
      data-part="closing"
      onAnimationEnd={({ target, currentTarget }) => target === currentTarget && healed()}
    >
      <Wordings of={article.index} live={[...agreed, ...left]} bracketed />
    </span>
  );
}

/** Words that are enough to lead to a bracket. */
const LEADING = { lead: 5, line: 3 };

type WordingsProps = Omit<Props, 'article'> & {
  /** Index of the article. */
  of: number;
  live: readonly LiveWording[];
  bracketed?: boolean;
};

function Wordings({ of, live, bracketed = false, labels, marked, short }: WordingsProps) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const heard = useSeat((state) => state.settings.brackets);
  const say = makeSayBracket(game.view, of, heard, t);
  const texts = live.map((one) => ({ wording: one.wording, text: readLiveText(one, names) }));
  const [only, another] = texts;
  if (!only) return <i className={dress({ tone: 'faint' })}>[{t('text.nothing')}]</i>;
  const look = dress({ breaks: short === 'line' ? 'cut' : undefined }, bracketedText['words']);
  const own = { className: look, ...findScript(only.text) };
  if (another || !bracketed)
    return (
      <span {...own}>
        <BracketedText
          {...{ texts, labels, marked, say }}
          nothing={t('text.noWords')}
          lead={short && LEADING[short]}
        />
      </span>
    );
  const label = labels?.get(only.wording);
  const said = say([only.wording]);
  return (
    <span {...own}>
      <span className={`${bracketedText['alt']} ${bracketedText['alt-whole']}`} data-part="alt">
        <InBrackets said={said}>
          <span>{only.text}</span>
          {label !== undefined && <sup aria-hidden={said !== null}>{label}</sup>}
        </InBrackets>
      </span>
    </span>
  );
}

/** The words of a wording, or what they are called. */
function readLiveText(wording: LiveWording, names: Speech['names']): string {
  return names.text(wording.text) || names.text(wording.title) || wording.id;
}
