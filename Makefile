# The ways into this repository; `make` alone lists them.
# Each brings what it needs first (Scripts/setup.sh), on Debian through apt.

CONFIG ?= kiosk.conf
PREFIX ?= /usr/local
ROUNDS ?= 9

KIOSK := .build/release/petition-kiosk
RELEASE := swift build -c release --static-swift-stdlib
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: help run build test dice lint format bench bench-office faults screens install

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## build and start the kiosk on kiosk.conf; ARGS="--practice" adds options, CONFIG=F changes the file
	@$(KIOSK) run --config $(CONFIG) $(ARGS)

build: ## build both programs for use, each one file that needs no Swift on the machine
	@Scripts/setup.sh build
	$(RELEASE) --product petition-kiosk
	$(RELEASE) --product petition-coordinator

# A held key is told from single ones by time alone, so those journeys have the machine to themselves.
test: ## build for testing and run every test
	@Scripts/setup.sh test
	swift build --build-tests
	swift test --skip-build --skip '^FaultTests\.' --skip '^JourneyTests\.TypingJourneyTests'
	swift test --skip-build --filter '^JourneyTests\.TypingJourneyTests'
	swift test --skip-build --filter '^FaultTests\.'

dice: ## throw 10,000 random key sequences at every size in every language; SEQUENCES=N changes the number
	@Scripts/setup.sh test
	swift build --build-tests
	DICE=$(or $(SEQUENCES),10000) swift test --skip-build --filter '^PetitionKioskTests\.DiceSweepTests'

lint: ## check layout and documentation comments
	swift format lint --strict -r -p $(SOURCES)

format: ## put layout right
	swift format -i -r -p $(SOURCES)

bench: build ## compare the kiosk with dialog and whiptail; ROUNDS=9 unless given
	@Scripts/setup.sh bench
	$(RELEASE) --product KioskBenchmark
	@.build/release/KioskBenchmark $(ROUNDS)

bench-office: build ## measure merge, tallies and export on large ledgers; SIGNATURES=1000000 in each unless given
	@Scripts/setup.sh bench
	@Benchmarks/office.sh $(SIGNATURES)

faults: build ## break the ledger's world in every known way and count what is lost; ARGS="--only locks" tries one
	@Scripts/setup.sh test
	$(RELEASE) --product FaultShim
	$(RELEASE) --product FaultSweep
	@.build/release/FaultSweep $(ARGS)

screens: ## take a picture of every screen for docs/screens
	@Scripts/setup.sh screens
	swift build --build-tests
	@Scripts/screens.sh

install: ## copy what `make build` built below PREFIX, /usr/local unless given
	@test -x $(KIOSK) || { echo "Run 'make build' first." >&2; exit 69; }
	install -D -m 755 $(KIOSK) $(DESTDIR)$(PREFIX)/bin/petition-kiosk
	install -D -m 755 .build/release/petition-coordinator $(DESTDIR)$(PREFIX)/bin/petition-coordinator
	install -D -m 644 kiosk.conf $(DESTDIR)$(PREFIX)/share/petition-kiosk/kiosk.conf
