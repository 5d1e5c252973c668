import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { HallProps } from '../../../session/game/hall-model.ts';
import { isFirstGame } from '../../../session/game/learning.ts';
import { findRoom } from '../model/hall-room.ts';
import { LineNotice } from '../../../ui/line-notice.tsx';
import { useTrouble } from '../../../ui/use-trouble.ts';
import { StanceCounts } from '../../../ui/marks/stance-counts.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { usePaper } from '../../../ui/use-paper.ts';
import { formatEnds } from '../../../speech/stance-words.ts';
import { readLetter } from '../../../session/play/read-letter.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { useIsLed } from '../../../session/play/use-first-turn.ts';
import { offerOn } from '../../../session/play/fill-draft.ts';
import { doChoice, seatActs } from './seat-acts.ts';
import { Button, Eyebrow, Row, Stack } from '../../../ui/layout/primitives.tsx';
import hallView from './hall-view.module.css';

/** The list, for whoever asks for it or has no canvas. */
const LazyHtmlHall = makeLazyPart(async () => (await import('./html-hall.tsx')).HtmlHall);

/** Letter of the key that leads into the informals room and back. */
const ROOM_KEY = 'j';

/** The room, its legend, and beside it what is asked, who is picked and the article in focus. */
export function HallView({ Hall, aside }: { Hall: ComponentType<HallProps>; aside: ReactNode }) {
  const webgl = useSeat((state) => state.webgl);
  const [list, setList] = useState(false);
  const [inRoom, setInRoom] = useState(false);
  const { game, speech } = usePlay();
  const { t } = speech;
  const room = useMemo(() => findRoom(game), [game]);
  const open = room !== null;
  const place = inRoom && open ? 'informals' : 'plenary';
  const walk = () => setInRoom(open && !inRoom);
  const door = useDoor(place, open);
  const hall = useHallProps(place);
  // The list has the same acts while what draws the room cannot be fetched.
  const late = useTrouble() !== 'none' && webgl === 'unknown';
  // Paper has the list: a canvas would be blank there.
  const paper = usePaper();
  const drawn = webgl !== 'no' && !list && !late && !paper;
  useHallKeys(walk);
  return (
    <div className={hallView['hall']}>
      <Stack className={hallView['hall-left']}>
        {late && !list && <LineNotice />}
        <div className={hallView['hall-host']}>
          {drawn ? (
            <Hall {...hall} door={door} onWalk={walk} />
          ) : (
            <LazyHtmlHall lost={webgl === 'no'} place={place} />
          )}
        </div>
        <Legend drawn={drawn}>
          {!drawn && <ListDoor door={door} onWalk={walk} />}
          {webgl !== 'no' && <ListButton list={list} onToggle={setList} />}
        </Legend>
      </Stack>
      <Stack as="aside" gap={4} className={hallView['side']} aria-label={t('side.title')}>
        {aside}
      </Stack>
    </div>
  );
}

/** The door to the room of the last package, or back, or why not; of no use in a first turn. */
function useDoor(place: HallProps['place'], open: boolean): HallProps['door'] {
  const { t } = usePlay().speech;
  const letters = useSeat((state) => state.settings.letters);
  const led = useIsLed();
  return useMemo(
    () =>
      !led
        ? {
            label: t(place === 'informals' ? 'hall.room.leave' : 'hall.room'),
            hint: t(place === 'informals' || open ? 'hall.room.enter' : 'hall.room.none', {
              way: place === 'informals' ? 'out' : 'in',
            }),
            off: !open,
            key: letters ? ROOM_KEY : '',
          }
        : undefined,
    [t, place, open, letters, led],
  );
}

/** @param drawn the list says in words what a bracket round a chair means */
function Legend({ drawn, children }: { drawn: boolean; children: ReactNode }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const focus = useSeat((state) => state.focus);
  const picked = useSeat((state) => state.picked) !== null;
  const led = useIsLed();
  const { floor, scenario } = game.view;
  // The guide counts the floor alone: whose numbers these are is said where the two differ.
  const n = floor.length < scenario.delegations.length ? scenario.delegations.length : 0;
  const held = (game.view.articles[focus]?.holders.length ?? 0) > 0;
  return (
    <Row
      items="center"
      gap={4}
      lineGap={2}
      grow="none"
      type="label"
      breaks="never"
      className={hallView['legend']}
      data-part="legend"
    >
      {/* The paper beside it names the article and its ends. */}
      {!led && (
        <Row as="span" wrap gap={3} lineGap={0} className={hallView['legend-what']}>
          <Eyebrow as="span" breaks="cut">
            {t('legend.title', {
              article: names.articleBrief(focus),
              ...formatEnds(scenario.articles[focus] ?? {}, speech),
            })}
          </Eyebrow>
          {n > 0 && <span>{t('legend.all', { n })}</span>}
        </Row>
      )}
      <StanceCounts index={focus} counted={!led} />
      {drawn && picked && (
        <Row as="span" gap={3} items="center" grow="none" className={hallView['legend-picked']}>
          <i aria-hidden="true" />
          {t('legend.picked')}
        </Row>
      )}
      {drawn && held && <span className={hallView['legend-holds']}>{t('legend.holds')}</span>}
      {children}
    </Row>
  );
}

function ListButton({ list, onToggle }: { list: boolean; onToggle: (list: boolean) => void }) {
  const { t } = usePlay().speech;
  return (
    <Button kind="link" onClick={() => onToggle(!list)}>
      {t(list ? 'hall.asRoom' : 'hall.asList')}
    </Button>
  );
}

/** The same door where the hall is a list. */
function ListDoor({ door, onWalk }: { door: HallProps['door']; onWalk: () => void }) {
  if (!door) return null;
  return (
    <Button
      kind="link"
      className={hallView['room-door']}
      data-part="room-door"
      aria-disabled={door.off}
      aria-keyshortcuts={door.off ? '' : door.key}
      title={door.hint}
      onClick={() => door.off || onWalk()}
    >
      {door.label}
      <span className="visually-hidden">{door.hint}</span>
    </Button>
  );
}

/** What stands round the picked seat, and what is carried to a desk. */
function useHallProps(place: HallProps['place']): Omit<HallProps, 'door' | 'onWalk'> {
  const play = usePlay();
  const picked = useSeat((state) => state.picked);
  const pick = useSeat((state) => state.pick);
  const focus = useSeat((state) => state.focus);
  const first = useSeat((state) => isFirstGame(state.learning));
  const { speech, draft, game, legal, begin } = play;
  const { t } = speech;
  const choices = useMemo(
    () => (picked === null || draft ? [] : seatActs(play, picked, focus, first)),
    [play, picked, draft, focus, first],
  );
  const article = game.view.scenario.articles[focus]?.id ?? '';
  const free = legal('offer')?.unavailable === null && !game.readOnly && !draft;
  const led = useIsLed();
  return {
    place,
    ring: useMemo(() => {
      // Keys that do nothing would only cover the room; the paper beside it says why.
      if (picked === null || choices.every(({ off }) => off)) return undefined;
      const own = picked === game.seat;
      const label = own
        ? t('hall.ring.own')
        : t('hall.ring', { seat: speech.names.called(picked) });
      return { seat: picked, label, acts: choices };
    }, [picked, choices, game.seat, speech, t]),
    // The card of a first turn says what to offer, and has a button for it.
    slip: free && !led ? speech.article(article) : undefined,
    onAct: (id) => {
      const chosen = choices.find((act) => act.id === id);
      if (chosen) doChoice(play, chosen);
    },
    onDrop: (seat) => {
      const takes = seatActs(play, seat, focus).some((act) => act.type === 'offer' && !act.off);
      if (takes) begin('offer', offerOn(play, seat, article));
      else pick(seat);
    },
  };
}

/** Hears the key of the room, and Escape where a seat is picked and nothing is being put together. */
function useHallKeys(walk: () => void): void {
  const { draft } = usePlay();
  const pick = useSeat((state) => state.pick);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea'))
        return;
      if (document.querySelector('dialog[open]')) return;
      if (readLetter(event) === ROOM_KEY) walk();
      else if (event.key === 'Escape' && !draft) pick(null);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [walk, draft, pick]);
}
