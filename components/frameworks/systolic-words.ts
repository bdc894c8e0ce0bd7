/** The words around the systolic array. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '3×3的脉动阵列',
    matrix: '矩阵{name}',
    entry: '{name}第{i}行第{j}列',
    picture:
      '脉动阵列，第{beat}拍之后：左边等着进来的是A，上边等着进来的是B，格子里是正在做的乘法和已经累加的和。',
    first: '回到开头',
    back: '退一拍',
    play: '播放',
    pause: '停',
    forward: '进一拍',
    last: '到最后',
    position: '第几拍',
    beatOf: '第{beat}拍，共{all}拍',
    told: '{busy}个格子在乘；已做{done}次乘加，共{all}次。',
    sums: '阵列里的和',
    ordinary: '普通算法：行乘列',
    equal: '九个和与普通算法逐个相等。',
    unequal: '≠ 有的和与普通算法不同。',
    pending: '还差{left}次乘加。',
    wave: '每一拍有几个格子在乘',
    beat: '第{beat}拍',
    reset: '恢复原来的数',
  },
  en: {
    title: 'A 3 × 3 systolic array',
    matrix: 'Matrix {name}',
    entry: '{name}, row {i}, column {j}',
    picture:
      'The systolic array after beat {beat}. A waits at the left, B waits above. The cells show the multiplication at work and the sum so far.',
    first: 'To the beginning',
    back: 'One beat back',
    play: 'Play',
    pause: 'Pause',
    forward: 'One beat forward',
    last: 'To the end',
    position: 'Beat',
    beatOf: 'beat {beat} of {all}',
    told: '{busy} cells multiply; {done} of {all} products added.',
    sums: 'Sums in the array',
    ordinary: 'The ordinary way: row by column',
    equal: 'All nine sums equal the ordinary product.',
    unequal: '≠ Some sums differ from the ordinary product.',
    pending: '{left} products are still to come.',
    wave: 'Cells that multiply in each beat',
    beat: 'beat {beat}',
    reset: 'Restore the numbers',
  },
} as const;

export type SystolicWords = (typeof words)[Lang];
export const systolicWords = (lang: Lang): SystolicWords => words[lang];
