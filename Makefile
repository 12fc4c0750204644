# Repères: the commands of everyday work. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := bash

DATA_DIR ?= var
LISTEN ?= 127.0.0.1:8080
# What an administrator would give a server of that size; the defaults of PostgreSQL are those of 2005.
BENCH_POSTGRES := -c shared_buffers=2GB -c work_mem=64MB -c maintenance_work_mem=512MB -c random_page_cost=1.1 -c jit=off
NEXTEST := $(shell cargo nextest --version >/dev/null 2>&1 && echo yes)

.PHONY: help run build test test-rust test-browser relevance lint fmt bench bundle clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## Build, load the bundled and the demo listings, serve on http://localhost:8080
	@scripts/prerequisites run
	cargo build --release --bin backend --bin indexer
	target/release/backend serve --data-dir $(DATA_DIR) --listen $(LISTEN) --demo

build: ## Release binaries with the web assets, in target/release
	@scripts/prerequisites run
	cargo build --release --bin backend --bin indexer

test: lint test-rust test-browser ## Everything CI checks

test-rust: ## Unit, contract (SQLite and PostgreSQL) and whole-system tests
	@scripts/prerequisites test
	cargo build --bin backend --bin indexer
	@test -d ../shared/data || echo 'NOTE: data/bundle is not compared with its sources: ../shared/data is not here'
	tests/postgres.sh $(if $(NEXTEST),cargo nextest run --workspace --no-fail-fast,cargo test --workspace)

test-browser: ## Journeys in a real Chromium
	@scripts/prerequisites test
	cargo build --bin backend --bin indexer
	tests/browser/run

relevance: ## How well searches answer what families ask; ARGS=--verbose says what is poor, ARGS="--set NAME" scores another set
	@scripts/prerequisites run
	cargo build --bin backend --bin relevance
	target/debug/relevance $(ARGS)

lint: ## Formatting, clippy, types and lint of the web code; warnings are errors
	@scripts/prerequisites run
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cd web && npm run --silent check && npm run --silent lint

fmt: ## Format the Rust code
	cargo fmt --all

bench: ## Search speed on 300,000 generated services, beside PostgreSQL and SQLite (BENCH_SERVICES=30000 for a quick look)
	@scripts/prerequisites bench
	cargo build --release --bin backend --bin indexer --bench compare
	REPERES_TEST_POSTGRES_OPTIONS='$(BENCH_POSTGRES)' tests/postgres.sh cargo bench --bench compare

bundle: ## Maintainers: read ../shared/data again and write data/bundle
	cargo run --bin indexer -- bundle --from ../shared/data --to data/bundle

clean: ## Remove what was built and the local data
	cargo clean
	rm -rf web/dist web/node_modules tests/browser/node_modules $(DATA_DIR)
