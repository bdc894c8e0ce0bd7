/** What lights up on the picture of a network when a step is shown: data about the derivation, no geometry. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import { usesOf } from '@engine/derivation/provenance.ts';
import type { Place, Quantity, Step } from '@engine/derivation/step.ts';

/** used: read by the step · made: computed by it. */
export type Light = 'used' | 'made';

/** A derivative or a new value, written beside what it belongs to. */
export interface Tag {
  readonly id: Id;
  readonly light: Light;
  readonly at:
    | { readonly kind: 'unit'; readonly place: Place }
    | { readonly kind: 'edge'; readonly place: Place }
    | { readonly kind: 'bias'; readonly place: Place };
}

export interface Marks {
  /** By `unitKey`. */
  readonly units: ReadonlyMap<string, Light>;
  /** By `edgeKey`; back: the step carries something from the loss towards the input along it. */
  readonly edges: ReadonlyMap<string, { readonly light: Light; readonly back: boolean }>;
  readonly biases: ReadonlyMap<string, Light>;
  readonly targets: ReadonlyMap<string, Light>;
  /** Output units whose link to the loss is walked back. */
  readonly fromLoss: ReadonlySet<string>;
  readonly loss?: Light;
  readonly tags: readonly Tag[];
}

export const unitKey = ({ layer, unit }: Place): string => `${layer}_${unit}`;
export const edgeKey = ({ layer, from, unit }: Place): string => `${layer}_${from}_${unit}`;
/** A bias of a whole layer has no unit. */
export const biasKey = ({ layer, unit }: Place): string => `${layer}_${unit ?? ''}`;

/** The edge between two units of neighbouring layers, or nothing. */
function edgeBetween(below: Place | undefined, above: Place | undefined): Place | undefined {
  if (below?.unit === undefined || above?.unit === undefined || above.layer !== below.layer + 1)
    return undefined;
  return { layer: above.layer, from: below.unit, unit: above.unit };
}

export function marksOf(d: Derivation, step: Step): Marks {
  const index = indexOf(d);
  const units = new Map<string, Light>();
  const edges = new Map<string, { light: Light; back: boolean }>();
  const biases = new Map<string, Light>();
  const targets = new Map<string, Light>();
  const fromLoss = new Set<string>();
  const tags: Tag[] = [];
  let loss: Light | undefined;

  const markEdge = (place: Place, light: Light, back: boolean): void => {
    const before = edges.get(edgeKey(place));
    edges.set(edgeKey(place), {
      light: before?.light === 'made' ? 'made' : light,
      back: back || (before?.back ?? false),
    });
  };

  const markPartial = (q: Quantity, light: Light): void => {
    if ('base' in q.notation) return;
    const by = index.quantity(q.notation.by);
    const through = index.quantity(q.notation.via ?? q.notation.of);
    const place = by.place;
    if (!place) return;
    if (by.role === 'weight') {
      markEdge(place, light, true);
      tags.push({ id: q.id, light, at: { kind: 'edge', place } });
    } else if (by.role === 'bias') {
      biases.set(biasKey(place), light);
      tags.push({ id: q.id, light, at: { kind: 'bias', place } });
    } else {
      const edge = edgeBetween(place, through.place);
      if (edge) {
        markEdge(edge, light, true);
        tags.push({ id: q.id, light, at: { kind: 'edge', place: edge } });
        return;
      }
      if (!through.place && light === 'made') fromLoss.add(unitKey(place));
      tags.push({ id: q.id, light, at: { kind: 'unit', place } });
      units.set(unitKey(place), units.get(unitKey(place)) ?? 'used');
    }
  };

  const mark = (id: Id, light: Light): void => {
    const q = index.quantity(id);
    if (!('base' in q.notation)) markPartial(q, light);
    else if (id.replace(/_p\d+$/, '') === 'E') loss = light;
    else if (!q.place) return;
    else if (q.role === 'weight' || q.role === 'bias') {
      const kind = q.role === 'weight' ? 'edge' : 'bias';
      if (kind === 'edge') markEdge(q.place, light, false);
      else biases.set(biasKey(q.place), light);
      if (light === 'made') tags.push({ id, light, at: { kind, place: q.place } });
    } else if (q.role === 'target') targets.set(String(q.place.unit), light);
    else units.set(unitKey(q.place), light);
  };

  usesOf(d, step.quantity.id).forEach((id) => mark(id, 'used'));
  mark(step.quantity.id, 'made');
  return { units, edges, biases, targets, fromLoss, tags, ...(loss && { loss }) };
}

/** The edges of a path through quantities, in the order in which the error walks back. */
export function edgesOf(d: Derivation, through: readonly Id[]): Place[] {
  const index = indexOf(d);
  const places = through.map((id) => index.quantity(id));
  const found: Place[] = [];
  places.forEach((q, i) => {
    if (q.role === 'weight' && q.place) found.push(q.place);
    const edge = edgeBetween(q.place, places[i + 1]?.place);
    if (edge && q.role === 'computed') found.push(edge);
  });
  return found.reverse();
}
