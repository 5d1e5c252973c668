/** An empty desk: drafts to go on with, something to begin from, and ways to load what lies elsewhere. */
import { useEffect, useState } from 'react';
import { useWords, useText, markText, useLanguage } from '../../../speech/words.ts';
import { useDesk, useDeskActions } from './use-desk.ts';
import { isCells, isDocument } from '../../../session/files/table-file.ts';
import { DeskFaultNotice } from './desk-fault.tsx';
import { useDroppedFiles } from './use-dropped.ts';
import { RemoveKey } from './fields/remove-key.tsx';
import deskStyles from './desk.module.css?names';
import { Button, Buttons, Row, Small, Stack, Text } from '../../../ui/layout/primitives.tsx';

export function DeskStart() {
  const t = useWords();
  const busy = useDesk((state) => state.busy);
  return (
    <main className={deskStyles['desk-start']} aria-busy={busy}>
      <header>
        <h1>{t('desk.title')}</h1>
        <Text as="p" size={5} tone="ground-soft" top={3}>
          {t('desk.lead')}
        </Text>
        <Row
          as="nav"
          size={5}
          leading="open"
          wrap
          gap={7}
          lineGap={2}
          top={3}
          aria-label={t('desk.ways')}
        >
          <a href="#/guide">{t('desk.guide')}</a>
          <a href="#/share">{t('desk.handOut')}</a>
          <a href="#/collect">{t('desk.collect')}</a>
        </Row>
      </header>
      <DeskFaultNotice />
      <Drafts />
      <Begin />
      <Sheet />
      <Load />
    </main>
  );
}

function Drafts() {
  const t = useWords();
  const drafts = useDesk((state) => state.drafts);
  const forget = useDesk((state) => state.forgetDraft);
  const language = useLanguage();
  const deleted = useDesk((state) => state.deleted);
  const restore = useDesk((state) => state.restoreDraft);
  if (drafts.length === 0 && deleted.length === 0) return null;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Stack
      as="section"
      gap={4}
      pad={6}
      className={`${deskStyles['desk-card']} ${deskStyles['desk-drafts']} paper`}
    >
      <h2>{t('desk.drafts')}</h2>
      <ul>
        {drafts.map(({ id, title, savedAt, articles, delegations }) => (
          <li key={id}>
            <a href={`#/desk/${id}`}>{title || t('desk.unnamed')}</a>
            <Small as="span">
              {articles !== undefined && delegations !== undefined && (
                <>{t('desk.size', { articles, delegations })} · </>
              )}
              {when.format(savedAt)}
            </Small>
            <RemoveKey what={title} press={() => void forget(id)} />
          </li>
        ))}
        {deleted.map(({ id, title }) => (
          <li key={id}>
            <Small as="span" role="status">
              {t('desk.deleted', { title: title || t('desk.unnamed') })}
            </Small>
            <Button kind="link" onClick={() => void restore(id)}>
              {t('desk.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Begin() {
  const t = useWords();
  const text = useText();
  const shelf = useDesk((state) => state.shelf);
  const { fromTemplate, openShipped } = useDeskActions();
  return (
    <Stack as="section" gap={4} pad={6} className={`${deskStyles['desk-card']} paper`}>
      <h2>{t('desk.begin')}</h2>
      <Button kind="primary" onClick={() => void fromTemplate()}>
        {t('desk.template')}
      </Button>
      <Small>{t('desk.template.told')}</Small>
      <Text as="h3" size={3} weight={600} top={4}>
        {t('desk.shipped')}
      </Text>
      <ul>
        {shelf.map(({ id, title, articles, delegations }) => (
          <li key={id}>
            <Button
              kind="link"
              onClick={() => void openShipped(id, (one) => t('desk.copyOf', { title: one }))}
              {...markText(text(title))}
            />
            <Small as="span">{t('desk.size', { articles, delegations })}</Small>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Sheet() {
  const t = useWords();
  const { fromTable, openFile, openText } = useDeskActions();
  const [pasted, setPasted] = useState('');
  usePastedCells();
  const look = () => (isDocument(pasted) ? openText(pasted, t('file.pasted')) : fromTable(pasted));
  return (
    <Stack as="section" gap={4} pad={6} className={`${deskStyles['desk-card']} paper`}>
      <h2>{t('desk.sheet')}</h2>
      <Small>{t('desk.sheet.told')}</Small>
      <textarea
        rows={6}
        wrap="off"
        spellCheck={false}
        aria-label={t('desk.sheet.cells')}
        placeholder={t('desk.sheet.cells')}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <Buttons>
        <Button kind="primary" disabled={pasted.trim() === ''} onClick={() => void look()}>
          {t('desk.sheet.make')}
        </Button>
        <FileKey
          label={t('desk.sheet.file')}
          accept=".csv,.tsv,text/csv"
          take={(file) => void openFile(file)}
        />
      </Buttons>
    </Stack>
  );
}

/** Cells pasted where no field has the keyboard are looked at like those pasted into theirs. */
function usePastedCells(): void {
  const { fromTable } = useDeskActions();
  useEffect(() => {
    const take = ({ target, clipboardData }: ClipboardEvent): void => {
      const text = clipboardData?.getData('text/plain') ?? '';
      const inField = target instanceof HTMLElement && target.matches('input, textarea');
      if (!inField && isCells(text)) void fromTable(text);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [fromTable]);
}

type FileKeyProps = { label: string; accept: string; take: (file: File) => void };

function FileKey({ label, accept, take }: FileKeyProps) {
  return (
    <Button as="label">
      {label}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
          target.value = '';
        }}
      />
    </Button>
  );
}

function Load() {
  const t = useWords();
  const { openFile, openText } = useDeskActions();
  const [pasted, setPasted] = useState('');
  const over = useDroppedFiles();
  return (
    <Stack
      as="section"
      gap={4}
      pad={6}
      className={`${deskStyles['desk-card']} paper`}
      data-over={over}
    >
      <h2>{t('desk.load')}</h2>
      <Small>{t('desk.load.told')}</Small>
      <FileKey
        label={t('desk.load.file')}
        accept=".yaml,.yml,.json"
        take={(file) => void openFile(file)}
      />
      <Address />
      <details>
        <summary>{t('desk.load.paste')}</summary>
        <textarea
          rows={7}
          spellCheck={false}
          aria-label={t('desk.load.paste')}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
        <Button
          disabled={pasted.trim() === ''}
          onClick={() => void openText(pasted, t('file.pasted'))}
        >
          {t('desk.load.open')}
        </Button>
      </details>
    </Stack>
  );
}

function Address() {
  const t = useWords();
  const openAddress = useDesk((state) => state.openAddress);
  const offered = useDesk((state) => state.offered);
  const [typed, setTyped] = useState('');
  const address = typed || offered || '';
  return (
    <Stack
      as="form"
      gap={4}
      onSubmit={(event) => {
        event.preventDefault();
        void openAddress(address);
      }}
    >
      <Stack as="label" gap={2} weight={600}>
        {t('desk.load.address')}
        <input
          type="url"
          inputMode="url"
          placeholder="https://"
          value={address}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Stack>
      <Button type="submit" disabled={address === ''}>
        {t('desk.load.fetch')}
      </Button>
      {offered !== null && <Small>{t('desk.load.offered')}</Small>}
    </Stack>
  );
}
