# make demo   install, and show what fitpost makes of the example posts
# make test   install, and run the tests
# make test-long  install, and run the tests that take minutes: a megabyte of every hostile text
# make lint   install, and run the linters and the type checker
# make docs   install, bring what the documentation shows up to date, and build the site into site/

PYTHON ?= python3
BIN = .venv/bin
READY = .venv/.ready

.PHONY: demo test test-long lint docs clean

demo: $(READY)
	$(BIN)/fitpost show examples/posts
	@echo
	mkdir -p build
	$(BIN)/fitpost extract examples/posts --output-file build/posts.json
	$(BIN)/fitpost check examples/posts
	@echo
	@echo "The same as data: build/posts.json"

test: $(READY)
	$(BIN)/python -m pytest -n auto

test-long: $(READY)
	$(BIN)/python -m pytest -n auto -m long

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(READY)
	$(BIN)/python docs/generate.py
	$(BIN)/zensical build --clean --strict

# A folder without its mark, or with an older one, was not installed to the end.
$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --group dev
	touch $@

clean:
	rm -rf .venv .cache build site .mypy_cache .pytest_cache .ruff_cache .hypothesis
