/** Why a cell is not begun: said as an error of its own, for which the page has words in the reader's language. */
import type { Quarrel } from '@engine/notebook/dependencies.ts';
import type { CellError } from '@engine/notebook/output.ts';

const messages: Readonly<Record<Quarrel['code'], (name: string, other: string) => string>> = {
  'defined-twice': (name, other) => `${name} is defined in “${other}” as well; rename one of the two.`,
  'defined-below': (name, other) =>
    `${name} is defined further down only, in “${other}”; move one of the two.`,
  cycle: (name, other) =>
    `${name} comes from “${other}”, which reads this cell in turn; one of them must not.`,
  'not-yours': (name, other) => `${name} belongs to “${other}”; give the new value a name of its own.`,
};

/** @param other the title of the cell it quarrels with */
export const errorOfQuarrel = ({ code, name }: Quarrel, other: string): CellError => ({
  name: 'NotebookError',
  message: messages[code](name, other),
  code,
  data: { name, other },
});

/** @param other the title of the cell that should have defined `name` */
export const failedAbove = (name: string, other: string): CellError => ({
  name: 'NotebookError',
  message: `${name} comes from “${other}”, which has not run through; see there first.`,
  code: 'above-failed',
  data: { name, other },
});

export const placeDied: CellError = {
  name: 'NotebookError',
  message: 'The place where cells run is gone; run the cell again.',
  code: 'died',
};
