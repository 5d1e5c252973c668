import { useMemo, useState } from 'react';
import { makeHallModel } from '../model/hall-selector.ts';
import { markText, useLanguage } from '../../../speech/words.ts';
import type { HallModel, HallPlace, HallSeat } from '../../../session/game/hall-model.ts';
import { StanceGlyph } from '../../../ui/marks/chip.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { formatStance } from '../../../speech/stance-words.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { LampMark } from '../../../ui/marks/lamp.tsx';
import { Eyebrow, Row, Small, Text } from '../../../ui/layout/primitives.tsx';
import htmlHall from './html-hall.module.css';

/** The hall as a list of seats: the same seats, stances, lines and boards, without the canvas. */
export function HtmlHall({ lost, place }: { lost: boolean; place: HallPlace }) {
  const { t } = usePlay().speech;
  const [wanted, setWanted] = useState('');
  const model = useListModel(place);
  const found = model.seats.filter(({ name, fullName = name }) =>
    [name, fullName].some((one) => one.toLowerCase().includes(wanted.toLowerCase())),
  );
  const floor = found.filter((seat) => seat.speaks);
  const others = found.filter((seat) => !seat.speaks);
  const inRoom = model.place === 'informals';
  const lists = inRoom
    ? [{ title: t('hall.room'), seats: found }]
    : [
        { title: t('hall.floor', { n: floor.length }), seats: floor },
        { title: t('hall.others', { n: others.length }), seats: others },
      ];
  return (
    <Text
      as="section"
      pad={6}
      tone="ground"
      className={htmlHall['list']}
      aria-label={t(inRoom ? 'hall.room' : 'hall.name')}
    >
      {lost && <Small>{t('hall.noWebgl')}</Small>}
      <Row
        as="label"
        gap={4}
        items="center"
        weight={600}
        breaks="never"
        className={htmlHall['list-find']}
      >
        {t('hall.find')}
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </Row>
      {lists.map(
        ({ title, seats }, i) =>
          (i === 0 || seats.length > 0) && <SeatList key={title} title={title} seats={seats} />,
      )}
      <Lines model={model} />
      <Boards model={model} />
    </Text>
  );
}

function useListModel(place: HallPlace): HallModel {
  const { game } = usePlay();
  const picked = useSeat((state) => state.picked);
  const focus = useSeat((state) => state.focus);
  const screen = useSeat((state) => state.screen);
  const route = useSeat((state) => state.route);
  const language = useLanguage();
  const brackets = useSeat((state) => state.settings.brackets);
  return useMemo(
    () =>
      makeHallModel(
        { game, focus, screen, route, language, brackets, picked, night: false, still: true },
        place,
      ),
    [game, focus, screen, route, language, brackets, picked, place],
  );
}

/** What stands on the two wall screens, or on the flip chart. */
function Boards({ model }: { model: HallModel }) {
  const { left, right, heard = left } = model.boards;
  return (
    <Row wrap gap={4} top={5}>
      {[left, right].map(([heading, ...lines], i) => (
        <Text as="div" key={i} grow="room" padY={4} padX={5} className="paper">
          <Eyebrow as="h2">{heading}</Eyebrow>
          {lines.map((line, n) => (
            <Text as="p" key={n} top={2}>
              <Heard seen={line} said={i === 0 ? (heard[n + 1] ?? line) : line} />
            </Text>
          ))}
        </Text>
      ))}
    </Row>
  );
}

/** A line that is said otherwise than it is written. */
function Heard({ seen, said }: { seen: string; said: string }) {
  if (seen === said) return <bdi {...markText(seen)} />;
  return (
    <>
      <span aria-hidden="true" {...markText(seen)} />
      <span className="visually-hidden" {...markText(said)} />
    </>
  );
}

/** Lines between seats, by name. */
function Lines({ model }: { model: HallModel }) {
  const { t, names } = usePlay().speech;
  if (model.lines.length === 0) return null;
  return (
    <>
      <ListHead>{t('hall.lines')}</ListHead>
      <ul className={htmlHall['list-lines']}>
        {model.lines.map(({ from, to, kind, label }) => (
          <Text as="li" bottom={2} padX={4} key={[from, to, kind, label].join()} data-kind={kind}>
            {t('hall.lines.line', { from: names.seat(from), to: names.seat(to), label })}
          </Text>
        ))}
      </ul>
    </>
  );
}

function ListHead({ children }: { children: string }) {
  return (
    <Text as="h2" type="head" top={5} bottom={3}>
      {children}
    </Text>
  );
}

/** Seats listed at most: whoever wants another finds it by its name. */
const MOST = 250;

function SeatList({ title, seats }: { title: string; seats: readonly HallSeat[] }) {
  const { t } = usePlay().speech;
  const more = seats.length - MOST;
  return (
    <>
      <ListHead>{title}</ListHead>
      <ul className={htmlHall['list-seats']}>
        {seats.slice(0, MOST).map((seat) => (
          <li key={seat.id}>
            <SeatKey seat={seat} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('hall.more', { n: more })}</p>}
    </>
  );
}

function SeatKey({ seat }: { seat: HallSeat }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const focus = useSeat((state) => state.focus);
  const picked = useSeat((state) => state.picked);
  const pick = useSeat((state) => state.pick);
  const words = [
    formatStance(seat.stance, game.view.scenario.articles[focus], speech),
    ...(seat.holds ? [t('hall.holds')] : []),
    ...(seat.you ? [t('hall.you')] : []),
    ...(seat.present ? [] : [t('hall.absent')]),
  ];
  return (
    <button
      type="button"
      className={htmlHall['seat']}
      data-you={seat.you || undefined}
      data-holds={seat.holds || undefined}
      aria-pressed={picked === seat.id}
      onClick={() => pick(picked === seat.id ? null : seat.id)}
    >
      <StanceGlyph stance={seat.stance} />
      <Flag code={seat.flag} />
      <Text as="b" type="label" weight={600} size={3} breaks="cut">
        <bdi {...markText(seat.fullName ?? seat.name)} />
      </Text>
      <Text type="label" size={1} tone="soft" className={htmlHall['seat-words']}>
        {words.join(t('list.join'))}
      </Text>
      {seat.lamp && <LampMark lamp={seat.lamp} />}
    </button>
  );
}
