def half(x):
    return x / 2


def keep(x):
    return x


def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)
        return x

    return run


TRANSFORMS = {"half": half, "keep": keep}
