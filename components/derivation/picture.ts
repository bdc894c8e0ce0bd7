/** Where things stand on the picture of a network. Pure geometry, in the units of the SVG's view box. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** flat: layers side by side, for wide places · tall: layers from top to bottom, for a phone. */
export type Orientation = 'flat' | 'tall';

export interface Plan {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** units[layer][unit − 1]; layer 0 is the input. */
  readonly units: readonly (readonly Point[])[];
  /** Where a layer's shared bias stands, by layer; the input has none. */
  readonly biases: readonly Point[];
  /** Where the loss stands, if it is shown. */
  readonly loss: Point;
  /** Targets, one for each output; none without a loss. */
  readonly targets: readonly Point[];
  /** Column or row captions: input, hidden…, output, error. */
  readonly captions: readonly Point[];
}

const flatWidth = 928;
const tallWidth = 390;

/** @param layers neurons in each layer, input first @param withLoss whether room is made for it beyond the outputs */
export function planOf(layers: readonly number[], orientation: Orientation, withLoss = true): Plan {
  const plan = orientation === 'flat' ? flatPlan(layers, withLoss) : tallPlan(layers, withLoss);
  return withLoss ? plan : { ...plan, targets: [], captions: plan.captions.slice(0, layers.length) };
}

function flatPlan(layers: readonly number[], withLoss: boolean): Plan {
  const most = Math.max(...layers, 2);
  const radius = most <= 3 ? 32 : 26;
  const gap = most <= 2 ? 164 : most <= 3 ? 128 : 92;
  const top = 122;
  const height = top + (most - 1) * gap + 118;
  const middle = top + ((most - 1) * gap) / 2;
  const columns = withLoss ? layers.length : layers.length - 1;
  const x = (layer: number): number => 78 + (layer * (flatWidth - 78 - 76)) / columns;
  const units = layers.map((size, layer) =>
    Array.from({ length: size }, (_, i) => ({ x: x(layer), y: middle + (i - (size - 1) / 2) * gap })),
  );
  const loss = { x: x(columns), y: middle };
  const outputs = units.at(-1)!;
  return {
    orientation: 'flat',
    width: flatWidth,
    height,
    radius,
    units,
    biases: units.map((_, layer) => ({ x: x(layer), y: biasLevel(middle, gap, layers[layer]!) })),
    loss,
    targets: outputs.map((_, i) =>
      spread(outputs.length, i, { x: loss.x, y: top - 36 }, { x: loss.x, y: height - 82 }),
    ),
    captions: [...units.map((_, layer) => ({ x: x(layer), y: 26 })), { x: loss.x, y: 26 }],
  };
}

/** Between the units where there is room in the middle, below them where one stands there. */
const biasLevel = (middle: number, gap: number, size: number): number =>
  size % 2 === 0 ? middle : middle + ((size - 1) / 2) * gap + Math.min(gap, 74);

/** The i-th of n places from one end to the other. */
const spread = (n: number, i: number, from: Point, to: Point): Point => {
  const t = n === 1 ? 0 : i / (n - 1);
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
};

function tallPlan(layers: readonly number[], withLoss: boolean): Plan {
  const most = Math.max(...layers, 2);
  const radius = most <= 3 ? 33 : 22;
  const gap = most <= 2 ? 186 : Math.min(120, 330 / (most - 1));
  const row = 158;
  const y = (layer: number): number => 66 + layer * row;
  const middle = tallWidth / 2;
  const units = layers.map((size, layer) =>
    Array.from({ length: size }, (_, i) => ({ x: middle + (i - (size - 1) / 2) * gap, y: y(layer) })),
  );
  const loss = { x: middle, y: y(layers.length) };
  const outputs = units.at(-1)!;
  return {
    orientation: 'tall',
    width: tallWidth,
    height: (withLoss ? loss.y : y(layers.length - 1)) + 74,
    radius,
    units,
    biases: units.map((_, layer) => ({ x: layers[layer]! % 2 === 0 ? middle : tallWidth - 34, y: y(layer) })),
    loss,
    targets: outputs.map((_, i) =>
      spread(outputs.length, i, { x: 60, y: loss.y + 10 }, { x: tallWidth - 60, y: loss.y + 10 }),
    ),
    captions: [...units.map((_, layer) => ({ x: 14, y: y(layer) - 44 })), { x: 14, y: loss.y - 44 }],
  };
}

/** The point at fraction t of the way. */
export const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** The line from one circle's rim to another's. */
export function rimToRim(a: Point, b: Point, fromRadius: number, toRadius: number): readonly [Point, Point] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return [between(a, b, fromRadius / length), between(a, b, 1 - toRadius / length)];
}

/** An arrow head at the end of a line, as an SVG path. @param size its length */
export function arrowHead(from: Point, to: Point, size = 13): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: ((to.x - from.x) / length) * size, y: ((to.y - from.y) / length) * size };
  const across = { x: -along.y * 0.42, y: along.x * 0.42 };
  const base = { x: to.x - along.x, y: to.y - along.y };
  return `M${point(to)}L${point({ x: base.x + across.x, y: base.y + across.y })}L${point({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

const point = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
