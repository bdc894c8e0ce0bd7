import { describe, expect, it } from 'vitest';
import { famousNetworks } from '../../../../engine/lecture/famous-networks.ts';
import {
  denseLayers,
  depthOf,
  layerParameters,
  parameterCount,
  type Architecture,
} from '../../../../engine/nn/architecture.ts';

describe('counting', () => {
  it('a dense layer has a weight for each pair and a bias for each output', () => {
    const [layer] = denseLayers([784, 300]);
    expect(layerParameters(layer!)).toEqual({ weights: 784 * 300, biases: 300 });
  });
  it('a whole dense network is counted one connection at a time', () => {
    const sizes = [3, 4, 2, 5];
    let connections = 0;
    for (let l = 1; l < sizes.length; l++)
      for (let to = 0; to < sizes[l]!; to++) {
        connections++; // its bias
        for (let from = 0; from < sizes[l - 1]!; from++) connections++;
      }
    expect(parameterCount(denseLayers(sizes))).toBe(connections);
    expect(depthOf(denseLayers(sizes))).toBe(3);
  });
  it('groups part the inputs, and batch normalisation takes the place of the bias', () => {
    const plain = { kind: 'convolution', kernel: 3, from: 8, to: 4 } as const;
    expect(layerParameters(plain)).toEqual({ weights: 288, biases: 4 });
    expect(layerParameters({ ...plain, groups: 2 })).toEqual({ weights: 144, biases: 4 });
    expect(layerParameters({ ...plain, normalised: true })).toEqual({ weights: 288, biases: 8 });
  });
  it('branches side by side are as deep as the deepest, and have the parameters of all', () => {
    const one = { kind: 'convolution', kernel: 1, from: 2, to: 2 } as const;
    const branched: Architecture = [one, { kind: 'parallel', branches: [[one, one], [one], []] }];
    expect(depthOf(branched)).toBe(3);
    expect(parameterCount(branched)).toBe(4 * 6);
  });
});

describe('the famous networks', () => {
  // Layers as their authors count them; parameters as the published models have them.
  it.each([
    ['alexnet', 8, 60_965_224],
    ['vgg16', 16, 138_357_544],
    ['vgg19', 19, 143_667_240],
    ['googlenet', 22, 6_998_552],
    ['resnet152', 152, 60_192_808],
  ] as const)('%s has %d layers and %d parameters', (name, layers, parameters) => {
    expect(depthOf(famousNetworks[name])).toBe(layers);
    expect(parameterCount(famousNetworks[name])).toBe(parameters);
  });
});
