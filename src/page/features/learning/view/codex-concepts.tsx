/** All concepts by group, searchable; the unread ones stand in brackets. */
import { type KeyboardEvent, useState } from 'react';
import { useSeat } from '../../../session/play/play-context.tsx';
import { type Translate, useWords } from '../../../speech/words.ts';
import {
  CONCEPT_GROUPS,
  type Concept,
  type ConceptGroup,
  CONCEPTS,
} from '../../../session/game/concepts.ts';
import { withId } from '../../../session/game/learning.ts';
import { foldText } from '../../../../scenario/edit/plain.ts';
import { dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import codexStyles from './codex.module.css?names';
import parts from '../../../ui/parts.module.css?names';
import './step-list.module.css';

const GROUPS = Object.keys(CONCEPT_GROUPS) as ConceptGroup[];

export function CodexConcepts({ at }: { at?: Concept | undefined }) {
  const t = useWords();
  const read = useSeat((state) => state.learning.read);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<Concept | null>(at ?? null);
  const learn = useSeat((state) => state.learn);
  const found = new Set(CONCEPTS.filter((one) => containsAll(one, wanted, t)));
  const unread = CONCEPTS.filter((one) => !read.includes(one)).length;
  const toggle = (concept: Concept): void => {
    setOpen(open === concept ? null : concept);
    learn({ read: withId(read, concept) });
  };
  return (
    <div onKeyDown={walk}>
      <Row
        wrap
        gap={5}
        lineGap={2}
        items="center"
        tone="soft"
        size={2}
        leading="even"
        className={codexStyles['codex-search']}
      >
        <input
          type="search"
          className={dress({ pad: 4, size: 3 })}
          value={wanted}
          placeholder={t('codex.search')}
          aria-label={t('codex.search')}
          onChange={(event) => setWanted(event.target.value)}
        />
        <p role="status">
          {wanted.trim() === ''
            ? t('codex.unread', { n: unread })
            : t('codex.found', { n: found.size })}
        </p>
        <p className={parts['of-keys']}>{t('codex.keys')}</p>
      </Row>
      <div className={codexStyles['codex-groups']}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} found={found} open={open} toggle={toggle} />
        ))}
      </div>
    </div>
  );
}

type GroupProps = {
  group: ConceptGroup;
  found: ReadonlySet<Concept>;
  open: Concept | null;
  toggle: (concept: Concept) => void;
};

function Group({ group, found, open, toggle }: GroupProps) {
  const t = useWords();
  const learning = useSeat((state) => state.learning);
  const shown = CONCEPT_GROUPS[group].filter((one) => found.has(one));
  if (shown.length === 0) return null;
  return (
    <section className={dress({ bottom: 5 })}>
      <h3>{t(`codex.group.${group}`)}</h3>
      <ul>
        {shown.map((concept) => (
          <Text as="li" rule="top" key={concept}>
            <button
              type="button"
              className={codexStyles['codex-name']}
              data-part="codex-name"
              data-unread={!learning.read.includes(concept) || undefined}
              aria-expanded={open === concept}
              ref={open === concept ? scrollIntoSight : undefined}
              onClick={() => toggle(concept)}
            >
              <span>{t(`concept.${concept}.title`)}</span>
              {!learning.read.includes(concept) && (
                <span className="visually-hidden">, {t('codex.new')}</span>
              )}
              {learning.met.includes(concept) && (
                <Text type="label" size={1} tone="faint" grow="end">
                  {t('codex.met')}
                </Text>
              )}
            </button>
            {open === concept && (
              <Text as="div" type="body" leading="open" padX={2} bottom={4}>
                <p>{t(`concept.${concept}.what`)}</p>
                <Text as="p" top={2} tone="soft">
                  {t(`concept.${concept}.more`)}
                </Text>
              </Text>
            )}
          </Text>
        ))}
      </ul>
    </section>
  );
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Every word stands somewhere in the entry, without regard to case and accents. */
function containsAll(concept: Concept, wanted: string, t: Translate): boolean {
  const entry = foldText(
    `${t(`concept.${concept}.title`)} ${t(`concept.${concept}.what`)} ${t(`concept.${concept}.more`)}`,
  );
  return foldText(wanted.trim())
    .split(/\s+/)
    .every((word) => entry.includes(word));
}

/** Arrow keys go from the search to the concepts and among them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-part="codex-name"]'),
  ];
  const now = stops.findIndex((one) => one === document.activeElement);
  const next = stops[now + step];
  if (now < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
