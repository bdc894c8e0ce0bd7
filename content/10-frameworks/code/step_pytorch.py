import torch

torch.set_default_dtype(torch.float64)

x = torch.tensor([0.05, 0.1])
t = torch.tensor([0.03, 0.05])
A = torch.tensor([[0.1, 0.2], [0.3, 0.4]], requires_grad=True)
B = torch.tensor([[0.5, 0.6], [0.7, 0.8]], requires_grad=True)
theta1 = torch.tensor(0.35, requires_grad=True)
theta2 = torch.tensor(0.1, requires_grad=True)
optimizer = torch.optim.SGD([A, theta1, B, theta2], lr=0.5)


def loss():
    h = torch.sigmoid(x @ A + theta1)
    o = torch.sigmoid(h @ B + theta2)
    return 0.5 * ((t - o) ** 2).sum()


def show(*values):
    print(*(f"{value:.6f}" for value in values))


# {{forward}}
E = loss()
show(E.item())  # {{E}}

# {{backward}}
optimizer.zero_grad()
E.backward()

# {{update}}
optimizer.step()
show(*A.flatten().tolist())  # {{w1_1_1_p2}} {{w1_1_2_p2}} {{w1_2_1_p2}} {{w1_2_2_p2}}
show(theta1.item())  # {{b1_p2}}
show(*B.flatten().tolist())  # {{w2_1_1_p2}} {{w2_1_2_p2}} {{w2_2_1_p2}} {{w2_2_2_p2}}
show(theta2.item())  # {{b2_p2}}

# {{again}}
show(loss().item())  # {{E_p2}}
