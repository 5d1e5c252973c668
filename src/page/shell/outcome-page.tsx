import { OutcomePage } from '../features/debrief/view/outcome/outcome-page.tsx';
import { ResultPane } from '../features/share/view/result-pane.tsx';
import { TurnOfVote } from '../features/vote/view/forecast/turn-of-vote.tsx';

export function OutcomeWithRest() {
  return <OutcomePage result={<ResultPane />} Turn={TurnOfVote} />;
}
