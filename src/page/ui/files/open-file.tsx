/** A scenario or a record of one's own: chosen, dropped anywhere on the page, or pasted. */
import { useState } from 'react';
import { useWords } from '../../speech/words.ts';
import { useApp } from '../../session/store/store.ts';
import { Button, dress, Text } from '../layout/primitives.tsx';
import openFile from './open-file.module.css?names';

/** What file choosers offer first; any file may be dropped. */
const KINDS = '.yaml,.yml,.json,application/json';

export function OpenFile() {
  const t = useWords();
  const open = useApp((state) => state.openFiles);
  const [pasted, setPasted] = useState('');
  return (
    <div className={`${openFile['document']} ${openFile['open-file']}`} data-part="open-file">
      <span className={openFile['document-head']}>
        <Text type="mark">{t('file.yours')}</Text>
      </span>
      <strong>{t('file.open')}</strong>
      <span className={openFile['document-summary']}>{t('file.how')}</span>
      <Button as="label" kind="small" top={4}>
        {t('file.choose')}
        <input
          type="file"
          className="visually-hidden"
          accept={KINDS}
          onChange={(event) => {
            if (event.target.files?.length) void open([...event.target.files]);
            event.target.value = '';
          }}
        />
      </Button>
      <details className={dress({ top: 4, size: 2 })}>
        <summary>{t('file.paste')}</summary>
        <textarea
          rows={6}
          className={dress({ top: 3, pad: 4, size: 1, face: 'mono', ground: 'paper-2' })}
          spellCheck={false}
          aria-label={t('file.paste')}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button
          kind="small"
          top={4}
          disabled={pasted.trim() === ''}
          onClick={() => void open([new File([pasted], t('file.pasted'))])}
        >
          {t('file.read')}
        </Button>
      </details>
    </div>
  );
}
