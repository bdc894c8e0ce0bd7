/** Sets one inside another, cards that belong into them, and what is to be said of a card in a wrong place. */

export const sets = ['ai', 'ml', 'nn', 'shallow', 'deep'] as const;
export type SetId = (typeof sets)[number];

/** The set around each; the outermost has none. */
const around: Readonly<Record<SetId, SetId | undefined>> = {
  ai: undefined,
  ml: 'ai',
  nn: 'ml',
  shallow: 'nn',
  deep: 'nn',
};
/** The sets directly inside one. */
export const inside = (set: SetId): readonly SetId[] => sets.filter((other) => around[other] === set);

/** A set and all those around it, from the inside out. */
export const outward = (set: SetId): readonly SetId[] => {
  const outer = around[set];
  return outer === undefined ? [set] : [set, ...outward(outer)];
};

/** Names of the sets first, examples after them; each with the innermost set it belongs to. */
export const cards = [
  { id: 'name-deep', home: 'deep', isName: true },
  { id: 'name-ml', home: 'ml', isName: true },
  { id: 'name-shallow', home: 'shallow', isName: true },
  { id: 'name-ai', home: 'ai', isName: true },
  { id: 'name-nn', home: 'nn', isName: true },
  { id: 'alexnet', home: 'deep', isName: false },
  { id: 'expert-system', home: 'ai', isName: false },
  { id: 'decision-tree', home: 'ml', isName: false },
  { id: 'perceptron', home: 'shallow', isName: false },
  { id: 'svm', home: 'ml', isName: false },
  { id: 'search', home: 'ai', isName: false },
  { id: 'lenet', home: 'deep', isName: false },
] as const satisfies readonly { id: string; home: SetId; isName: boolean }[];
export type Card = (typeof cards)[number];
export type CardId = Card['id'];

export const cardOf = (id: CardId): Card => cards.find((card) => card.id === id)!;
export const cardsIn = (set: SetId): readonly Card[] => cards.filter(({ home }) => home === set);

/**
 * How a place relates to the right one: `right`; `too-wide`, a set around the right one; `too-narrow`, a set inside it;
 * `elsewhere`, a set beside it.
 */
export type Judgement = 'right' | 'too-wide' | 'too-narrow' | 'elsewhere';

export function judge(card: CardId, place: SetId): Judgement {
  const { home } = cardOf(card);
  if (home === place) return 'right';
  if (outward(home).includes(place)) return 'too-wide';
  return outward(place).includes(home) ? 'too-narrow' : 'elsewhere';
}
