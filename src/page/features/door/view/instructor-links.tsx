import { useWords } from '../../../speech/use-words.ts';
import { PAGES } from '../../../session/store/facts.ts';
import frontDoor from './front-door.module.css?names';
import parts from '../../../ui/parts.module.css?names';

const TOOLS = ['guide', 'desk', 'share', 'collect', 'compare'] as const;

/** Pages for whoever teaches with the game, as far as this version has them. */
export function InstructorLinks() {
  const t = useWords();
  const pages: readonly string[] = PAGES;
  const tools = TOOLS.filter((tool) => pages.includes(tool));
  if (tools.length === 0) return null;
  return (
    <section className={frontDoor['instructors']} aria-labelledby="door-instructors">
      <h2 id="door-instructors">{t('door.instructors')}</h2>
      <p>{t('door.instructorsHow')}</p>
      <div className={frontDoor['instructor-links']}>
        {tools.map((tool) => (
          <a key={tool} className={parts['button']} href={`#/${tool}`}>
            {t(`door.page.${tool}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
