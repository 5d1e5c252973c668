/** Over the play screen: the round's clock, who is at the table, what this seat has sealed, and what others say. */
import { useState } from 'react';
import { chooseRoundCall, readPresence, type SeatPresence } from '../model/round-words.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { formatYouDid } from '../../../speech/names/act-words.ts';
import { shortenName } from '../../../speech/names/name.ts';
import { markText } from '../../../speech/words.ts';
import { tellRejection } from '../../../speech/tell-reason.ts';
import { useSay } from '../../../ui/aloud.tsx';
import { HoldPoints } from '../../../ui/hold-to-see.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { Button, dress, Row, Stack, Text, Warning } from '../../../ui/layout/primitives.tsx';
import { ClockFace, ClockFigures } from './class-clock.tsx';
import { useClass, useClassDoings } from './class-context.tsx';
import { LineWords, RefusedWords } from './class-line.tsx';
import { ClassDrafts } from './class-drafts.tsx';
import { ClassTalk } from './class-talk.tsx';
import { useClock } from './use-clock.ts';
import parts from '../../../ui/parts.module.css?names';
import room from './class-room.module.css?names';
import styles from './class-band.module.css';

/** Fetched where somebody writes, which few classes do. */
const ClassWrite = makeLazyPart(async () => (await import('./class-write.tsx')).ClassWrite);

export function ClassBand() {
  const { line, refused, notices } = useClass((facts) => facts);
  const { dismiss } = useClassDoings();
  const { t, eventTitle } = usePlay().speech;
  const [talks, setTalks] = useState(false);
  const [writes, setWrites] = useState(false);
  return (
    <section
      className={dress({ tone: 'felt' }, `${styles['band']} ${room['felt']}`)}
      aria-label={t('class.band.title')}
      data-part="class-band"
    >
      <Row
        className={`${styles['band-row']} on-dark`}
        wrap
        gap={6}
        lineGap={3}
        items="center"
        padY={3}
      >
        <Clock />
        <People />
        <HoldPoints />
        <WriteButton open={() => setWrites(true)} />
        <TalkButton open={() => setTalks(true)} />
      </Row>
      <Capital />
      <Own />
      <ClassDrafts />
      <LineWords line={line} />
      {refused && <RefusedWords refused={refused} />}
      {notices.map(({ id, text, event }) => (
        <Row
          key={id}
          as="p"
          wrap
          gap={5}
          lineGap={3}
          items="baseline"
          padY={3}
          padX={6}
          edge="blue"
          ground="blue"
          tone="ink"
          role="status"
        >
          <b>{t(event === undefined ? 'class.band.teacher' : 'class.band.event')}</b>{' '}
          <span {...markText(event === undefined ? text : eventTitle(event))} />
          <Button kind="small" grow="end" onClick={() => dismiss(id)}>
            {t('class.band.dismiss')}
          </Button>
        </Row>
      ))}
      {talks && <ClassTalk close={() => setTalks(false)} />}
      {writes && <ClassWrite close={() => setWrites(false)} />}
    </section>
  );
}

const CALL = { step: 'call' } as const;

function Clock() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { round, own } = useClass((facts) => facts);
  const left = useClock(round);
  const call = chooseRoundCall(round, own, game.view.isAsked);
  const words = t(`class.call.${call}`);
  // With what comes of an act and after it, so that no two regions speak at once.
  useSay(words, CALL);
  return (
    <Row className={styles['band-clock']} gap={5} items="center">
      <ClockFace left={left} />
      {left !== null && <ClockFigures left={left} className={dress({ size: 8, tone: 'focus' })} />}
      <Text as="p" weight={500} leading="snug" data-part="class-call" data-call={call}>
        {words}
      </Text>
    </Row>
  );
}

function People() {
  const { speech, game } = usePlay();
  const people = useClass((facts) => facts.round?.people);
  if (!people) return null;
  return (
    <Row
      as="ul"
      className={styles['band-people']}
      wrap
      gap={5}
      lineGap={3}
      justify="end"
      grow="room"
      aria-label={speech.t('class.band.people')}
    >
      {people.map((one) => (
        <Person key={one.seat} one={one} you={game.seat} />
      ))}
    </Row>
  );
}

/** An envelope is sealed or still open; who is away, and whom a policy plays, is said. */
function Person({ one, you }: { one: SeatPresence; you: string }) {
  const { t, names } = usePlay().speech;
  const state = readPresence(one, you);
  const name = names.seat(one.seat);
  return (
    <Row as="li" gap={3} items="center" type="label" grow="none">
      <svg
        width="32"
        viewBox="0 0 34 24"
        fill="none"
        stroke="var(--on-marble-2)"
        strokeDasharray="3 2"
        aria-hidden="true"
      >
        {one.sealed && state !== 'policy' ? (
          <g fill="var(--slip)" stroke="var(--ink)" strokeDasharray="none">
            <rect x="1" y="1" width="32" height="22" />
            <path d="M1 1l16 11L33 1" />
            <circle cx="17" cy="13" r="4.5" fill="var(--red)" stroke="none" />
          </g>
        ) : (
          <>
            <rect x="1" y="1" width="32" height="22" />
            {state !== 'policy' && (
              <path d="M11 12h.1M17 12h.1M23 12h.1" strokeWidth="3" strokeLinecap="round" />
            )}
          </>
        )}
      </svg>
      <Stack>
        <b title={name} {...markText(one.seat === you ? t('class.band.you') : shortenName(name))} />
        <Text as="small" tone={state === 'away' ? 'focus' : 'marble'}>
          {t('class.band.state', { state })}
        </Text>
      </Stack>
    </Row>
  );
}

function TalkButton({ open }: { open: () => void }) {
  const { t } = usePlay().speech;
  const { chat, unheard } = useClass((facts) => facts);
  if (chat === 'off') return null;
  return (
    <Button grow="none" onClick={open}>
      {t('class.talk.open', { unheard })}
    </Button>
  );
}

function WriteButton({ open }: { open: () => void }) {
  const { t } = usePlay().speech;
  const drafting = useClass((facts) => facts.round?.drafting === true);
  const role = useClass((facts) => facts.lobby?.you.place?.role ?? 'delegate');
  if (!drafting || role !== 'delegate') return null;
  return (
    <Button grow="none" onClick={open}>
      {t('class.write.open')}
    </Button>
  );
}

/** Acts that wait for their turn, one that came back, and one that the capital has to release. */
function Own() {
  const { speech } = usePlay();
  const own = useClass((facts) => facts.own);
  const role = useClass((facts) => facts.lobby?.you.place?.role ?? 'delegate');
  // Once acts are carried out nothing is taken back.
  const open = useClass(
    ({ round, own: now }) =>
      now?.next === true || round?.stage === 'talk' || round?.stage === 'acts',
  );
  const { unseal, release } = useClassDoings();
  const { t } = speech;
  if (!own) return null;
  const { sealed, back, held } = own;
  const done = own.done && open;
  const laid = sealed.filter(({ type }) => type !== 'pass');
  return (
    <>
      {back && (
        <Warning role="alert" data-part="class-back">
          <b>{t('class.back.title')}</b> {formatYouDid({ act: back.act }, speech)}{' '}
          {tellBack(back, speech)}
        </Warning>
      )}
      {held && (
        <Warning role="status">
          <b>{t('class.held.title', { role })}</b> {formatYouDid({ act: held.act }, speech)}{' '}
          {t('class.held.how', {
            articles: held.crosses.map((id) => speech.article(id)).join(t('list.join')),
            role,
          })}
          {role === 'capital' && (
            <>
              <Button kind="small" onClick={() => release(true)}>
                {t('class.held.grant')}
              </Button>
              <Button kind="small" onClick={() => release(false)}>
                {t('class.held.refuse')}
              </Button>
            </>
          )}
        </Warning>
      )}
      {(laid.length > 0 || done) && (
        <Row
          className={parts['slip']}
          wrap
          gap={5}
          lineGap={3}
          items="baseline"
          padY={3}
          data-part="class-own"
        >
          <b>{t('class.own.title', { n: laid.length, done: done ? 'yes' : 'no' })}</b>
          <Row as="ol" wrap gap={5} lineGap={2}>
            {laid.map((act, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- acts have no id, and only the last one goes
              <li key={at}>{formatYouDid({ act }, speech)}</li>
            ))}
          </Row>
          {open && (
            <Button kind="small" grow="end" onClick={unseal}>
              {t('class.own.undo', { done: done ? 'yes' : 'no' })}
            </Button>
          )}
        </Row>
      )}
    </>
  );
}

/** Whoever speaks for the seat is somebody else. */
function Capital() {
  const { speech, game } = usePlay();
  const role = useClass((facts) => facts.lobby?.you.place?.role);
  const by = useClass(({ round }) => round?.people.find(({ seat }) => seat === game.seat)?.by);
  if (role !== 'capital') return null;
  return (
    <Text as="p" padX={6} padY={3} tone="white" data-part="class-capital">
      {speech.t('class.band.capital', { by: by ?? 'person' })}
    </Text>
  );
}

type Back = NonNullable<ReturnType<typeof useOwnBack>>;

function useOwnBack() {
  return useClass((facts) => facts.own?.back ?? null);
}

/** Codes of the engine have words of their own. */
function tellBack({ code, params }: Back, speech: ReturnType<typeof usePlay>['speech']): string {
  return tellRejection({ code, params } as Parameters<typeof tellRejection>[0], speech);
}
