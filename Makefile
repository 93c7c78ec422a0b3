# Everything that a person does with a checkout. Each target makes the environment where it is missing.
.PHONY: env run test lint docs bench trust train clean

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

env: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "analyser needs Python 3.11 or newer; set PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,dask,postgresql]'
	touch $(READY)

run: env
	$(BIN)/analyser page

test: env
	$(BIN)/python -m pytest -n auto

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: env
	$(BIN)/python -m docs.generate --measure

bench: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	npm install --silent --prefix benchmarks || echo 'without npm, the peers that live in Node are left out'
	$(BIN)/python -m benchmarks

trust: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[trust]'
	$(BIN)/python -m trials

train: env
	$(BIN)/analyser train data/sentences/train data/drafts/train --into-package

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
