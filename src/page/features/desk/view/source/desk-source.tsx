/** The document as source. Its text is read once it is shown; what is typed goes through the reader after a pause. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import {
  showFindings,
  goToPlace,
  replaceText,
  type SourceEditor,
  sourceEditor,
} from './source-editor.ts';
import deskStyles from '../desk.module.css?names';
import { Text, Warning } from '../../../../ui/layout/primitives.tsx';

/** Quiet time, in ms, before what was typed is taken. */
const PAUSE = 250;

export function SourceView() {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor | null>(null);
  const { readSource, setSource } = useDeskActions();
  const edition = useDesk((state) => state.edition);
  const findings = useDesk((state) => state.findings);
  const target = useDesk((state) => state.target);
  const said = useRef(findings);
  const [tooLong, setTooLong] = useState(false);
  const label = t('desk.section.source');
  useEffect(() => {
    if (!place.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: string | null = null;
    const take = (): void => {
      clearTimeout(timer);
      if (waiting !== null) setSource(waiting);
      waiting = null;
    };
    const typed = (text: string): void => {
      setTooLong(false);
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(take, PAUSE);
    };
    const made = sourceEditor(place.current, label, typed, () => setTooLong(true));
    editor.current = made;
    return () => {
      take();
      editor.current = null;
      made.destroy();
    };
  }, [label, setSource]);
  useEffect(() => {
    let gone = false;
    void readSource().then((text) => {
      if (gone || !editor.current) return;
      replaceText(editor.current, text);
      showFindings(editor.current, said.current);
      if (target) goToPlace(editor.current, target.line, target.column);
    });
    return () => {
      gone = true;
    };
    // A target alone is followed below, without the text being read again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [edition, readSource]);
  useEffect(() => {
    said.current = findings;
    if (editor.current) showFindings(editor.current, findings);
  }, [findings]);
  useEffect(() => {
    if (target && editor.current) goToPlace(editor.current, target.line, target.column);
  }, [target]);
  return (
    <div className={deskStyles['desk-full']}>
      <h1>{label}</h1>
      <Text as="p" size={2} tone="ground-soft">
        {t('desk.source.told')}
      </Text>
      {tooLong && <Warning role="alert">{t('desk.source.tooLong')}</Warning>}
      <div className={`${deskStyles['desk-source-editor']} paper`} ref={place} />
    </div>
  );
}
