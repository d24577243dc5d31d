# `make` lists the targets. Each target installs what it needs besides Swift.

OUTPUT ?= _site
BASE_URL ?=
PORT ?= 8080
# On GitHub, problems appear beside the lines of a pull request.
FORMAT ?= $(if $(GITHUB_ACTIONS),github,terminal)

# On Linux, the program needs only the C library to run.
STATIC = $$(.ci/static-libraries)
SITEGEN = swift build --quiet -c release $(STATIC) --product sitegen && .build/release/sitegen
OPTIONS = --format "$(FORMAT)" $(if $(BASE_URL),--base-url "$(BASE_URL)")

.PHONY: help site serve check test browser-test format-test release lint docs clean dependencies

help: ## List the targets
	@awk -F ': .*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: dependencies ## Publish the site to _site (OUTPUT=folder, BASE_URL=address)
	$(SITEGEN) build $(OPTIONS) --output "$(OUTPUT)"

check: dependencies ## Check content and templates; write nothing
	$(SITEGEN) check $(OPTIONS)

serve: dependencies ## Serve the site while you edit it (PORT=number)
	$(SITEGEN) serve --port "$(PORT)"

test: dependencies ## Run all tests, including those in a browser, or only some Swift tests (FILTER=regular expression)
	@.ci/dependencies curl
ifdef FILTER
	@# SwiftPM reports success for a filter that matches nothing.
	swift build --build-tests
	@swift test list --skip-build | grep -Eq -- '$(FILTER)' || { echo "error: no test matches '$(FILTER)'" >&2; exit 1; }
	swift test --skip-build --filter '$(FILTER)'
else
	swift test
	$(MAKE) browser-test
endif

browser-test: ## Test the site in Chromium, with the Nu Html Checker and axe-core
	$(MAKE) site OUTPUT=.build/site-below-a-path BASE_URL=https://example.net/some/path/
	.ci/browser .build/site-below-a-path

format-test: dependencies ## Check workflows, scripts and output for other programs with third-party tools
	swift build -c release $(STATIC) --product sitegen
	.ci/formats .build/release/sitegen

release: dependencies ## Build the program as a single self-contained file, .build/sitegen
	@# Without the cache, because the commit is part of the manifest.
	swift build -c release $(STATIC) --manifest-cache none --product sitegen
	strip -o .build/sitegen .build/release/sitegen

lint: ## Check the format of the Swift files
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

docs: dependencies ## Render the documentation of the sources to .build/documentation
	.ci/documentation

clean: ## Remove everything that was built, including _site
	rm -rf .build _site ._site.sitegen

dependencies:
	@.ci/dependencies
