/** Words of cells and of the bar above them. */
import type { Bilingual } from '@components/language.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { CellState } from './live-cell.svelte.ts';

export const stateWords: Readonly<Record<CellState | 'changed' | 'gone', Bilingual>> = {
  idle: { zh: '未运行', en: 'not run yet' },
  changed: { zh: '改过，未运行', en: 'changed, not run yet' },
  gone: { zh: '算出的值已不在', en: 'its values are gone' },
  queued: { zh: '等候', en: 'waiting' },
  running: { zh: '运行中', en: 'running' },
  fresh: { zh: '已运行', en: 'done' },
  stale: { zh: '过期', en: 'stale' },
  failed: { zh: '出错', en: 'failed' },
  stopped: { zh: '已停止', en: 'stopped' },
};

export const cellWords = {
  zh: {
    code: (title: string) => `“${title}”的代码`,
    run: '运行',
    runKeys: 'Ctrl加Enter运行；Shift加Enter运行，再到下一个单元',
    stop: '停止',
    stopKeys: 'Ctrl加句点',
    reset: '还原',
    undoReset: '撤销还原',
    edit: '按Enter编辑',
    leave: '先按Esc，再按Tab离开编辑框',
    expected: '应得的结果',
    shown: '结果',
    nothing: '运行完毕，没有要显示的。',
    limit: (seconds: number) => `时限${seconds}秒`,
    seconds: (seconds: string) => `${seconds}秒`,
    reads: '用到',
    readers: '用在',
    and: '、',
    names: (names: string) => `的${names}`,
    finished: (title: string, state: string, text: string) => `“${title}”${state}。${text}`,
    broken: '这一行从这里起读不通',
    wholeRun: (done: number, failed: number) =>
      failed === 0 ? `${done}个单元都已运行。` : `${done}个单元已运行，${failed}个出错。`,
  },
  en: {
    code: (title: string) => `Code of “${title}”`,
    run: 'Run',
    runKeys: 'Ctrl and Enter runs; Shift and Enter runs and goes on to the next cell',
    stop: 'Stop',
    stopKeys: 'Ctrl and full stop',
    reset: 'Reset',
    undoReset: 'Undo reset',
    edit: 'Press Enter to edit',
    leave: 'Press Escape, then Tab to leave the editor',
    expected: 'Expected result',
    shown: 'Result',
    nothing: 'It ran, and has nothing to show.',
    limit: (seconds: number) => `limit ${seconds} s`,
    seconds: (seconds: string) => `${seconds} s`,
    reads: 'Reads',
    readers: 'Read by',
    and: ', ',
    names: (names: string) => ` (${names})`,
    finished: (title: string, state: string, text: string) => `“${title}”: ${state}. ${text}`,
    broken: 'This line cannot be read from here on',
    wholeRun: (done: number, failed: number) =>
      failed === 0 ? `All ${done} cells have run.` : `${done} cells have run, ${failed} failed.`,
  },
} as const satisfies Record<Lang, object>;

export const barWords = {
  zh: {
    label: '本页的代码单元',
    lead: (n: number) => `这一章有${n}个单元：代码可以改，可以运行，结果当场算出。`,
    runAll: '全部运行',
    stop: '停止',
    automatic: '自动重算',
    automaticHint: '一个单元重新运行后，用到它的单元也跟着运行',
    changed: (n: number) => `改了${n}个`,
    resetAll: '全部还原',
    undoResetAll: '撤销还原',
    lost: (n: number) => `停止以后，${n}个单元算出的值都不在了。`,
    runLost: '重新运行',
  },
  en: {
    label: 'Code cells of this page',
    lead: (n: number) =>
      `${n === 1 ? 'One cell' : `${n} cells`} in this chapter: the code can be changed and run, and results are computed on the spot.`,
    runAll: 'Run all',
    stop: 'Stop',
    automatic: 'Follow changes',
    automaticHint: 'When a cell has been run again, cells that read it run again too',
    changed: (n: number) => `${n} changed`,
    resetAll: 'Reset all',
    undoResetAll: 'Undo reset',
    lost: (n: number) => `After the stop, the values of ${n === 1 ? 'a cell' : `${n} cells`} are gone.`,
    runLost: 'Run again',
  },
} as const satisfies Record<Lang, object>;
