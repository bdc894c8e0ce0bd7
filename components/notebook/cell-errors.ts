/**
 * Why a cell failed, in the reader's words: what is the matter, and what to do about it. What the language itself said is
 * shown beside it, small. `{name}` marks a gap, filled from the error's data; where a gap has nothing to fill it, the
 * sentence without it is taken.
 */
import { filled } from '@components/page/filled.ts';
import type { Bilingual } from '@components/language.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { ErrorCode } from '@engine/errors.ts';
import type { CellError, CellErrorCode } from '@engine/notebook/output.ts';

/** The sentence, and one that does without what is not always known. */
type Sentence = Bilingual & { readonly plain?: Bilingual };

const ofCells: Readonly<Record<CellErrorCode, Sentence>> = {
  syntax: {
    zh: '这里不成句：程序读到这个地方读不下去了。看看括号、引号、逗号是不是成对、有没有漏。',
    en: 'This is not a program yet: reading stopped here. Look for a bracket, quote or comma that is missing or too many.',
  },
  'unknown-module': {
    zh: '没有“{name}”这个模块。单元里只能写import { … } from "tuidao"。',
    en: 'There is no module “{name}” here. A cell imports from "tuidao" only: import { … } from "tuidao".',
    plain: {
      zh: '单元里只能从"tuidao"引入。',
      en: 'A cell imports from "tuidao" only.',
    },
  },
  'no-such-export': {
    zh: '"tuidao"里没有{name}。核对拼写；在花括号里打出开头几个字母，会列出有的名字。',
    en: '"tuidao" has nothing called {name}. Check the spelling; type its first letters between the braces to see the names there are.',
  },
  'not-imported': {
    zh: '{name}在"tuidao"里，但这个单元还没有引入它。在第一行加上import { {name} } from "tuidao"。',
    en: '{name} is in "tuidao" but has not been imported. Begin the cell with import { {name} } from "tuidao".',
  },
  'not-defined': {
    zh: '{name}没有定义：这个单元和它上面的单元里都没有这个名字。核对拼写，或先用const {name} = …定义它。',
    en: '{name} is not defined: neither this cell nor one above it has that name. Check the spelling, or define it first with const {name} = ….',
    plain: {
      zh: '用到了一个没有定义的名字。核对拼写，或先定义它。',
      en: 'A name is used that nothing defines. Check the spelling, or define it first.',
    },
  },
  'defined-below': {
    zh: '{name}在下面的“{other}”里才定义。单元只看得见它上面的：把那一格移上来，或把这一格移下去。',
    en: '{name} is defined only further down, in “{other}”. A cell sees what stands above it: move that one up, or this one down.',
    plain: {
      zh: '{name}在下面的单元里才定义。单元只看得见它上面的，换一换次序。',
      en: '{name} is defined only in a cell further down. A cell sees what stands above it: change their order.',
    },
  },
  'defined-twice': {
    zh: '{name}在“{other}”里已经定义过了。一个名字只能由一个单元定义：给其中一个换个名字。',
    en: '{name} is already defined in “{other}”. One name belongs to one cell: give one of the two another name.',
    plain: {
      zh: '{name}在另一个单元里已经定义过了，给其中一个换个名字。',
      en: '{name} is already defined in another cell. Give one of the two another name.',
    },
  },
  cycle: {
    zh: '绕成了一圈：这里用到“{other}”的{name}，而它又要用这个单元里的。拆开其中一边。',
    en: 'These go round in a circle: this cell reads {name} from “{other}”, which in turn reads from this one. Break it on one side.',
    plain: {
      zh: '几个单元互相要用对方的值，绕成了一圈。拆开其中一边。',
      en: 'Cells read each other in a circle. Break it on one side.',
    },
  },
  'not-yours': {
    zh: '{name}是“{other}”定义的，这里只能读，不能改。给新的值另取一个名字，或到那一格里改。',
    en: '{name} belongs to “{other}”: here it can be read but not assigned. Give the new value a name of its own, or change it there.',
    plain: {
      zh: '{name}是另一个单元定义的，这里只能读，不能改。给新的值另取一个名字。',
      en: '{name} belongs to another cell: here it can be read but not assigned. Give the new value a name of its own.',
    },
  },
  constant: {
    zh: '{name}是用const定义的，定了就不能再变。要改它的值，定义时写let。',
    en: '{name} was defined with const and keeps its value. If it is to change, define it with let.',
    plain: {
      zh: '用const定义的量定了就不能再变。要改它的值，定义时写let。',
      en: 'What is defined with const keeps its value. If it is to change, define it with let.',
    },
  },
  'not-a-function': {
    zh: '{what}不是函数，不能在它后面加括号去调用。看看它到底是什么：把它单独写成一行运行。',
    en: '{what} is not a function, so it cannot be called with parentheses. To see what it is, run it on a line of its own.',
    plain: {
      zh: '调用的这个东西不是函数。',
      en: 'What is called here is not a function.',
    },
  },
  'no-property': {
    zh: '这里的值是{of}，没有“{name}”可取。多半是下标超出了范围，或者前面少了一步。',
    en: 'The value here is {of}, and has no “{name}”. Most often an index is out of range, or a step before it is missing.',
    plain: {
      zh: '这里的值是null或undefined，没有什么可取。多半是下标超出了范围。',
      en: 'The value here is null or undefined and has nothing in it. Most often an index is out of range.',
    },
  },
  'too-deep': {
    zh: '函数一层一层调用下去，没有停。看看它在什么时候不再调用自己。',
    en: 'Calls go deeper and deeper without an end. See when the function stops calling itself.',
  },
  'out-of-memory': {
    zh: '内存用完了。少存一些：只留最后的结果，或每隔一百步记一次。',
    en: 'Memory has run out. Keep less: only the last result, or one value in a hundred steps.',
  },
  'time-limit': {
    zh: '到时间了，已经停下。少循环几次；真要更久，在第一行写// limit: 30 s，最多60 s。',
    en: 'Its time was up, so it was stopped. Loop less; if it does need longer, make the first line // limit: 30 s, at most 60 s.',
  },
  stopped: {
    zh: '你让它停下了。它上面单元里的值也一起清掉了，再运行时会从头算起。',
    en: 'You stopped it. With it went what the cells above had defined; they are computed again at the next run.',
  },
  died: {
    zh: '运行单元的地方没有了（多半是内存用完），已经换了一处新的。再运行一次；再出这事，就让它少存一些。',
    en: 'The place where cells run has gone, most often for want of memory, and there is a new one. Run again; if it happens again, keep less.',
  },
  'above-failed': {
    zh: '{name}来自“{other}”，那一格没有运行成功。先去改好它。',
    en: '{name} comes from “{other}”, which did not run through. Mend that one first.',
    plain: {
      zh: '它要用的上面一个单元没有运行成功。先去改好那一格。',
      en: 'A cell above that this one reads did not run through. Mend that one first.',
    },
  },
  'no-network': {
    zh: '单元里没有{name}：这里运行的程序到不了网络，也碰不到本机存的东西。要用的数据直接写进单元。',
    en: 'Cells have no {name}: what runs here cannot reach the network or anything stored on this device. Write the data into the cell.',
    plain: {
      zh: '单元里的程序到不了网络，也碰不到本机存的东西。',
      en: 'What runs in a cell cannot reach the network or anything stored on this device.',
    },
  },
};

/** The engine's refusals: `{path}` is where the bad value stands, `{found}` what is there. */
const ofEngine: Readonly<Record<ErrorCode, Sentence>> = {
  'not-a-specification': {
    zh: '这里要一个网络的描述：一个对象，有layers、activation、loss、weights、biases、input、target、rate。现在是{found}。',
    en: 'A network is expected here: an object with layers, activation, loss, weights, biases, input, target and rate. It is {found}.',
  },
  'missing-field': {
    zh: '缺了{path}，补上它。',
    en: '{path} is missing. Add it.',
  },
  'unknown-field': {
    zh: '{path}在这里没有意义，多半是拼错了。改正，或删掉它。',
    en: '{path} means nothing here; most often it is misspelt. Correct it, or leave it out.',
  },
  'empty-layers': {
    zh: '{path}至少要有一个神经元，网络至少要有两层。',
    en: '{path} needs at least one neuron, and a network at least two layers.',
  },
  'wrong-shape': {
    zh: '{path}的形状不对：这里给的是{found}。核对它有几行几列，和层的大小对得上吗。',
    en: '{path} has the wrong shape: it is {found}. Count its rows and columns against the sizes of the layers.',
  },
  'not-a-number': {
    zh: '{path}应该是一个有限的数，现在是{found}。如果是NaN，往前找：它是从哪一步开始不再是数的。',
    en: '{path} should be a finite number and is {found}. If it is NaN, go back: find the step at which it stopped being a number.',
  },
  'out-of-range': {
    zh: '{path}是{found}，超出了有意义的范围。',
    en: '{path} is {found}, outside the range where it means something.',
  },
  'unknown-activation': {
    zh: '没有叫{found}的激活函数。核对拼写，例如"sigmoid"、"tanh"、"relu"。',
    en: 'There is no activation {found}. Check the spelling, e.g. "sigmoid", "tanh", "relu".',
  },
  'unknown-loss': {
    zh: '没有叫{found}的损失。核对拼写，例如"half-squared-error"、"cross-entropy"。',
    en: 'There is no loss {found}. Check the spelling, e.g. "half-squared-error", "cross-entropy".',
  },
  'unknown-result': {
    zh: '讲义的结果里没有{found}。核对拼写。',
    en: 'Among the results of the lecture there is no {found}. Check the spelling.',
  },
  'softmax-not-last': {
    zh: 'softmax只能用在输出层，{path}换一个激活函数。',
    en: 'Softmax belongs on the output layer only. Give {path} another activation.',
  },
  'loss-needs-output': {
    zh: '这个损失要配另一种输出激活函数：交叉熵配softmax，二元交叉熵配sigmoid。',
    en: 'This loss goes with another output activation: cross-entropy with softmax, binary cross-entropy with sigmoid.',
  },
  'target-not-fitting': {
    zh: '这个损失要的目标是概率，{path}不合适：每个在0与1之间，交叉熵还要它们加起来是1。',
    en: 'This loss needs probabilities as targets and {path} does not fit: each between 0 and 1, and for cross-entropy adding up to 1.',
  },
  'too-large': {
    zh: '{path}太大了：这里有{found}，画不出来，也看不过来。取一部分，或每隔几个取一个。',
    en: '{path} is too large: {found}, more than can be drawn or read. Take a part of it, or one in so many.',
  },
  'too-many-paths': {
    zh: '从误差回到{path}的路太多，列不完。换一个小一些的网络。',
    en: 'Too many paths lead from the error back to {path} to list them. Take a smaller network.',
  },
  'no-slope': {
    zh: '这个激活函数没有可用的斜率，误差传不回来。换成sigmoid、tanh或relu。',
    en: 'This activation has no slope to use, so nothing can come back through it. Take sigmoid, tanh or relu.',
  },
  'non-finite': {
    zh: '算到{path}时大得写不出来了。把学习率、权重或输入改小一些。',
    en: 'At {path} the numbers grew too large to write down. Make the learning rate, weights or inputs smaller.',
  },
  'bad-name': {
    zh: '{found}不能作量的名字：只能用字母、数字和下划线，以字母开头。',
    en: '{found} cannot name a quantity: letters, digits and _ only, a letter first.',
  },
  'defined-twice': {
    zh: '有两个量都叫{found}。给其中一个换个名字。',
    en: 'Two quantities are called {found}. Give one of them another name.',
  },
  'unknown-quantity': {
    zh: '没有叫{found}的量，或者它排在后面。核对拼写和次序。',
    en: 'There is no quantity {found}, or it comes later. Check its spelling and the order.',
  },
  'unknown-template': {
    zh: '没有叫{found}的习题。核对拼写。',
    en: 'There is no exercise {found}. Check the spelling.',
  },
  'newer-format': {
    zh: '这份内容是更新版本的课件做的，这一版读不了。请用新版打开。',
    en: 'This was made by a newer version of the course, which this one cannot read. Open it with that.',
  },
  'no-variant': {
    zh: '{path}在这些参数下出不了题。换一个种子，或放宽范围。',
    en: 'Within its parameters {path} has no variant. Take another seed, or widen its ranges.',
  },
};

/** Whether there is something for each gap. */
const fits = (text: string, data: Readonly<Record<string, string>>): boolean =>
  [...text.matchAll(/\{(\w+)\}/g)].every(([, gap]) => Object.hasOwn(data, gap!));

/**
 * @returns what is the matter and what to do, in one language; undefined where there are no words for it
 */
export function sentenceOf({ name, code, data = {} }: CellError, lang: Lang): string | undefined {
  if (code === undefined) return undefined;
  // The two tables share a code; whose it is, the error's name says.
  const tables: readonly Readonly<Record<string, Sentence>>[] =
    name === 'EngineError' ? [ofEngine] : [ofCells, ofEngine];
  const sentence = tables.find((table) => Object.hasOwn(table, code))?.[code];
  const fitting = [sentence, sentence?.plain].find((words) => words && fits(words[lang], data));
  return fitting && filled(fitting[lang], data);
}
