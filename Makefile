# `make help` lists what there is. Everything is built by cargo; this file knows only what depends on what.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.DEFAULT_GOAL := help
-include .tools/env
export RUSTUP_TOOLCHAIN
ifeq ($(strip $(RUSTUP_TOOLCHAIN)),)
unexport RUSTUP_TOOLCHAIN
endif

HEARD := target/release/heard
# Whoever builds for use has the bundler's libraries in release, the tests have them without optimisation.
BUNDLE_IN := $(if $(filter build,$(MAKECMDGOALS)),release,debug)
BUNDLE := target/$(BUNDLE_IN)/bundle
WASM := target/wasm32-unknown-unknown/wasm/heard_app.wasm
ISLANDS := target/islands/islands.wasm
FOR_BROWSER := -p heard-app --lib --no-default-features --features islands --target wasm32-unknown-unknown --profile wasm
SITE := target/site/manifest.json
rust = $(shell find $(1) -name '*.rs' -o -name '*.json' -o -name '*.toml' -o -name '*.ftl' -o -name '*.sql' 2>/dev/null)
SHARED := Cargo.toml Cargo.lock $(call rust,app/src app/domain locales) app/Cargo.toml $(wildcard app/build.rs)

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

demo: ## Sets this machine up, builds, and serves a made-up council on http://127.0.0.1:3000
	@.ci/setup demo
	@$(MAKE) build
	@exec $(HEARD) demo

test: ## Sets this machine up and runs every check
	@.ci/setup test
	@$(MAKE) checks

checks:
	@.ci/test

dev: ## Serves the demo, and builds and starts again on every change
	@.ci/setup demo
	@.ci/dev

build: $(HEARD) $(SITE) ## Release: target/release/heard and target/site

site: $(SITE) ## What browsers get beside the pages: target/site

bench: ## Bytes, Lighthouse, requests a second beside what the machine can do, and memory
	@.ci/setup test
	@$(MAKE) build
	@# Beside Heard, so that both have the same libraries: by itself it would have its own built.
	@cargo build --release --quiet -p heard -p heard-bare
	@end2end/bench/run

gallery: $(SITE) ## Every component and every page, as a phone and a desk show them: target/gallery
	@cargo test --quiet --workspace --test pages gallery
	@echo "heard: see target/gallery/index.html"

fmt: ## Formats the code
	@cargo fmt --all

clean: ## Removes everything that was built
	@rm -rf target end2end/node_modules end2end/bench/node_modules end2end/results .tools

# Cargo decides itself what is fresh; `touch` tells make that it did.
$(HEARD): $(SHARED) $(call rust,server)
	@echo "heard: building the server (minutes the first time)"
	@cargo build --release --bin heard
	@touch $@

# Only its own sources and the direction of writing count: it need not be linked again when a page changes.
$(BUNDLE): $(call rust,app/bundle) app/domain/src/language.rs Cargo.lock
	@echo "heard: building the bundler"
	@cargo build --quiet --workspace --bin bundle $(if $(filter release,$(BUNDLE_IN)),--release)
	@touch $@

$(ISLANDS): $(SHARED)
	@echo "heard: building the islands"
	@mkdir -p target/islands
	@cargo build $(FOR_BROWSER) && cp $(WASM) $(ISLANDS)

$(SITE): $(BUNDLE) $(ISLANDS) $(shell find style app/js public -type f 2>/dev/null)
	@echo "heard: bundling the site"
	@$(BUNDLE)

.PHONY: help demo test checks dev build site bench gallery fmt clean
