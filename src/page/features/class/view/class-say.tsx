/** One line to say: how much it binds, to whom, a phrase, or own words where the instructor lets them. */
import { type FormEvent, useId, useState } from 'react';
import { listTalkPartners } from '../model/partners.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import { Button, Stack } from '../../../ui/layout/primitives.tsx';
import {
  CLASS_PHRASES,
  type ClassPhrase,
  isClassPhrase,
  needsArticle,
  type SpokenStrength,
} from '../model/phrases.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { RefusedWords } from './class-line.tsx';
import room from './class-room.module.css';

const STRENGTHS: readonly SpokenStrength[] = ['said', 'promised'];

/** @param free own words are let through */
export function ClassSay({ free }: { free: boolean }) {
  const { speech, game } = usePlay();
  const refused = useClass((facts) => facts.refused);
  const { say } = useClassDoings();
  const [to, setTo] = useState('all');
  const [strength, setStrength] = useState<SpokenStrength>('said');
  const [phrase, setPhrase] = useState<ClassPhrase>('want');
  const [about, setAbout] = useState(game.view.scenario.articles[0]?.id ?? '');
  const [text, setText] = useState('');
  const { t } = speech;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const params = needsArticle(phrase) ? { params: { article: about } } : {};
    const own = text.trim();
    const said = own === '' ? { phrase: { id: phrase, ...params } } : { text: own };
    void say({ to, strength, ...said }).then((heard) => heard && setText(''));
  };
  return (
    <form className={room['form']} onSubmit={send}>
      <Strengths
        chosen={strength}
        choose={(next) => {
          setStrength(next);
          setPhrase(CLASS_PHRASES[next][0]);
        }}
      />
      <Partner to={to} choose={setTo} />
      <Phrases strength={strength} phrase={phrase} choose={setPhrase} about={about} />
      {needsArticle(phrase) && <About about={about} choose={setAbout} />}
      {free && (
        <label>
          {t('class.talk.words')}
          <input
            value={text}
            maxLength={CLASS_SIZES.text}
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      )}
      {refused && <RefusedWords refused={refused} />}
      <Button kind="primary" type="submit">
        {t('class.talk.send', { strength })}
      </Button>
    </form>
  );
}

type Choose<Value> = (value: Value) => void;

function Strengths({ chosen, choose }: { chosen: SpokenStrength; choose: Choose<SpokenStrength> }) {
  const { t } = usePlay().speech;
  const id = useId();
  return (
    <Stack as="fieldset" gap={3}>
      <legend>{t('class.talk.strength')}</legend>
      {STRENGTHS.map((one) => (
        <label key={one}>
          <input type="radio" name={id} checked={chosen === one} onChange={() => choose(one)} />
          <span>
            <b>{t(`class.strength.${one}`)}</b> {t('class.talk.strengthHow', { strength: one })}
          </span>
        </label>
      ))}
    </Stack>
  );
}

function Partner({ to, choose }: { to: string; choose: Choose<string> }) {
  const { speech, game } = usePlay();
  const people = useClass((facts) => facts.round?.people);
  const { t, names } = speech;
  const others = (people ?? []).map(({ seat }) => seat).filter((seat) => seat !== game.seat);
  return (
    <label>
      {t('class.talk.to')}
      <select value={to} onChange={({ target }) => choose(target.value)}>
        <option value="all">{t('class.talk.all')}</option>
        {listTalkPartners(game.view.scenario, game.seat, others).map(({ to: one, group }) => (
          <option
            key={one}
            value={one}
            {...markText(group === null ? names.seat(one) : names.group(group))}
          />
        ))}
      </select>
    </label>
  );
}

type PhrasesProps = {
  strength: SpokenStrength;
  phrase: ClassPhrase;
  choose: Choose<ClassPhrase>;
  about: string;
};

function Phrases({ strength, phrase, choose, about }: PhrasesProps) {
  const { speech } = usePlay();
  const { t } = speech;
  return (
    <label>
      {t('class.talk.phrase')}
      <select
        value={phrase}
        onChange={({ target }) => isClassPhrase(target.value) && choose(target.value)}
      >
        {CLASS_PHRASES[strength].map((one) => (
          <option key={one} value={one}>
            {t(`class.phrase.${one}`, {
              article: needsArticle(one) ? speech.article(about) : '',
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

function About({ about, choose }: { about: string; choose: Choose<string> }) {
  const { speech, game } = usePlay();
  const { t, names } = speech;
  return (
    <label>
      {t('field.article')}
      <select value={about} onChange={({ target }) => choose(target.value)}>
        {game.view.scenario.articles.map(({ id }) => (
          <option key={id} value={id}>
            {t('article.full', { article: names.article(id), title: names.articleTitle(id) })}
          </option>
        ))}
      </select>
    </label>
  );
}
