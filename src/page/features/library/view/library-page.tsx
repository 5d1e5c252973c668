/** The library: negotiations to choose from, by what they teach and what they ask of a class. */
import { FileDrop } from '../../../ui/files/file-drop.tsx';
import { Button, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { ONE_COLUMN, useMedia } from '../../../ui/use-media.ts';
import { useWords } from '../../../speech/words.ts';
import { CaseCard } from './case-card.tsx';
import { CoursePaths } from './course-paths.tsx';
import { FilterFields } from './filter-fields.tsx';
import styles from './library.module.css';
import { type Library, useLibrary } from './use-library.ts';

export function LibraryPage() {
  const t = useWords();
  const library = useLibrary();
  const { cases, shown } = library;
  const real = cases.filter(({ year }) => year !== null).length;
  return (
    <>
      <PageBar note={t('library.note')} />
      <FileDrop />
      <main className={styles['library']}>
        <FilterPane library={library} />
        <Stack grow="room">
          <div className={styles['library-cases']}>
            <Row items="baseline" wrap gap={5} lineGap={2}>
              <Text as="h1" face="serif" weight={400} size={8} leading="tight">
                {t('library.title', { real, invented: cases.length - real })}
              </Text>
              <Text tone="ground-soft">{t('library.lead')}</Text>
              <Text tone="ground-soft" role="status">
                {shown.length < cases.length && t('library.found', { n: shown.length })}
              </Text>
              <Text grow="end">
                <Button as="a" kind="small" href="#/campaign">
                  {t('library.campaign')}
                </Button>
              </Text>
            </Row>
            <ul className={styles['cards']}>
              {shown.map((one) => (
                <CaseCard key={one.id} one={one} library={library} />
              ))}
            </ul>
          </div>
          <CoursePaths library={library} />
        </Stack>
      </main>
    </>
  );
}

/** Beside the cards; on a small screen put away above them. */
function FilterPane({ library }: { library: Library }) {
  const t = useWords();
  const small = useMedia(ONE_COLUMN);
  if (!small)
    return (
      <aside className={styles['filters']} aria-label={t('library.filters')}>
        <FilterFields library={library} />
      </aside>
    );
  return (
    <details className={styles['filters']}>
      <Text as="summary" weight={600}>
        {t('library.filters')}
      </Text>
      <FilterFields library={library} />
    </details>
  );
}
