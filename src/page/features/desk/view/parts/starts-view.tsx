/** Other texts a conference may open with, each by its name: per article what is on the table then. */
import { useState } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import {
  asList,
  asMap,
  asText,
  getEntry,
  readName,
  type Plain,
} from '../../../../../scenario/edit/plain.ts';
import { useSet } from '../fields/controls.ts';
import { DraftField } from '../fields/draft-field.tsx';
import { usePlace } from '../fields/use-place.ts';
import deskSheet from '../fields/desk-sheet.module.css?names';
import deskBar from '../desk-bar.module.css?names';
import {
  Button,
  dress,
  PaneHead,
  Row,
  Small,
  Stack,
  Text,
} from '../../../../ui/layout/primitives.tsx';

export function StartsView() {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const names = Object.keys(asMap(useDesk((state) => getEntry(state.value, 'starts'))));
  const target = useDesk((state) => state.target?.path[1]);
  const [chosen, choose] = useState('');
  const [typed, setTyped] = useState('');
  const open = [chosen, target, names[0]].find((one) => names.includes(String(one)));
  const add = (): void => {
    const name = typed.trim();
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || names.includes(name)) return;
    edit([{ op: 'set', path: ['starts', name], value: {} }]);
    choose(name);
    setTyped('');
  };
  return (
    <div className={deskSheet['desk-list-view']}>
      <Stack gap={4} items="start" className={deskSheet['desk-list-side']}>
        <h1>{t('desk.section.starts')}</h1>
        <ol className={deskSheet['desk-list']} data-part="desk-list">
          {names.map((name) => (
            <Stack as="li" key={name}>
              <button
                type="button"
                className={deskBar['desk-entry']}
                aria-current={name === open ? 'true' : undefined}
                onClick={() => choose(name)}
              >
                {name}
              </button>
            </Stack>
          ))}
        </ol>
        <Row
          as="form"
          wrap
          gap={4}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            className={deskSheet['desk-find']}
            aria-label={t('desk.starts.name')}
            placeholder={t('desk.starts.name')}
            value={typed}
            onChange={({ target: { value } }) => setTyped(value)}
          />
          <Button kind="small" type="submit" disabled={typed.trim() === ''}>
            {t('desk.add')}
          </Button>
        </Row>
      </Stack>
      {typeof open === 'string' ? (
        <Start key={open} name={open} />
      ) : (
        <Text as="p" tone="ground-soft">
          {t('desk.starts.told')}
        </Text>
      )}
    </div>
  );
}

function Start({ name }: { name: string }) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const articles = asList(useDesk((state) => getEntry(state.value, 'articles')));
  return (
    <section className={`${deskSheet['desk-sheet']} paper`} data-part="desk-sheet">
      <PaneHead as="header">
        <h2>{name}</h2>
        <Button
          kind="small"
          aria-label={t('desk.remove', { what: name })}
          onClick={() => edit([{ op: 'drop', path: ['starts', name] }])}
        >
          {t('desk.remove.word')}
        </Button>
      </PaneHead>
      <Small>{t('desk.starts.told')}</Small>
      {articles.map((article) => (
        <OneArticle key={asText(getEntry(article, 'id'))} start={name} article={article} />
      ))}
    </section>
  );
}

function OneArticle({ start, article }: { start: string; article: Plain }) {
  const t = useWords();
  const language = useLanguage();
  const path = ['starts', start, asText(getEntry(article, 'id'))];
  const value = useDesk((state) =>
    getEntry(getEntry(getEntry(state.value, 'starts'), start), String(path[2])),
  );
  const set = useSet(path);
  const marks = usePlace(path);
  const label = `${asText(getEntry(article, 'number'))} ${readName(article, language)}`.trim();
  return (
    <div className={dress({ padY: 4, rule: 'top' })} {...marks}>
      <Row as="label" items="center" gap={3} padY={2}>
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={({ target }) =>
            set(target.checked ? (getEntry(article, 'draft') ?? []) : undefined)
          }
        />
        {t('desk.starts.other', { article: label })}
      </Row>
      {value !== undefined && (
        <DraftField
          id={path.join('-')}
          label={label}
          path={path}
          value={value}
          // An article with nothing on the table says so; left out it would open with the draft.
          set={(next) => set(next ?? [])}
        />
      )}
    </div>
  );
}
