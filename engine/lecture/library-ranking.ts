/** One library of the ranking, to the digits of its source. */
export interface Library {
  /** As the ranking writes it, in small letters. */
  readonly name: string;
  /** Mean of the standard scores of stars and forks. */
  readonly github: number;
  /** Mean of the standard scores of tags and questions. */
  readonly stackOverflow: number;
  /** Mean of the standard scores of search results and of their growth. */
  readonly google: number;
}
/** The three columns that make up Overall. */
export const columns = ['github', 'stackOverflow', 'google'] as const;
export type Column = (typeof columns)[number];

const library = (name: string, github: number, stackOverflow: number, google: number): Library => ({
  name,
  github,
  stackOverflow,
  google,
});

/**
 * Twenty-three deep learning libraries in October 2017, in the order of their rank (slide 108 prints the first twenty,
 * rounded to two decimals). Source: The Data Incubator, data-science-blogs, output/DL_libraries_final_Rankings.csv.
 */
export const libraries: readonly Library[] = [
  library('tensorflow', 4.25282914794, 4.371905768, 2.24294280139),
  library('keras', 0.613405340454, 0.830444013135, 0.483837469861),
  library('caffe', 1.00172325244, 0.301598379669, 0.552044951334),
  library('theano', -0.156657475854, 0.361637072631, 0.552162468406),
  library('pytorch', -0.198079135346, -0.30225967424, 0.981757551946),
  library('sonnet', -0.326074511957, -0.361634296039, 1.11557449018),
  library('mxnet', 0.121327235453, -0.306328604959, 0.283801060973),
  library('torch', -0.153332101969, -0.00824393023136, 0.167173348869),
  library('cntk', 0.0965088202554, -0.282173869559, 0.165144739407),
  library('dlib', -0.39578194316, -0.223382454956, 0.0193408859617),
  library('caffe2', -0.274071118159, -0.359648165565, -0.0373436446266),
  library('chainer', -0.400397905813, -0.234603397931, -0.0665171076164),
  library('paddlepaddle', -0.267123408237, -0.366884083295, -0.198996291348),
  library('deeplearning4j', -0.0575131634759, -0.321347169592, -0.514458784863),
  library('lasagne', -0.381150749139, -0.287853956451, -0.437056549158),
  library('bigdl', -0.458674544538, -0.367555905286, -0.301983054824),
  library('dynet', -0.465671394541, -0.367690269684, -0.417526708658),
  library('apache singa', -0.502246959001, -0.367824634082, -0.469563000276),
  library('nvidia digits', -0.407011549848, -0.346078273813, -0.639394851898),
  library('matconvnet', -0.487125591647, -0.346308395531, -0.579845763615),
  library('tflearn', -0.226089464016, -0.282710110548, -0.941026934086),
  library('nervana neon', -0.39497574163, -0.366989720498, -0.889796559818),
  library('opennn', -0.53381703821, -0.366068321175, -1.07027051754),
];
/** How many of them the slide prints. */
export const printedCount = 20;

/** A library's name as an id: `apache_singa`. */
export const libraryId = (name: string): string => name.replaceAll(' ', '_');

/** To two decimals, as the slide prints them. No value lies on the edge between two. */
export const hundredths = (x: number): number => Math.round(x * 100) / 100;

/** The three columns added up. */
export const overall = (row: Readonly<Record<Column, number>>): number =>
  row.github + row.stackOverflow + row.google;

/** The three columns as printed, added up: in hundredths, so that 0.1 + 0.2 is 0.3. */
export const overallOfPrinted = (row: Readonly<Record<Column, number>>): number =>
  columns.reduce((sum, name) => sum + Math.round(row[name] * 100), 0) / 100;

/** @param values at least one */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** The standard deviation of a whole population (divided by n): what a standard score is measured in. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((x) => (x - middle) * (x - middle))));
}
