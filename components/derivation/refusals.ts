/** Why a choice could not be computed, in the reader's words. */
import type { Lang } from '@engine/derivation/speak.ts';
import { EngineError, type ErrorCode } from '@engine/errors.ts';

const sentences: Partial<Record<ErrorCode, Record<Lang, string>>> = {
  'non-finite': {
    zh: '这样算下去，{path}大到写不出来了。把学习率、权重或输入改小一些。',
    en: 'Computed like this, {path} grows too large to write down. Make the learning rate, weights or inputs smaller.',
  },
  'target-not-fitting': {
    zh: '这个损失要的目标是概率，{path}不合适：每个在0与1之间，交叉熵还要它们加起来是1。',
    en: 'This loss needs probabilities as targets and {path} does not fit: each between 0 and 1, and for cross-entropy adding up to 1.',
  },
  'loss-needs-output': {
    zh: '这个损失要配另一种输出激活函数。',
    en: 'This loss goes with another output activation.',
  },
  'softmax-not-last': { zh: 'softmax只能用在输出层。', en: 'Softmax belongs on the output layer only.' },
  'no-slope': {
    zh: '这个激活函数没有可用的斜率，误差传不回来。',
    en: 'This activation has no slope to use, so nothing can come back through it.',
  },
};

/** @param error as thrown by the engine; anything else is a fault of ours and goes on */
export function refusalOf(error: unknown, lang: Lang): string {
  if (!(error instanceof EngineError)) throw error;
  const sentence = sentences[error.code];
  return sentence ? sentence[lang].replace('{path}', error.path) : error.message;
}
