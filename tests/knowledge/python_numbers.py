"""The standard library: numbers, draws, statistics."""
import math
import operator
import random
import statistics
from random import choice, randint

n = random.randint(2, 3)
r = random.random()

# math: computed on constants, by interval otherwise.
math.sqrt(16)  #? 4.0
math.sqrt(n)  #? python float [1.41421, 1.73205] fraction
math.floor(3.7)  #? 3
math.floor(r * 10)  #? python int [0, 9]
math.ceil(r * 10)  #? python int [0, 10]
math.trunc(-r * 10)  #? python int [-9, 0]
math.exp(r)  #? python float (1, 2.71828) fraction
math.log(n + 1)  #? python float fraction
math.log(8, 2)  #? 3.0
math.log2(8)  #? 3.0
math.sin(r)  #? python float [-1, 1] fraction
math.tanh(r)  #? python float (0, 0.761594) fraction
math.pow(2, 3)  #? 8.0
math.comb(5, 2)  #? 10
math.factorial(4)  #? 24
math.gcd(12, n)  #? python int [0, inf)
math.isqrt(17)  #? 4
math.prod([2, 3])  #? 6
math.prod([n, 0.3])  #? python float [0, inf) fraction
math.fsum([0.5, 2])  #? 2.5
math.hypot(3, 4)  #? 5.0
math.fabs(-2)  #? 2.0
math.modf(2.25)[0]  #? python float (-1, 1) fraction
math.pi  #? 3.141592653589793
math.isnan(r)  #? python bool
math.degrees(r)  #? python float (0, 57.2958) fraction

# random
random.random()  #? python float (0, 1) fraction
[random.random() for _ in range(5)]  #? list
random.uniform(-1, 1)  #? python float (-1, 1) fraction
random.uniform(0, 50)  #? python float (0, 50) fraction
random.gauss(0, 1)  #? python float fraction
random.normalvariate(2, 1)  #? python float fraction
random.expovariate(1.5)  #? python float fraction
random.betavariate(2, 5)  #? python float (0, 1) fraction
random.triangular(0, 9)  #? python float (0, 9) fraction
random.randint(1, 6)  #? python int [1, 6]
randint(0, 99)  #? python int [0, 99]
random.randrange(10)  #? python int [0, 9]
random.randrange(2, 9)  #? python int [2, 8]
random.randrange(0, 100, 5)  #? python int [0, 99]
random.getrandbits(4)  #? python int [0, inf)
random.choice([1, 2, 3])  #? python int [1, 3]
choice([0.5, 2.5])  #? python float [0.5, 2.5] fraction
random.choices(range(9), k=4)[0]  #? python int [0, 8]
random.sample([1.5, 2.5, 3.5], 2)[0]  #? python float [1.5, 3.5] fraction
rng = random.Random(1)
rng.random()  #? python float (0, 1) fraction
rng.randint(0, 5)  #? python int [0, 5]
rng.choice([2, 4])  #? python int [2, 4]
xs = [1, 2, 3]
random.shuffle(xs)
xs[0]  #? python int [1, 3]

# statistics: ints may give ints.
statistics.mean([1, 2])  #? 1.5
statistics.mean([1, 3])  #? 2
statistics.mean([r, 2.0])  #? python float (0, 2] fraction
statistics.fmean([1, 3])  #? 2.0
statistics.median([1, 3, 9])  #? 3
statistics.median([1, 2])  #? 1.5
statistics.mode([1, 1, 2])  #? python int [1, 2]
statistics.stdev([1, 2, 4])  #? 1.5275252316519468
statistics.pvariance([0.5, 2.5])  #? 1.0

# operator
operator.add(2, 3)  #? 5
operator.truediv(n, 4)  #? python float [0.5, 0.75] fraction
operator.mul(n, 2)  #? python int [4, 6]
operator.itemgetter(1)([0.5, 2])  #? 2
operator.itemgetter("a")({"a": 2.5})  #? 2.5
operator.neg(3)  #? -3

# Weights, centers and other options
statistics.fmean([1.5, 2.5], weights=[1, 3])  #? python float fraction
statistics.pvariance([1.5, 2.5], 3.0)  #? python float [0, inf) fraction
statistics.quantiles([0.25, 0.5, 0.75])  #? list
