/** The words around what a cell shows, both languages side by side. `{name}` marks a gap. */
import { filled, type Gaps } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';

const phrases = {
  warn: { zh: '注意', en: 'warning' },
  error: { zh: '错误', en: 'error' },
  cutLines: {
    zh: '输出太多，后面的没有留下：一次运行最多两千行。少打印一些。',
    en: 'Too much output; the rest is not kept. One run may print two thousand lines: print less.',
  },
  cutBytes: {
    zh: '输出太多，后面的没有留下：一次运行最多256 KiB。少打印一些。',
    en: 'Too much output; the rest is not kept. One run may print 256 KiB: print less.',
  },
  console: { zh: '打印的内容', en: 'What it printed' },
  progress: { zh: '进度', en: 'Progress' },
  atLine: { zh: '第{line}行', en: 'Line {line}' },
  scroll: { zh: '可以滚动', en: 'Scrolls' },
  index: { zh: '下标', en: 'index' },
  row: { zh: '行', en: 'row' },
  vector: { zh: '{n}个数', en: '{n} numbers' },
  firstOf: { zh: '只列出前{shown}个', en: 'the first {shown} are listed' },
  matrix: { zh: '{rows} × {columns}', en: '{rows} × {columns}' },
  matrixPart: {
    zh: '{rows} × {columns}，只列出左上角{shownRows} × {shownColumns}',
    en: '{rows} × {columns}, of which the upper left {shownRows} × {shownColumns} is listed',
  },
  rows: { zh: '{n}行', en: '{n} rows' },
  rowsPart: { zh: '{n}行，只列出前{shown}行', en: '{n} rows, of which the first {shown} are listed' },
  list: { zh: '{n}项', en: '{n} items' },
  record: { zh: '{n}个字段', en: '{n} fields' },
  map: { zh: '{n}对', en: '{n} entries' },
  letters: { zh: '共{n}个字符，只留了开头', en: '{n} characters, only the beginning is kept' },
  function: { zh: '函数', en: 'function' },
  again: { zh: '又是外面的它自己', en: 'itself again' },
  deep: { zh: '里面还有', en: 'goes on' },
  getter: { zh: '取的时候才算', en: 'computed when asked' },
  network: { zh: '{layers}网络，{n}个参数', en: '{layers} network, {n} parameters' },
  networkNumbers: { zh: '它的全部数', en: 'All its numbers' },
  notComputed: { zh: '按这些数算不下去：{why}', en: 'Cannot be computed with these numbers: {why}' },
  derivation: { zh: '推导，{n}步', en: 'Derivation, {n} steps' },
  derivationTitle: { zh: '这个单元里的推导', en: 'The derivation of this cell' },
  derivationPart: {
    zh: '推导，{n}步，只列出前{shown}步',
    en: 'Derivation, {n} steps, of which the first {shown} are listed',
  },
  badFormula: { zh: '公式写错了：{why}', en: 'There is a mistake in the formula: {why}' },
  plot: { zh: '图', en: 'Plot' },
  line: { zh: '线', en: 'line' },
  dots: { zh: '点', en: 'dots' },
  bars: { zh: '{n}根条', en: '{n} bars' },
  heat: { zh: '热图，{rows} × {columns}', en: 'heat map, {rows} × {columns}' },
  points: { zh: '{n}个点', en: '{n} points' },
  onePoint: { zh: '1个点', en: '1 point' },
  noPoints: { zh: '没有点', en: 'no points' },
  range: { zh: '{name}从{low}到{high}', en: '{name} from {low} to {high}' },
  ends: {
    zh: '{name}从{first}到{last}，最小{low}，最大{high}',
    en: '{name} goes from {first} to {last}, least {low}, most {high}',
  },
  least: { zh: '最小{name}：{value}', en: 'least {name}: {value}' },
  most: { zh: '最大{name}：{value}', en: 'most {name}: {value}' },
  values: { zh: '值', en: 'value' },
  name: { zh: '名称', en: 'name' },
  series: { zh: '系列', en: 'series' },
  numbers: { zh: '画这幅图的数', en: 'The numbers of this plot' },
} as const satisfies Record<string, Record<Lang, string>>;

export type OutputPhrase = keyof typeof phrases;

/** A phrase with its gaps filled. */
export const outputPhrase = (key: OutputPhrase, lang: Lang, gaps: Gaps = {}): string =>
  filled(phrases[key][lang], gaps);

/** Between the sentences or parts of a summary. */
export const joined = (parts: readonly string[], lang: Lang): string =>
  parts.filter(Boolean).join(lang === 'zh' ? '；' : '; ');
