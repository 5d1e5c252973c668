/** Messages between delegations, in three strengths: said, promised, agreed. */
import { useEffect } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import parts from '../../../ui/parts.module.css?names';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import type { SaidLine } from '../model/class-facts.ts';
import { listHeard } from '../model/heard-lines.ts';
import { readPartner } from '../model/partners.ts';
import { isClassPhrase } from '../model/phrases.ts';
import { readPromise } from '../model/promises.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { ClassSay } from './class-say.tsx';

export function ClassTalk({ close }: { close: () => void }) {
  const { speech, game } = usePlay();
  const { said, chat, lobby } = useClass((facts) => facts);
  const { hear } = useClassDoings();
  const { t } = speech;
  useEffect(hear, [hear, said]);
  const lines = listHeard(said, game.log);
  return (
    <TitledModal
      title={t('class.talk.title')}
      shut={t('dialog.close')}

      close={close}
    >
      <Text as="p" tone="soft">
        {t('class.talk.how')}
      </Text>
      <Stack as="ol" gap={4} padY={5} rule="top" data-part="class-said">
        {lines.map((line) => (
          <Row key={line.id} as="li" gap={5} items="baseline" data-strength={readStrength(line)}>
            <span
              className={dress(
                { grow: 'none' },
                `${parts['chip']} ${parts[`chip-${CHIPS[readStrength(line)]}`]}`,
              )}
            >
              {t(`class.strength.${readStrength(line)}`)}
            </span>
            <Line line={line} />
          </Row>
        ))}
        {lines.length === 0 && <li>{t('class.talk.none')}</li>}
      </Stack>
      {lobby?.you.muted ? <p>{t('class.talk.muted')}</p> : <ClassSay free={chat === 'free'} />}
    </TitledModal>
  );
}

/** Colours of a strength. */
const CHIPS = { said: 'R', promised: 'O', agreed: 'C' } as const;

type Told = ReturnType<typeof listHeard>[number];

/** What was promised before promises were offers bound nobody. */
function readStrength(line: Told): Told['strength'] {
  const binds = line.strength !== 'promised' || line.phrase?.params['option'] !== undefined;
  return binds ? line.strength : 'said';
}

function Line({ line }: { line: Told }) {
  const { speech, game } = usePlay();
  const { t, names, article } = speech;
  if (line.strength === 'agreed')
    return (
      <span>
        {t('class.talk.agreed', {
          article: article(line.article),
          option: names.option(line.article, line.option),
        })}
      </span>
    );
  const { by, to, phrase, text } = line;
  const promised = readPromise(game.view, line);
  const { group } = readPartner(to);
  const named = group === null ? names.called(to) : names.group(group);
  const whom = to === 'all' ? 'all' : to === game.seat ? 'you' : named;
  return (
    <span>
      <b>{t('class.talk.by', { by: by === game.seat ? 'you' : names.seat(by), to: whom })}</b>{' '}
      {phrase && <q>{sayPhrase(phrase, speech)}</q>}
      {text !== null && <q {...markText(text)} />}
      {promised && (
        <>
          {' '}
          <Text tone={promised === 'broken' ? 'red' : 'soft'}>
            {t('class.talk.promise', { state: promised })}
          </Text>
        </>
      )}
    </span>
  );
}

function sayPhrase(
  { id, params }: NonNullable<SaidLine['phrase']>,
  { t, article, names }: ReturnType<typeof usePlay>['speech'],
): string {
  if (!isClassPhrase(id)) return t('class.phrase.other');
  const { article: about, option } = params;
  return t(`class.phrase.${id}`, {
    article: about === undefined ? '' : article(about),
    option: about === undefined || option === undefined ? 'none' : names.option(about, option),
  });
}
