/** The wall: every table's text as lines and brackets, the clock, the code for late-comers. Nobody is named. */
import { useWords } from '../../../speech/words.ts';
import vista from '../../../../../assets/vista.svg';
import type { ClassBoard } from '../model/board.ts';
import { findLatestNews } from '../model/news.ts';
import { useTableNames } from './board-context.tsx';
import { ClockFace, ClockFigures } from './class-clock.tsx';
import { QrCode } from '../../../ui/marks/qr-code.tsx';
import { NewsLine } from './news-line.tsx';
import { useClock } from './use-clock.ts';
import styles from './class-wall.module.css';

export function ClassWall({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { tables, card } = board;
  const first = tables.find(({ stage }) => stage !== 'over') ?? tables[0];
  const left = useClock(
    first ? { endsIn: first.endsIn, paused: first.paused, since: board.since } : null,
  );
  const names = useTableNames(first?.scenario ?? '');
  const latest = findLatestNews(board.news, true);
  if (!first) return null;
  const stage = first.paused ? 'paused' : first.stage;
  return (
    <main className={styles['wall']} data-part="class-wall">
      <div className={`${styles['wall-side']} on-dark`}>
        <img src={vista} alt="" />
        <h1>{t('class.sitting', { n: Math.max(1, first.sitting), of: first.sittings })}</h1>
        <p>{t('class.wall.how', { stage })}</p>
        <div className={styles['wall-clock']}>
          <ClockFace left={left} />
          {left !== null && <ClockFigures left={left} />}
        </div>
        <div className={styles['wall-join']}>
          <QrCode text={board.join} label={t('class.monitor.qr')} />
          <p>
            {t('class.wall.late')} <b>{card.code}</b>
          </p>
        </div>
      </div>
      <section className={styles['wall-paper']} aria-labelledby="wall-title">
        <header>
          <h2 id="wall-title">{t('class.wall.title', { n: tables.length })}</h2>
          <p>{t('class.wall.key')}</p>
        </header>
        <div className={styles['wall-scroll']}>
          <table>
            <thead>
              <tr>
                <td />
                {first.brackets.articles.map(({ article }) => (
                  <th key={article} scope="col">
                    <b>{names?.articleTitle(article) ?? ''}</b>
                    <span>{names?.articleBrief(article) ?? ''}</span>
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {tables.map(({ table, brackets }) => (
                <tr key={table}>
                  <th scope="row">{t('class.lobby.table', { table })}</th>
                  {brackets.articles.map(({ article, open }) => (
                    <td key={article}>
                      <ArticleMark open={open} />
                    </td>
                  ))}
                  <td>{t('class.wall.left', { n: brackets.open })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <p className={`${styles['wall-news']} on-dark`} role="status">
        {latest && (
          <>
            <small>{t('class.wall.now')}</small> <NewsLine news={latest} tables={tables} />
          </>
        )}
      </p>
    </main>
  );
}

function ArticleMark({ open }: { open: boolean }) {
  const t = useWords();
  return (
    <>
      <svg
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        data-open={open || undefined}
        aria-hidden="true"
      >
        {open ? (
          <>
            <path d="M0 20h20M80 20h20" className={styles['wall-line']} />
            <path d="M28 5h-8v30h8M72 5h8v30h-8" className={styles['wall-bracket']} />
          </>
        ) : (
          <path d="M0 20h100" className={styles['wall-line']} />
        )}
      </svg>
      <span className="visually-hidden">{t('class.wall.mark', { open: open ? 'yes' : 'no' })}</span>
    </>
  );
}
