/** The words around the two ways to connect a layer. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '同样大小的一层，两种接法',
    side: '图像边长（像素）',
    channels: '输入通道',
    kernel: '卷积核边长',
    maps: '输出的特征图',
    layer: '这一层：',
    inputs: '输入',
    neurons: '神经元',
    comma: '，',
    full: '全连接',
    fullHow: '每个神经元接全部输入，各有各的权值',
    shared: '卷积',
    sharedHow: '每个神经元只接一小块，同一张特征图共用一个核',
    weights: '权值',
    biases: '偏置',
    total: '参数',
    times: '全连接的参数是卷积的',
    timesUnit: '倍。',
  },
  en: {
    title: 'One layer of one size, connected in two ways',
    side: 'Side of the picture, pixels',
    channels: 'Channels in',
    kernel: 'Side of the kernel',
    maps: 'Maps out',
    layer: 'This layer: ',
    inputs: 'inputs',
    neurons: 'neurons',
    comma: ', ',
    full: 'Fully connected',
    fullHow: 'each neuron hears every input, with weights of its own',
    shared: 'Convolutional',
    sharedHow: 'each neuron hears a small patch, and a map shares one kernel',
    weights: 'Weights',
    biases: 'Biases',
    total: 'Parameters',
    times: 'The fully connected layer has',
    timesUnit: 'times as many.',
  },
} as const;

export const sharingWords = (lang: Lang) => words[lang];
