# SPDX-License-Identifier: GPL-3.0-or-later
# Every target does all of its own set-up on a machine that has a JDK 17, Maven and make.
MAVEN ?= mvn -B -ntp -q
JAR := target/sheaf-0.1.0.jar
SOURCES := pom.xml $(shell find src/main -type f)
SHARED ?= ../shared

.DEFAULT_GOAL := help
.PHONY: help build test demo approve bench models dist clean

help: ## shows this list
	@echo "Sheaf: from search exports to the finished evidence review."
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18
	@echo
	@echo "After make build, ./sheaf --help explains the program."

build: $(JAR) ## builds the program: ./sheaf runs it

$(JAR): $(SOURCES)
	$(MAVEN) package -DskipTests
	@touch $(JAR)
	@SHEAF_ARCHIVE_FIRST=1 ./sheaf --version >/dev/null

test: ## runs every test
	mvn -B -ntp verify

demo: build ## runs the worked reviews on their real input and opens up reports/
	@./sheaf whoami >/dev/null 2>&1 || ./sheaf whoami sheaf-project
	./sheaf run
	@echo
	./sheaf status
	@echo
	@echo "Open reports/index.html in a browser."
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] && command -v xdg-open >/dev/null; then xdg-open reports/index.html; fi

approve: ## rewrites the approved reports that the golden tests compare with; review the diff
	$(MAVEN) test -Dtest='*ReportTest,FixturesTest,WorkedReviewsTest' -Dsheaf.approve=true -Dsurefire.failIfNoSpecifiedTests=false

bench: build ## measures what docs/benchmarks.md shows; needs the labelled data (SHARED=folder)
	$(MAVEN) test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
	java -Dsheaf.shared=$(SHARED) -cp target/classes:target/test-classes:$$(cat target/test-classpath) org.sheaf.bench.Benchmarks docs/benchmarks.md

models: ## fetches the tagger for suggestions (474 MB once, of which 13.5 MB are kept in ~/.cache/sheaf); not needed
	sh src/dist/models.sh

dist: build ## makes target/sheaf-0.1.0.zip: the program, its libraries and a Java runtime for this platform
	sh src/dist/parts.sh
	$(MAVEN) org.cyclonedx:cyclonedx-maven-plugin:makeBom assembly:single
	sh src/dist/try.sh target/sheaf-0.1.0.zip

clean: ## removes what was built
	rm -rf target
