/** Several cases in the order in which a course plays them, and what to compare. */
import { Text } from '../../../ui/layout/primitives.tsx';
import parts from '../../../ui/parts.module.css?names';
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
      <h2 id="library-paths">{t('library.paths')}</h2>
      <p>{t('library.pathsHow')}</p>
      <ul>
        {paths.map(({ name, steps }) => (
          <li key={name} className="paper">
            <h3>{t(`library.path.${name}`)}</h3>
            <Text as="p" size={3}>
              <em>{t(`library.pathAsks.${name}`)}</em>
            </Text>
            <ol>
              {steps.map((one) => (
                <Step key={one.id} one={one} library={library} />
              ))}
            </ol>
            <Text as="p" size={2}>
              {t(`library.pathCompare.${name}`)}{' '}
              <a className={parts['link']} href="#/compare">
                {t('library.compare')}
              </a>
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
      <button type="button" onClick={go}>
        <Emblem rule={one.rule} size={28} />
        <span>{words(one, file).title}</span>
        {library.isPlayed(one) && <b>{t('library.played')}</b>}
      </button>
    </li>
  );
}
