const backward = (end: Value) => {
  const order = new Set<Value>();
  const visit = (v: Value) => {
    if (order.has(v)) return;
    v.from.forEach(visit);
    order.add(v);
  };
  visit(end);
  end.grad = 1;
  for (const v of [...order].toReversed()) {
    v.from.forEach((u, i) => (u.grad += v.slopes[i] * v.grad));
  }
};
const [a, b] = [value(2), value(3)];
backward(multiply(add(a, b), b));
[a.grad, b.grad];
