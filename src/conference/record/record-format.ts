/** Apart from the records themselves, so that reading one needs no engine. */
export const RECORD_FORMAT = 'square-brackets/record@1';
export const RESULT_FORMAT = 'square-brackets/result@1';
