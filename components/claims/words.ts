/** What notes on the lecture's claims say around the data. */
import type { Bilingual } from '@components/language.ts';
import type { Claim, Kind, Verdict } from './claims.ts';

/** The sign stands beside the word, so that a verdict never rests on colour. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  exact: '=',
  'rounds-to': '≈',
  'rounded-intermediates': '≈',
  wrong: '≠',
  imprecise: '~',
  unverifiable: '?',
};

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  exact: { zh: '无误', en: 'right' },
  'rounds-to': { zh: '舍入后相符', en: 'agrees when rounded' },
  'rounded-intermediates': { zh: '中途舍入所致', en: 'rounded on the way' },
  wrong: { zh: '有误', en: 'wrong' },
  imprecise: { zh: '不够准确', en: 'imprecise' },
  unverifiable: { zh: '无从核对', en: 'cannot be checked' },
};

export const kindWords: Readonly<Record<Kind, Bilingual>> = {
  number: { zh: '数值', en: 'numbers' },
  convention: { zh: '记号与表述', en: 'notation and wording' },
  fact: { zh: '史实', en: 'facts' },
  quote: { zh: '引文', en: 'quotations' },
};

/** Whether there is nothing to correct. */
export const isRight = ({ verdict }: Pick<Claim, 'verdict'>): boolean =>
  verdict === 'exact' || verdict === 'rounds-to';

/** Where a recomputed number comes from, if not from the example as it stands. */
const origins: Readonly<Record<string, Bilingual>> = {
  'sigmoid-limits': { zh: 'sigmoid在一端（±40）', en: 'the sigmoid at one end (±40)' },
  'tanh-limits': { zh: 'tanh在一端（±40）', en: 'tanh at one end (±40)' },
  'activation-identities': { zh: '逐点比较，最大相差', en: 'point by point, the largest difference' },
  'tanh-stretch': { zh: '逐点比较', en: 'compared' },
  'tanh-as-printed': { zh: '照所印的算式，在1处', en: 'by the printed formula, at 1' },
  'perceptron-and-run': { zh: '学“与”时出现过的', en: 'met while learning AND' },
  'perceptron-mixed': {
    zh: '只换标签，一千轮的修正次数',
    en: 'only labels changed, corrections in 1000 rounds',
  },
  'perceptron-signs': { zh: '激活也换，修正次数', en: 'activation changed too, corrections' },
  'separable-functions': { zh: '异或与同或中可分的', en: 'separable of XOR and XNOR' },
  'gradient-practice': { zh: '在点(1, 2)', en: 'at (1, 2)' },
  'gradient-exercise-half': { zh: '若有二分之一', en: 'if there were a half' },
  'gradient-exercise-both': { zh: '同时调整时', en: 'with both changed' },
  'mp-and-00': { zh: '输入00', en: 'input 00' },
  'mp-and-01': { zh: '输入01', en: 'input 01' },
  'mp-and-10': { zh: '输入10', en: 'input 10' },
  'mp-and': { zh: '输入11', en: 'input 11' },
  'mp-theta-added-00': { zh: '输入00，加上θ', en: 'input 00, θ added' },
  'mp-theta-added-01': { zh: '输入01，加上θ', en: 'input 01, θ added' },
  'mp-theta-added-10': { zh: '输入10，加上θ', en: 'input 10, θ added' },
  'famous-networks': { zh: '数得', en: 'counted' },
  'backprop-printed-arithmetic': { zh: '用所印的数代入', en: 'from the printed numbers' },
  'backprop-transposed': { zh: '照所印的通式', en: 'by the printed formula' },
  'backprop-new-weights': { zh: '用更新后的权值', en: 'with the updated weights' },
  'backprop-rounded': { zh: '每步舍到三位', en: 'rounded at each step' },
  'backprop-training': { zh: '继续训练', en: 'after more training' },
  'backprop-counts': { zh: '数一数', en: 'counted' },
  'xor-by-sample-0.01': { zh: '照讲义的步骤', en: 'by the lecture’s steps' },
  'xor-by-epoch-0.01': { zh: '一轮一轮地训练', en: 'trained in epochs' },
  'library-ranking': { zh: '未舍入的三列相加', en: 'the unrounded columns added' },
  'library-ranking-printed': { zh: '所印的三列相加', en: 'the printed columns added' },
  'library-ranking-counts': { zh: '数一数', en: 'counted' },
  'library-ranking-deviation': { zh: 'Overall的标准差', en: 'standard deviation of Overall' },
  'library-ranking-order': { zh: '名次颠倒之处', en: 'places out of order' },
};
export const originOf = (of: string): Bilingual | undefined => origins[of];

export const words = {
  erratum: { zh: '勘误', en: 'Erratum' },
  checked: { zh: '核对', en: 'Checked' },
  printed: { zh: '讲义所印', en: 'Printed' },
  said: { zh: '讲义所说', en: 'Stated' },
  recomputed: { zh: '重算', en: 'Recomputed' },
  verdict: { zh: '判定', en: 'Verdict' },
  why: { zh: '缘由', en: 'Why' },
  source: { zh: '出处', en: 'Source' },
  recalled: { zh: '凭记忆，未再查证', en: 'from memory, not looked up again' },
  all: { zh: '全部勘误', en: 'All errata' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const slideWord = (slide: number): Bilingual => ({ zh: `第${slide}页`, en: `slide ${slide}` });
