import { useApp } from '../../../session/store/store.ts';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import { markText } from '../../../speech/words.ts';
import debriefStyles from './debrief.module.css?names';
import { Panel, Small } from '../../../ui/layout/primitives.tsx';
import { useDebrief } from './use-debrief.ts';

/** The scenario's questions once more, beside what was written before play; then what to talk about. */
export function CheckQuestions() {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const { id, teaching } = game.view.scenario;
  const answers = useApp((state) => state.learning.answers);
  const check = teaching?.check ?? [];
  const questions = teaching?.questions ?? [];
  if (check.length + questions.length === 0) return null;
  return (
    <Panel aria-labelledby="check-title">
      <h3 id="check-title">{t('debrief.check')}</h3>
      {check.length > 0 && <Small>{t('debrief.checkHow')}</Small>}
      {check.map((question, i) => {
        const before = answers.find((one) => one.id === `${id}/check/${i}/before`)?.text;
        return (
          <div key={i}>
            {before !== undefined && <Small>{t('debrief.checkBefore', { text: before })}</Small>}
            <WrittenAnswer id={`${id}/check/${i}/after`} label={names.text(question)} />
          </div>
        );
      })}
      {questions.length > 0 && <h4>{t('debrief.discuss')}</h4>}
      <ul className={debriefStyles['discuss']}>
        {questions.map((question, i) => (
          <li key={i} {...markText(names.text(question))} />
        ))}
      </ul>
    </Panel>
  );
}
