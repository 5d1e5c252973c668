import type { Difference } from '../model/compare-revisions.ts';
import { Aloud } from '../../../ui/aloud.tsx';
import { usePlay } from '../../../session/play/play-context.tsx';
import { countChanges, formatRevisionSymbol, findRuns } from './revision-words.ts';
import { hasDifference, findLatest, type Reading } from './use-reading.ts';
import { Button, dress } from '../../../ui/layout/primitives.tsx';
import { Runs } from '../../../ui/runs.tsx';
import { findScript } from '../../../speech/words.ts';
import textNotes from './text-notes.module.css?names';
import textSheet from './text-sheet.module.css?names';

type SumProps = {
  reading: Reading;
  from: number;
  to: number;
  /** Not said: it stands there whatever a person does, and what came of an act is told without it. */
  silent?: true;
};

/** "2 additions, 1 deletion. 5 brackets closed, 1 reopened." */
export function ChangeSum({ reading, from, to, silent }: SumProps) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { revisions, difference } = reading;
  const [one, other] = [revisions[from], revisions[to]];
  if (!one || !other) return null;
  if (!hasDifference(difference)) return <Aloud>{t('changes.none')}</Aloud>;
  const { added, cut, closed, reopened, came, left } = countChanges(
    game.view,
    difference,
    [one, other],
    speech,
  );
  const Sum = silent ? 'p' : Aloud;
  return (
    <Sum className={dress({ size: 2 })} data-part="change-sum">
      {added > 0 && <ins>{t('changes.added', { n: added })}</ins>}
      {added > 0 && cut > 0 && t('list.join')}
      {cut > 0 && <del>{t('changes.cut', { n: cut })}</del>}
      {added + cut > 0 && '. '}
      {came > 0 && `${t('changes.cameIn', { n: came })} `}
      {left > 0 && `${t('changes.leftOut', { n: left })} `}
      {t('changes.brackets', { closed, reopened })}
    </Sum>
  );
}

/** Beside the sheet: what has changed of late, and the way to see it. */
export function ChangesNote({ reading }: { reading: Reading }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const pair = findLatest(reading.revisions);
  const since = { ...reading, ...pair, difference: readDifference(reading, pair) };
  if (!hasDifference(since.difference)) return null;
  const listed = (articles: readonly number[]) =>
    articles.map((article) => names.articleBrief(article)).join(t('list.join'));
  const { moved, closed, reopened } = since.difference;
  return (
    <section className={`${textNotes['note']} ${textNotes['note-plain']}`}>
      <h2>{t('changes.title', { symbol: formatRevisionSymbol(pair.from, t) })}</h2>
      <ChangeSum reading={since} from={pair.from} to={pair.to} silent />
      {moved.length > 0 && <p>{t('changes.moved', { articles: listed(moved) })}</p>}
      {closed.length > 0 && <p>{t('changes.closed', { articles: listed(closed) })}</p>}
      {reopened.length > 0 && <p>{t('changes.reopened', { articles: listed(reopened) })}</p>}
      <Button
        kind="link"
        onClick={() => {
          reading.compare(pair.from, pair.to);
          reading.setMode('compare');
        }}
      >
        {t('changes.see')}
      </Button>
    </section>
  );
}

function readDifference(reading: Reading, { from, to }: { from: number; to: number }): Difference {
  return reading.from === from && reading.to === to
    ? reading.difference
    : reading.between(from, to);
}

/** An article between two revisions: its words with strikes and underlines, and what came and went in brackets. */
export function ComparedWords({ article, reading }: { article: number; reading: Reading }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { revisions, from, to, difference } = reading;
  const [one, other] = [revisions[from], revisions[to]];
  if (!one || !other) return null;
  const runs = findRuns(game.view, article, [one, other], speech);
  const tables = difference.tables.find((table) => table.article === article);
  const options = (wordings: readonly number[]) =>
    wordings.map((wording) => `“${names.option(article, wording)}”`).join(t('list.join'));
  return (
    <>
      <p {...findScript(runs[0]?.text ?? '')}>
        {runs.length > 0 ? <Runs runs={runs} /> : <i>{t('text.nothing')}</i>}
      </p>
      {tables && tables.came.length > 0 && (
        <p className={textSheet['par-note']} data-part="par-note">
          <ins>{t('changes.came', { options: options(tables.came) })}</ins>
        </p>
      )}
      {tables && tables.left.length > 0 && (
        <p className={textSheet['par-note']} data-part="par-note">
          <del>{t('changes.left', { options: options(tables.left) })}</del>
        </p>
      )}
    </>
  );
}
