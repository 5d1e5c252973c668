/** One line to say: how much it binds, to whom, a phrase, or own words where the instructor lets them. */
import { type FormEvent, useId, useState } from 'react';
import { mayPromise, listTalkPartners, type TalkPartner } from '../model/partners.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import { tellRejection } from '../../../speech/tell-reason.ts';
import { Button, Stack, Warning } from '../../../ui/layout/primitives.tsx';
import {
  CLASS_PHRASES,
  type ClassPhrase,
  isClassPhrase,
  needsArticle,
  type SpokenStrength,
} from '../model/phrases.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import type { Saying } from '../model/class-facts.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { RefusedWords } from './class-line.tsx';
import room from './class-room.module.css';

const STRENGTHS: readonly SpokenStrength[] = ['said', 'promised'];

/** @param free own words are let through */
export function ClassSay({ free }: { free: boolean }) {
  const { speech, game } = usePlay();
  const refused = useClass((facts) => facts.refused);
  const [chosen, setStrength] = useState<SpokenStrength>('said');
  const [sending, setSending] = useState(false);
  const { say } = useClassDoings();
  // Only a delegation on the floor makes offers.
  const binds = mayPromise(game.view, game.seat);
  const strength = binds ? chosen : 'said';
  const { t } = speech;
  const send: Send = async (saying) => {
    setSending(true);
    const heard = await say(saying);
    setSending(false);
    return heard;
  };
  return (
    <div className={room['form']}>
      {binds && <Strengths chosen={strength} choose={setStrength} />}
      {strength === 'said' ? <SayForm free={free} send={send} /> : <PromiseForm send={send} />}
      {refused &&
        (refused.code.startsWith('class/') ? (
          <RefusedWords refused={refused} />
        ) : (
          <Warning role="alert">
            {tellRejection(refused as Parameters<typeof tellRejection>[0], speech)}
          </Warning>
        ))}
      <Button kind="primary" type="submit" form={FORM} disabled={sending}>
        {t('class.talk.send', { strength })}
      </Button>
    </div>
  );
}

type Send = (saying: Saying) => Promise<boolean>;

/** There is one at a time. */
const FORM = 'class-say';

function SayForm({ free, send }: { free: boolean; send: Send }) {
  const { speech, game } = usePlay();
  const [to, setTo] = useState('all');
  const [phrase, setPhrase] = useState<ClassPhrase>('want');
  const [about, setAbout] = useState(game.view.scenario.articles[0]?.id ?? '');
  const [text, setText] = useState('');
  const { t } = speech;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const params = needsArticle(phrase) ? { params: { article: about } } : {};
    const own = text.trim();
    const said = own === '' ? { phrase: { id: phrase, ...params } } : { text: own };
    void send({ to, strength: 'said', ...said }).then((heard) => heard && setText(''));
  };
  return (
    <form id={FORM} className={room['form']} onSubmit={submit}>
      <Partner to={to} choose={setTo} partners={usePartners()} all />
      <Phrases strength="said" phrase={phrase} choose={setPhrase} about={about} option="none" />
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
    </form>
  );
}

/** To one other person at the table, about one wording: the rules know it as an offer that asks for nothing. */
function PromiseForm({ send }: { send: Send }) {
  const { speech, game } = usePlay();
  const partners = usePartners().filter(({ to }) => mayPromise(game.view, to));
  const open = game.view.scenario.articles.filter(
    ({ index }) => game.view.articles[index]?.status === 'open',
  );
  const [chosen, setTo] = useState('');
  const [phrase, setPhrase] = useState<ClassPhrase>('support');
  const [at, setAbout] = useState('');
  const [wording, setWording] = useState('');
  const { t, names } = speech;
  const about = open.find(({ id }) => id === at) ?? open[0];
  const to = partners.find((one) => one.to === chosen) ?? partners[0];
  if (!to) return <p>{t('class.talk.nobody')}</p>;
  if (!about) return <p>{t('class.talk.noOpen')}</p>;
  const option = about.options.find(({ id }) => id === wording) ?? about.options[0];
  const params = { article: about.id, option: option?.id ?? '' };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send({ to: to.to, strength: 'promised', phrase: { id: phrase, params } });
  };
  return (
    <form id={FORM} className={room['form']} onSubmit={submit}>
      <Partner to={to.to} choose={setTo} partners={partners} />
      <About about={about.id} choose={setAbout} open={open.map(({ id }) => id)} />
      <label>
        {t('class.talk.wording')}
        <select value={params.option} onChange={({ target }) => setWording(target.value)}>
          {about.options.map(({ id }) => (
            <option key={id} value={id} {...markText(names.option(about.id, id))} />
          ))}
        </select>
      </label>
      <Phrases
        strength="promised"
        phrase={phrase}
        choose={setPhrase}
        about={about.id}
        option={names.option(about.id, params.option)}
      />
    </form>
  );
}

function usePartners(): readonly TalkPartner[] {
  const { game } = usePlay();
  const people = useClass((facts) => facts.round?.people);
  const others = (people ?? []).map(({ seat }) => seat).filter((seat) => seat !== game.seat);
  return listTalkPartners(game.view.scenario, game.seat, others);
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

type PartnerProps = {
  to: string;
  choose: Choose<string>;
  partners: readonly TalkPartner[];
  /** Everybody at once, too. */
  all?: boolean;
};

function Partner({ to, choose, partners, all = false }: PartnerProps) {
  const { t, names } = usePlay().speech;
  return (
    <label>
      {t('class.talk.to')}
      <select value={to} onChange={({ target }) => choose(target.value)}>
        {all && <option value="all">{t('class.talk.all')}</option>}
        {partners.map(({ to: one, group }) => (
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
  /** Words of the wording; `none`: of no one. */
  option: string;
};

function Phrases({ strength, phrase, choose, about, option }: PhrasesProps) {
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
              option,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

type AboutProps = {
  about: string;
  choose: Choose<string>;
  /** Left out: any article. */
  open?: readonly string[];
};

function About({ about, choose, open }: AboutProps) {
  const { speech, game } = usePlay();
  const { t, names } = speech;
  const articles = game.view.scenario.articles.map(({ id }) => id);
  return (
    <label>
      {t('field.article')}
      <select value={about} onChange={({ target }) => choose(target.value)}>
        {(open ?? articles).map((id) => (
          <option key={id} value={id}>
            {names.articleFull(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
