/** Versions of the draft, and what became different since one of them. */
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import type { Version } from '../../../../session/drafts/drafts.ts';
import { VersionChanges } from './version-changes.tsx';
import deskStyles from '../desk.module.css?names';
import parts from '../../../../ui/parts.module.css?names';
import { Button, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';

export function VersionsView() {
  const t = useWords();
  const versions = useDesk((state) => state.versions);
  const [chosen, setChosen] = useState<number | null>(null);
  const called = useCalled();
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  return (
    <Stack gap={4}>
      <Row as="header" wrap items="center" gap={4} className={deskStyles['desk-view-head']}>
        <h1>{t('desk.section.versions')}</h1>
        <KeepKey />
      </Row>
      <Text as="p" size={2} tone="ground-soft">
        {t('desk.versions.told')}
      </Text>
      <Deleted />
      {versions.length > 0 && (
        <ul aria-label={t('desk.versions.list')} data-part="versions">
          {versions.map((one) => (
            <VersionLine
              key={one.id}
              version={one}
              called={called(one)}
              chosen={one === version}
              choose={() => setChosen(one.id)}
            />
          ))}
        </ul>
      )}
      {version ? (
        <>
          <h2>{t('desk.versions.since', { version: called(version) })}</h2>
          <VersionChanges before={version.text} />
          <Lines key={version.id} before={version.text} />
        </>
      ) : (
        <p>{t('desk.versions.none')}</p>
      )}
    </Stack>
  );
}

/** A version by its name and when it was kept. */
function useCalled(): (version: Version) => string {
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return ({ name, savedAt }) =>
    name === undefined ? when.format(savedAt) : `${name} (${when.format(savedAt)})`;
}

/** Letters of a name. */
const LONGEST = 80;

function KeepKey() {
  const t = useWords();
  const { keepVersion } = useDeskActions();
  const [name, setName] = useState('');
  return (
    <Row
      as="form"
      wrap
      gap={3}
      onSubmit={(event) => {
        event.preventDefault();
        void keepVersion(name.trim() || undefined);
        setName('');
      }}
    >
      <input
        aria-label={t('desk.versions.newName')}
        placeholder={t('desk.versions.newName')}
        maxLength={LONGEST}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" kind="small">
        {t('desk.versions.keep')}
      </Button>
    </Row>
  );
}

function Deleted() {
  const t = useWords();
  const { restoreVersion } = useDeskActions();
  const deleted = useDesk((state) => state.deletedVersion);
  return (
    deleted && (
      <p role="status">
        {t('desk.versions.deleted')}{' '}
        <Button kind="link" onClick={() => void restoreVersion()}>
          {t('desk.versions.bring')}
        </Button>
      </p>
    )
  );
}

type LineProps = { version: Version; called: string; chosen: boolean; choose: () => void };

function VersionLine({ version, called, chosen, choose }: LineProps) {
  const t = useWords();
  const { nameVersion, deleteVersion, setSource } = useDeskActions();
  const [naming, setNaming] = useState<string | null>(null);
  const act = (word: string) => t('desk.versions.actOn', { act: word, version: called });
  const key = (word: string, onClick: () => void, pressed?: boolean) => (
    <Button kind="small" aria-label={act(word)} aria-pressed={pressed} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <Row as="li" wrap gap={3} items="center" padY={2}>
      {naming === null ? (
        <span>{called}</span>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void nameVersion(version.id, naming.trim());
            setNaming(null);
          }}
        >
          <input
            aria-label={t('desk.versions.nameOf', { when: called })}
            maxLength={LONGEST}
            value={naming}
            onChange={({ target }) => setNaming(target.value)}
          />
        </form>
      )}
      {key(t('desk.versions.compare'), choose, chosen)}
      {key(t('desk.versions.name'), () => setNaming(version.name ?? ''))}
      {key(t('desk.versions.back'), () => setSource(version.text))}
      {key(t('desk.versions.delete'), () => void deleteVersion(version.id))}
    </Row>
  );
}

/** The same as text, for whoever works in the source. */
function Lines({ before }: { before: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('desk.versions.lines')}</summary>
      {open && <Difference before={before} />}
    </details>
  );
}

function Difference({ before }: { before: string }) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const readSource = useDesk((state) => state.readSource);
  const edition = useDesk((state) => state.edition);
  const value = useDesk((state) => state.value);
  const [now, setNow] = useState<string | null>(null);
  const labels = [t('desk.versions.then'), t('desk.versions.now')] as const;
  useEffect(() => {
    let gone = false;
    void readSource().then((text) => gone || setNow(text));
    return () => {
      gone = true;
    };
    // The text is another after each edit.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [readSource, edition, value]);
  const [then, today] = labels;
  useEffect(() => {
    if (now === null || !place.current) return undefined;
    const side = (doc: string, label: string) => ({
      doc,
      extensions: [
        lineNumbers(),
        EditorView.editable.of(false),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ],
    });
    const view = new MergeView({
      parent: place.current,
      a: side(before, then),
      b: side(now, today),
      collapseUnchanged: { margin: 2, minSize: 6 },
      diffConfig: { scanLimit: 4000, timeout: 500 },
    });
    return () => view.destroy();
  }, [before, now, then, today]);
  if (now === before) return <p>{t('desk.versions.same')}</p>;
  return (
    <>
      <Row as="p" className={parts['eyebrow']}>
        <Text grow="room">{then}</Text>
        <Text grow="room">{today}</Text>
      </Row>
      <div className="paper" ref={place} />
    </>
  );
}
