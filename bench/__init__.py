"""What a page costs, as a multiple of two plain Django views: `make bench`.

The real server is measured as `make run` starts it, over the starter content in a
folder of its own. Absolute times say little on a shared machine, so every page is
measured in turn with both baselines in every round, and reported as the ratio of a
baseline's cost to the page's: more is better. A benchmark is not a test: it does not
run in `make test`, and a busy machine may need a second try.
"""
