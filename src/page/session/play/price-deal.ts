/** What a deal of two brings by the close if its partner accepts and nothing else is done: its words are not in the text by that. */
import { forecastDealtInSteps } from '../../../conference/heading/after-act.ts';
import { priceAct } from './price-act.ts';

type Priced = Parameters<typeof priceAct>;

export function priceDeal(...[view, act, isWanted]: [Priced[0], Priced[1], Priced[2]]) {
  return priceAct(view, act, isWanted, forecastDealtInSteps);
}
