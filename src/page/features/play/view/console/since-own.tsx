/** Since the seat's last act: brackets that its delegation put, dropped or withdrew, and credit it lost, with what one can do. */
import type { Since } from '../../model/since-last.ts';
import { listOwnBrackets, readOwnBracket } from '../../../../session/game/text/own-bracket.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { chooseKeysWord } from '../../../../ui/keys-told.ts';
import { Button, Buttons } from '../../../../ui/layout/primitives.tsx';

export function SinceOwn({ since }: { since: Since }) {
  const put = since.own.filter(({ held }) => held);
  const lines = put.filter(({ reason }) => reason.code === 'redLine');
  return (
    <>
      {since.withdrawn.map((article) => (
        <Withdrawn key={article} article={article} />
      ))}
      <Brackets of={lines} why="line" may={since.mayLetGo} />
      <Brackets of={put.filter((one) => !lines.includes(one))} why="minds" may={since.mayLetGo} />
      <Brackets of={since.own.filter(({ held }) => !held)} why="dropped" may={false} />
      <Brackets of={since.over} why="over" may={false} />
      {since.credit.length > 0 && <Credit since={since} />}
    </>
  );
}

type BracketsProps = {
  of: readonly { article: string }[];
  why: 'line' | 'minds' | 'dropped' | 'over';
  may: boolean;
};

/** Those of one kind in a sentence. */
function Brackets({ of, why, may }: BracketsProps) {
  const { game, speech, legal } = usePlay();
  const { t } = speech;
  if (of.length === 0) return null;
  return (
    <li>
      {t('since.own', {
        article: of.map(({ article }) => speech.article(article)).join(t('list.join')),
        n: of.length,
        why,
        share: speech.figures.share(game.view.values.blocking),
        may: may ? (game.view.phase === 'negotiation.floor' ? 'more' : 'yes') : 'no',
        cable: legal('cable')?.unavailable === null ? 'yes' : 'no',
        late: listOwnBrackets(game.view).some(({ credit }) => credit > 0) ? 'yes' : 'no',
        keys: chooseKeysWord(),
      })}
    </li>
  );
}

/** What withdrawing a bracket has done: nothing yet, where the draft crosses the red line. */
function Withdrawn({ article }: { article: string }) {
  const { game, speech } = usePlay();
  const { held, isOpen, others } = readOwnBracket(game.view, article);
  return (
    <li>
      {speech.t('since.withdrew', {
        article: speech.article(article),
        stays: held ? 'yes' : 'no',
        open: isOpen ? 'yes' : 'no',
        n: others.length,
        others: nameFew(others, speech, NAMED),
      })}
    </li>
  );
}

const NAMED = 3;

/** What was lost and why; what it is for, the first time; and what would cost more at the next close. */
function Credit({ since }: { since: Since }) {
  const { game, speech, legal, begin } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const { credit: full } = view.values;
  const told = since.own.filter(({ held }) => held).map(({ article }) => article);
  const alone = listOwnBrackets(view).filter(({ credit }) => credit > 0);
  const next = alone.reduce((sum, { credit }) => sum + credit, 0);
  const line = alone.some((one) => one.line);
  const free = alone.filter((one) => since.mayLetGo && !one.line);
  return (
    <li>
      {since.credit.map((one) => formatHappening(one, speech).text).join(' ')}{' '}
      {t('since.credit', {
        first: since.isFirstCredit ? 'yes' : 'no',
        share: figures.share(full > 0 ? Math.min(1, view.credit / full) : 1),
        broken: Number(
          view.commitments.some(({ by, status }) => by === view.delegation && status === 'broken'),
        ),
        n: alone.length,
        next,
        articles: alone.map(({ article }) => speech.article(article)).join(t('list.join')),
        way: alone.every(({ article }) => told.includes(article))
          ? 'told'
          : line
            ? 'line'
            : since.mayLetGo
              ? 'free'
              : 'none',
        cable: legal('cable')?.unavailable === null ? 'yes' : 'no',
        keys: chooseKeysWord(),
      })}
      {free.length > 0 && (
        <Buttons>
          {free.map(({ article }) => (
            <Button key={article} kind="small" onClick={() => begin('withdraw', { article })}>
              {t('quiet.act', { kind: 'withdraw', article: speech.article(article) })}
            </Button>
          ))}
        </Buttons>
      )}
    </li>
  );
}
