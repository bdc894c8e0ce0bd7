import { denseLayers, type Architecture, type Parallel, type WeightedLayer } from '../nn/architecture.ts';

const convolution = (
  kernel: number,
  from: number,
  to: number,
  more: { readonly groups?: number; readonly normalised?: true } = {},
): WeightedLayer => ({ kind: 'convolution', kernel, from, to, ...more });

/** Krizhevsky, Sutskever & Hinton 2012, with the halves of layers 2, 4 and 5 on two cards that do not see each other. */
const alexnet: Architecture = [
  convolution(11, 3, 96),
  convolution(5, 96, 256, { groups: 2 }),
  convolution(3, 256, 384),
  convolution(3, 384, 384, { groups: 2 }),
  convolution(3, 384, 256, { groups: 2 }),
  ...denseLayers([6 * 6 * 256, 4096, 4096, 1000]),
];

/** Simonyan & Zisserman 2014: so many 3 × 3 convolutions at each of five widths, then three dense layers. */
function vgg(repeats: readonly [number, number, number, number, number]): Architecture {
  const widths = [64, 128, 256, 512, 512];
  let from = 3;
  const convolutions = repeats.flatMap((times, stage) =>
    Array.from({ length: times }, () => {
      const layer = convolution(3, from, widths[stage]!);
      from = widths[stage]!;
      return layer;
    }),
  );
  return [...convolutions, ...denseLayers([7 * 7 * 512, 4096, 4096, 1000])];
}

/** An inception module: 1 × 1 alone, 1 × 1 before 3 × 3, 1 × 1 before 5 × 5, and 1 × 1 after pooling. */
const inception = (
  from: number,
  one: number,
  [threeBefore, three]: readonly [number, number],
  [fiveBefore, five]: readonly [number, number],
  pooled: number,
): Parallel => ({
  kind: 'parallel',
  branches: [
    [convolution(1, from, one)],
    [convolution(1, from, threeBefore), convolution(3, threeBefore, three)],
    [convolution(1, from, fiveBefore), convolution(5, fiveBefore, five)],
    [convolution(1, from, pooled)],
  ],
});

/** Szegedy et al. 2015, table 1; without the two auxiliary classifiers, which serve training only. */
const googlenet: Architecture = [
  convolution(7, 3, 64),
  convolution(1, 64, 64),
  convolution(3, 64, 192),
  inception(192, 64, [96, 128], [16, 32], 32),
  inception(256, 128, [128, 192], [32, 96], 64),
  inception(480, 192, [96, 208], [16, 48], 64),
  inception(512, 160, [112, 224], [24, 64], 64),
  inception(512, 128, [128, 256], [24, 64], 64),
  inception(512, 112, [144, 288], [32, 64], 64),
  inception(528, 256, [160, 320], [32, 128], 128),
  inception(832, 256, [160, 320], [32, 128], 128),
  inception(832, 384, [192, 384], [48, 128], 128),
  ...denseLayers([1024, 1000]),
];

/** He et al. 2016: bottleneck blocks with a shortcut past each; where the width changes, the shortcut has weights too. */
function resnet(blocks: readonly [number, number, number, number]): Architecture {
  const normalised = { normalised: true } as const;
  let from = 64;
  const stages = blocks.flatMap((times, stage) => {
    const narrow = 64 * [1, 2, 4, 8][stage]!;
    const wide = 4 * narrow;
    return Array.from({ length: times }, (): Parallel => {
      const block: Parallel = {
        kind: 'parallel',
        branches: [
          [
            convolution(1, from, narrow, normalised),
            convolution(3, narrow, narrow, normalised),
            convolution(1, narrow, wide, normalised),
          ],
          from === wide ? [] : [convolution(1, from, wide, normalised)],
        ],
      };
      from = wide;
      return block;
    });
  });
  return [convolution(7, 3, 64, normalised), ...stages, ...denseLayers([2048, 1000])];
}

/** The networks of slide 100, layer by layer, for a thousand classes of images 224 pixels wide. */
export const famousNetworks = {
  alexnet,
  vgg16: vgg([2, 2, 3, 3, 3]),
  vgg19: vgg([2, 2, 4, 4, 4]),
  googlenet,
  resnet152: resnet([3, 8, 36, 3]),
} as const satisfies Record<string, Architecture>;
