/** What an instructor does to a class as a whole, and seldom: another secret link, and nothing left of it on the disk. */
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Button, dress, Stack, Text } from '../../../ui/layout/primitives.tsx';
import type { ClassBoard } from '../model/board.ts';
import { readTypedCode } from '../model/code.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import { useBoardRoom } from './board-context.tsx';
import room from './class-room.module.css';

export function ClassKeys({ board }: { board: ClassBoard }) {
  const t = useWords();
  return (
    <Stack
      as="section"
      gap={5}
      top={6}
      padY={5}
      rule="top"
      className={room['form']}
      aria-labelledby="class-keys"
    >
      <Text as="h3" id="class-keys" type="title">
        {t('class.keep.title')}
      </Text>
      <NewLink board={board} />
      <Purge board={board} />
    </Stack>
  );
}

function NewLink({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const [link, setLink] = useState<string | null>(null);
  const renew = async (): Promise<void> => {
    const answer = await ask<'renew', { token: string }>('renew', {});
    const [address = `${location.origin}/`] = board.addresses;
    if (answer.ok) setLink(`${address}#/class/instructor?key=${answer.token}`);
  };
  return (
    <div>
      <Button onClick={() => void renew()}>{t('class.keep.renew')}</Button>
      <p>{t('class.keep.renewHow')}</p>
      {link !== null && (
        <Text as="p" face="mono" size={2} breaks="any" role="status">
          {t('class.keep.link')} <a href={link}>{link}</a>
        </Text>
      )}
    </div>
  );
}

function Purge({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const [typed, setTyped] = useState('');
  const { code } = board.card;
  const sure = readTypedCode(typed) === code;
  return (
    <div>
      <label className={dress({ bottom: 4 })}>
        {t('class.keep.code', { code })}
        <input
          value={typed}
          maxLength={CLASS_SIZES.typed}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <Button aria-disabled={!sure} onClick={() => void (sure && ask('purge', { code }))}>
        {t('class.keep.purge')}
      </Button>
      <p>{t('class.keep.purgeHow')}</p>
    </div>
  );
}
