/** Colours of the charts as they stand in a picture that is saved by itself: without the page's own. */
export const INK = '#13201d';
export const INK_2 = '#42504b';
export const CHART_RULE = '#c9cdc4';
export const BAR = '#28594f';
export const BRACKET = '#8a6414';
export const LOSS = '#a62b22';
export const CHART_FONT = "'IBM Plex Sans Condensed', 'IBM Plex Sans Variable', sans-serif";
