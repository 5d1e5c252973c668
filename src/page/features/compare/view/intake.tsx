/** Records and results of any number: dropped anywhere, folders too, chosen, or pasted. */
import { useState } from 'react';
import { useDrop } from '../../../ui/files/use-drop.ts';
import { useWords } from '../../../speech/words.ts';
import { useCompare } from './use-compare.ts';
import { readDropped } from '../../../ui/files/dropped-files.ts';
import compareStyles from './compare.module.css?names';
import fileReport from '../../../ui/files/file-report.module.css';
import { Button, Buttons, dress, Panel } from '../../../ui/layout/primitives.tsx';

export function Intake({ empty }: { empty: boolean }) {
  const t = useWords();
  const add = useCompare((state) => state.add);
  const paste = useCompare((state) => state.paste);
  const [text, setText] = useState('');
  const take = (list: FileList | null): void => void add([...(list ?? [])]);
  return (
    <Panel className={`${compareStyles['intake']} no-print`} aria-labelledby="intake-title">
      <h2 id="intake-title">{empty ? t('compare.intake.first') : t('compare.intake.more')}</h2>
      <p>{t('compare.intake.how')}</p>
      <Buttons>
        <Button as="label" kind="primary">
          {t('compare.intake.choose')}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
        </Button>
        <Button as="label">
          {t('compare.intake.folder')}
          <input
            type="file"
            multiple
            className="visually-hidden"
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
        </Button>
      </Buttons>
      <details className={dress({ top: 5 })} open={empty}>
        <summary>{t('compare.intake.paste')}</summary>
        <textarea
          className={compareStyles['compare-paste']}
          rows={4}
          spellCheck={false}
          aria-label={t('compare.intake.paste')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          disabled={text.trim() === ''}
          onClick={() => {
            void paste(text, t('compare.intake.pasted')).then(() => setText(''));
          }}
        >
          {t('compare.intake.read')}
        </Button>
      </details>
    </Panel>
  );
}

/** Files and folders dropped anywhere on the page. */
export function DropAnywhere() {
  const t = useWords();
  const add = useCompare((state) => state.add);
  const over = useDrop((dropped) => void readDropped(dropped).then(add));
  return over ? (
    <div className={fileReport['drop-zone']} role="status">
      <p>{t('compare.intake.drop')}</p>
    </div>
  ) : null;
}
