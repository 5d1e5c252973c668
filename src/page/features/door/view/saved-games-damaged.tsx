/** Saved games that cannot be opened: told at the front door, and on a page of their own with what is left of them. */
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import type { Damage } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { takeFocus } from '../../../ui/take-focus.ts';
import textPage from '../../../ui/page/text-page.module.css';
import { Button, Buttons, dress, Row, Text } from '../../../ui/layout/primitives.tsx';

export function DamagedGames() {
  const t = useWords();
  const damaged = useApp((state) => state.damaged);
  const newer = useApp((state) => state.newerKept);
  if (newer) return <p data-part="saves-damaged">{t('damaged.newerDoor')}</p>;
  return (
    <section data-part="saves-damaged" aria-labelledby="door-damaged">
      <h2 id="door-damaged">{t('damaged.door', { n: damaged.length })}</h2>
      <Text as="p" top={2}>
        {t('damaged.others')}
      </Text>
      <ul className={dress({ top: 4 })}>
        {damaged.map((key) => (
          <Row as="li" gap={5} items="center" padY={4} rule="top" key={String(key)}>
            {typeof key === 'string' && IN_ADDRESS.test(key) && (
              <a href={`#/play/${key}`}>{t('damaged.look')}</a>
            )}
            <Delete id={key} kind="link" />
          </Row>
        ))}
      </ul>
    </section>
  );
}

/** What an address can name. */
const IN_ADDRESS = /^[\w.-]{1,64}$/;

/** Deletes for good, so it asks once. */
function Delete({ id, kind }: { id: IDBValidKey; kind: 'plain' | 'link' }) {
  const t = useWords();
  const drop = useApp((state) => state.drop);
  const [sure, setSure] = useState(false);
  return (
    <Button
      kind={kind === 'link' ? 'link' : 'plain'}
      onClick={() => (sure ? void drop(id) : setSure(true))}
    >
      {t(sure ? 'damaged.deleteSure' : 'damaged.delete')}
    </Button>
  );
}

export function UnopenedGame() {
  const unopened = useApp((state) => state.unopened);
  if (!unopened) return null;
  const { id, damage } = unopened;
  return damage === 'newer' ? <Newer /> : <Damaged id={id} damage={damage} />;
}

function Newer() {
  const t = useWords();
  return (
    <>
      <PageBar note={t('damaged.note')} />
      <main className={`${textPage['text-page']} paper`}>
        <h1>{t('damaged.newer')}</h1>
        <p>{t('damaged.newerWhy')}</p>
        <Buttons as="p">
          <Button kind="primary" ref={takeFocus} onClick={() => location.reload()}>
            {t('page.reload')}
          </Button>
          <ToDoor />
        </Buttons>
      </main>
    </>
  );
}

function Damaged({ id, damage: { parts, left } }: { id: string; damage: Damage }) {
  const t = useWords();
  const save = useApp((state) => state.saveLeft);
  return (
    <>
      <PageBar note={t('damaged.note')} />
      <main className={`${textPage['text-page']} paper`}>
        <h1>{t('damaged.title')}</h1>
        <p>{t('damaged.why')}</p>
        <h2>{t('damaged.what')}</h2>
        <ul>
          {parts.map((part) => (
            <li key={part}>{t(`damaged.part.${part}`)}</li>
          ))}
        </ul>
        <h2>{t('damaged.left')}</h2>
        <p>{t('damaged.leftWhat', { kind: left.kind, n: left.moves })}</p>
        <Buttons as="p">
          <Button kind="primary" ref={takeFocus} onClick={save}>
            {t('damaged.save')}
          </Button>
          <Delete id={id} kind="plain" />
          <ToDoor />
        </Buttons>
      </main>
    </>
  );
}

function ToDoor() {
  const t = useWords();
  const go = useApp((state) => state.go);
  return <Button onClick={() => go({ page: 'door' })}>{t('failure.door')}</Button>;
}
