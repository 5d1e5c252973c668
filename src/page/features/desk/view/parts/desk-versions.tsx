/** Versions of the draft, and what became different since one of them. */
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../../speech/use-words.ts';
import { useDesk, useDeskActions } from '../../../../session/store/desk-state.ts';
import { useApp } from '../../../../session/store/store.ts';
import deskStyles from '../desk.module.css?names';
import parts from '../../../../ui/parts.module.css?names';

export function VersionsView() {
  const t = useWords();
  const { keepVersion, setSource } = useDeskActions();
  const versions = useDesk((state) => state.versions);
  const language = useApp((state) => state.language);
  const [chosen, setChosen] = useState<number | null>(null);
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <div className={deskStyles['desk-versions']}>
      <header className={deskStyles['desk-view-head']}>
        <h1>{t('desk.section.versions')}</h1>
        <button
          type="button"
          className={`${parts['button']} ${parts['small-button']}`}
          onClick={() => void keepVersion()}
        >
          {t('desk.versions.keep')}
        </button>
        {version && (
          <>
            <select
              aria-label={t('desk.versions.which')}
              value={version.id}
              onChange={({ target }) => setChosen(Number(target.value))}
            >
              {versions.map(({ id, savedAt }) => (
                <option key={id} value={id}>
                  {when.format(savedAt)}
                </option>
              ))}
            </select>
            <button
              type="button"
              className={`${parts['button']} ${parts['small-button']}`}
              onClick={() => setSource(version.text)}
            >
              {t('desk.versions.back')}
            </button>
          </>
        )}
      </header>
      <p className={parts['small']}>{t('desk.versions.told')}</p>
      {version ? <Difference before={version.text} /> : <p>{t('desk.versions.none')}</p>}
    </div>
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
      <p className={`${deskStyles['desk-versions-heads']} ${parts['eyebrow']}`}>
        <span>{then}</span>
        <span>{today}</span>
      </p>
      <div className={`${deskStyles['desk-merge']} paper`} ref={place} />
    </>
  );
}
