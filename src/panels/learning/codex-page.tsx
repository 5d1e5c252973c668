import { useWords } from '../../app/language/use-words.ts';
import { CONCEPTS } from '../../app/selectors/learning/concepts.ts';
import { useApp } from '../../app/store/store.ts';
import { Codex } from './codex.tsx';
import { PageBar } from '../parts/page/page-bar.tsx';
import '../parts/page/text-page.css';

/** The codex as a page of its own, reached without a game. */
export function CodexPage() {
  const t = useWords();
  const at = useApp(({ route }) => CONCEPTS.find((one) => one === route.id));
  return (
    <>
      <PageBar note={t('codex.note')} />
      <main className="text-page paper codex-page">
        <h1>{t('codex.title')}</h1>
        <Codex at={at} />
      </main>
    </>
  );
}
