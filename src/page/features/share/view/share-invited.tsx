/** What a link that hands out a seat leads to: the seat, or what is wrong with the link or its file. */
import { useEffect, useState } from 'react';
import { type Key, useWords } from '../../../speech/words.ts';
import {
  type InvitedScenario,
  findInvitedScenario,
  placeInvited,
  type Invited,
  type ReadInvitation,
  readInvited,
} from '../model/invitation.ts';
import { readShort } from '../model/share-short.ts';
import { fetchHandOut } from '../../../session/class-host.ts';
import { useApp } from '../../../session/store/store.ts';
import { namePackedFile } from '../model/packed-name.ts';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { useDrop } from '../../../ui/files/use-drop.ts';
import textPage from '../../../ui/page/text-page.module.css';
import '../../../ui/page/link-choices.module.css';
import share from './share.module.css';
import { Button, Small, Warning } from '../../../ui/layout/primitives.tsx';
import { InvitedSeat } from './invited-seat.tsx';

export function InvitedPage() {
  const t = useWords();
  const packed = useApp((state) => state.route.id ?? '');
  const shelf = useApp((state) => state.shelf);
  const short = readShort(packed);
  const counted = useCounted(short?.code ?? null, short?.seat ?? '');
  const [invited, setInvited] = useState({ packed, as: readInvited(packed, shelf) });
  if (invited.packed !== packed) setInvited({ packed, as: readInvited(packed, shelf) });
  const as = short ? counted : invited.as;
  return (
    <>
      <PageBar note={t('invite.note')} />
      <main className={`${textPage['text-page']} paper ${share['invited']}`}>
        {as === null ? (
          <p role="status">{t('invite.waiting')}</p>
        ) : as.status === 'fault' ? (
          <Trouble words={t(`invite.fault.${as.code}` as Key)} />
        ) : (
          <Found key={packed} invited={as} />
        )}
      </main>
    </>
  );
}

/** What a class server hands out under a code; null: it has not answered yet. */
function useCounted(code: string | null, seat: string): Invited | null {
  const shelf = useApp((state) => state.shelf);
  const [found, setFound] = useState<{ code: string; as: Invited } | null>(null);
  useEffect(() => {
    if (code === null) return undefined;
    let gone = false;
    void fetchHandOut(code).then((answer) => {
      if (gone) return;
      const as: Invited = answer.ok
        ? { ...placeInvited({ ...answer.handOut, seat }, shelf), counted: code }
        : { status: 'fault', code: answer.code === 'class/code' ? 'class/code' : 'class/line' };
      setFound({ code, as });
    });
    return () => {
      gone = true;
    };
  }, [code, seat, shelf]);
  return found && found.code === code ? found.as : null;
}

function Trouble({ words }: { words: string }) {
  const t = useWords();
  return (
    <>
      <h1>{t('invite.title')}</h1>
      <Warning role="alert">{words}</Warning>
      <Button as="a" href="#/">
        {t('invite.home')}
      </Button>
    </>
  );
}

function Found({ invited }: { invited: ReadInvitation }) {
  const t = useWords();
  const found = useFound(invited);
  const file = useApp((state) => state.opened?.file ?? '');
  const misplaced = useApp((state) => state.misplaced);
  if (misplaced && invited.from === 'file')
    return <WrongFile invited={invited} file={misplaced.files[0]?.name ?? ''} />;
  switch (found.status) {
    case 'waiting':
      return invited.from === 'file' ? (
        <FileNeeded invited={invited} />
      ) : (
        <p role="status">{t('invite.waiting')}</p>
      );
    case 'refused':
      return invited.from === 'file' ? (
        <WrongFile invited={invited} file={file} />
      ) : (
        <Trouble words={t('invite.refused')} />
      );
    case 'noSeat':
      return <Trouble words={t('invite.noSeat')} />;
    case 'other':
      return <Other invited={invited} found={found} />;
    case 'ready':
      return <InvitedSeat invited={invited} scenario={found.scenario} />;
  }
}

function useFound(invited: ReadInvitation): InvitedScenario {
  const opened = useApp((state) => state.opened);
  const browsed = useApp((state) => state.browsed);
  const browse = useApp((state) => state.browse);
  const openFile = useApp((state) => state.openScenarioFile);
  const closeFile = useApp((state) => state.closeFile);
  const { from, invitation } = invited;
  const { id, text } = invitation.scenario;
  useEffect(() => {
    closeFile();
    if (from === 'shelf') void browse(id);
    if (from === 'link') void openFile(new File([text ?? ''], id));
  }, [from, id, text, browse, openFile, closeFile]);
  return findInvitedScenario(invited, { opened, browsed });
}

/** A file that is another than the link's is not played; another version of what ships may be. */
function Other({
  invited,
  found,
}: {
  invited: ReadInvitation;
  found: Extract<InvitedScenario, { status: 'other' }>;
}) {
  const t = useWords();
  const { code } = invited.invitation.scenario;
  const codes = { code, found: found.code };
  if (invited.from === 'shelf') {
    return (
      <>
        <Warning role="alert">{t('invite.otherShipped', codes)}</Warning>
        <InvitedSeat invited={invited} scenario={found.scenario} />
      </>
    );
  }
  return (
    <>
      <Warning role="alert">{t('invite.other', codes)}</Warning>
      <FileNeeded invited={invited} />
    </>
  );
}

/** The link may be good and the file another: what was chosen is told, and one chooses again. */
function WrongFile({ invited, file }: { invited: ReadInvitation; file: string }) {
  const t = useWords();
  return (
    <>
      <Warning role="alert">{t('invite.wrongFile', { file })}</Warning>
      <FileNeeded invited={invited} />
    </>
  );
}

function FileNeeded({ invited: { invitation } }: { invited: ReadInvitation }) {
  const t = useWords();
  const open = useApp((state) => state.openScenarioFile);
  const { id, code } = invitation.scenario;
  const over = useDrop(({ files: [file] }) => {
    if (file) void open(file);
  });
  return (
    <div data-over={over}>
      <h1>{t('invite.title')}</h1>
      <p>{t('invite.fileNeeded', { seat: invitation.seat, id, file: namePackedFile(id, code) })}</p>
      <Button as="label" kind="primary">
        {t('invite.choose')}
        <input
          type="file"
          className="visually-hidden"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void open(file);
            event.target.value = '';
          }}
        />
      </Button>
      <Small>{t('invite.filePhone')}</Small>
      <Small>{t('invite.fileOther', { code })}</Small>
    </div>
  );
}
