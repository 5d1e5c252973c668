/** What the class will argue about, on one sheet: every article with its wordings, and which of them stand on the table. */
import { useWords, markText } from '../../../speech/words.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { ArticleName } from './article-name.tsx';
import styles from './share-print.module.css?names';
import { Row } from '../../../ui/layout/primitives.tsx';

export function DraftText({ scenario, names }: { scenario: Scenario; names: Names }) {
  const t = useWords();
  return (
    <section
      className={styles['kit-sheet']}
      data-part="kit-sheet"
      aria-label={t('print.part.text')}
    >
      <Row as="p" type="tag" justify="between" gap={6} className={styles['kit-mast']}>
        <span {...markText(names.text(scenario.title))} />
        <span>{t('print.part.text')}</span>
      </Row>
      <h2>{t('print.text')}</h2>
      <p>{t('print.text.how')}</p>
      {scenario.articles.map(({ id, options, draft, agreed }) => (
        <section key={id} className={styles['kit-article']}>
          <h3>
            <ArticleName id={id} names={names} />
          </h3>
          <ul>
            {options.map((option, index) => {
              const tabled = draft.includes(index) && !agreed;
              const words = names.text(option.text) || names.text(option.title);
              return (
                <li key={option.id}>
                  <b {...markText(names.text(option.title))} />{' '}
                  {tabled && <span className="visually-hidden">{t('print.tabled')} </span>}
                  {tabled ? `[${words}]` : words}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
