import { useWords } from '../../../speech/words.ts';
import { CONCEPTS } from '../../../session/game/concepts.ts';
import { useSeat } from '../../../session/play/play-context.tsx';
import { Codex } from './codex.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import textPage from '../../../ui/page/text-page.module.css';
import codexStyles from './codex.module.css?names';

/** The codex as a page of its own, reached without a game. */
export function CodexPage() {
  const t = useWords();
  const at = useSeat(({ route }) => CONCEPTS.find((one) => one === route.id));
  return (
    <>
      <PageBar note={t('codex.note')} />
      <main className={`${textPage['text-page']} paper ${codexStyles['codex-page']}`}>
        <h1>{t('codex.title')}</h1>
        <Codex at={at} />
      </main>
    </>
  );
}
