/** A pasted list of students: one a line, the number first, a name after it where there is one. */
import { plainNumber } from '@engine/exercise/assignment.ts';

export interface Student {
  /** As it was typed. */
  readonly number: string;
  readonly name: string;
}

export interface Roster {
  readonly students: readonly Student[];
  /** Lines left out because their number stood there already. */
  readonly twice: number;
  /** Lines left out because there are too many. */
  readonly beyond: number;
}

/** Paper for more is made in two goes. */
export const mostStudents = 100;
const longestName = 80;

export function readRoster(text: string): Roster {
  const found = new Map<string, Student>();
  let [twice, beyond] = [0, 0];
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const [, number = '', name = ''] = /^\s*([^\s,，;；、]+)[\s,，;；、]*(.*)$/.exec(line) ?? [];
    const plain = plainNumber(number);
    if (plain === '') continue;
    if (found.has(plain)) twice++;
    else if (found.size >= mostStudents) beyond++;
    else found.set(plain, { number: number.slice(0, 40), name: name.trim().slice(0, longestName) });
  }
  return { students: [...found.values()], twice, beyond };
}
