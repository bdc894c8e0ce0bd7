/** The words around two layers that become one. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '两层，还是一层',
    second: '第2层',
    first: '第1层',
    product: '合成的一层',
    entry: '{0}第{1}行第{2}列',
    pick: '合成矩阵第{0}行第{1}列，看它怎样算出：{2}',
    input: '输入{0}的第{1}个分量',
    between: '两层之间的激活',
    names: { identity: '没有', relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid' },
    given: '输入',
    two: '经过两层',
    one: '经过一层',
    apart: '相差',
    rows: ['甲', '乙', '中点'],
    middle: '甲、乙输出的中点',
    gap: '两层网络在中点的输出与它相差',
    same: '处处相等：两层就是一层。',
    bent: '只求加权和的一层，不论权值和偏置是什么，这里都只能是0。所以没有哪一层代替得了这两层。',
    chance: '这一处碰巧相合。换一对输入，或换一种激活再看。',
    which: ['甲', '乙'],
  },
  en: {
    title: 'Two layers, or one',
    second: 'Layer 2',
    first: 'Layer 1',
    product: 'The two as one',
    entry: '{0}, row {1}, column {2}',
    pick: 'Product, row {0}, column {1}, see how it comes about: {2}',
    input: 'input {0}, component {1}',
    between: 'Activation between the layers',
    names: { identity: 'none', relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid' },
    given: 'Input',
    two: 'Through both layers',
    one: 'Through the one',
    apart: 'Apart',
    rows: ['A', 'B', 'Midway'],
    middle: 'Midway of both outputs',
    gap: 'From it, the output of the two layers midway is apart by',
    same: 'Equal everywhere. The two layers are one.',
    bent: 'For a single layer of weighted sums, whatever its weights and biases, this is 0. So no such layer can stand in for these two.',
    chance: 'Here they agree by chance. Try other inputs or another activation.',
    which: ['A', 'B'],
  },
} as const;

export const collapseWords = (lang: Lang) => words[lang];
export type CollapseWords = ReturnType<typeof collapseWords>;
