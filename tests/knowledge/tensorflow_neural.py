"""TensorFlow: tf.nn and tf.image."""
import tensorflow as tf

ints = tf.constant([-7, 9])
floats = tf.random.normal((40,))
unit = tf.random.uniform((50, 4))
logits = tf.random.normal((4, 9))
tf.nn.softmax(logits)  #? float32 (0, 1) fraction
tf.nn.log_softmax(logits)  #? float32 (-inf, 0] fraction
tf.math.softmax(logits)  #? float32 (0, 1) fraction
tf.nn.relu(floats)  #? float32 [0, inf) fraction
tf.nn.relu(ints)  #? int32 [0, 9]
tf.nn.relu6(floats * 9)  #? float32 [0, 6] fraction
tf.nn.elu(floats)  #? float32 [-1, inf) fraction
tf.nn.selu(floats)  #? float32 [-1.7581, inf) fraction
tf.nn.gelu(floats)  #? float32 [-0.18, inf) fraction
tf.nn.silu(floats)  #? float32 [-0.28, inf) fraction
tf.nn.swish(unit)  #? float32 [0, 1) fraction
tf.nn.leaky_relu(floats)  #? float32 fraction
tf.nn.leaky_relu(ints)  #? float32 [-1.4, 9]
tf.nn.crelu(floats)  #? float32 [0, inf) fraction
tf.nn.softplus(floats)  #? float32 (0, inf) fraction
tf.nn.softsign(floats)  #? float32 (-1, 1) fraction
tf.nn.tanh(floats)  #? float32 (-1, 1) fraction
tf.nn.sigmoid(floats)  #? float32 (0, 1) fraction
tf.nn.dropout(unit, rate=0.2)  #? float32 [0, 1.25) fraction
tf.nn.dropout(tf.ones((50,)), rate=0.5)  #? float32 [0, 2] whole
tf.nn.dropout(unit, rate=0.0)  #? float32 (0, 1) fraction
tf.nn.bias_add(tf.ones((2, 3)), [0.5, 1.5, 2.5])  #? float32 [1.5, 3.5] fraction
tf.nn.l2_normalize(unit)  #? float32 [0, 1] fraction
tf.nn.l2_loss([3.0, 4.5])  #? float32 [0, inf) fraction
tf.nn.batch_normalization(unit, 0.0, 1.0, None, None, 1e-3)  #? float32 fraction
mean, spread = tf.nn.moments(unit, axes=[0])
mean  #? float32 (0, 1) fraction
spread  #? float32 [0, 0.25] fraction
tf.nn.avg_pool1d(tf.ones((1, 8, 1)), 2, 2, "VALID")  #? float32 1 whole
tf.nn.avg_pool2d(tf.random.uniform((1, 4, 4, 1)), 2, 2, "VALID")  #? float32 (0, 1) fraction
tf.nn.max_pool2d(tf.random.uniform((1, 4, 4, 1)), 2, 2, "VALID")  #? float32 (0, 1) fraction
tf.nn.max_pool2d(tf.ones((1, 4, 4, 1), tf.uint8), 2, 2, "VALID")  #? uint8 1
tf.nn.conv1d(tf.random.normal((1, 4, 1)), tf.ones((2, 1, 1)), 1, "VALID")  #? float32 fraction
tf.nn.conv2d(tf.random.normal((1, 4, 4, 1)), tf.ones((2, 2, 1, 1)), 1, "VALID")  #? float32 fraction
tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.ones(2), logits=tf.ones(2))  #? float32 fraction
tf.nn.softmax_cross_entropy_with_logits(labels=[[0.0, 1.0]], logits=[[1.0, 2.0]])  #? float32 fraction
tf.nn.sparse_softmax_cross_entropy_with_logits([1], [[1.0, 2.0]])  #? float32 [0, inf) fraction
tf.nn.top_k(logits, 3).values  #? float32 fraction
tf.nn.in_top_k([1], [[1.0, 2.0]], 1)  #? bool
tf.nn.zero_fraction([0.0, 1.0])  #? float32 [0, 1] fraction
tf.nn.depth_to_space(tf.ones((1, 2, 2, 4)), 2)  #? float32 1 whole
tf.nn.embedding_lookup(tf.random.uniform((3, 2)), [1])  #? float32 (0, 1) fraction
tf.nn.embedding_lookup(tf.constant([4, 5, 6]), [1])  #? int32 [4, 6]
# Images: bytes stay bytes where pixels are only moved.
image = tf.ones((1, 4, 4, 3), tf.uint8)
photo = tf.random.uniform((1, 4, 4, 3))
tf.image.resize(image, (2, 2))  #? float32 1 whole
tf.image.resize(photo, (2, 2))  #? float32 (0, 1) fraction
tf.image.resize(image, (2, 2), method="nearest")  #? uint8 1
tf.image.resize(image, (2, 2), tf.image.ResizeMethod.NEAREST_NEIGHBOR)  #? uint8 1
tf.image.resize(photo, (8, 8), method="bicubic")  #? float32 fraction
tf.image.resize_with_pad(photo, 5, 5)  #? float32 [0, 1) fraction
tf.image.resize_with_crop_or_pad(image, 5, 5)  #? uint8
tf.image.convert_image_dtype(image, tf.float32)  #? float32 0.00392157 fraction
tf.image.convert_image_dtype(tf.random.uniform((2, 2, 3), 0, 256, tf.int32), tf.float32)  #? float32 [0, 1] fraction
tf.image.convert_image_dtype(photo, tf.uint8)  #? uint8
tf.image.per_image_standardization(photo)  #? float32 fraction
tf.image.flip_left_right(photo)  #? float32 (0, 1) fraction
tf.image.random_flip_up_down(image)  #? uint8 1
tf.image.rot90(photo)  #? float32 (0, 1) fraction
tf.image.central_crop(photo, 0.5)  #? float32 (0, 1) fraction
tf.image.random_crop(image, (1, 2, 2, 3))  #? uint8 1
tf.image.rgb_to_grayscale(image)  #? uint8
tf.image.adjust_brightness(image, 0.1)  #? uint8
tf.image.adjust_contrast(photo, 2.0)  #? float32
tf.image.rgb_to_hsv(photo)  #? float32 fraction
tf.image.extract_patches(photo, [1, 2, 2, 1], [1, 1, 1, 1], [1, 1, 1, 1], "VALID")  #? float32
tf.image.crop_and_resize(image, [[0.0, 0.0, 1.0, 1.0]], [0], (2, 2))  #? float32
tf.image.non_max_suppression([[0.0, 0.0, 1.0, 1.0]], [1.0], 1)  #? int32 [0, inf)
tf.compat.v1.image.resize_bilinear(image, (2, 2))  #? float32
tf.compat.v1.image.resize_images(photo, (2, 2))  #? float32 (0, 1) fraction
tf.compat.v1.image.resize_images(image, (2, 2), method=1)  #? uint8 1
