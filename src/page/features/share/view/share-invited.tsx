/** What a link that hands out a seat leads to: the seat, what is set, and the key. A bad link says so and no more. */
import { getFigures } from '../../../speech/use-game.ts';
import { getScenarioWords } from '../../../speech/names/bodies.ts';
import { tellHouseRules } from '../../../speech/house-rules.ts';
import { useEffect, useState } from 'react';
import { type Key, useWords, markText, useLanguage } from '../../../speech/words.ts';
import {
  type InvitedScenario,
  findInvitedScenario,
  makeInvitation,
  placeInvited,
  type Invited,
  readInvited,
  startIn,
} from '../model/invitation.ts';
import { LONGEST_NAME, readShort } from '../model/share-short.ts';
import { beginAttempt, fetchHandOut } from '../../../session/class-host.ts';
import { type Names, getNames } from '../../../speech/names/name.ts';
import { keepRival, parseRival } from '../../../session/rivals.ts';
import { makeDrawOfSeat } from '../../../session/scores.ts';
import { ASSISTS, type Assist, OPENED_FILE } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { namePackedFile } from '../model/packed-name.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { useDrop } from '../../../ui/files/use-drop.ts';
import { LazySeatRoom } from '../../../ui/seat-room-later.ts';
import { printRule } from './print-rule.ts';
import { Choices } from './settings-fields.tsx';
import textPage from '../../../ui/page/text-page.module.css';
import '../../../ui/page/link-choices.module.css';
import share from './share.module.css';
import {
  Button,
  Buttons,
  dress,
  Eyebrow,
  Row,
  Small,
  Stack,
  Warning,
} from '../../../ui/layout/primitives.tsx';

type Read = Extract<Invited, { status: 'read' }>;

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
          <InvitedSeat key={packed} invited={as} />
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
        ? { ...placeInvited(makeInvitation(answer.handOut, seat), shelf), counted: code }
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

function InvitedSeat({ invited }: { invited: Read }) {
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
      return <Seat invited={invited} scenario={found.scenario} />;
  }
}

function useFound(invited: Read): InvitedScenario {
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
  invited: Read;
  found: Extract<InvitedScenario, { status: 'other' }>;
}) {
  const t = useWords();
  const { code } = invited.invitation.scenario;
  const codes = { code, found: found.code };
  if (invited.from === 'shelf') {
    return (
      <>
        <Warning role="alert">{t('invite.otherShipped', codes)}</Warning>
        <Seat invited={invited} scenario={found.scenario} />
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
function WrongFile({ invited, file }: { invited: Read; file: string }) {
  const t = useWords();
  return (
    <>
      <Warning role="alert">{t('invite.wrongFile', { file })}</Warning>
      <FileNeeded invited={invited} />
    </>
  );
}

function FileNeeded({ invited: { invitation } }: { invited: Read }) {
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

function Seat({ invited, scenario }: { invited: Read; scenario: Scenario }) {
  const t = useWords();
  const language = useLanguage();
  const { invitation } = invited;
  const { seat, seed, locks } = invitation;
  const [assist, setAssist] = useState<Assist>(invitation.assist);
  const [veil, setVeil] = useState(invitation.veil);
  const names = getNames(scenario, language, veil);
  const party =
    scenario.delegations[scenario.delegationIndex.get(seat) ?? -1] ??
    scenario.observers.find(({ id }) => id === seat);
  const brief = names.text(party?.brief) || names.text(scenario.summary);
  const list = locks.map((lock) => t(`invite.lock.${lock}`));
  return (
    <>
      <Eyebrow type="tag" {...markText(names.text(scenario.title))} />
      <Row items="center" gap={6} top={4} className={share['invited-seat']}>
        <Flag code={names.flag(seat)} height={48} />
        <h1 {...markText(names.seat(seat))} />
      </Row>
      {brief.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} {...markText(paragraph, brief)} />
      ))}
      <LazySeatRoom scenario={scenario} seat={seat} veil={veil} />
      <About scenario={scenario} names={names} told={brief} />
      <Choices
        assist={assist}
        levels={ASSISTS}
        veil={veil}
        locked={locks}
        setAssist={setAssist}
        setVeil={setVeil}
      />
      {seed !== undefined && <Small>{t('invite.seed', { seed })}</Small>}
      {seed !== undefined && parseRival(location.hash) && <p>{t('invite.rival')}</p>}
      {list.length > 0 && (
        <Small>{t('invite.locks', { list: new Intl.ListFormat(language).format(list) })}</Small>
      )}
      <TakeSeat invited={invited} scenario={scenario} assist={assist} veil={veil} />
    </>
  );
}

type AboutProps = { scenario: Scenario; names: Names; told: string };

/** What the conference is about, how long it is, how it decides, and how one hands in. */
function About({ scenario, names, told }: AboutProps) {
  const t = useWords();
  const language = useLanguage();
  const { procedure } = scenario;
  const summary = names.text(scenario.summary);
  const spoken = getScenarioWords(scenario, language);
  return (
    <details>
      <summary>{t('invite.about')}</summary>
      {summary !== told &&
        summary.split(/\n\s*\n/).map((text) => <p key={text} {...markText(text, summary)} />)}
      <p>
        {t('print.room.rule', {
          rule: printRule(scenario, t, names),
          sittings: procedure.sittings,
          consensus: procedure.consensusFirst ? 'yes' : 'no',
        })}
      </p>
      {tellHouseRules(scenario, spoken, getFigures(language), names).map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
      <p>{t('invite.handIn')}</p>
    </details>
  );
}

type Taken = { invited: Read; scenario: Scenario; assist: Assist; veil: boolean };

function TakeSeat({ invited, scenario, assist, veil }: Taken) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const t = useWords();
  const start = useApp((state) => state.start);
  const opening = useApp((state) => state.opening);
  const { from, invitation, counted } = invited;
  const { seat, seed, locks } = invitation;
  const text = startIn(scenario, invitation.start);
  const begin = async (code: string): Promise<void> => {
    setAsking(true);
    const drawOf = (drawn: number) => makeDrawOfSeat(scenario.rulesHash, seat, drawn, text);
    const answer = await beginAttempt(code, { name: name.trim(), seat }, drawOf);
    setAsking(false);
    setWrong(answer.ok ? null : answer.code);
    if (answer.ok) take(answer.seed);
  };
  const take = (drawn: number | undefined): void => {
    const rival = parseRival(location.hash);
    if (seed !== undefined && rival)
      keepRival(makeDrawOfSeat(scenario.rulesHash, seat, seed, text), rival);
    void start({
      scenarioId: from === 'shelf' ? scenario.id : OPENED_FILE,
      seat,
      assist,
      veil,
      locks,
      seed: drawn ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      ...(text === undefined ? {} : { start: text }),
    });
  };
  return (
    <>
      {counted !== undefined && (
        <Stack as="label" gap={2} top={6} items="start">
          {t('invite.name')}
          <input
            className={dress({ pad: 4 })}
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
          <Small as="span">{t('invite.counted')}</Small>
        </Stack>
      )}
      {wrong !== null && (
        <Warning role="alert">
          {t('invite.notBegun', { why: wrong === 'class/full' ? 'full' : 'other' })}
        </Warning>
      )}
      <Buttons top={7}>
        <Button
          kind="primary"
          disabled={opening || asking || (counted !== undefined && name.trim() === '')}
          autoFocus
          onClick={() => (counted === undefined ? take(seed) : void begin(counted))}
        >
          {t('invite.play')}
        </Button>
      </Buttons>
    </>
  );
}
