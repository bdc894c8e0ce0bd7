/** The words of the scratch notebook. */
import type { Lang } from '@engine/derivation/speak.ts';

export const scratchWords = {
  zh: {
    help: '在空白的单元里写代码，Ctrl+Enter运行；最后一行的值会显示出来。',
    importing: '引擎里的东西这样拿来用：',
    example: 'import { sigmoid } from "tuidao"',
    noScript:
      '草稿本要有JavaScript才能用：代码在你的浏览器里运行，不发往别处。打开JavaScript再来；没有它，各章的单元连同结果照样能读。',
    title: (n: string) => `单元${n}`,
    addCode: '加代码',
    addWords: '加文字',
    addAfter: (title: string) => `在“${title}”后面`,
    addFirst: '放在最前面',
    up: '上移',
    down: '下移',
    remove: '删除',
    removed: (title: string) => `“${title}”已删除。`,
    undo: '撤销',
    movedTo: (title: string, place: number, all: number) => `“${title}”现在是第${place}个，共${all}个。`,
    edit: '编辑',
    done: '完成',
    wordsToEdit: (title: string) => `“${title}”的文字，按Enter编辑`,
    wordsOf: (title: string) => `“${title}”的文字`,
    placeholder: '写几句话。**粗体**，*斜体*，`代码`，公式$E = mc^2$，独立的公式用$$围起来。',
    empty: '空的文字单元，按Enter或双击来写。',
    nothing: '这里还没有单元。',
    page: '草稿本',
  },
  en: {
    help: 'Write code in the empty cell and press Ctrl+Enter. The value of the last line is shown.',
    importing: 'What the engine has is at hand like this:',
    example: 'import { sigmoid } from "tuidao"',
    noScript:
      'The notebook needs JavaScript: code runs in your browser and goes nowhere else. Come back with JavaScript on; without it the cells of every chapter can still be read with their results.',
    title: (n: string) => `Cell ${n}`,
    addCode: 'Add code',
    addWords: 'Add words',
    addAfter: (title: string) => `after “${title}”`,
    addFirst: 'at the top',
    up: 'Move up',
    down: 'Move down',
    remove: 'Delete',
    removed: (title: string) => `“${title}” is deleted.`,
    undo: 'Undo',
    movedTo: (title: string, place: number, all: number) => `“${title}” is now number ${place} of ${all}.`,
    edit: 'Edit',
    done: 'Done',
    wordsToEdit: (title: string) => `Words of “${title}”, press Enter to edit`,
    wordsOf: (title: string) => `Words of “${title}”`,
    placeholder:
      'Write a few words. **bold**, *italic*, `code`, a formula $E = mc^2$, and one on lines of its own between $$.',
    empty: 'An empty cell of words. Press Enter or double-click to write.',
    nothing: 'There are no cells here yet.',
    page: 'Notebook',
  },
} as const satisfies Record<Lang, object>;

/** Ids of the reader's own cells: `c1`, `c2`, … as they were made. */
export const idOf = (n: number): string => `c${n}`;
export const numberOf = (id: string): number => Number(/^c(\d{1,9})$/.exec(id)?.[1] ?? 0);
export const titleOf = (id: string, lang: Lang): string =>
  scratchWords[lang].title(/^c\d{1,9}$/.test(id) ? id.slice(1) : ` ${id}`);
