/** Handing out: one link per role, what the links set, and playing several at one screen. */
import { useWords } from '../../app/language/use-words.ts';
import { useText } from '../../app/selectors/name.ts';
import { ASSISTS } from '../../app/store.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { FileReport } from '../parts/file-report.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { PageBar } from '../parts/page-bar.tsx';
import { Together } from '../together/together.tsx';
import { Choices } from './settings-fields.tsx';
import { ShareLinks } from './share-links.tsx';
import { type Handout, LOCKS, useHandout } from './use-handout.ts';
import '../parts/text-page.css';
import '../parts/parts.css';
import './share.css';

export function SharePage() {
  const t = useWords();
  const handout = useHandout();
  return (
    <>
      <PageBar note={t('share.note')} />
      <FileDrop />
      <FileReport />
      <main className="text-page paper share-page">
        <h1>{t('share.title')}</h1>
        <p>{t('share.lead')}</p>
        <Conference handout={handout} />
        <h2>{t('share.settings')}</h2>
        <Settings handout={handout} />
        <h2>{t('share.links')}</h2>
        <ShareLinks handout={handout} />
        <Together handout={handout} />
      </main>
    </>
  );
}

function Conference({ handout }: { handout: Handout }) {
  const t = useWords();
  const text = useText();
  const { conferences, conference } = handout;
  return (
    <div className="share-conference">
      <label>
        {t('share.conference')}
        <select
          value={conference?.id ?? ''}
          onChange={(event) => handout.chooseConference(event.target.value)}
        >
          {conferences.map(({ id, title }) => (
            <option key={id} value={id}>
              {text(title)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{t('file.open')}</summary>
        <OpenFile />
      </details>
    </div>
  );
}

function Settings({ handout }: { handout: Handout }) {
  const t = useWords();
  const { choice, choose, scenario } = handout;
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <div className="share-settings">
      <Choices
        assist={choice.assist}
        levels={ASSISTS}
        veil={choice.veil}
        locked={[]}
        setAssist={(assist) => choose({ assist })}
        setVeil={(veil) => choose({ veil })}
      />
      <fieldset className="share-locks">
        <legend>{t('share.locks')}</legend>
        {LOCKS.map((lock) => (
          <label key={lock}>
            <input
              type="checkbox"
              checked={choice.locks.includes(lock)}
              onChange={(event) => {
                const { checked } = event.target;
                const others = choice.locks.filter((one) => one !== lock);
                choose({ locks: checked ? [...others, lock] : others });
              }}
            />
            {t(`share.lock.${lock}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('share.seed')}
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          value={choice.seed}
          placeholder={t('share.seedDrawn')}
          onChange={(event) => choose({ seed: event.target.value })}
        />
      </label>
      {starts.length > 0 && (
        <label>
          {t('share.start')}
          <select value={choice.start} onChange={(event) => choose({ start: event.target.value })}>
            <option value="">{t('share.startDraft')}</option>
            {starts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
