import { expect, it } from 'vitest';
import { resultNames } from '../../../engine/lecture/results.ts';
import { filesUnder, textOf } from '../../support/imports.ts';

it('has one result of each name: chapters do not overwrite each other', () => {
  const makers = filesUnder('engine/lecture').flatMap(
    (path) =>
      /export const \w+Results = \{([\s\S]*?)\n\} as const satisfies ResultMakers;/.exec(textOf(path))?.[1] ??
      [],
  );
  const names = makers.flatMap((body) =>
    [...body.matchAll(/^ {2}(?:'([^']+)'|([\w$]+))[:(]/gm)].map(([, quoted, bare]) => quoted ?? bare!),
  );
  expect(names.toSorted()).toEqual([...resultNames].toSorted());
});
