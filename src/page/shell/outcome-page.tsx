import { OutcomePage } from '../features/debrief/view/outcome/outcome-page.tsx';
import { ResultPane } from '../features/share/view/result-pane.tsx';
import { TurnOfVotePane } from '../features/vote/view/forecast/turn-of-vote.tsx';

export function OutcomeWithRest() {
  return <OutcomePage result={<ResultPane />} Turn={TurnOfVotePane} />;
}
