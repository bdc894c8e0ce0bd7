/** What the nested sets say. `{card}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { CardId, Judgement, SetId } from './nesting.ts';

export interface NestingWords {
  readonly title: string;
  readonly how: string;
  readonly tray: string;
  /** Places without giving away what they are. */
  readonly places: Readonly<Record<SetId, string>>;
  readonly cards: Readonly<Record<CardId, { readonly name: string; readonly why: string }>>;
  readonly judged: Readonly<Record<Judgement, string>>;
  readonly chosen: string;
  readonly chooseFirst: string;
  readonly done: string;
  readonly again: string;
  readonly answer: string;
  readonly hide: string;
  readonly answerTitle: string;
  readonly layers: Readonly<Record<'shallow' | 'deep', string>>;
}

const words: Readonly<Record<Lang, NestingWords>> = {
  zh: {
    title: '一个套一个的圈',
    how: '拖动卡片放进圈里；或者先点一张卡片，再点圈的名字。粗体的是圈的名字，其余是例子。每张卡片放进它所属的最里面的那一圈。',
    tray: '卡片',
    places: { ai: '外圈', ml: '第二圈', nn: '第三圈', shallow: '里圈，层少', deep: '里圈，层多' },
    cards: {
      'name-ai': { name: '人工智能', why: '它是最大的圈：凡是让机器做出有智能的事的办法，都算。' },
      'name-ml': { name: '机器学习', why: '它是实现人工智能的一类办法：规则不由人写，而从样本中得来。' },
      'name-nn': {
        name: '人工神经网络',
        why: '它是机器学习的一支：学到的东西存在许多简单单元的连接强弱里。',
      },
      'name-shallow': { name: '浅层学习', why: '它用的是没有隐藏层或隐藏层很少的神经网络。' },
      'name-deep': { name: '深度学习', why: '它用的是层数多的神经网络，一层一层学出越来越抽象的表示。' },
      alexnet: { name: 'AlexNet', why: '它是2012年的图像识别网络，有八层要学的权值。' },
      lenet: { name: 'LeNet-5', why: '它是1998年认手写数字的卷积网络，输入之后有七层。' },
      'expert-system': {
        name: '专家系统',
        why: '它的规则全由人写进去，自己不从样本学习，所以是人工智能而不是机器学习。',
      },
      search: {
        name: '下棋的搜索',
        why: '往前看许多步、挑最好的一步，这是推算，不是学习，所以停在外圈。',
      },
      'decision-tree': {
        name: '决策树',
        why: '它从样本中学出一串是非题，是机器学习；里面没有神经元。',
      },
      svm: {
        name: '支持向量机',
        why: '它从样本中学出间隔最大的分界，是机器学习；通常不算神经网络。',
      },
      perceptron: { name: '感知机', why: '它是单层的神经网络，没有隐藏层。' },
    },
    judged: {
      right: '{card}，放对了。',
      'too-wide': '{card}确实属于这一圈，不过还可以放得更里面。',
      'too-narrow': '{card}放得太里面了。',
      elsewhere: '{card}不在这里。',
    },
    chosen: '选了{card}，现在点一个圈的名字。',
    chooseFirst: '先选一张卡片。',
    done: '全部放对了。',
    again: '重来',
    answer: '看答案',
    hide: '收起答案',
    answerTitle: '哪些在哪一圈，为什么',
    layers: { shallow: '层数少的网络', deep: '层数多的网络' },
  },
  en: {
    title: 'Rings, one inside another',
    how: 'Drag a card into a ring, or choose a card and then press the name of a ring. Bold cards name a ring, the others are examples. Each card goes into the innermost ring it belongs to.',
    tray: 'Cards',
    places: {
      ai: 'Outer ring',
      ml: 'Second ring',
      nn: 'Third ring',
      shallow: 'Inside, few layers',
      deep: 'Inside, many layers',
    },
    cards: {
      'name-ai': {
        name: 'Artificial intelligence',
        why: 'It is the largest ring and holds every way to make machines do something intelligent.',
      },
      'name-ml': {
        name: 'Machine learning',
        why: 'It is one family of ways to artificial intelligence, in which the rules are not written by people but gained from samples.',
      },
      'name-nn': {
        name: 'Neural networks',
        why: 'They are one branch of machine learning, in which what is learnt is kept in the strengths of connections between many simple units.',
      },
      'name-shallow': {
        name: 'Shallow learning',
        why: 'It uses neural networks with no hidden layer or very few.',
      },
      'name-deep': {
        name: 'Deep learning',
        why: 'It uses neural networks of many layers, which learn more and more abstract representations layer by layer.',
      },
      alexnet: {
        name: 'AlexNet',
        why: 'This network of 2012 recognises images and has eight layers of weights to learn.',
      },
      lenet: {
        name: 'LeNet-5',
        why: 'This convolutional network of 1998 reads handwritten digits and has seven layers after the input.',
      },
      'expert-system': {
        name: 'Expert system',
        why: 'People write all its rules. It learns nothing from samples, so it is artificial intelligence but not machine learning.',
      },
      search: {
        name: 'Search in chess',
        why: 'To look many moves ahead and pick the best is reckoning, not learning, so it stays in the outer ring.',
      },
      'decision-tree': {
        name: 'Decision tree',
        why: 'It learns a chain of yes-or-no questions from samples, which is machine learning. There are no neurons in it.',
      },
      svm: {
        name: 'Support vector machine',
        why: 'It learns the boundary with the largest margin from samples, which is machine learning. It is not usually counted among neural networks.',
      },
      perceptron: {
        name: 'Perceptron',
        why: 'It is a neural network of a single layer, with no hidden one.',
      },
    },
    judged: {
      right: '{card} is in its place.',
      'too-wide': '{card} does belong to this ring, but it can go further in.',
      'too-narrow': '{card} is too far in here.',
      elsewhere: '{card} does not belong here.',
    },
    chosen: '{card} is chosen. Now press the name of a ring.',
    chooseFirst: 'Choose a card first.',
    done: 'Everything is in its place.',
    again: 'Start again',
    answer: 'Show the answer',
    hide: 'Hide the answer',
    answerTitle: 'Which belongs where, and why',
    layers: { shallow: 'a network of few layers', deep: 'a network of many layers' },
  },
};

export const nestingWords = (lang: Lang): NestingWords => words[lang];
