/** Where two texts differ, line by line, as a terminal shows it. */

/**
 * Lines only in the first after `-`, only in the second after `+`, in both after a space: as few of the first two as can be.
 * Meant for texts of some hundred lines.
 */
export function lineDifference(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // kept[i][j]: how many lines the rests from i and from j can have in common.
  const kept = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      kept[i]![j] = a[i] === b[j] ? kept[i + 1]![j + 1]! + 1 : Math.max(kept[i + 1]![j]!, kept[i]![j + 1]!);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i++]}`);
      j++;
    } else if (j === b.length || (i < a.length && kept[i + 1]![j]! >= kept[i]![j + 1]!)) {
      lines.push(`- ${a[i++]}`);
    } else lines.push(`+ ${b[j++]}`);
  }
  return lines.join('\n');
}
