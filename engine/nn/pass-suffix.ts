/** Ids of pass k end in `_p{k}`; those of the first pass are bare. @param pass from 1 */
export const suffixOf = (pass: number): string => (pass === 1 ? '' : `_p${pass}`);
