import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { type ReadInvitation, startIn } from '../model/invitation.ts';
import { LONGEST_NAME } from '../model/share-short.ts';
import { beginAttempt } from '../../../session/class-host.ts';
import { keepRival, parseRival } from '../../../session/rivals.ts';
import { makeDrawOfSeat } from '../../../session/scores.ts';
import { type Assist, OPENED_FILE } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { Button, Buttons, dress, Small, Stack, Warning } from '../../../ui/layout/primitives.tsx';

type Taken = { invited: ReadInvitation; scenario: Scenario; assist: Assist; veil: boolean };

/** Begins the game; where attempts are counted, under a name. */
export function TakeSeat({ invited, scenario, assist, veil }: Taken) {
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
