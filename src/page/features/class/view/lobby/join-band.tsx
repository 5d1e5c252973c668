/** How to come in: the code, the addresses, and whom nobody has reached yet. */
import { useWords } from '../../../../speech/words.ts';
import { Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { QrCode } from '../../../../ui/marks/qr-code.tsx';
import { type ClassBoard, listReachable, type readReady } from '../../model/board.ts';
import { useTableNames } from '../board-context.tsx';
import styles from '../desk-lobby.module.css';
import room from '../class-room.module.css';

type Empty = ReturnType<typeof readReady>['empty'];

export function JoinBand({ board, empty }: { board: ClassBoard; empty: Empty }) {
  const t = useWords();
  const names = useTableNames(board.dealt[0]?.scenario ?? '');
  const { others } = board.reach;
  const [first] = empty;
  return (
    <Row
      as="section"
      className={`${room['rail']} on-dark`}
      wrap
      gap={8}
      lineGap={6}
      items="center"
      pad={6}
      tone="marble"
      aria-label={t('class.monitor.join')}
    >
      <QrCode text={board.join} label={t('class.monitor.qr')} width={128} />
      <Stack>
        <Text as="p" face="serif" size={6} leading="tight">
          {t('class.monitor.join')}
        </Text>
        <Text
          as="b"
          className={`${room['code']} ${styles['desk-code']}`}
          face="mono"
          weight={500}
          leading="tight"
        >
          {board.card.code}
        </Text>
        {listReachable(board).map((address) => (
          <Text key={address} face="mono" size={5}>
            {address.replace(/\/$/, '')}
          </Text>
        ))}
      </Stack>
      <Stack className={styles['desk-reach']} grow="end" gap={3}>
        <Text as="h2" face="serif" weight={500} size={6}>
          {t('class.reach.title')}
        </Text>
        <Text as="p" edge={others > 0 ? 'ok' : 'brass'} padX={5}>
          {t('class.reach.others', { n: others })}
        </Text>
        {others === 0 && (
          <Text as="p" edge="brass" padX={5}>
            {t('class.reach.isolated')}
          </Text>
        )}
        {first && names && (
          <Text as="p" edge="brass" padX={5}>
            {t('class.reach.empty', {
              n: empty.length,
              table: first.table,
              seat: names.seat(first.seat),
            })}
          </Text>
        )}
      </Stack>
    </Row>
  );
}
