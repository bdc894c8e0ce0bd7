/**
 * Two neighbouring layers, k − 1 and k, and what lights up when a reader points at one of their parts.
 * Of each layer three units are drawn: the first, one in the middle (j sends, i receives), and the last.
 */

export const senders = ['1', 'j', 'p'] as const;
export const receivers = ['1', 'i', 'p'] as const;
export type Sender = (typeof senders)[number];
export type Receiver = (typeof receivers)[number];

/** A part of the figure or of the notation beside it: unit s… of layer k − 1, r… of layer k, edge w…; j, i, k. */
export type Part = `s${Sender}` | `r${Receiver}` | `w${Sender}${Receiver}` | 'j' | 'i' | 'k' | 'theta';

/** What the figure shows before anyone points at anything: the edge of the notation, w_ji^k. */
export const start: Part = 'wji';

const edges = (from: readonly Sender[], to: readonly Receiver[]): Part[] =>
  from.flatMap((s) => to.map((r): Part => `w${s}${r}`));

/** Units and edges in the order in which the arrow keys walk through them. */
export const parts: readonly Part[] = [
  ...senders.map((s): Part => `s${s}`),
  ...edges(senders, receivers),
  ...receivers.map((r): Part => `r${r}`),
];

/** Everything that is lit when a reader points at `part`. */
export function lit(part: Part): ReadonlySet<Part> {
  switch (part) {
    case 'j':
      return new Set<Part>(['j', 'sj', 'wji']);
    case 'i':
      return new Set<Part>(['i', 'ri', 'wji']);
    case 'k':
      return new Set<Part>([
        'k',
        ...receivers.map((r): Part => `r${r}`),
        ...edges(senders, receivers),
        'theta',
      ]);
    case 'theta':
      return new Set<Part>(['theta', 'k', ...receivers.map((r): Part => `r${r}`)]);
  }
  const sender = senders.find((s) => part === `s${s}`);
  if (sender) return new Set<Part>([part, 'j', ...edges([sender], receivers)]);
  const receiver = receivers.find((r) => part === `r${r}`);
  if (receiver) return new Set<Part>([part, 'i', 'k', 'theta', ...edges(senders, [receiver])]);
  for (const s of senders) {
    for (const r of receivers) {
      if (part === `w${s}${r}`) return new Set<Part>([part, `s${s}`, `r${r}`, 'j', 'i', 'k']);
    }
  }
  throw new Error(`adjacent layers: expected a unit, an edge, j, i or k, found ${part}. Correct its name.`);
}

/** How the index of a unit is written, TeX. */
export const indexTex = (unit: Sender | Receiver, layer: 'k' | 'k-1'): string =>
  unit === 'p' ? `p_{${layer}}` : unit;

/** Size of the drawing, and where its parts stand, in its own units. */
export const size = { width: 380, height: 300 } as const;
export const radius = 25;
const rows: Readonly<Record<Sender | Receiver, number>> = { '1': 68, j: 158, i: 158, p: 248 };
export const senderAt = (unit: Sender): { x: number; y: number } => ({ x: 58, y: rows[unit] });
export const receiverAt = (unit: Receiver): { x: number; y: number } => ({ x: 270, y: rows[unit] });
export const thetaAt = { x: 354, y: 158 } as const;

/** How far along an edge its label stands: where no two labels meet, whichever unit is lit. */
const labelShare = 0.36;
export function labelAt(s: Sender, r: Receiver): { x: number; y: number } {
  const [a, b] = [senderAt(s), receiverAt(r)];
  return { x: a.x + radius + (b.x - a.x - 2 * radius) * labelShare, y: a.y + (b.y - a.y) * labelShare };
}
