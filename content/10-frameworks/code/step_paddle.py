import paddle
import paddle.nn.functional as F


def parameter(values):
    start = paddle.to_tensor(values, dtype="float64")
    made = paddle.create_parameter(shape=start.shape, dtype="float64")
    made.set_value(start)
    return made


x = paddle.to_tensor([0.05, 0.1], dtype="float64")
t = paddle.to_tensor([0.03, 0.05], dtype="float64")
A = parameter([[0.1, 0.2], [0.3, 0.4]])
B = parameter([[0.5, 0.6], [0.7, 0.8]])
theta1 = parameter([0.35])
theta2 = parameter([0.1])
optimizer = paddle.optimizer.SGD(learning_rate=0.5, parameters=[A, theta1, B, theta2])


def loss():
    h = F.sigmoid(paddle.matmul(x, A) + theta1)
    o = F.sigmoid(paddle.matmul(h, B) + theta2)
    return 0.5 * paddle.sum(paddle.square(t - o))


def show(*values):
    print(*(f"{value:.6f}" for value in values))


# {{forward}}
E = loss()
show(E.item())  # {{E}}

# {{backward}}
E.backward()

# {{update}}
optimizer.step()
optimizer.clear_grad()
show(*A.flatten().tolist())  # {{w1_1_1_p2}} {{w1_1_2_p2}} {{w1_2_1_p2}} {{w1_2_2_p2}}
show(theta1.item())  # {{b1_p2}}
show(*B.flatten().tolist())  # {{w2_1_1_p2}} {{w2_1_2_p2}} {{w2_2_1_p2}} {{w2_2_2_p2}}
show(theta2.item())  # {{b2_p2}}

# {{again}}
show(loss().item())  # {{E_p2}}
