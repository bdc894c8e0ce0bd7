/** What the figures of the MP chapter say. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';

const firing = {
  zh: {
    title: '刺激与阈值',
    label:
      '膜电位随时间变化的曲线。刺激不超过阈值时，电位升到刺激的水平就停住；超过时，一到阈值就放电、归零，如此反复。',
    stimulus: '刺激',
    unit: '以阈值为1',
    threshold: '阈值',
    level: '刺激的水平',
    time: '时间（膜时间常数）',
    count: '{n}个时间常数内的放电次数',
    interval: '两次放电的间隔',
    never: '不放电',
    model: 'MP模型只问',
    yes: '是，输出1',
    no: '否，输出0',
    question: '刺激 > 阈值？',
  },
  en: {
    title: 'Stimulus and threshold',
    label:
      'The membrane potential against time. A stimulus up to the threshold lifts it to the level of the stimulus, where it stays. Beyond the threshold it fires on reaching it, falls to zero, and begins again.',
    stimulus: 'Stimulus',
    unit: 'threshold = 1',
    threshold: 'threshold',
    level: 'level of the stimulus',
    time: 'time (membrane time constants)',
    count: 'Firings in {n} time constants',
    interval: 'Between two firings',
    never: 'does not fire',
    model: 'All the MP model asks',
    yes: 'yes, output 1',
    no: 'no, output 0',
    question: 'stimulus > threshold?',
  },
} as const;

const sign = {
  zh: {
    title: '同一个θ，两种读法',
    heads: { added: 'θ是偏置，加上去', subtracted: 'θ是阈值，减掉它' },
    row: '输入',
    u: '净输入',
    y: '输出',
    wanted: '与',
    makes: '四行都对，是与门',
    makesNot: '错{n}行，不是与门',
    range: '这样读，能做出与门的θ：',
    slider: 'θ取',
  },
  en: {
    title: 'One θ, read in two ways',
    heads: { added: 'θ is a bias and added', subtracted: 'θ is a threshold and subtracted' },
    row: 'Input',
    u: 'Net input',
    y: 'Output',
    wanted: 'AND',
    makes: 'all four rows right, an AND gate',
    makesNot: 'rows wrong: {n}, not an AND gate',
    range: 'Read like this, AND takes ',
    slider: 'Take θ =',
  },
} as const;

const slope = {
  zh: {
    title: '阶跃函数在0点的左右差商',
    label: '阶跃函数，以及从0点到左右两个邻点的割线。h越小，跨过跳跃的那一条越陡，另一条始终是平的。',
    distance: '距离h',
    left: '左差商',
    right: '右差商',
    convention: '约定',
  },
  en: {
    title: 'Left and right difference quotient of the step at 0',
    label:
      'The step function with chords from 0 to its neighbours on both sides. The smaller h, the steeper the chord across the jump, while the other stays level.',
    distance: 'Distance h',
    left: 'Left quotient',
    right: 'Right quotient',
    convention: 'Convention',
  },
} as const;

export const firingWords = (lang: Lang) => firing[lang];
export const signWords = (lang: Lang) => sign[lang];
export const slopeWords = (lang: Lang) => slope[lang];
