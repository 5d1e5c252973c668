/** The conference as a line or a file to hand in. */
import { useState } from 'react';
import { writeHandedLine } from '../model/handed-line.ts';
import { hasAttempts } from '../../../session/class-host.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { useApp } from '../../../session/store/store.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import resultPane from './result-pane.module.css';
import { Button, Buttons, dress, Panel, Small, Stack } from '../../../ui/layout/primitives.tsx';

/** Fetched where something was begun by a short link of a class server. */
const HandInKey = makeLazyPart(async () => (await import('./share-hand-in.tsx')).HandInKey, {
  words: ['share'],
});

/** Characters of a label at most, as a result takes them. */
const LONGEST_LABEL = 80;

/** @param heading the element of its title, as the page around it has it */
export function ResultPane({ heading: Heading = 'h2' }: { heading?: 'h2' | 'h3' }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const speakers = game.speakers;
  const several = speakers.length > 1 && speakers.includes(game.seat);
  const over = game.view.phase === 'closed' ? 'yes' : 'no';
  const resultOf = useApp((state) => state.resultOf);
  const saveResult = useApp((state) => state.saveResult);
  const [label, setLabel] = useState('');
  const [line, setLine] = useState('');
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const result = resultOf(label);
    if (!result) return;
    const made = writeHandedLine(result);
    setLine(made);
    copyText(made).then(
      () => setSaid(t('result.copied', { n: made.length })),
      () => setSaid(t('result.refused')),
    );
  };
  return (
    <Panel className={resultPane['result-pane']}>
      <Heading>{t('result.title')}</Heading>
      <p>{t('result.how')}</p>
      <Small>{t('verified.means')}</Small>
      {several && <p>{t('result.seat', { seat: names.called(game.seat), over })}</p>}
      {game.view.phase !== 'closed' && <Small>{t('result.open')}</Small>}
      <Stack as="label" gap={2} top={4}>
        {t('result.label')}
        <input
          className={dress({ pad: 4 })}
          value={label}
          maxLength={LONGEST_LABEL}
          autoComplete="off"
          onChange={(event) => {
            setLabel(event.target.value);
            // The line that was copied has the label it was made with.
            setLine('');
            setSaid('');
          }}
        />
      </Stack>
      {hasAttempts() && <HandInKey label={label} />}
      <Buttons>
        <Button kind="primary" onClick={copy}>
          {t('result.copy')}
        </Button>
        <Button onClick={() => saveResult(label)}>{t('result.save')}</Button>
      </Buttons>
      <Small role="status">{said}</Small>
      {line !== '' && (
        <textarea
          className={dress({ pad: 4, top: 4 })}
          readOnly
          rows={3}
          aria-label={t('result.line')}
          value={line}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Panel>
  );
}
