/** Hands a game in to the class server that gave the attempt. */
import { useState } from 'react';
import { findAttempt, handIn } from '../../../session/class-host.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { makeDrawOfSeat } from '../../../session/scores.ts';
import { useApp } from '../../../session/store/store.ts';
import { Button, Row } from '../../../ui/layout/primitives.tsx';
import { writeHandedLine } from '../model/handed-line.ts';

/** @param label as it was typed; the name given at the beginning stands in for none */
export function HandInKey({ label }: { label: string }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const resultOf = useApp((state) => state.resultOf);
  const [said, setSaid] = useState('');
  const [attempt] = useState(() => {
    const result = resultOf('');
    if (!result) return null;
    const { scenario, seed, start } = result;
    return findAttempt(makeDrawOfSeat(scenario.rulesHash, game.seat, seed, start));
  });
  if (!attempt) return null;
  const hand = async (): Promise<void> => {
    const result = resultOf(label.trim() === '' ? attempt.name : label);
    if (!result) return;
    setSaid(t('result.handing'));
    const answer = await handIn(attempt, writeHandedLine(result));
    const minutes = answer.ok ? Math.max(1, Math.round(answer.took / 60_000)) : 0;
    setSaid(
      answer.ok
        ? t('result.handed', { number: answer.number, minutes })
        : t('result.notHanded', { why: answer.code === 'class/line' ? 'line' : 'other' }),
    );
  };
  return (
    <Row wrap gap={5} items="center" top={4}>
      <Button kind="primary" onClick={() => void hand()}>
        {t('result.handIn')}
      </Button>
      <span role="status">{said}</span>
    </Row>
  );
}
