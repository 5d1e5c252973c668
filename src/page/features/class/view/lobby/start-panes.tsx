/** The warm-up, how long play takes, and the start. */
import { useWords } from '../../../../speech/words.ts';
import { Button, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { type ClassBoard, ENOUGH, readReady } from '../../model/board.ts';
import { readPlayLength } from '../../model/play-length.ts';
import { useBoard, useBoardRoom, useTableNames } from '../board-context.tsx';
import { readWarmupStage, WarmupCount, WarmupText } from '../class-warmup.tsx';
import { DeskTitle } from '../desk-title.tsx';

export function WarmupPane({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { open, counts } = board.warmup;
  const stage = readWarmupStage(board.warmup);
  const voted = board.people.filter(({ vote }) => vote !== null).length;
  return (
    <Stack as="section" className="paper" gap={4} pad={6} aria-labelledby="desk-warmup">
      <DeskTitle id="desk-warmup">{t('class.warmup.title', { open: stage })}</DeskTitle>
      <Text as="p" face="serif" size={6}>
        <WarmupText />
      </Text>
      {open && <p>{t('class.warmup.voted', { n: voted, of: board.people.length })}</p>}
      {stage === 'closed' && counts && <WarmupCount {...counts} />}
      <Button onClick={() => void ask('warmup', { open: !open })}>
        {t('class.do.warmup', { open: open ? 'yes' : 'no' })}
      </Button>
    </Stack>
  );
}

/** How long it takes, and how to end in time for the debrief. */
function PlayTime({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const scenarios = useBoard((facts) => facts.scenarios);
  const { written, sittings, minutes, debrief, fit } = readPlayLength(board, scenarios);
  const other = fit ?? (sittings < written ? written : null);
  return (
    <Row wrap gap={4} items="center" justify="between">
      <Text tone={fit === null ? undefined : 'warn'}>
        {t('class.desk.length', { sittings, minutes, debrief: debrief ?? 'none' })}
      </Text>
      {other !== null && (
        <Button
          kind="small"
          onClick={() => void ask('settings', { sittings: other === written ? null : other })}
        >
          {t('class.do.sittings', { n: other })}
        </Button>
      )}
    </Row>
  );
}

type MissedProps = Pick<ClassBoard['dealt'][number], 'scenario' | 'missed'>;

/** What is set for sittings that are not played. */
function MissedWords({ scenario, missed }: MissedProps) {
  const t = useWords();
  const names = useTableNames(scenario);
  const events = useBoard((facts) => facts.scenarios.get(scenario)?.events);
  if (!names || missed.events.length + missed.seats.length === 0) return null;
  const titles = missed.events.map((id) => names.text(events?.find((one) => one.id === id)?.title));
  const all = [...titles, ...missed.seats.map((seat) => names.seat(seat))];
  return (
    <Text as="p" data-part="desk-missed">
      {t('class.desk.missed', { n: all.length, names: all.join(t('list.join')) })}
    </Text>
  );
}

export function StartPane({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { ready, seats, share } = readReady(board);
  const enough = share >= ENOUGH;
  const percent = Math.round(share * 100);
  return (
    <Stack as="section" className="paper" gap={4} pad={6} aria-labelledby="desk-ready">
      <DeskTitle id="desk-ready">{t('class.desk.ready', { percent })}</DeskTitle>
      <svg width="100%" height="28" aria-hidden="true">
        <rect y="4" width="100%" height="20" fill="var(--stone-200)" />
        <rect y="4" width={`${percent}%`} height="20" fill="var(--marble-700)" />
        <rect x={`${ENOUGH * 100}%`} width="3" height="28" fill="var(--bracket)" />
      </svg>
      <p>{t('class.desk.readyOf', { ready, of: seats })}</p>
      <p>{t('class.desk.policies')}</p>
      <PlayTime board={board} />
      {board.dealt
        .filter(({ scenario }, i, all) => i === all.findIndex((one) => one.scenario === scenario))
        .map(({ scenario, missed }) => (
          <MissedWords key={scenario} scenario={scenario} missed={missed} />
        ))}
      <Row gap={4}>
        <Button grow="room" padY={6} onClick={() => void ask('deal', { by: 'wish' })}>
          {t('class.do.deal')}
        </Button>
        <Button
          kind="primary"
          grow="room"
          padY={6}
          onClick={() => void ask('start', enough ? {} : { force: true })}
        >
          {t('class.do.start', { enough: enough ? 'yes' : 'no' })}
        </Button>
      </Row>
    </Stack>
  );
}
