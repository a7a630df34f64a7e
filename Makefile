# Two commands on a fresh machine: `make run` and `make test`. `make` alone lists the rest.

PYTHON ?= python3
PORT ?= 8501
SOURCES ?=
ARGS ?=
# the files of tests share the cores; each worker builds its own snapshot and starts its own server
PARALLEL ?= -n auto --maxprocesses 4 --dist loadfile

VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
SNAPSHOTS := $(or $(THANRAK_SNAPSHOTS),data/snapshots)
CURRENT := $(SNAPSHOTS)/CURRENT
# the folders of the data too: a file that was taken away leaves no other trace
DATA := $(wildcard data/curated data/reference data/official data/sources)
INPUTS := $(DATA) $(shell find $(DATA) etl schema -name '*.csv' -o -name '*.toml' -o -name '*.py' -o -name '*.sql')

.DEFAULT_GOAL := help
.PHONY: help run test check lint format build verify lock coverage

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(CURRENT) ## install, build the snapshot if the data is newer, serve at localhost:8501 (PORT=... for another)
	$(PY) -m streamlit run app.py --server.port $(PORT)

test: $(DEV) $(CURRENT) ## install, build, run all tests (ARGS=... for pytest)
	$(PY) -m pytest $(PARALLEL) $(ARGS)

check: lint test ## formatting, lint, types, SQL, then all tests

lint: $(DEV) ## formatting, lint, types and SQL alone
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m sqlfluff lint queries etl

format: $(DEV) ## put code into its form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m sqlfluff fix queries etl

build: $(CURRENT) ## build and publish a snapshot if the data is newer than the last

verify: $(RUN) ## prove every passage against the originals (SOURCES=folder)
	$(PY) -m etl verify $(if $(SOURCES),--sources "$(SOURCES)")

coverage: $(DEV) $(CURRENT) ## run all tests and say which lines they never reached
	$(PY) -m pytest --cov --cov-report=term-missing:skip-covered $(ARGS)

lock: $(UV) ## write requirements.lock (ARGS=--upgrade for newer versions)
	$(UV) pip compile requirements-dev.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --output-file requirements.lock --quiet $(ARGS)

$(CURRENT): $(INPUTS) | $(RUN)
	$(PY) -m etl build --snapshots "$(SNAPSHOTS)"

# uv reads no settings of pip: behind a company's mirror pip itself takes over
$(RUN): requirements.txt requirements.lock | $(UV)
	@echo "Installing what the app needs / กำลังติดตั้งสิ่งที่โปรแกรมต้องใช้"
	@$(UV) pip install --quiet --python $(PY) --requirement requirements.txt --constraint requirements.lock \
		|| $(PY) -m pip install --quiet --requirement requirements.txt
	@touch $@

$(DEV): requirements-dev.txt requirements.lock | $(UV)
	@echo "Installing what the tests need / กำลังติดตั้งสิ่งที่การทดสอบต้องใช้"
	@$(UV) pip install --quiet --python $(PY) --require-hashes --requirement requirements.lock \
		|| $(PY) -m pip install --quiet --require-hashes --requirement requirements.lock
	@touch $(RUN) $@

$(UV): | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check "$$(sed -n 's/^\(uv==[0-9.]*\).*/\1/p' requirements-dev.txt)"

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed. Where it has another name: make PYTHON=python3.12 ..."; \
		echo "ต้องใช้ Python 3.11 ขึ้นไป หากใช้ชื่ออื่นให้ระบุ เช่น make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "A virtual environment could not be made. On Debian and Ubuntu first: sudo apt install python3-venv"; \
		echo "สร้างสภาพแวดล้อมเสมือนไม่ได้ บน Debian และ Ubuntu ให้ติดตั้งก่อน: sudo apt install python3-venv"; exit 1; }
