/** Of a brief: what the seat wants most, and where each of it stands between two ends. */
import type { Scenario, Words } from '../../scenario/resolved.ts';
import { listWants } from '../session/seat-wants.ts';
import { useWords, findScript, markText } from '../speech/words.ts';
import { Small, Text } from './layout/primitives.tsx';
import dataTable from './layout/data-table.module.css?names';
import styles from './seat-wants.module.css';

type Props = { scenario: Scenario; seat: string; text: (words: Words | undefined) => string };

/** Wants shown before "and more". */
const SHOWN = 5;

/** What it wants most, from its scenario. */
export function SeatWants({ scenario, seat, text }: Props) {
  const t = useWords();
  const wants = listWants(scenario, seat, SHOWN);
  if (wants.length === 0) return null;
  return (
    <>
      <table className={`${dataTable['data-table']} ${styles['wants']}`} data-part="wants">
        <caption className="visually-hidden">{t('door.wants')}</caption>
        <tbody>
          {wants.map(({ article, position, nearest }) => (
            <tr key={article.id}>
              <th
                scope="row"
                {...markText(
                  t('door.article', {
                    title: text(article.title),
                    number: article.number,
                    kind: findKind(article.number),
                  }),
                  text(article.title),
                )}
              />
              <td>
                {nearest.map(({ id, title, text: words }, at) => (
                  <Nearest
                    key={id}
                    title={t('door.near', { words: text(title) || text(article.title), at })}
                    words={text(words)}
                  />
                ))}
                {article.low && article.high && (
                  <Small lang={findScript(text(article.low)).lang}>
                    {t('door.ends', { low: text(article.low), high: text(article.high) })}
                  </Small>
                )}
              </td>
              <td>
                <Bar at={position.ideal} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text as="p" size={2} tone="faint" padY={2}>
        {t('door.bars')}
      </Text>
    </>
  );
}

/** A number, another name, or a dash for none. */
function findKind(number: string): 'number' | 'name' | 'none' {
  if (/^\d/.test(number)) return 'number';
  return /\p{L}/u.test(number) ? 'name' : 'none';
}

/** The name of a wording, and on request what it says. */
function Nearest({ title, words }: { title: string; words: string }) {
  if (words === '') return <span {...markText(title)} />;
  return (
    <details>
      <summary {...markText(title)} />
      <span {...markText(words)} />
    </details>
  );
}

/** Where on the article's axis. */
function Bar({ at }: { at: number }) {
  const t = useWords();
  return (
    <svg
      width="92"
      height="20"
      viewBox="0 0 92 20"
      role="img"
      aria-label={t('door.bar', { at: Math.round(at) })}
    >
      <path d="M10 10H82" stroke="#bfc6bb" strokeWidth="3" />
      <circle cx={10 + at * 0.72} cy="10" r="6" fill="#0b5c92" />
    </svg>
  );
}
