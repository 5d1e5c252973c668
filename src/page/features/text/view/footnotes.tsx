import type { Footnote } from '../model/footnotes.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { usePlay } from '../../../session/play/play-context.tsx';
import { nameFew } from '../../../speech/names/name-few.ts';
import styles from './text-sheet.module.css?names';

const FLAGS_SHOWN = 5;
const NAMES_SHOWN = 3;

/** Under an article in brackets: of each wording who stands nearest, who proposed it and who holds it open. */
export function Footnotes({ notes, article }: { notes: readonly Footnote[]; article: number }) {
  const { t } = usePlay().speech;
  return (
    <ol className={styles['foot']} data-part="foot" aria-label={t('foot.title')}>
      {notes.map((note) => (
        <li key={note.letter}>
          <sup>{note.letter}</sup> <Note note={note} article={article} />
        </li>
      ))}
    </ol>
  );
}

function Note({ note, article }: { note: Footnote; article: number }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const { wording, proposal, holders } = note;
  const { nearest } = wording;
  return (
    <>
      {t('foot.words', {
        option: names.option(article, wording.wording),
        leads: wording.leads ? 'yes' : 'no',
      })}{' '}
      {nearest.length > 0 && <Flags ids={nearest} />}
      {t('foot.nearest', { n: nearest.length, names: nameFew(nearest, speech, NAMES_SHOWN) })}
      {proposal &&
        ` ${t('foot.proposed', {
          seat: names.called(proposal.seat),
          sponsors: proposal.sponsors.length,
          sitting: proposal.sitting,
        })}`}
      {holders.length > 0 && ` ${t('foot.held', { names: nameFew(holders, speech, NAMES_SHOWN) })}`}
    </>
  );
}

function Flags({ ids }: { ids: readonly string[] }) {
  const { names } = usePlay().speech;
  return (
    <span className={styles['foot-flags']}>
      {names
        .sorted(ids)
        .slice(0, FLAGS_SHOWN)
        .map((id) => (
          <Flag key={id} code={names.flag(id)} height={9} />
        ))}
    </span>
  );
}
