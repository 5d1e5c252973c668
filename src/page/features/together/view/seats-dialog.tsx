/** Who plays which seat from now on: persons at this screen come and go, policies stand in for them. */
import { listSeating, type Sitting } from '../model/seating.ts';
import { useApp } from '../../../session/store/store.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Modal } from '../../../ui/notices/modal.tsx';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useGrowing } from '../../../ui/use-growing.ts';
import { markText } from '../../../speech/words.ts';
import { Button, dress, Row, Stack } from '../../../ui/layout/primitives.tsx';

export function SeatsDialog({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const seating = names.sortedBy(listSeating(game), ({ seat }) => seat);
  const drawn = useGrowing(seating.length);
  const alone = seating.filter(({ person }) => person).length < 2;
  return (
    <Modal label={t('seats.title')} close={close}>
      <h2>{t('seats.title')}</h2>
      <p>{t('seats.how')}</p>
      <Stack as="ul" top={5} bottom={5} padX={0}>
        {seating.slice(0, drawn).map((one) => (
          <SeatLine key={one.seat} sitting={one} last={alone && one.person} close={close} />
        ))}
      </Stack>
      <Button onClick={close}>{t('result.close')}</Button>
    </Modal>
  );
}

type RowProps = { sitting: Sitting; last: boolean; close: () => void };

/** The last person stays: a conference without any is over at once. */
function SeatLine({ sitting: { seat, person }, last, close }: RowProps) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const handOver = useApp((state) => state.handOver);
  const give = (): void => {
    close();
    handOver(seat, person ? 'policy' : 'person');
  };
  return (
    <Row as="li" wrap items="center" gap={5} lineGap={2} padY={3} rule="top">
      <Flag code={names.flag(seat)} height={15} />
      <strong className={dress({ grow: 'room' })} {...markText(names.seat(seat))} />
      <span>{person ? t('seats.person') : t('seats.policy')}</span>
      <Button
        kind="small"
        disabled={last}
        title={last ? t('seats.last') : undefined}
        aria-label={t(person ? 'seats.toPolicyOf' : 'seats.toPersonOf', { seat: names.seat(seat) })}
        onClick={give}
      >
        {t(person ? 'seats.toPolicy' : 'seats.toPerson')}
      </Button>
    </Row>
  );
}
