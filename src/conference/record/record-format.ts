/** Apart from the records themselves, so that reading one needs no engine. */
export const RECORD_FORMAT = 'square-brackets/record@1';
/** Bytes of a record at most: a thousand delegations that vote three hundred times have fewer. Nothing longer is written or read. */
export const LARGEST_RECORD = 64 * 1024 * 1024;
export const RESULT_FORMAT = 'square-brackets/result@1';
