import tensorflow as tf

x = tf.constant([[0.05, 0.1]], dtype=tf.float64)
t = tf.constant([[0.03, 0.05]], dtype=tf.float64)
A = tf.Variable([[0.1, 0.2], [0.3, 0.4]], dtype=tf.float64)
B = tf.Variable([[0.5, 0.6], [0.7, 0.8]], dtype=tf.float64)
theta1 = tf.Variable(0.35, dtype=tf.float64)
theta2 = tf.Variable(0.1, dtype=tf.float64)
parameters = [A, theta1, B, theta2]


def loss():
    h = tf.sigmoid(tf.matmul(x, A) + theta1)
    o = tf.sigmoid(tf.matmul(h, B) + theta2)
    return 0.5 * tf.reduce_sum(tf.square(t - o))


def show(*values):
    print(*(f"{value:.6f}" for value in values))


# {{forward}}
with tf.GradientTape() as tape:
    E = loss()
show(E.numpy())  # {{E}}

# {{backward}}
gradients = tape.gradient(E, parameters)

# {{update}}
for parameter, gradient in zip(parameters, gradients):
    parameter.assign_sub(0.5 * gradient)
show(*A.numpy().flatten())  # {{w1_1_1_p2}} {{w1_1_2_p2}} {{w1_2_1_p2}} {{w1_2_2_p2}}
show(theta1.numpy())  # {{b1_p2}}
show(*B.numpy().flatten())  # {{w2_1_1_p2}} {{w2_1_2_p2}} {{w2_2_1_p2}} {{w2_2_2_p2}}
show(theta2.numpy())  # {{b2_p2}}

# {{again}}
show(loss().numpy())  # {{E_p2}}
