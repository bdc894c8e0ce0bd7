import { sigmoid } from 'tuidao';

type Value = { data: number; grad: number; from: Value[]; slopes: number[] };
const value = (data: number, from: Value[] = [], slopes: number[] = []) => {
  return { data, grad: 0, from, slopes };
};
const add = (u: Value, v: Value) => value(u.data + v.data, [u, v], [1, 1]);
const multiply = (u: Value, v: Value) =>
  value(u.data * v.data, [u, v], [v.data, u.data]);
const squash = (u: Value) => {
  const y = sigmoid(u.data);
  return value(y, [u], [y * (1 - y)]);
};
multiply(add(value(2), value(3)), value(4));
