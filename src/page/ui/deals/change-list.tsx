import type { ReactNode } from 'react';
import { readArticleNow } from '../../session/game/text/article-now.ts';
import { computeChangeWorth } from '../../session/game/worth.ts';
import type { Change } from '../../../engine/command.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { chooseGainWord } from './gain-word.ts';
import { markText } from '../../speech/words.ts';
import { Row, RuledList, Small, Text } from '../layout/primitives.tsx';
import styles from '../parts.module.css?names';

/**
 * Changes as from and to, each with how much it brings the seat in the draft: what all bring by the close is the one number.
 * @param folded where those of the draft are said behind that number
 */
export function ChangeList({
  changes,
  folded = false,
}: {
  changes: readonly Change[];
  folded?: boolean;
}) {
  const { t } = usePlay().speech;
  if (changes.length === 0) return <Small>{t('change.none')}</Small>;
  return (
    <RuledList>
      {changes.map((change) => (
        <li key={change.article}>
          <ChangeLine change={change} folded={folded} />
        </li>
      ))}
    </RuledList>
  );
}

/**
 * @param from wording that stood when the change was put forward; the leading one of now unless told
 * @param price said in place of what it is worth in the draft
 */
export function ChangeLine({
  change,
  from,
  folded = false,
  price,
}: {
  change: Change;
  from?: number;
  folded?: boolean;
  price?: ReactNode;
}) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const index = game.view.scenario.articleIndex.get(change.article) ?? -1;
  const lead = readArticleNow(game.view, index)?.live.find((wording) => wording.leads);
  const stood =
    from === undefined ? lead && names.option(index, lead.id) : names.option(index, from);
  return (
    <>
      <Row
        type="head"
        size={4}
        gap={4}
        items="baseline"
        justify="between"
        className={styles['change-head']}
      >
        <b>
          {names.article(change.article)} <i {...markText(names.articleTitle(change.article))} />
        </b>
        {/* What it is worth is reckoned from the text of now. */}
        {price || (from === undefined && !folded && <DraftWorth change={change} />)}
      </Row>
      <Text as="div" type="body" size={3} top={2} data-part="change-move">
        <del>{stood || t('text.nothing')}</del> <span aria-hidden="true">→</span>{' '}
        <ins {...markText(names.option(change.article, change.option))} />
      </Text>
    </>
  );
}

/** What it is worth in the draft, in a word; nothing to a seat without instructions. */
export function DraftWorth({ change }: { change: Change }) {
  const { game, speech } = usePlay();
  const worth = computeChangeWorth(game.view, [change]);
  const { way, much } = chooseGainWord(worth?.net ?? 0);
  return (
    worth && (
      <Text
        type="label"
        breaks="never"
        tone={way === 'gain' ? 'ok' : way === 'loss' ? 'red' : 'soft'}
      >
        {speech.t('worth.much', { way, much })}
      </Text>
    )
  );
}
