/** Several cases in the order in which a course plays them, and what to compare. */
import { Anchor, dress, Text } from '../../../ui/layout/primitives.tsx';
import { useWords } from '../../../speech/words.ts';
import type { Case } from '../model/cases.ts';
import { listPaths } from '../model/paths.ts';
import { Emblem } from './emblem.tsx';
import styles from './library.module.css?names';
import { type Library, useCaseWords } from './use-library.ts';

export function CoursePaths({ library }: { library: Library }) {
  const t = useWords();
  const paths = listPaths(library.cases);
  if (paths.length === 0) return null;
  return (
    <section className={`${styles['paths']} on-dark`} aria-labelledby="library-paths">
      <Text as="h2" type="head" id="library-paths">
        {t('library.paths')}
      </Text>
      <p>{t('library.pathsHow')}</p>
      <ul>
        {paths.map(({ name, steps }) => (
          <li key={name} className="paper">
            <Text as="h3" type="head">
              {t(`library.path.${name}`)}
            </Text>
            <Text as="p" size={3}>
              <em>{t(`library.pathAsks.${name}`)}</em>
            </Text>
            <Text as="ol" top={3} bottom={3}>
              {steps.map((one) => (
                <Step key={one.id} one={one} library={library} />
              ))}
            </Text>
            <Text as="p" size={2}>
              {t(`library.pathCompare.${name}`)}{' '}
              <Anchor href="#/compare">{t('library.compare')}</Anchor>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Step({ one, library }: { one: Case; library: Library }) {
  const t = useWords();
  const words = useCaseWords();
  const [file] = one.files;
  if (!file) return null;
  const go = (): void => {
    library.clear();
    library.choose(file.id);
    requestAnimationFrame(() => document.getElementById(`case-${one.id}`)?.scrollIntoView());
  };
  return (
    <li>
      <button
        type="button"
        className={dress({ gap: 4, items: 'center', padY: 2, weight: 500 })}
        onClick={go}
      >
        <Emblem rule={one.rule} size={28} />
        <span>{words(one, file).title}</span>
        {library.isPlayed(one) && (
          <Text as="b" tone="ok" grow="end">
            {t('library.played')}
          </Text>
        )}
      </button>
    </li>
  );
}
