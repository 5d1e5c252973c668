import { useMemo, useState } from 'react';
import { hallModel } from '../app/selectors/hall-selector.ts';
import { useApp } from '../app/store.ts';
import type { HallSeat } from '../app/hall-model.ts';
import { StanceGlyph } from './chip.tsx';
import { Flag } from './flag.tsx';
import { usePlay } from './play-context.tsx';
import { Lamp } from './lamp.tsx';
import './html-hall.css';

/** The hall as a list of seats: the same seats, stances and acts, without the canvas. */
export function HtmlHall({ lost }: { lost: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [wanted, setWanted] = useState('');
  const pick = useApp((state) => state.pick);
  const picked = useApp((state) => state.picked);
  const focus = useApp((state) => state.focus);
  const screen = useApp((state) => state.screen);
  const route = useApp((state) => state.route);
  const language = useApp((state) => state.language);
  const seats = useMemo(
    () =>
      hallModel({ game, focus, screen, route, language, picked: null, night: false, still: true })
        .seats,
    [game, focus, screen, route, language],
  );
  const found = seats.filter((seat) => seat.name.toLowerCase().includes(wanted.toLowerCase()));
  const floor = found.filter((seat) => seat.speaks);
  const others = found.filter((seat) => !seat.speaks);
  return (
    <section className="list" aria-label={t('hall.name')}>
      {lost && <p className="small">{t('hall.noWebgl')}</p>}
      <label className="list-find">
        {t('hall.find')}
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <SeatList title={t('hall.floor', { n: floor.length })} seats={floor} {...{ picked, pick }} />
      {others.length > 0 && (
        <SeatList
          title={t('hall.others', { n: others.length })}
          seats={others}
          {...{ picked, pick }}
        />
      )}
    </section>
  );
}

type SeatListProps = {
  title: string;
  seats: readonly HallSeat[];
  picked: string | null;
  pick: (seat: string | null) => void;
};

function SeatList({ title, seats, picked, pick }: SeatListProps) {
  const { t } = usePlay().speech;
  return (
    <>
      <h2>{title}</h2>
      <ul className="list-seats">
        {seats.map((seat) => (
          <li key={seat.id}>
            <button
              type="button"
              className="seat"
              data-you={seat.you || undefined}
              data-holds={seat.holds || undefined}
              aria-pressed={picked === seat.id}
              onClick={() => pick(picked === seat.id ? null : seat.id)}
            >
              <StanceGlyph stance={seat.stance} />
              <Flag code={seat.flag} />
              <b>{seat.name}</b>
              <span className="seat-words">
                {[
                  t(`hall.stance.${seat.stance}`),
                  ...(seat.holds ? [t('hall.holds')] : []),
                  ...(seat.you ? [t('hall.you')] : []),
                  ...(seat.present ? [] : [t('hall.absent')]),
                ].join(t('list.join'))}
              </span>
              {seat.lamp && <Lamp lamp={seat.lamp} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
