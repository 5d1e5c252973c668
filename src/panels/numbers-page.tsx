/** How the numbers work: what is estimated, what is drawn, and what they cannot say. */
import { useWords } from '../app/language/use-words.ts';
import type { Key } from '../app/language/words.ts';
import { PageBar } from './page-bar.tsx';
import './text-page.css';

const SECTIONS: readonly { title: Key; texts: readonly Key[] }[] = [
  {
    title: 'numbers.estimated.title',
    texts: ['numbers.estimated.positions', 'numbers.estimated.rules'],
  },
  { title: 'numbers.drawn.title', texts: ['numbers.drawn.once', 'numbers.drawn.same'] },
  {
    title: 'numbers.worth.title',
    texts: ['numbers.worth.points', 'numbers.worth.bracket', 'numbers.worth.stance'],
  },
  { title: 'numbers.votes.title', texts: ['numbers.votes.leaning', 'numbers.votes.simulated'] },
  { title: 'numbers.line.title', texts: ['numbers.line.share', 'numbers.line.order'] },
];

export function NumbersPage() {
  const t = useWords();
  return (
    <>
      <PageBar note={t('numbers.note')} />
      <main className="text-page paper">
        <h1>{t('numbers.title')}</h1>
        {SECTIONS.map(({ title, texts }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            {texts.map((text) => (
              <p key={text}>{t(text)}</p>
            ))}
          </section>
        ))}
      </main>
    </>
  );
}
