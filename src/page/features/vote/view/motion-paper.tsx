import type { ArticleIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import { isOnOrder } from '../../../session/game/vote/motion-traits.ts';
import type { MotionKind } from '../../../../engine/command.ts';
import { readWordingText } from '../../../session/game/text/article-now.ts';
import { splitIntoBrackets } from '../../../session/game/text/brackets.ts';
import { isGlued } from '../../../session/game/text/tokens.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { findScript } from '../../../speech/words.ts';
import votePrediction from './record/vote-prediction.module.css?names';
import voteStrip from './vote-strip.module.css?names';
import { Panel, Small } from '../../../ui/layout/primitives.tsx';

type Kind = MotionKind | 'text';

type Props = {
  motion: { kind: Kind; article: ArticleIndex; wording: WordingIndex };
  /** Wording that stood when it was put. */
  text: number;
  done?: boolean;
};

/** The words a motion is about: what would go struck out, what would come underlined. */
export function MotionPaper({ motion, text, done = false }: Props) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { article, wording, kind } = motion;
  const { view } = game;
  const onOrder = isOnOrder(kind);
  const [from = '', to = ''] = [text, wording].map((one) =>
    names.text(readWordingText(view, article, one)),
  );
  return (
    <Panel aria-labelledby="change-title">
      <h2 id="change-title">{t(done ? 'change.done' : 'change.title')}</h2>
      {kind === 'text' && <Whole />}
      {onOrder && <p>{t(`change.procedure.${kind}`)}</p>}
      {!onOrder && article >= 0 && (
        <>
          <p
            className={voteStrip['motion-words']}
            data-part="change-words"
            {...findScript(to || from)}
          >
            <Difference from={from} to={to} />
          </p>
          <Small>{t('change.legend')}</Small>
        </>
      )}
    </Panel>
  );
}

/** So many articles are named with their words; a longer text is read on its own page. */
const NAMED = 8;

/** The text as a whole, article by article where it is short. */
function Whole() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { articles, scenario } = game.view;
  return (
    <>
      <p>{t('change.whole', { n: articles.length })}</p>
      {articles.length <= NAMED && (
        <ul className={votePrediction['lines']}>
          {scenario.articles.map(({ id, index }) => (
            <li key={id}>
              {t('change.one', {
                article: speech.article(id),
                option: names.option(id, articles[index]?.text ?? -1) || t('text.nothing'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const OLD = 0;
const NEW = 1;

function Difference({ from, to }: { from: string; to: string }) {
  const segments = splitIntoBrackets([
    { wording: OLD, text: from },
    { wording: NEW, text: to },
  ]);
  const apart = (text: string, i: number) => i > 0 && !isGlued(text) && ' ';
  return segments.map((segment, i) => {
    if (segment.kind === 'common') {
      return (
        <span key={i}>
          {apart(segment.text, i)}
          {segment.text}
        </span>
      );
    }
    const read = (wording: WordingIndex) =>
      segment.alternatives.find((one) => one.wordings.includes(wording))?.text ?? '';
    const [old, fresh] = [read(OLD), read(NEW)];
    return (
      <span key={i}>
        {apart(old || fresh, i)}
        {old !== '' && <del>{old}</del>}
        {old !== '' && fresh !== '' && ' '}
        {fresh !== '' && <ins>{fresh}</ins>}
      </span>
    );
  });
}
