/** An answer as a sentence of whoever gave it; the numbers that decided are one click away. */
import { isVeiled } from '../../../speech/names/name.ts';
import { markText } from '../../../speech/words.ts';
import { asSentences, rankTold } from '../../../speech/tell-answer.ts';
import { formatHappening } from '../../../speech/tell.ts';
import { phraseHeard } from '../../../speech/names/phrase.ts';
import { chooseMattersWord } from '../../../speech/matters-word.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { isAnswerNewest } from '../../../session/game/after-questions.ts';
import { findSpeaker } from '../../../session/game/speaker.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useForecasts } from '../../../session/play/use-heading.ts';
import { type Game, useApp } from '../../../session/store/store.ts';
import { Eyebrow, Row, Text } from '../../../ui/layout/primitives.tsx';
import { LOW_BESIDE, useMedia } from '../../../ui/use-media.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { findHeardNow, findManner, type HeardNow } from '../model/heard-now.ts';
import { chooseManner } from '../model/manner.ts';
import styles from './voices.module.css';

export function VoiceCard() {
  const { game, speech, draft } = usePlay();
  const veiled = useApp(isVeiled);
  // What is said has the whole width under whoever says it.
  const low = useMedia(LOW_BESIDE);
  const heard = findHeardNow(game);
  if (!heard || draft) return null;
  const { t, names } = speech;
  const { scenario } = game.view;
  const { face, name } = findSpeaker(scenario, heard.seat, veiled);
  const how = findManner(game, heard, (seat) =>
    chooseManner(
      scenario,
      seat,
      findSpeaker(scenario, seat, veiled).face === null ? game.id : null,
    ),
  );
  const said = sayHeard(heard, how, game, speech);
  const told = formatHappening(heard.happening, speech);
  const why = [...told.answer, ...told.why];
  if (said === '') return null;
  const speaker = t('voice.speaker', {
    seat: names.called(heard.seat),
    invented: face === null ? 'no' : 'yes',
    name: names.text(name) || 'none',
  });
  const plate = <Speaker seat={heard.seat} face={face} />;
  const title = (
    <Eyebrow>
      <span {...markText(speaker)} />
    </Eyebrow>
  );
  return (
    <Row
      as="section"
      className="paper"
      gap={5}
      items="start"
      padY={5}
      padX={6}
      grow="none"
      data-part="voice"
      aria-label={t('voice.title')}
    >
      {!low && plate}
      <div>
        {low ? (
          <Row gap={4} items="center">
            {plate}
            {title}
          </Row>
        ) : (
          title
        )}
        <blockquote className={styles['said']}>
          <p>{t('voice.quote', { said })}</p>
        </blockquote>
        {why.length > 0 && (
          <details>
            <Text as="summary" tone="blue" weight={600} size={2}>
              {t('phrase.why')}
            </Text>
            <Text as="p" padY={3} padX={4} size={2} ground="blue">
              {asSentences(why, speech)}
            </Text>
          </details>
        )}
        {isAnswerNewest(game) && <Corrected />}
      </div>
    </Row>
  );
}

/** An answer moves no words: a forecast that is another now was made with less. */
function Corrected() {
  const { t, figures } = usePlay().speech;
  const forecasts = useForecasts();
  if (!forecasts || forecasts.before === forecasts.now) return null;
  return (
    <Text as="p" size={2} data-part="corrected">
      {t('voice.corrected', {
        before: figures.points(forecasts.before),
        now: figures.points(forecasts.now),
      })}
    </Text>
  );
}

/** A state has a plate, and never a face. */
function Speaker({ seat, face }: { seat: string; face: number | null }) {
  const { speech } = usePlay();
  if (face !== null) return <Portrait of={face} />;
  return (
    <span className={styles['plate']} aria-hidden="true">
      <Flag code={speech.names.flag(seat)} height={30} />
    </span>
  );
}

/** Articles that somebody names in a breath, of those that matter most and least: all are behind the key. */
const SAID = { most: 2, least: 1 };

type How = ReturnType<typeof findManner>;

/** The phrase that the log quotes is part of what is said. */
function sayHeard(heard: HeardNow, how: How, game: Game, speech: Speech): string {
  const { t } = speech;
  const code = phraseHeard(heard.happening);
  const phrase = code ? t(`phrase.${code}`) : '';
  const said =
    heard.kind === 'answered'
      ? [phrase, t(`voice.${heard.phrase}`, how)]
      : [sayTold(heard.happening, how, game, speech), phrase];
  return said.filter((one) => one !== '').join(' ');
}

type Told = Extract<HeardNow, { kind: 'told' }>['happening'];

function sayTold(asked: Told, how: How, game: Game, speech: Speech): string {
  const { t, names, figures, article } = speech;
  const { view } = game;
  if (asked.article === undefined) {
    const { most, least } = rankTold(view, asked);
    const list = (ids: readonly string[], said: number) =>
      figures.list(
        ids.slice(0, said).map((id) => t('voice.named', { title: names.articleTitle(id) })),
      );
    return most.length === 0
      ? ''
      : t('voice.most', {
          ...how,
          most: list(most, SAID.most),
          least: list(least, SAID.least) || 'none',
        });
  }
  const [d, a] = [
    view.scenario.delegationIndex.get(asked.delegation),
    view.scenario.articleIndex.get(asked.article),
  ];
  const note = view.notes.findLast((one) => one.of === d && one.article === a && one.whole);
  if (!note) return '';
  const matters = chooseMattersWord((note.low + note.high) / 2);
  const isLined = asked.line !== undefined && matters === 'little';
  return t(isLined ? 'voice.lined' : 'voice.matters', {
    ...how,
    article: article(asked.article),
    matters,
  });
}
